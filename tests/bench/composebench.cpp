// SPDX-License-Identifier: MIT
// Composes the same small mail COUNT times, each anew: headers in UTF-8, text, HTML, ten attachments of 2 KiB. composing.py has others do the same.
#include "core/delivery/compose.h"

#include <QCoreApplication>

#include <cstdio>

using namespace postscope;

namespace {

delivery::Draft draft()
{
    delivery::Draft draft;
    draft.from = QString::fromUtf8("\"Jörg Müller\" <joerg@example.org>");
    draft.to = QString::fromUtf8("\"王小明\" <ming@example.net>, \"Zoë\" <zoe@example.net>, b@example.net");
    draft.subject = QString::fromUtf8("Grüße aus Köln 🙂 und ein Betreff, der lang genug ist, dass er in mehreren Zeilen steht");
    draft.text = QString::fromUtf8("Hallo Zoë, hier ist der Text, der auch Umlaute hat: äöü.\n").repeated(20);
    draft.html = QString::fromUtf8("<p>Hallo <b>Zoë</b>, hier ist der Text, der auch Umlaute hat: äöü.</p>\n").repeated(20);
    for (int i = 0; i < 10; ++i) {
        QByteArray octets(2048, Qt::Uninitialized);
        for (qsizetype at = 0; at < octets.size(); ++at)
            octets[at] = char((at * 31 + i * 7 + at / 256) & 255);
        draft.attachments << delivery::Attachment{
            .path = {}, .content = octets, .fileName = QStringLiteral("file-%1.bin").arg(i), .contentType = {}, .contentId = {}};
    }
    return draft;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 10'000;
    const delivery::Draft mail = draft();
    const SystemClock clock;
    const auto context = delivery::ComposeContext::system(clock);
    qint64 total = 0;
    for (int i = 0; i < count; ++i) {
        const auto composed = delivery::compose(mail, context);
        if (!composed)
            return 1;
        mime::MessageSource source(composed->message);
        for (auto octets = source.read(64 * 1024); octets && !octets->isEmpty(); octets = source.read(64 * 1024))
            total += octets->size();
    }
    std::printf("%lld\n", static_cast<long long>(total));
    return total > 0 ? 0 : 1;
}
