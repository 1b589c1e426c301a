// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

class Notes {
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

/// Why this mechanism and no other.
QString authChosen(const QString &mechanism, const QString &offered, const QString &why)
{
    if (why == u"asked")
        return Notes::tr("Logging in with %1, which was asked for. The server offers: %2").arg(mechanism, offered);
    if (why == u"strongest")
        return Notes::tr("Logging in with %1, the strongest that both sides know. The server offers: %2").arg(mechanism, offered);
    if (why == u"only-one")
        return Notes::tr("Logging in with %1, the only one that both sides know for this kind of secret. The server offers: %2").arg(mechanism, offered);
    if (why == u"last-resort")
        return Notes::tr("Logging in with %1, because both sides know nothing else. The server offers: %2").arg(mechanism, offered);
    if (why == u"next")
        return Notes::tr("Logging in with %1, the next strongest. The server offers: %2").arg(mechanism, offered);
    return Notes::tr("Logging in with %1. The server offers: %2").arg(mechanism, offered);
}

/// Why a session goes on although nobody knows who the other side is.
QString unverified(const QString &reasons, const QString &why)
{
    if (why == u"asked")
        return Notes::tr("The certificate is not trusted, and you allowed it: %1").arg(reasons);
    if (why == u"opportunistic")
        return Notes::tr("The certificate is not trusted. TLS is opportunistic here: it is used all the same, and proves nothing about the server. %1")
            .arg(reasons);
    return Notes::tr("The certificate is not trusted: %1").arg(reasons);
}

/// Why a parameter of MAIL is there.
QString parameterUsed(const QString &parameter, const QString &keyword)
{
    QString why;
    if (keyword == QLatin1String("REQUIRETLS"))
        why = Notes::tr("%1: you asked that every server on the way uses TLS, or sends the mail back.");
    else if (keyword == QLatin1String("DELIVERBY"))
        why = Notes::tr("%1: you asked for delivery within this time.");
    else if (keyword == QLatin1String("FUTURERELEASE"))
        why = Notes::tr("%1: you asked that the server holds the mail back.");
    else if (keyword == QLatin1String("MT-PRIORITY"))
        why = Notes::tr("%1: you asked for this priority on the way.");
    else if (keyword == QLatin1String("AUTH"))
        why = Notes::tr("%1: you said who submitted the mail first.");
    else if (keyword == QLatin1String("NO-SOLICITING"))
        why = Notes::tr("%1: you said what kind of solicitation the mail is.");
    else if (keyword == QLatin1String("PRDR"))
        why = Notes::tr("%1: you asked for an answer for each recipient after the message.");
    else if (keyword == QLatin1String("BINARYMIME"))
        why = Notes::tr("%1: you asked that attachments go as they are, without encoding.");
    else
        why = Notes::tr("%1 is declared.");
    return why.arg(parameter);
}

} // namespace

