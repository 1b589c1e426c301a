// SPDX-License-Identifier: MIT
#include "ui/text/sessionissues.h"

#include "ui/text/findings.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using delivery::SessionIssue;
using Code = SessionIssue::Code;

class SessionIssues {
    Q_DECLARE_TR_FUNCTIONS(SessionIssues)
};

QString slowReply(const QString &command, const QString &seconds)
{
    return command.isEmpty() ? SessionIssues::tr("The greeting took %1 seconds.").arg(seconds) : SessionIssues::tr("The reply took %1 seconds.").arg(seconds);
}

QString headline(const SessionIssue &issue)
{
    const auto at = [&issue](qsizetype index) { return issue.arguments.value(index); };
    switch (issue.code) {
    case Code::Refused:
    case Code::Deferred:
    case Code::Failed:
        break; // which have sentences of their own
    case Code::ReplyClassWrong:
        return SessionIssues::tr("The server answered %1 where %2 was due.").arg(at(1), at(2));
    case Code::ReplyCodesDiffer:
        return SessionIssues::tr("The lines of one reply have different codes: %1 and %2.").arg(at(0), at(1));
    case Code::NotAReply:
        return SessionIssues::tr("The server said something that is no reply of SMTP.");
    case Code::BareLineFeed:
        return SessionIssues::tr("A line of the server ends in LF without CR.");
    case Code::NulOctet:
        return SessionIssues::tr("A line of the server has an octet 0 in it.");
    case Code::ReplyLineTooLong:
        return SessionIssues::tr("A reply line has %1 octets: at most %2 are allowed.").arg(at(0), at(1));
    case Code::ReplyBeforeCommand:
        return SessionIssues::tr("The server answered (%1) before it was asked anything.").arg(at(0));
    case Code::Unasked:
        return SessionIssues::tr("The server said something without having been asked.");
    case Code::ProtocolBroken:
        return SessionIssues::tr("The other side broke the protocol.");
    case Code::ClosedWithoutReply:
        return SessionIssues::tr("The connection was closed without a farewell (221).");
    case Code::GreetingNameDiffers:
        return SessionIssues::tr("The server calls itself %1 in its greeting and %2 in its reply to EHLO.").arg(at(0), at(1));
    case Code::SlowReply:
        return slowReply(at(0), at(1));
    case Code::TimedOut:
        return SessionIssues::tr("No answer within %1 seconds.").arg(at(0));
    case Code::StartTlsNotOffered:
        return SessionIssues::tr("The server does not offer STARTTLS.");
    case Code::StartTlsVanished:
        return SessionIssues::tr("The server offered STARTTLS, and then no longer.");
    case Code::StartTlsInsideTls:
        return SessionIssues::tr("The server offers STARTTLS although TLS is in use.");
    case Code::AuthInClear:
        return SessionIssues::tr("The server offers to take the secret before TLS: %1").arg(at(0));
    case Code::CapabilitiesGone:
        return SessionIssues::tr("No longer offered after TLS: %1").arg(at(0));
    case Code::OldTls:
        return SessionIssues::tr("%1 is in use, which is broken.").arg(at(0));
    case Code::TlsFailed:
        return SessionIssues::tr("TLS failed.");
    case Code::TlsAlert:
        return SessionIssues::tr("The server ended TLS with an alert.");
    case Code::CertificateExpires:
        return SessionIssues::tr("The server's certificate ends in %n day(s), on %1.", nullptr, at(1).toInt()).arg(at(0));
    case Code::CertificateAuthority:
        return SessionIssues::tr("Nobody who is trusted here vouches for the server's certificate.");
    case Code::CertificateOutOfDate:
        return SessionIssues::tr("The server's certificate is out of date, or not valid yet.");
    case Code::CertificateName:
        return SessionIssues::tr("The server's certificate is for another name.");
    case Code::CertificateWeak:
        return SessionIssues::tr("A key or signature in the server's certificates is too weak.");
    case Code::CertificateOther:
        return SessionIssues::tr("A check of the server's certificates failed.");
    case Code::CertificateChanged:
        return SessionIssues::tr("The server has another key than the one that is trusted for it.");
    case Code::KeyShort:
        return SessionIssues::tr("The key of the server's certificate is short: %1").arg(at(0));
    case Code::MechanismPassedOver:
        return SessionIssues::tr("The login went on with a weaker mechanism, because %1 was of no use.").arg(at(0));
    case Code::DsnNotOffered:
        return SessionIssues::tr("Delivery notifications were asked for and left out: the server does not offer DSN.");
    case Code::ExtensionNotOffered:
        return SessionIssues::tr("The server does not offer %1: %2 is left out.").arg(at(0), at(1));
    case Code::ExtensionForced:
        return SessionIssues::tr("%1 was used although the server does not offer it, because you said so.").arg(at(0));
    case Code::PipeliningNotOffered:
        return SessionIssues::tr("The server does not offer PIPELINING: each command waits for the reply to the one before.");
    case Code::ContentReencoded:
        return SessionIssues::tr("The server does not offer 8BITMIME: the message went in a form that needs only 7 bits.");
    case Code::SigningKeyShort:
        return SessionIssues::tr("The DKIM key of %2 has only %1 bits.").arg(at(0), at(1));
    case Code::ConnectFailed:
        return SessionIssues::tr("No connection to %1, port %2.").arg(at(0), at(1));
    case Code::ResolveFailed:
        return SessionIssues::tr("%1 could not be looked up.").arg(at(0));
    case Code::ProxyFailed:
        return SessionIssues::tr("The proxy %1 made no connection.").arg(at(0));
    case Code::MxSkipped:
        return SessionIssues::tr("An MX record names no host.");
    case Code::MxNext:
        return SessionIssues::tr("%1 did not take the mail; %2 was tried next.").arg(at(0), at(2));
    case Code::NoMailServer:
        return SessionIssues::tr("No mail server took mail for %1.").arg(at(0));
    case Code::ContentAborted:
        return SessionIssues::tr("Sending stopped after %1 of %2 octets of the message: nothing was delivered.").arg(at(0), at(1));
    case Code::AnswerLost:
        return SessionIssues::tr("The whole message was sent, and the answer to it was lost.");
    case Code::EventsDropped:
        return SessionIssues::tr("The record is full: %1 events were not kept.").arg(at(0));
    }
    return {};
}

