// SPDX-License-Identifier: MIT
#include "core/delivery/checks/deception.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;

bool looksLikeOthers(QChar::Script script)
{
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic || script == QChar::Script_Armenian ||
           script == QChar::Script_Cherokee;
}

QString aceOf(const QString &host)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(host.toLower()));
    const QString known = ascii.isEmpty() ? host.toLower() : ascii;
    return known.startsWith(u"www."_s) ? known.sliced(4) : known;
}

// A word with a dot is a domain only if it ends as people know domains to end: "report.pdf" and "1.20" are none.
bool endsAsDomain(const QString &host)
{
    static const QSet<QString> known{u"com"_s, u"org"_s, u"net"_s, u"edu"_s, u"gov"_s, u"mil"_s, u"int"_s, u"info"_s, u"biz"_s, u"dev"_s, u"app"_s, u"bank"_s};
    static const QSet<QString> files{u"md"_s, u"py"_s, u"sh"_s, u"pl"_s, u"rs"_s, u"cc"_s, u"js"_s, u"ts"_s, u"gz"_s, u"ai"_s, u"ps"_s, u"so"_s};
    const QString last = host.section(u'.', -1).toLower();
    const bool country = last.size() == 2 && last.at(0).isLetter() && last.at(1).isLetter() && !files.contains(last);
    return known.contains(last) || country || last.startsWith(u"xn--"_s);
}

} // namespace

bool hasDirectionTrick(QStringView text)
{
    return std::ranges::any_of(text,
                               [](QChar unit) { return (unit >= QChar(0x202A) && unit <= QChar(0x202E)) || (unit >= QChar(0x2066) && unit <= QChar(0x2069)); });
}

QString wordOfMixedScripts(QStringView text)
{
    qsizetype begin = 0;
    QSet<int> scripts;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLetter()) {
            if (looksLikeOthers(text[i].script()))
                scripts.insert(text[i].script());
            continue;
        }
        if (scripts.size() > 1)
            return text.sliced(begin, i - begin).toString();
        begin = i + 1;
        scripts.clear();
    }
    return {};
}

QString displayedDomain(const QString &domain)
{
    if (!domain.contains(u"xn--"_s, Qt::CaseInsensitive))
        return domain;
    // It is looked at here, not shown: Qt's list of top level domains that are careful with names does not count.
    const QString shown = QUrl::fromAce(domain.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return shown.isEmpty() ? domain : shown;
}

bool isMisleadingFileName(const QString &name)
{
    static const QRegularExpression program(uR"((\.(pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|txt|jpe?g|png|gif|mp3|mp4|zip|eml|html?)|\s{3,})\s*)"
                                            uR"(\.(exe|scr|com|bat|cmd|pif|js|jse|vbs|vbe|wsf|hta|msi|jar|lnk|ps1|cpl|reg|iso|html?)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return program.match(name.right(500)).hasMatch();
}

QString hostInText(const QString &text)
{
    static const QRegularExpression url(uR"(https?://(?:[^\s/?#@]{1,200}@)?([^\s/?#:@<>"]{1,253}))"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression domain(uR"(^((?:[\w-]{1,63}\.)+[\w-]{2,63})(?::\d{1,5})?(?:[/?#]\S*)?$)"_s,
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString shown = text.left(1'000).trimmed();
    if (const QRegularExpressionMatch match = url.match(shown); match.hasMatch())
        return match.captured(1);
    const QRegularExpressionMatch match = domain.match(shown);
    const bool isDomain = match.hasMatch() && (endsAsDomain(match.captured(1)) || shown.startsWith(u"www."_s, Qt::CaseInsensitive));
    return isDomain ? match.captured(1) : QString();
}

bool isSameSite(const QString &host, const QString &other)
{
    const QString one = aceOf(host);
    const QString two = aceOf(other);
    return one == two || one.endsWith(u'.' + two) || two.endsWith(u'.' + one);
}

} // namespace postscope::delivery
