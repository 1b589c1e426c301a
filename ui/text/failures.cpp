// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"
#include "ui/text/signing.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace postscope::text {

namespace {

using smtp::Failure;
using Kind = Failure::Kind;
using Reason = Failure::Reason;

class Failures {
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

QString tooLarge(const QString &detail)
{
    const QStringList sizes = detail.split(u',');
    bool sizeKnown = false;
    bool limitKnown = false;
    const qint64 size = sizes.value(0).trimmed().toLongLong(&sizeKnown);
    const qint64 limit = sizes.value(1).trimmed().toLongLong(&limitKnown);
    if (!sizeKnown || !limitKnown)
        return Failures::tr("The message is larger than the server takes.");
    const QLocale locale;
    return Failures::tr("The message is larger than the server takes: it has %1 octets, and the limit is %2.")
        .arg(locale.toString(size), locale.toString(limit));
}

QString beyondLimit(const QString &detail)
{
    const QStringList parts = detail.split(QStringLiteral(", "));
    return Failures::tr("%1: what was asked for (%2) is beyond what the server says it takes (%3).").arg(parts.value(0), parts.value(1), parts.value(2));
}

QString headline(Reason reason, const QString &detail, bool refused)
{
    switch (reason) {
    case Reason::None:
        break;
    case Reason::StartTlsMissing:
        return refused ? Failures::tr("The server refused to begin TLS, and TLS is required.")
                       : Failures::tr("The server does not offer STARTTLS, and TLS is required.");
    case Reason::StartTlsInjected:
        return Failures::tr("The server sent more after its answer to STARTTLS, before TLS had begun.");
    case Reason::PlaintextAuth:
        return Failures::tr("The password was not sent, because the connection has no TLS.");
    case Reason::AuthNotOffered:
        return Failures::tr("The server does not offer a login, and one was asked for.");
    case Reason::MechanismNotOffered:
        return Failures::tr("The server offers no login mechanism that can be used here.");
    case Reason::MechanismUnavailable:
        return Failures::tr("This program cannot log in with %1.").arg(detail);
    case Reason::AuthorizationUnsupported:
        return Failures::tr("%1 cannot act as somebody else.").arg(detail);
    case Reason::ChallengeRejected:
        return Failures::tr("The login was broken off, because the server's part of it was not right.");
    case Reason::ServerUnverified:
        return Failures::tr("The server accepted the login without having proved that it knows the password.");
    case Reason::TokenRefused:
        return Failures::tr("The server does not take the token.");
    case Reason::TicketMissing:
        return Failures::tr("Kerberos has no ticket for this server.");
    case Reason::TokenMissing:
        return Failures::tr("There is no token to log in with.");
    case Reason::UserMissing:
        return Failures::tr("There is no user name to log in with.");
    case Reason::PasswordMissing:
        return Failures::tr("There is no password to log in with.");
    case Reason::SmtpUtf8Missing:
        return Failures::tr("The server does not offer SMTPUTF8, which this address needs: %1").arg(detail);
    case Reason::EightBitMissing:
        return Failures::tr("The message has 8-bit octets, and the server does not offer 8BITMIME.");
    case Reason::BinaryMissing:
        return Failures::tr("The message is to go octet for octet, and the server does not offer BINARYMIME with CHUNKING.");
    case Reason::TooLarge:
        return tooLarge(detail);
    case Reason::ReplyMalformed:
        return Failures::tr("What the server answered is not SMTP.");
    case Reason::ReplyTooLong:
        return Failures::tr("The server's answer is longer than an SMTP server may make it.");
    case Reason::ExtensionMissing:
        return Failures::tr("The server does not offer %1, and it was asked for.").arg(detail);
    case Reason::ExtensionLimit:
        return beyondLimit(detail);
    case Reason::TlsRequired:
        return Failures::tr("REQUIRETLS was asked for, and this connection has no TLS.");
    case Reason::TlsUnverified:
        return Failures::tr("REQUIRETLS was asked for, and the server's certificate is not verified.");
    case Reason::MailLimit:
        return Failures::tr("The server takes no more mails in one session (its limit: %1).").arg(detail);
    case Reason::UnsafeCommand:
        return Failures::tr("A line break or control character would have become part of a command.");
    case Reason::NoRecipient:
        return Failures::tr("Every recipient was refused.");
    case Reason::CertificateRejected:
        return Failures::tr("The server's certificate could not be trusted.");
    case Reason::HostNotFound:
        return Failures::tr("The host name was not found.");
    case Reason::ConnectionRefused:
        return Failures::tr("The connection was refused: no server listens there.");
    case Reason::PlainOnTlsPort:
        return Failures::tr("The server did not begin with TLS on this port.");
    case Reason::TlsOnPlainPort:
        return Failures::tr("The server expects TLS from the first octet on this port.");
    case Reason::OtherProtocol:
        return Failures::tr("This is not an SMTP server: it speaks %1.").arg(detail);
    case Reason::TlsVersion:
        return Failures::tr("Server and program know no common version of TLS. Offered were: %1").arg(detail);
    case Reason::ClientCertificate:
        return Failures::tr("The server wants a certificate from you, or does not accept the one it got.");
    case Reason::TlsUnavailable:
        return Failures::tr("No TLS library could be used on this computer.");
    case Reason::DomainNotFound:
        return Failures::tr("There is no such domain: %1").arg(detail);
    case Reason::NoMailServer:
        return Failures::tr("There is no mail server for this domain: %1").arg(detail);
    case Reason::NullMx:
        return Failures::tr("This domain takes no mail: %1").arg(detail);
    case Reason::DomainLookupFailed:
        return Failures::tr("The DNS did not say where the mail for this domain goes.");
    case Reason::DkimKeyFile:
    case Reason::DkimKeyMissing:
    case Reason::DkimKeyEncrypted:
    case Reason::DkimKeyMalformed:
    case Reason::DkimKeyType:
    case Reason::DkimKeyShort:
    case Reason::DkimRequest:
    case Reason::DkimFrom:
    case Reason::DkimSigning:
        return unsignedHeadline(reason);
    case Reason::KeyFile:
        return Failures::tr("A certificate or key file could not be used.");
    case Reason::KeyEncrypted:
        return Failures::tr("The key file is protected by a passphrase.");
    case Reason::KeyMismatch:
        return Failures::tr("The private key does not belong to the certificate.");
    case Reason::ProxyUnreachable:
        return Failures::tr("The proxy could not be reached.");
    case Reason::ProxyLogin:
        return Failures::tr("The proxy asks for a user name and password, or did not accept those it got.");
    case Reason::ProxyRefused:
        return Failures::tr("The proxy made no connection to the server.");
    case Reason::NoProxy:
        return Failures::tr("What answered in place of the proxy is not a proxy of this kind.");
    }
    return {};
}

QString advice(Reason reason)
{
    switch (reason) {
    case Reason::None:
        break;
    case Reason::StartTlsMissing:
        return Failures::tr("Choose implicit TLS (port 465) or another port. Sending in clear must be allowed explicitly.");
    case Reason::StartTlsInjected:
        return Failures::tr("Someone on the way may have put it there, so the connection was dropped. Do not trust this network until this is explained.");
    case Reason::PlaintextAuth:
        return Failures::tr("Use TLS, or allow logging in without TLS explicitly. This holds for servers on this computer too.");
    case Reason::AuthNotOffered:
        return Failures::tr("Many servers offer it only with TLS, or only on port 587 or 465. Otherwise send without logging in.");
    case Reason::MechanismNotOffered:
        return Failures::tr("Let the mechanism be chosen automatically, or choose one that the server offers. "
                            "Where it offers OAUTHBEARER or XOAUTH2 alone, it wants a token instead of a password.");
    case Reason::MechanismUnavailable:
        return Failures::tr("Choose another one. The GNU SASL library of this computer may have been built without it.");
    case Reason::AuthorizationUnsupported:
        return Failures::tr("Choose another mechanism, such as PLAIN, or leave out whom to act as.");
    case Reason::ChallengeRejected:
        return Failures::tr("The server may be set up wrongly, or not be the one that it says it is. The password was not given away.");
    case Reason::ServerUnverified:
        return Failures::tr("It may not be the one that it says it is, so nothing was sent. The password was not given away.");
    case Reason::TokenRefused:
        return Failures::tr("Tokens are short-lived: get a new one. Check that it belongs to this user and may send mail (its scope).");
    case Reason::TicketMissing:
        return Failures::tr("Get a ticket with kinit, and give the server by the name that Kerberos knows it by.");
    case Reason::TokenMissing:
        return Failures::tr("Give a token, or a command that prints one, or choose not to log in.");
    case Reason::UserMissing:
        return Failures::tr("Give a user name, or choose not to log in.");
    case Reason::PasswordMissing:
        return Failures::tr("Give a password, or choose not to log in.");
    case Reason::SmtpUtf8Missing:
        return Failures::tr("Use an address with only ASCII characters before the @, or a server that offers SMTPUTF8.");
    case Reason::EightBitMissing:
        return Failures::tr("Encode its parts as quoted-printable or base64, or use a server that offers 8BITMIME.");
    case Reason::BinaryMissing:
        return Failures::tr("Nothing was sent. Send it without asking for binary, or use a server that offers BINARYMIME.");
    case Reason::TooLarge:
        return Failures::tr("Send smaller attachments. An attachment takes about a third more than its file.");
    case Reason::ReplyMalformed:
    case Reason::ReplyTooLong:
        return Failures::tr("Check host and port: something other than an SMTP server may listen there.");
    case Reason::ExtensionMissing:
        return Failures::tr("Nothing was sent. Send without asking for it, use another server, or treat it as offered (--with).");
    case Reason::ExtensionLimit:
        return Failures::tr("Nothing was sent. Ask for something within the limit.");
    case Reason::TlsRequired:
        return Failures::tr("Nothing was sent. Use STARTTLS or implicit TLS.");
    case Reason::TlsUnverified:
        return Failures::tr(
            "Nothing was sent. Have the certificate verified: without --insecure, and with --tls starttls where the mail goes straight to MX hosts.");
    case Reason::MailLimit:
        return Failures::tr("These recipients were not tried. Send to them in another session.");
    case Reason::UnsafeCommand:
        return Failures::tr("Remove it from the address or name. Nothing of the kind is ever sent.");
    case Reason::NoRecipient:
        return Failures::tr("The answer for each recipient says why.");
    case Reason::CertificateRejected:
        return Failures::tr("Check the host name. For a certificate of your own, name the file of the authority that issued it.");
    case Reason::HostNotFound:
        return Failures::tr("Check how it is spelled, and that the network is up.");
    case Reason::ConnectionRefused:
        return Failures::tr("Check host and port, and that the server runs.");
    case Reason::PlainOnTlsPort:
        return Failures::tr("Choose STARTTLS for this port, or implicit TLS on port 465.");
    case Reason::TlsOnPlainPort:
        return Failures::tr("Choose implicit TLS for this port (--tls implicit), or port 587 with STARTTLS.");
    case Reason::OtherProtocol:
        return Failures::tr("Check host and port. Mail is sent through port 587, 465 or 25.");
    case Reason::TlsVersion:
        return Failures::tr("A server that knows only TLS 1.0 or 1.1 should be brought up to date. To test it anyway, allow the old version explicitly "
                            "(--tls-min 1.0); where a newer one was demanded, demand less.");
    case Reason::ClientCertificate:
        return Failures::tr("Name a certificate and its private key, issued by an authority that this server trusts.");
    case Reason::TlsUnavailable:
        return Failures::tr("Install OpenSSL 3 and Qt's TLS plugin for it.");
    case Reason::DomainNotFound:
    case Reason::NoMailServer:
        return Failures::tr("Check the address after the @ (RFC 5321, enhanced status 5.1.2).");
    case Reason::NullMx:
        return Failures::tr("Its owner published a null MX record (RFC 7505, status 556 5.1.10). Ask the recipient for another address.");
    case Reason::DomainLookupFailed:
        return Failures::tr("This may pass: try again later, or ask another nameserver.");
    case Reason::DkimKeyFile:
    case Reason::DkimKeyMissing:
    case Reason::DkimKeyEncrypted:
    case Reason::DkimKeyMalformed:
    case Reason::DkimKeyType:
    case Reason::DkimKeyShort:
    case Reason::DkimRequest:
    case Reason::DkimFrom:
    case Reason::DkimSigning:
        return unsignedAdvice(reason);
    case Reason::KeyFile:
        return Failures::tr("Check that the file exists, can be read, and is in PEM format.");
    case Reason::KeyEncrypted:
        return Failures::tr("Make a copy without one, readable by you alone: openssl pkey -in KEY -out NEWKEY");
    case Reason::KeyMismatch:
        return Failures::tr("Name the key that this certificate was made with.");
    case Reason::ProxyUnreachable:
        return Failures::tr("Check the proxy's host and port. The mail server was not asked.");
    case Reason::ProxyLogin:
        return Failures::tr("Give the user name in the proxy's address, and its password apart. The mail server was not asked.");
    case Reason::ProxyRefused:
        return Failures::tr("The proxy may not allow this host or port, or could not reach it. Check host and port, and ask whoever runs the proxy.");
    case Reason::NoProxy:
        return Failures::tr("Check the proxy's host and port, and whether it is SOCKS5 or HTTP.");
    }
    return {};
}

/// Those whose headline says the detail already.
bool headlineHoldsDetail(Reason reason)
{
    if (reason == Reason::DomainNotFound || reason == Reason::NoMailServer || reason == Reason::NullMx)
        return true;
    return reason == Reason::SmtpUtf8Missing || reason == Reason::TooLarge || reason == Reason::MechanismUnavailable ||
           reason == Reason::AuthorizationUnsupported || reason == Reason::OtherProtocol || reason == Reason::TlsVersion ||
           reason == Reason::ExtensionMissing || reason == Reason::ExtensionLimit || reason == Reason::MailLimit;
}

QString lost(Phase phase)
{
    if (phase == Phase::Resolve)
        return Failures::tr("The host name could not be looked up.");
    if (phase == Phase::Connect)
        return Failures::tr("No connection could be made.");
    return Failures::tr("The connection was lost (%1).").arg(name(phase));
}

/// What to do after a silence: before the first word it may be the port, later it cannot.
QString patience(Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
        return Failures::tr("Check the network and the nameserver, and try again.");
    case Phase::Connect:
        return Failures::tr("Check host and port: a firewall may drop the connection silently.");
    case Phase::Greeting:
    case Phase::Tls:
        return Failures::tr("Check host, port and TLS mode. A busy server may also need more time: try again, or allow more time.");
    case Phase::Ehlo:
    case Phase::StartTls:
    case Phase::Auth:
    case Phase::Mail:
    case Phase::Rcpt:
    case Phase::Data:
    case Phase::Content:
    case Phase::Quit:
    case Phase::Other:
        break;
    }
    return Failures::tr("The server may be busy, or the network lost the connection. Try again later, or allow more time.");
}

Explanation byKind(const Failure &failure)
{
    switch (failure.kind) {
    case Kind::Network:
        return {lost(failure.phase), failure.detail, Failures::tr("Check the network, host and port, and try again later.")};
    case Kind::Timeout:
        return {Failures::tr("The server did not answer in time (%1).").arg(name(failure.phase)), failure.detail, patience(failure.phase)};
    case Kind::Tls:
        return {Failures::tr("TLS could not be established."), failure.detail,
                Failures::tr("Check that port and TLS mode fit together, and that the server supports TLS 1.2 or newer.")};
    case Kind::Protocol:
        return {Failures::tr("The server broke the protocol (%1).").arg(name(failure.phase)), failure.detail,
                Failures::tr("Check host and port. The transcript shows what the server said.")};
    case Kind::Refused:
        return {Failures::tr("The server refused to go on (%1).").arg(name(failure.phase)), failure.detail,
                Failures::tr("The transcript shows what the server said.")};
    case Kind::Policy:
        return {Failures::tr("Sending was stopped, because going on would not have been safe."), failure.detail, {}};
    case Kind::Credentials:
        return {Failures::tr("User name or password is missing."), failure.detail, Failures::tr("Give both, or choose not to log in.")};
    case Kind::LocalFile:
        return {Failures::tr("A file that belongs to the message could not be read, or changed while it was sent."), failure.detail,
                Failures::tr("Nothing was delivered. Check the file and send again.")};
    case Kind::Cancelled:
        return {Failures::tr("Cancelled. Nothing was delivered."), failure.detail, {}};
    case Kind::Unknown:
        return {Failures::tr("The whole message was sent, and the answer to it was lost."), failure.detail,
                Failures::tr("It may have been delivered, so it is not sent again by itself. Ask the recipient or look into the server's log first.")};
    }
    return {};
}

/// An answer as SMTP has it, that belongs to nothing which was asked: of another class or code, or too early.
bool isMisplaced(const Failure &failure)
{
    static const QRegularExpression answer(QStringLiteral("^[2-5][0-9]{2}(?:[ -]|$)"));
    return failure.reason == Reason::ReplyMalformed && (failure.reply || answer.match(failure.detail).hasMatch());
}

} // namespace

