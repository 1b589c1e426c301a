// SPDX-License-Identifier: MIT
#include "core/delivery/checks/examination.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

// RFC 5322 3.6, RFC 2045, RFC 2369 2, RFC 2919 3, RFC 3834 5, RFC 8058 3.1: at most one of each.
const QSet<QByteArray> &single()
{
    static const QSet<QByteArray> names{"date",
                                        "from",
                                        "sender",
                                        "reply-to",
                                        "to",
                                        "cc",
                                        "bcc",
                                        "message-id",
                                        "in-reply-to",
                                        "references",
                                        "subject",
                                        "mime-version",
                                        "content-type",
                                        "content-id",
                                        "content-transfer-encoding",
                                        "list-id",
                                        "list-help",
                                        "list-unsubscribe",
                                        "list-subscribe",
                                        "list-post",
                                        "list-owner",
                                        "list-archive",
                                        "list-unsubscribe-post",
                                        "auto-submitted",
                                        "content-disposition",
                                        "return-path",
                                        "x-priority",
                                        "importance",
                                        "priority"};
    return names;
}

/// What an encoded-word may not stand in at all (RFC 2047 5): identifiers, dates, parameters, URLs, tokens.
bool isWordless(const HeaderLine &line)
{
    static const QSet<QByteArray> names{"date",           "message-id",          "in-reply-to", "references",
                                        "mime-version",   "content-type",        "content-id",  "content-transfer-encoding",
                                        "received",       "content-disposition", "return-path", "list-unsubscribe-post",
                                        "auto-submitted", "dkim-signature",      "resent-date", "resent-message-id"};
    return names.contains(line.name.toLower());
}

bool holdsAddresses(const HeaderLine &line)
{
    static const QSet<QByteArray> names{"from",
                                        "sender",
                                        "reply-to",
                                        "to",
                                        "cc",
                                        "bcc",
                                        "resent-from",
                                        "resent-to",
                                        "resent-cc",
                                        "resent-sender",
                                        "resent-reply-to",
                                        "errors-to",
                                        "return-receipt-to",
                                        "disposition-notification-to",
                                        "mail-followup-to",
                                        "mail-reply-to"};
    return names.contains(line.name.toLower());
}

void checkMissing(Examination &mail)
{
    if (mail.first("From") == nullptr)
        mail.add({.severity = Severity::Warning, .code = Code::MissingFrom, .field = Field::From});
    if (mail.first("Date") == nullptr)
        mail.add({.severity = Severity::Warning, .code = Code::MissingDate});
    if (mail.first("Message-ID") == nullptr)
        mail.add({.severity = Severity::Warning, .code = Code::MissingMessageId});
    const bool typed = mail.first("Content-Type") != nullptr || mail.first("Content-Transfer-Encoding") != nullptr;
    if (typed && mail.first("MIME-Version") == nullptr)
        mail.add({.severity = Severity::Warning, .code = Code::MissingMimeVersion});
}

void checkDoubled(Examination &mail)
{
    QSet<QByteArray> seen;
    QSet<QByteArray> told;
    for (const HeaderLine &line : mail.header) {
        const QByteArray name = line.name.toLower();
        if (!single().contains(name))
            continue;
        if (seen.contains(name) && !told.contains(name)) {
            Finding finding = mail.placeOf(line.name);
            finding.severity = Severity::Warning;
            finding.code = Code::DoubledHeader;
            finding.detail = QString::fromLatin1(line.name);
            mail.add(finding);
            told.insert(name);
        }
        seen.insert(name);
    }
}

/// Where a piece of a structured field stands.
struct Around {
    bool quoted = false;
    int brackets = 0;
    int comments = 0;

    void pass(QChar unit)
    {
        if (unit == u'"')
            quoted = !quoted;
        else if (unit == u'<' || unit == u'>')
            brackets = std::max(0, brackets + (unit == u'<' ? 1 : -1));
        else if (unit == u'(' || unit == u')')
            comments = std::max(0, comments + (unit == u'(' ? 1 : -1));
    }
};

/// The encoded-word in a structured field where nobody decodes it; empty: none.
QString misplacedWord(const HeaderLine &line)
{
    static const QRegularExpression word(uR"(=\?[^?\s]{1,60}\?[bqBQ]\?[^?\s]{0,200}\?=)"_s);
    const QString value = QString::fromLatin1(line.value);
    const bool wordless = isWordless(line);
    const bool list = line.name.toLower().startsWith("list-");
    if (!wordless && !list && !holdsAddresses(line))
        return {};
    Around around;
    qsizetype at = 0;
    for (auto found = word.globalMatch(value); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        for (; at < match.capturedStart(); ++at)
            around.pass(value.at(at));
        const bool beside = match.capturedEnd() < value.size() && value.at(match.capturedEnd()) == u'@';
        const bool outsideComment = list && !line.is("List-ID") && around.comments == 0;
        if (wordless || around.brackets > 0 || around.quoted || beside || outsideComment)
            return match.captured();
    }
    return {};
}

void checkWords(Examination &mail)
{
    for (const HeaderLine &line : mail.header) {
        const QString word = misplacedWord(line);
        if (word.isEmpty())
            continue;
        Finding finding = mail.placeOf(line.name);
        finding.severity = Severity::Warning;
        finding.code = Code::MisplacedEncodedWord;
        finding.detail = QString::fromLatin1(line.name) + u": "_s + word;
        mail.add(finding);
    }
}

void checkRawOctets(Examination &mail)
{
    if (mail.composed.envelope.smtpUtf8)
        return;
    for (const HeaderLine &line : mail.header) {
        if (std::ranges::none_of(line.value, [](char octet) { return uchar(octet) > 0x7F; }))
            continue;
        Finding finding = mail.placeOf(line.name);
        finding.severity = Severity::Warning;
        finding.code = Code::RawOctetsInHeader;
        finding.detail = QString::fromLatin1(line.name);
        mail.add(finding);
    }
}

} // namespace

void checkHeader(Examination &mail)
{
    checkMissing(mail);
    checkDoubled(mail);
    checkWords(mail);
    checkRawOctets(mail);
}

} // namespace postscope::delivery
