// SPDX-License-Identifier: MIT
#include "core/delivery/mailto.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace postscope::delivery {

namespace {

QString decoded(QStringView encoded)
{
    return QUrl::fromPercentEncoding(encoded.toUtf8());
}

bool breaksLine(const QString &text)
{
    return text.contains(u'\r') || text.contains(u'\n') || text.contains(u'\0');
}

void addAddress(QString &list, const QString &more)
{
    if (!list.isEmpty() && !more.isEmpty())
        list += u", "_s;
    list += more;
}

/// False: a field that a link has no say in.
bool take(const QString &name, const QString &value, Draft &draft)
{
    if (name == "to"_L1)
        addAddress(draft.to, value);
    else if (name == "cc"_L1)
        addAddress(draft.cc, value);
    else if (name == "bcc"_L1)
        addAddress(draft.bcc, value);
    else if (name == "subject"_L1)
        draft.subject = value;
    else if (name == "in-reply-to"_L1)
        draft.inReplyTo = value;
    else
        return false;
    return true;
}

} // namespace

Result<Mailto, MailtoFailure> readMailto(const QString &link)
{
    if (!link.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        return Unexpected(MailtoFailure::NotMailto);
    if (link.size() > maxMailto)
        return Unexpected(MailtoFailure::TooLong);
    Mailto mail;
    const QStringView rest = QStringView(link).mid(7);
    const qsizetype question = rest.indexOf(u'?');
    mail.draft.to = decoded(question < 0 ? rest : rest.left(question));
    if (breaksLine(mail.draft.to))
        return Unexpected(MailtoFailure::LineBreak);
    const auto fields = question < 0 ? QList<QStringView>() : rest.mid(question + 1).split(u'&', Qt::SkipEmptyParts);
    for (const QStringView field : fields) {
        const qsizetype equals = field.indexOf(u'=');
        const QString name = decoded(field.left(equals < 0 ? field.size() : equals)).toLower();
        const QString value = equals < 0 ? QString() : decoded(field.mid(equals + 1));
        if (name == "body"_L1)
            mail.draft.text = QString(value).replace("\r\n"_L1, "\n"_L1);
        else if (breaksLine(value))
            return Unexpected(MailtoFailure::LineBreak);
        else if (!take(name, value, mail.draft))
            mail.ignored += name.left(40);
    }
    return mail;
}

} // namespace postscope::delivery
