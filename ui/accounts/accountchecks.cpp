// SPDX-License-Identifier: MIT
#include "ui/accounts/accountchecks.h"

#include "core/delivery/signings.h"

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

/// Whether a signature could be made of it, whatever its key.
bool isSignature(const account::DkimSignature &signature)
{
    return delivery::requestOf(signature).has_value();
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

QString dkimDomainProblem(const QString &text)
{
    return isSignature({.domain = text, .selector = QStringLiteral("s")}) ? QString() : AccountChecks::tr("This is not a domain, such as example.org.");
}

QString dkimSelectorProblem(const QString &text)
{
    return isSignature({.domain = QStringLiteral("example.org"), .selector = text})
               ? QString()
               : AccountChecks::tr("A selector is a word of letters, digits and hyphens, such as mail2026.");
}

QString dkimHeadersProblem(const QString &text)
{
    return isSignature({.domain = QStringLiteral("example.org"), .selector = QStringLiteral("s"), .headers = text.toUtf8()})
               ? QString()
               : AccountChecks::tr("These are names of fields with colons between, From among them, and without Bcc, Received and Return-Path.");
}

QString dkimIdentityProblem(const QString &text, const QString &domain)
{
    // Where the domain itself is wrong, that is said there.
    const bool right =
        !isSignature({.domain = domain, .selector = QStringLiteral("s")}) || isSignature({.domain = domain, .selector = QStringLiteral("s"), .identity = text});
    return right ? QString() : AccountChecks::tr("This is not an address in the domain, such as name@example.org or @example.org.");
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
    const auto whole = [](const account::DkimSignature &signature) {
        return isSignature(signature) && !(signature.id.isEmpty() && signature.keyFile.isEmpty());
    };
    return std::ranges::all_of(account.dkim, whole) && isAddress(account.bindAddress) && isAddress(account.nameserver) && proxy &&
           std::ranges::all_of(account.pins, isPin);
}

} // namespace postscope::ui