QString sentence(const Note &note)
{
    using Code = Note::Code;
    // The multi-argument arg() looks at placeholders once: a "%2" that a server put into the first argument stays text.
    const auto at = [&note](qsizetype index) { return note.arguments.value(index); };
    switch (note.code) {
    case Code::Resolving:
        return Notes::tr("Looking up %1.").arg(at(0));
    case Code::Resolved:
        return Notes::tr("Addresses: %1").arg(at(0));
    case Code::ResolveFailed:
        return Notes::tr("%1 could not be looked up: %2").arg(at(0), at(1));
    case Code::Connecting:
        return Notes::tr("Connecting to %1, port %2.").arg(at(0), at(1));
    case Code::Connected:
        return Notes::tr("Connected to %1, port %2, from %3, port %4.").arg(at(0), at(1), at(2), at(3));
    case Code::ConnectFailed:
        return Notes::tr("No connection to %1, port %2: %3").arg(at(0), at(1), at(2));
    case Code::ConnectDropped:
        return Notes::tr("Not waiting for %1, port %2, any longer: another address answered first.").arg(at(0), at(1));
    case Code::ProxyAsked:
        return Notes::tr("Asking the proxy %1 to connect to %2, port %3.").arg(at(0), at(1), at(2));
    case Code::ProxyOpened:
        return Notes::tr("The proxy connected to %1, port %2: %3").arg(at(0), at(1), at(2));
    case Code::ProxyFailed:
        return Notes::tr("The proxy %1 made no connection: %2").arg(at(0), at(1));
    case Code::ProxyHeaderSent:
        return Notes::tr("PROXY header sent: from %1, port %2, to %3, port %4.").arg(at(0), at(1), at(2), at(3));
    case Code::TlsEstablished:
        return Notes::tr("%1 established with %2. Certificate: %3").arg(at(0), at(1), at(2));
    case Code::TlsVerified:
        return Notes::tr("The certificate is valid for %1.").arg(at(0));
    case Code::TlsUnverified:
        return unverified(at(0), at(1));
    case Code::TlsFailed:
        return Notes::tr("TLS failed: %1").arg(at(0));
    case Code::TlsPinned:
        return Notes::tr("The server has the public key that was named: %1").arg(at(0));
    case Code::TlsAlert:
        return Notes::tr("The server ended TLS with this alert: %1").arg(at(0));
    case Code::TlsSuspected:
        if (at(0) == QLatin1StringView("alone"))
            return Notes::tr("No answer there either. This connection is closed, for a server that takes one at a time, to ask whether the port expects TLS.");
        return Notes::tr("No greeting came. Asking on another connection whether this port expects TLS.");
    case Code::CertificateSent:
        return Notes::tr("The server asked for a certificate of ours, and it was sent.");
    case Code::CertificateUnsent:
        return Notes::tr("The server asked for a certificate of ours, and none was given.");
    case Code::AuthChosen:
        return authChosen(at(0), at(1), at(2));
    case Code::AuthPassedOver:
        return Notes::tr("%1 is of no use here: %2").arg(at(0), at(1));
    case Code::AuthServerProved:
        return Notes::tr("The server has proved that it knows the password too (%1).").arg(at(0));
    case Code::AuthTokenRefused:
        return Notes::tr("The server does not take the token: %1").arg(at(0));
    case Code::SmtpUtf8Used:
        return Notes::tr("SMTPUTF8 is declared, because this address needs it: %1").arg(at(0));
    case Code::EightBitUsed:
        return Notes::tr("8BITMIME is declared, because the message has 8-bit octets.");
    case Code::SizeDeclared:
        return Notes::tr("The size of the message is declared: %1 octets.").arg(at(0));
    case Code::DsnNotOffered:
        return Notes::tr("Delivery notifications were asked for, but the server does not offer DSN: they are left out.");
    case Code::ExtensionMasked:
        return Notes::tr("%1 is treated as though the server had not offered it.").arg(at(0));
    case Code::ExtensionForced:
        return Notes::tr("%1 is treated as though the server had offered it, because you said so.").arg(at(0));
    case Code::ExtensionNotOffered:
        return Notes::tr("The server does not offer %1: %2 is left out.").arg(at(0), at(1));
    case Code::ParameterUsed:
        return parameterUsed(at(0), at(1));
    case Code::ContentReencoded:
        return Notes::tr("The server does not offer 8BITMIME: the message goes in a form that needs only 7 bits.");
    case Code::RecipientsSplit:
        return Notes::tr("The server takes only so many recipients or domains at once (%2): the mail goes in %1 transactions.").arg(at(0), at(1));
    case Code::RecipientsRefused:
        return Notes::tr("Recipients refused: %1 of %2.").arg(at(0), at(1));
    case Code::ContentAborted:
        return Notes::tr("Stopped after %1 of %2 octets of the message, without the final dot: nothing was delivered.").arg(at(0), at(1));
    case Code::AnswerLost:
        return Notes::tr("The whole message was sent, and the answer to it was lost: it may have been delivered.");
    case Code::PeerClosed:
        return Notes::tr("The other side closed the connection.");
    case Code::TimedOut:
        return Notes::tr("No answer within %1 seconds.").arg(at(0));
    case Code::Cancelled:
        return Notes::tr("Cancelled.");
    case Code::ProtocolViolation:
        return Notes::tr("The other side broke the protocol: %1").arg(at(0));
    case Code::ProxyAnnounced:
        return Notes::tr("A proxy passes this connection on, from %1 to %2.").arg(at(0), at(1));
    case Code::MxLookup:
        return Notes::tr("Asking the DNS for the mail servers (MX) of %1.").arg(at(0));
    case Code::MxFound:
        return Notes::tr("Mail servers of %1, with their preference: %2").arg(at(0), at(1));
    case Code::MxFoundEqual:
        return Notes::tr("Mail servers of %1, with their preference, equal ones in an order that chance chose: %2").arg(at(0), at(1));
    case Code::MxImplicit:
        return Notes::tr("%1 has no MX record, but an address: it is its own mail server.").arg(at(0));
    case Code::MxNull:
        return Notes::tr("%1 says that it takes no mail (null MX).").arg(at(0));
    case Code::MxNone:
        return Notes::tr("There is no mail server for %1: the DNS knows no such domain, or neither MX record nor address of it.").arg(at(0));
    case Code::MxSkipped:
        return Notes::tr("This MX record is left out, because it names no host: %1").arg(at(0));
    case Code::AliasFollowed:
        return Notes::tr("%1 is an alias (CNAME) of %2.").arg(at(0), at(1));
    case Code::MxChosen:
        return Notes::tr("Going to %1 (preference %2) for %3. Recipients: %4").arg(at(0), at(1), at(2), at(3));
    case Code::MxNext:
        return Notes::tr("%1 did not take it: %2. The next one is %3.").arg(at(0), at(1), at(2));
    case Code::MxExhausted:
        return Notes::tr("No mail server of %1 took it. Servers tried: %2").arg(at(0), at(1));
    case Code::Unasked:
        return Notes::tr("The server said this without having been asked.");
    case Code::LinesSkipped:
        return Notes::tr("Lines that were not sent, since the server did not want the message: %1. They would have been taken for commands.").arg(at(0));
    case Code::RecordEnds:
        return Notes::tr("The first %1 mails of this connection were recorded. Of those that follow, and of the other connections, only the results are kept.")
            .arg(at(0));
    case Code::Signed:
        return Notes::tr("Signed with DKIM: d=%1 s=%2 a=%3. Who gets it can verify it with the public key at %2._domainkey.%1.").arg(at(0), at(1), at(2));
    case Code::SigningKeyShort:
        return Notes::tr("The DKIM key of %2 has only %1 bits. Replace it with one of 2048.").arg(at(0), at(1));
    case Code::EventsDropped:
        return Notes::tr("The record is full. Events not kept: %1").arg(at(0));
    }
    return {};
}

} // namespace postscope::text