QString Explanation::toString() const
{
    QStringList lines{headline, words, advice};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Explanation explain(const Failure &failure)
{
    Explanation told;
    if (failure.kind == Kind::Refused && failure.reply && failure.reason == Reason::None)
        told = explainRefusal(failure.phase, *failure.reply);
    else if (failure.kind == Kind::Unknown || failure.reason == Reason::None)
        told = byKind(failure);
    else if (isMisplaced(failure))
        told = {Failures::tr("The server gave an answer that has no place here (%1).").arg(name(failure.phase)), failure.detail,
                Failures::tr("The server, or something on the way to it, breaks the protocol. The transcript shows where.")};
    else
        told = {headline(failure.reason, failure.detail, failure.reply.has_value()), headlineHoldsDetail(failure.reason) ? QString() : failure.detail,
                advice(failure.reason)};
    if (failure.reply)
        told.words = QString::fromUtf8(failure.reply->toByteArray());
    // What the server said before its refusal tells more than the refusal.
    if (failure.reply && (failure.reason == Reason::TokenRefused || failure.reason == Reason::ChallengeRejected))
        told.words.prepend(failure.detail + u'\n');
    return told;
}

Explanation explain(const ReadFailure &failure)
{
    switch (failure.kind) {
    case ReadFailure::Kind::Missing:
        return {Failures::tr("This file does not exist: %1").arg(failure.path), failure.detail, Failures::tr("Check its name and place.")};
    case ReadFailure::Kind::Unreadable:
        return {Failures::tr("This file could not be read: %1").arg(failure.path), failure.detail, Failures::tr("Check that you may read it.")};
    case ReadFailure::Kind::Changed:
        return {Failures::tr("This file changed while it was read: %1").arg(failure.path), failure.detail,
                Failures::tr("Start again with the file as it is now.")};
    case ReadFailure::Kind::Cancelled:
        return {Failures::tr("Reading was cancelled: %1").arg(failure.path), failure.detail, {}};
    }
    return {};
}

} // namespace postscope::text
