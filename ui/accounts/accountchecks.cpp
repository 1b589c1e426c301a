// SPDX-License-Identifier: MIT
#include "ui/accounts/accountchecks.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace postscope::ui {

using account::Account;

namespace {

class AccountChecks {
    Q_DECLARE_TR_FUNCTIONS(AccountChecks)
};

bool isPin(const QByteArray &pin)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
    return form.match(QString::fromLatin1(pin)).hasMatch();
}

bool isAddress(const QString &text)
{
    return text.isEmpty() || !QHostAddress(text).isNull();
}

} // namespace

QString addressProblem(const QString &text)
{
    return isAddress(text) ? QString() : AccountChecks::tr("This is not an IP address, such as 192.0.2.1 or 2001:db8::1.");
}

QString hostProblem(const QString &text)
{
    static const QRegularExpression stray(QStringLiteral("[\\s/@,;<>\"]|://"));
    return stray.match(text).hasMatch() ? AccountChecks::tr("This is not the name of a host, such as mail.example.org.") : QString();
}

QString fileProblem(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo file(path);
    if (!file.exists())
        return AccountChecks::tr("There is no such file.");
    if (!file.isFile())
        return AccountChecks::tr("This is not a file.");
    return file.isReadable() ? QString() : AccountChecks::tr("This file cannot be read by you.");
}

QString pinsProblem(const QString &text)
{
    const QByteArrayList pins = pinsOf(text);
    return std::ranges::all_of(pins, isPin) ? QString() : AccountChecks::tr("A pin is sha256: and the 64 hexadecimal digits of a public key's SHA-256.");
}

QByteArrayList pinsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    QByteArrayList pins;
    for (const QString &word : text.toLower().split(between, Qt::SkipEmptyParts))
        pins += (word.startsWith(QStringLiteral("sha256:")) ? word.sliced(7) : word).toUtf8();
    return pins;
}

QString toText(const QByteArrayList &pins)
{
    QStringList words;
    for (const QByteArray &pin : pins)
        words += QStringLiteral("sha256:") + QString::fromUtf8(pin);
    return words.join(QStringLiteral(", "));
}

bool canBeKept(const Account &account)
{
    const bool proxy = !account.proxy.isUsed() || proxyFromUrl(toUrl(account.proxy)).has_value();
    return isAddress(account.bindAddress) && isAddress(account.nameserver) && proxy && std::ranges::all_of(account.pins, isPin);
}

} // namespace postscope::ui
