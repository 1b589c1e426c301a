// SPDX-License-Identifier: MIT
#include "core/delivery/checks/examination.h"

#include <QRegularExpression>

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

constexpr char unsubscribeName[] = "List-Unsubscribe";
constexpr char postName[] = "List-Unsubscribe-Post";

/// What stands between < and > (RFC 2369 2).
QStringList urlsOf(const HeaderLine *line)
{
    QStringList urls;
    const QString value = line == nullptr ? QString() : QString::fromUtf8(line->value.left(64 * 1024));
    for (qsizetype begin = value.indexOf(u'<'); begin >= 0; begin = value.indexOf(u'<', begin + 1)) {
        const qsizetype end = value.indexOf(u'>', begin);
        if (end < 0)
            break;
        urls.append(value.sliced(begin + 1, end - begin - 1).trimmed());
    }
    return urls;
}

bool hasScheme(const QStringList &urls, QLatin1StringView scheme)
{
    return std::ranges::any_of(urls, [scheme](const QString &url) { return url.startsWith(scheme, Qt::CaseInsensitive); });
}

/// RFC 8058 4: both fields are to be in h= of a signature.
bool isSigned(const Examination &mail)
{
    static const QRegularExpression fields(uR"((?:^|;)\s*h\s*=([^;]*))"_s, QRegularExpression::CaseInsensitiveOption);
    return std::ranges::any_of(mail.header, [](const HeaderLine &line) {
        if (!line.is("DKIM-Signature"))
            return false;
        QStringList names = fields.match(QString::fromLatin1(line.value)).captured(1).toLower().split(u':');
        for (QString &name : names)
            name = name.trimmed();
        return names.contains(u"list-unsubscribe"_s) && names.contains(u"list-unsubscribe-post"_s);
    });
}

void addAt(Examination &mail, const QByteArray &name, Severity severity, Code code, const QString &detail = {})
{
    Finding finding = mail.placeOf(name);
    finding.severity = severity;
    finding.code = code;
    finding.detail = detail;
    mail.add(finding);
}

void checkUnsubscribe(Examination &mail)
{
    const HeaderLine *unsubscribe = mail.first(unsubscribeName);
    const HeaderLine *post = mail.first(postName);
    const QStringList urls = urlsOf(unsubscribe);
    const bool https = hasScheme(urls, "https:"_L1);
    if (post == nullptr) {
        if (https)
            addAt(mail, unsubscribeName, Severity::Info, Code::UnsubscribeWithoutOneClick);
        return;
    }
    if (post->value.simplified() != "List-Unsubscribe=One-Click")
        addAt(mail, postName, Severity::Warning, Code::UnsubscribePostValue, QString::fromUtf8(post->value));
    if (unsubscribe == nullptr)
        addAt(mail, postName, Severity::Warning, Code::UnsubscribePostAlone);
    else if (!https)
        addAt(mail, unsubscribeName, Severity::Warning, Code::UnsubscribePostNeedsHttps);
    if (!mail.context.signs && mail.composed.signatures.isEmpty() && !isSigned(mail))
        addAt(mail, postName, Severity::Note, Code::OneClickNeedsSignature);
}

bool isUrlField(const HeaderLine &line)
{
    const QByteArray name = line.name.toLower();
    return name == "list-help" || name == "list-unsubscribe" || name == "list-subscribe" || name == "list-post" || name == "list-owner" ||
           name == "list-archive";
}

void checkUrls(Examination &mail)
{
    static const QRegularExpression known(u"^(https?|mailto|ftp):"_s, QRegularExpression::CaseInsensitiveOption);
    for (const HeaderLine &line : mail.header) {
        if (!isUrlField(line) || (line.is("List-Post") && line.value.trimmed().startsWith("NO")))
            continue;
        const QStringList urls = urlsOf(&line);
        if (urls.isEmpty())
            addAt(mail, line.name, Severity::Warning, Code::ListUrlNotBracketed, QString::fromLatin1(line.name));
        for (const QString &url : urls)
            if (!known.match(url).hasMatch())
                addAt(mail, line.name, Severity::Note, Code::ListUrlScheme, url);
    }
}

} // namespace

void checkList(Examination &mail)
{
    checkUnsubscribe(mail);
    checkUrls(mail);
}

} // namespace postscope::delivery
