// SPDX-License-Identifier: MIT
#include "core/explain/bouncemail.h"

#include "core/explain/octets.h"
#include "core/explain/pasted.h"
#include "core/outline/outline.h"

#include <algorithm>
#include <array>

namespace postscope::explain {

namespace {

bool isMailHeader(QByteArrayView line)
{
    constexpr std::array<const char *, 14> names{
        "received:", "return-path:",         "from:",           "to:",    "subject:", "date:", "message-id:", "mime-version:", "content-type:", "delivered-to:",
        "reply-to:", "x-failed-recipients:", "auto-submitted:", "sender:"};
    return std::ranges::any_of(names, [line](const char *name) { return beginsWith(line, name); });
}

/// Subject and Message-ID of the mail that came back, or of its headers alone.
void readReturned(QByteArrayView octets, const outline::Outline &mail, Report &report)
{
    const auto isReturned = [](const outline::Part &part) {
        return part.contentType == "message/rfc822" || part.contentType == "message/global" || part.contentType == "text/rfc822-headers" ||
               part.contentType == "message/rfc822-headers" || part.contentType == "message/global-headers";
    };
    const auto part = std::ranges::find_if(mail.parts, isReturned);
    if (part == mail.parts.end())
        return;
    constexpr qint64 maxHeader = 256 * 1024;
    const qint64 size = std::min(part->rawSize, maxHeader);
    const outline::Outline returned = outline::readOutline(
        part->container ? octets.sliced(part->offset, size) : QByteArrayView(part->content).first(std::min<qint64>(part->content.size(), maxHeader)));
    report.subject = returned.header(u"Subject");
    report.messageId = returned.header(u"Message-ID").toUtf8();
}

/// Exim says in a header whom it is about.
QByteArray failedRecipients(const outline::Outline &mail)
{
    QByteArray lines;
    for (const QString &one : mail.header(u"X-Failed-Recipients").split(u',', Qt::SkipEmptyParts))
        lines += one.trimmed().toUtf8() + '\n';
    return lines;
}

} // namespace

bool isMail(QByteArrayView octets)
{
    constexpr int mostLines = 40;
    constexpr int enough = 2;
    int headers = 0;
    for (int i = 0; i < mostLines && !octets.isEmpty() && headers < enough; ++i) {
        const qsizetype end = octets.indexOf('\n');
        const QByteArrayView line = end < 0 ? octets : octets.first(end);
        octets = end < 0 ? QByteArrayView() : octets.sliced(end + 1);
        const bool blank = line.trimmed().isEmpty();
        if (blank && i > 0)
            break;
        const qsizetype colon = line.indexOf(':');
        const bool field = colon > 0 && std::ranges::all_of(line.first(colon), [](char octet) { return octet > ' ' && octet < 0x7f; });
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (!blank && !field && !folded && !beginsWith(line, "from "))
            break;
        headers += isMailHeader(line) ? 1 : 0;
    }
    return headers >= enough;
}

BounceMail readBounce(QByteArrayView octets)
{
    outline::OutlineLimits limits;
    limits.file = maxMailOctets;
    const outline::Outline mail = outline::readOutline(octets, limits);
    BounceMail bounce;
    const auto isReport = [](const outline::Part &part) {
        return part.contentType == "message/delivery-status" || part.contentType == "message/global-delivery-status";
    };
    const auto part = std::ranges::find_if(mail.parts, isReport);
    if (part != mail.parts.end())
        bounce.report = readReport(part->container ? octets.sliced(part->offset, part->rawSize) : QByteArrayView(part->content));
    if (bounce.report)
        readReturned(octets, mail, *bounce.report);
    bounce.text = failedRecipients(mail) + mail.text().toUtf8();
    return bounce;
}

} // namespace postscope::explain