/// What somebody else said of it.
QString words(const SessionIssue &issue)
{
    switch (issue.code) {
    case Code::ReplyClassWrong:
    case Code::SlowReply:
    case Code::NotAReply:
    case Code::ProtocolBroken:
    case Code::TlsFailed:
    case Code::TlsAlert:
    case Code::CertificateAuthority:
    case Code::CertificateOutOfDate:
    case Code::CertificateName:
    case Code::CertificateWeak:
    case Code::CertificateOther:
    case Code::CertificateChanged:
    case Code::MxSkipped:
        return issue.arguments.value(0);
    case Code::MechanismPassedOver:
    case Code::ResolveFailed:
    case Code::ProxyFailed:
    case Code::MxNext:
        return issue.arguments.value(1);
    case Code::ConnectFailed:
        return issue.arguments.value(2);
    case Code::Refused:
    case Code::Deferred:
    case Code::Failed:
    case Code::ReplyCodesDiffer:
    case Code::BareLineFeed:
    case Code::NulOctet:
    case Code::ReplyLineTooLong:
    case Code::ReplyBeforeCommand:
    case Code::Unasked:
    case Code::ClosedWithoutReply:
    case Code::GreetingNameDiffers:
    case Code::TimedOut:
    case Code::StartTlsNotOffered:
    case Code::StartTlsVanished:
    case Code::StartTlsInsideTls:
    case Code::AuthInClear:
    case Code::CapabilitiesGone:
    case Code::OldTls:
    case Code::CertificateExpires:
    case Code::KeyShort:
    case Code::DsnNotOffered:
    case Code::ExtensionNotOffered:
    case Code::ExtensionForced:
    case Code::PipeliningNotOffered:
    case Code::ContentReencoded:
    case Code::SigningKeyShort:
    case Code::NoMailServer:
    case Code::ContentAborted:
    case Code::AnswerLost:
    case Code::EventsDropped:
        break;
    }
    return {};
}

