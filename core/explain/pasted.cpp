// SPDX-License-Identifier: MIT
#include "core/explain/pasted.h"

#include "core/explain/bouncemail.h"
#include "core/explain/embeddedreply.h"
#include "core/explain/keywordlines.h"
#include "core/explain/octets.h"
#include "core/explain/talkreader.h"

#include <algorithm>

namespace postscope::explain {

using Kind = Pasted::Kind;

namespace {

/// "5.7.26", alone.
std::optional<FoundReply> loneCode(QByteArrayView text)
{
    constexpr qsizetype longest = 9; // "5.123.456"
    if (text.startsWith('#'))
        text = text.sliced(1);
    const auto code = text.size() <= longest ? enhancedAt(text, 0) : std::nullopt;
    return code ? std::optional(FoundReply{.reply = {}, .enhanced = code, .phase = {}, .recipient = {}, .host = {}}) : std::nullopt;
}

void take(const TalkReader &reader, Pasted &pasted)
{
    pasted.replies = reader.replies();
    pasted.truncated = pasted.truncated || reader.truncated();
    if (!pasted.replies.isEmpty())
        pasted.kind = reader.namesRecipients() && !reader.beganWithReply() ? Kind::Bounce : Kind::Replies;
}

/// The last EHLO response counts: it is the one inside TLS.
void takeOffer(Pasted &pasted)
{
    for (qsizetype i = pasted.replies.size(); i > 0; --i) {
        pasted.offered = offeredBy(pasted.replies.at(i - 1));
        if (pasted.offered.isEmpty())
            continue;
        pasted.replies.removeAt(i - 1);
        pasted.kind = Kind::Ehlo;
        return;
    }
}

Pasted readText(QByteArrayView text)
{
    Pasted pasted;
    pasted.truncated = text.size() > maxTextOctets;
    text = text.first(std::min(text.size(), maxTextOctets));
    if (const auto lone = loneCode(text.trimmed())) {
        pasted.kind = Kind::Replies;
        pasted.replies << *lone;
        return pasted;
    }
    TalkReader reader;
    reader.read(text);
    take(reader, pasted);
    takeOffer(pasted);
    if (pasted.kind == Kind::Nothing) {
        pasted.offered = keywordLines(text);
        pasted.kind = pasted.offered.isEmpty() ? Kind::Nothing : Kind::Keywords;
    }
    return pasted;
}

Pasted readMail(QByteArrayView octets)
{
    Pasted pasted;
    pasted.truncated = octets.size() > maxMailOctets;
    const BounceMail bounce = readBounce(octets.first(std::min<qint64>(octets.size(), maxMailOctets)));
    pasted.report = bounce.report;
    const auto told = [](const ReportedRecipient &recipient) { return recipient.reply.has_value(); };
    if (!bounce.report || std::ranges::none_of(bounce.report->recipients, told)) {
        TalkReader reader;
        reader.read(QByteArrayView(bounce.text).first(std::min<qsizetype>(bounce.text.size(), maxTextOctets)));
        take(reader, pasted);
        if (pasted.kind == Kind::Replies)
            pasted.kind = Kind::Bounce;
    }
    if (bounce.report) {
        pasted.kind = Kind::Report;
        pasted.truncated = pasted.truncated || bounce.report->truncated;
    }
    return pasted;
}

/// The fields of a report, pasted without the mail around them.
bool hasReportFields(QByteArrayView text)
{
    constexpr qsizetype lookedAt = 64 * 1024;
    text = text.first(std::min(text.size(), lookedAt));
    for (const char *name : {"final-recipient:", "original-recipient:"}) {
        const qsizetype at = find(text, name);
        if (at == 0 || (at > 0 && text[at - 1] == '\n'))
            return true;
    }
    return false;
}

} // namespace

Pasted readPasted(QByteArrayView octets)
{
    while (octets.startsWith('\n') || octets.startsWith('\r') || octets.startsWith(' '))
        octets = octets.sliced(1);
    if (octets.startsWith("\xef\xbb\xbf"))
        octets = octets.sliced(3);
    if (isMail(octets))
        return readMail(octets);
    if (hasReportFields(octets)) {
        const QByteArrayView text = octets.first(std::min(octets.size(), maxTextOctets));
        if (auto report = readReport(text)) {
            Pasted pasted;
            pasted.kind = Kind::Report;
            pasted.truncated = report->truncated || octets.size() > maxTextOctets;
            pasted.report = std::move(report);
            return pasted;
        }
    }
    return readText(octets);
}

} // namespace postscope::explain
