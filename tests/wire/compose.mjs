// SPDX-License-Identifier: MIT
// What Nodemailer would send of a message file, on standard output: node compose.mjs FOLDER MESSAGE.json > nodemailer.eml
// FOLDER has node_modules/nodemailer (npm install --prefix FOLDER nodemailer).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

const [folder, file] = process.argv.slice(2);
const nodemailer = createRequire(resolve(folder, "index.js"))("nodemailer");
const message = JSON.parse(readFileSync(file, "utf8"));
for (const attachment of message.attachments ?? [])
    if (attachment.path) attachment.path = resolve(dirname(file), attachment.path);
// Not by chance, and not of today: what is kept is compared.
const fixed = { messageId: "<sample@ethereal.email>", date: new Date("2026-01-02T03:04:05Z"), baseBoundary: "nodemailer" };
const transport = nodemailer.createTransport({ name: "wire", version: "1", send: (mail, done) => mail.message.build(done) });
process.stdout.write(await transport.sendMail({ ...message, ...fixed }));
