// SPDX-License-Identifier: MIT
#include "core/delivery/anonymizing.h"

#include "core/mime/mailbox.h"

namespace postscope::delivery {

using Kind = transcript::Replacement::Kind;

namespace {

QString text(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

void teachTls(transcript::Anonymizer &anonymizer, const net::TlsReport &tls)
{
    for (const net::CertificateFacts &certificate : tls.chain) {
        anonymizer.knowDistinguishedName(certificate.subject);
        anonymizer.knowDistinguishedName(certificate.issuer);
        for (const QString &name : certificate.alternativeNames)
            if (name.startsWith(QLatin1String("DNS:")))
                anonymizer.know(Kind::Host, name.sliced(4));
    }
    for (const QString &name : {tls.serverName, tls.verifiedName})
        if (name.contains(QLatin1Char('.')) && !name.contains(QLatin1Char(':')))
            anonymizer.know(name.back().isDigit() ? Kind::IpAddress : Kind::Host, name);
}

} // namespace

void teach(transcript::Anonymizer &anonymizer, const Outcome &outcome)
{
    anonymizer.knowAddress(text(outcome.envelope.sender));
    for (const smtp::Recipient &recipient : outcome.envelope.recipients)
        anonymizer.knowAddress(text(recipient.address));
    for (const smtp::RecipientResult &recipient : outcome.receipt.recipients)
        anonymizer.knowAddress(text(recipient.address));
    QString id = text(outcome.messageId);
    id.remove(QLatin1Char('<')).remove(QLatin1Char('>'));
    if (const qsizetype at = id.lastIndexOf(QLatin1Char('@')); at > 0) {
        anonymizer.know(Kind::Domain, id.sliced(at + 1));
        id.truncate(at);
    }
    anonymizer.know(Kind::MessageId, id);
    anonymizer.know(Kind::Id, text(outcome.queueId));
    anonymizer.know(Kind::Id, text(outcome.envelope.envelopeId));
    teachTls(anonymizer, outcome.tls);
    for (const DomainDelivery &delivered : outcome.deliveries) {
        if (!delivered.domain.startsWith(QLatin1Char('[')))
            anonymizer.know(Kind::Domain, delivered.domain);
        anonymizer.know(Kind::Host, delivered.host);
        anonymizer.know(Kind::Id, text(delivered.queueId));
        teachTls(anonymizer, delivered.tls);
    }
}

void teach(transcript::Anonymizer &anonymizer, const account::Account &account)
{
    for (const QString &user : {account.user, account.authorizationId})
        anonymizer.knowAddress(user);
    const auto from = mime::parseMailboxes(account.from);
    if (from)
        for (const mime::Mailbox &mailbox : *from) {
            anonymizer.know(Kind::Name, mailbox.displayName);
            anonymizer.knowAddress(QString::fromUtf8(mailbox.address()));
        }
    if (account.host.contains(QLatin1Char('.')) && !account.host.back().isDigit())
        anonymizer.know(Kind::Host, account.host);
    anonymizer.know(Kind::Name, account.name);
}

} // namespace postscope::delivery
