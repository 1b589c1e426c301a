// SPDX-License-Identifier: MIT
// What composebench.cpp does, by Nodemailer's composer: node nodemailer.mjs FOLDER COUNT, where FOLDER has node_modules/nodemailer.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, count] = process.argv.slice(2);
const MailComposer = createRequire(resolve(folder, "index.js"))("nodemailer/lib/mail-composer");
const mail = {
    from: '"Jörg Müller" <joerg@example.org>',
    to: '"王小明" <ming@example.net>, "Zoë" <zoe@example.net>, b@example.net',
    subject: "Grüße aus Köln 🙂 und ein Betreff, der lang genug ist, dass er in mehreren Zeilen steht",
    text: "Hallo Zoë, hier ist der Text, der auch Umlaute hat: äöü.\n".repeat(20),
    html: "<p>Hallo <b>Zoë</b>, hier ist der Text, der auch Umlaute hat: äöü.</p>\n".repeat(20),
    attachments: Array.from({ length: 10 }, (_, i) => ({
        filename: `file-${i}.bin`,
        content: Buffer.from(Array.from({ length: 2048 }, (_, at) => (at * 31 + i * 7 + Math.floor(at / 256)) & 255)),
    })),
};
let total = 0;
for (let i = 0; i < Number(count); ++i) total += (await new MailComposer(mail).compile().build()).length;
console.log(total);