QString advice(Code code)
{
    switch (code) {
    case Code::Refused:
    case Code::Deferred:
    case Code::Failed:
        break;
    case Code::ReplyClassWrong:
    case Code::ReplyCodesDiffer:
    case Code::NotAReply:
    case Code::BareLineFeed:
    case Code::NulOctet:
    case Code::ReplyLineTooLong:
        return SessionIssues::tr("The server, or something between, does not keep to RFC 5321 4.2. Other programs may fail with it; tell whoever runs it.");
    case Code::ReplyBeforeCommand:
    case Code::Unasked:
        return SessionIssues::tr("From here on replies may be taken for answers to the wrong command. Without PIPELINING (Extensions…) this is easier to see.");
    case Code::ProtocolBroken:
        return SessionIssues::tr("Check host and port, and what the rows around it say.");
    case Code::ClosedWithoutReply:
        return SessionIssues::tr("Harmless after the message was accepted. Before that, the server gave up, or the network did.");
    case Code::GreetingNameDiffers:
        return SessionIssues::tr("Harmless; several servers behind one name do this. A server that sends mail should use one name (RFC 5321 4.1.1.1).");
    case Code::SlowReply:
        return SessionIssues::tr("The server may look up names, scan for viruses, or slow strangers down on purpose. The time is its own, not the network's, "
                                 "where other replies were quick.");
    case Code::TimedOut:
        return SessionIssues::tr("Try again later, or allow more time in the account.");
    case Code::StartTlsNotOffered:
        return SessionIssues::tr("What is sent can be read on the way. Try port 465 with implicit TLS, or ask whoever runs the server.");
    case Code::StartTlsVanished:
        return SessionIssues::tr("Somebody on the way may have taken it out. Do not log in over this connection.");
    case Code::StartTlsInsideTls:
        return SessionIssues::tr("RFC 3207 4.2 forbids it. Harmless, but it tells of a server that is put together oddly.");
    case Code::AuthInClear:
        return SessionIssues::tr("A program that does not insist on TLS gives the password away. The server should offer AUTH inside TLS only (RFC 4954 4).");
    case Code::CapabilitiesGone:
        return SessionIssues::tr("Only what is offered after TLS counts (RFC 3207 4.2). Often AUTH mechanisms and proxies are the cause.");
    case Code::OldTls:
        return SessionIssues::tr("RFC 8996 forbids it. The server should be brought up to date.");
    case Code::TlsFailed:
    case Code::TlsAlert:
        return SessionIssues::tr("The TLS page tells how far it came and what was checked.");
    case Code::CertificateExpires:
        return SessionIssues::tr("It is to be renewed before that day; otherwise no program will connect any more.");
    case Code::CertificateAuthority:
        return SessionIssues::tr("Name the file of the authority that issued it, or trust this one certificate on the TLS page.");
    case Code::CertificateOutOfDate:
        return SessionIssues::tr("The server's certificate is to be renewed. Check the clock of this computer, too.");
    case Code::CertificateName:
        return SessionIssues::tr("Use the name that the certificate is for; the TLS page shows it.");
    case Code::CertificateWeak:
    case Code::KeyShort:
        return SessionIssues::tr("Whoever runs the server should use RSA with 2048 bits or more, or ECDSA, and SHA-256.");
    case Code::CertificateOther:
        return SessionIssues::tr("The TLS page shows the certificates.");
    case Code::CertificateChanged:
        return SessionIssues::tr("It may have been renewed, or somebody may be in between. Compare the fingerprint with whoever runs the server.");
    case Code::MechanismPassedOver:
        return SessionIssues::tr("The server offers a mechanism that it cannot check. Whoever runs it should no longer offer it.");
    case Code::DsnNotOffered:
    case Code::ExtensionNotOffered:
        return SessionIssues::tr("The mail goes without it. Use another server if it matters.");
    case Code::ExtensionForced:
        return SessionIssues::tr("Extensions… takes that back.");
    case Code::PipeliningNotOffered:
    case Code::ContentReencoded:
        break;
    case Code::SigningKeyShort:
        return SessionIssues::tr("Replace it with one of 2048 bits.");
    case Code::ConnectFailed:
        return SessionIssues::tr("Where another address answered, the mail went there; this one is to be looked after.");
    case Code::ResolveFailed:
        return SessionIssues::tr("Check how it is spelled, and that the network is up.");
    case Code::ProxyFailed:
        return SessionIssues::tr("Check the proxy's host, port and login.");
    case Code::MxSkipped:
        return SessionIssues::tr("Whoever runs the domain should put a host name there.");
    case Code::MxNext:
        return SessionIssues::tr("The mail servers of a domain are there to stand in for each other.");
    case Code::NoMailServer:
        return SessionIssues::tr("Check the domain of the address.");
    case Code::ContentAborted:
        return SessionIssues::tr("It can be sent again.");
    case Code::AnswerLost:
        return SessionIssues::tr("It may have been delivered: ask the recipient before you send it again.");
    case Code::EventsDropped:
        return SessionIssues::tr("What they were is not known here.");
    }
    return {};
}

} // namespace

Explanation explain(const SessionIssue &issue)
{
    if (issue.failure)
        return explain(*issue.failure);
    if (issue.reply)
        return explainRefusal(issue.phase, *issue.reply);
    return {headline(issue), words(issue), advice(issue.code)};
}

QString countOf(const QList<delivery::Finding::Severity> &severities)
{
    QList<delivery::Finding> findings;
    for (const delivery::Finding::Severity severity : severities)
        findings.append({.severity = severity});
    return countOf(findings, true);
}

} // namespace postscope::text
