// SPDX-License-Identifier: MIT
#include "ui/text/probereport.h"

#include "core/transcript/visibletext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

namespace postscope::text {

using namespace Qt::StringLiterals;
using delivery::ProbedAddress;
using smtp::Reply;
using Tone = ProbeFact::Tone;

namespace {

class ProbeText {
    Q_DECLARE_TR_FUNCTIONS(ProbeText)
};

QString words(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

ProbeFact replyFact(const QString &name, const std::optional<Reply> &reply)
{
    if (!reply || reply->code == 0)
        return {name, ProbeText::tr("not tried"), Tone::Unknown};
    const Tone tone = reply->positive() || reply->intermediate() ? Tone::Good : Tone::Bad;
    return {name, words(reply->toByteArray()), tone};
}

ProbeFact listFact(const QString &name, const smtp::Capabilities &capabilities)
{
    ProbeFact fact{name, ProbeText::tr("%n keyword(s)", nullptr, int(capabilities.list().size()))};
    for (const smtp::Capability &capability : capabilities.list())
        fact.parts << ProbeFact{words(capability.keyword), words(capability.parameters.join(' '))};
    return fact;
}

ProbeFact changeFact(const delivery::CapabilityChange &change)
{
    ProbeFact fact{ProbeText::tr("Difference"), {}};
    for (const QByteArray &each : change.added)
        fact.parts << ProbeFact{ProbeText::tr("only with TLS"), words(each)};
    for (const QByteArray &each : change.removed)
        fact.parts << ProbeFact{ProbeText::tr("only without TLS"), words(each)};
    for (const auto &each : change.changed)
        fact.parts << ProbeFact{ProbeText::tr("changed"), words(each.keyword) + u": "_s + words(each.before) + u" → "_s + words(each.after)};
    if (fact.parts.isEmpty())
        fact.value = ProbeText::tr("none");
    return fact;
}

ProbeFact certificateFact(const net::CertificateFacts &certificate)
{
    const QLocale locale;
    const auto day = [&locale](const QDateTime &time) { return locale.toString(time.toUTC().date(), QLocale::ShortFormat); };
    ProbeFact fact{ProbeText::tr("Certificate"), certificate.subject};
    fact.parts << ProbeFact{ProbeText::tr("issued by"), certificate.issuer};
    if (!certificate.alternativeNames.isEmpty())
        fact.parts << ProbeFact{ProbeText::tr("for"), certificate.alternativeNames.join(u", "_s)};
    fact.parts << ProbeFact{ProbeText::tr("valid"), ProbeText::tr("%1 to %2", "two dates").arg(day(certificate.notBefore), day(certificate.notAfter))}
               << ProbeFact{ProbeText::tr("key"), certificate.key} << ProbeFact{u"SHA-256"_s, words(certificate.sha256)}
               << ProbeFact{ProbeText::tr("pin"), u"sha256:"_s + words(certificate.publicKeySha256)};
    return fact;
}

ProbeFact tlsFact(const ProbedAddress &address)
{
    const net::TlsReport &tls = address.tls;
    if (!tls.established && tls.errors.isEmpty())
        return {u"TLS"_s, address.report.session.clear.has(smtp::Extension::StartTls) ? ProbeText::tr("offered, not used") : ProbeText::tr("not offered"),
                Tone::Unknown};
    ProbeFact fact{u"TLS"_s, tls.established ? tls.protocol + u", "_s + tls.cipher : ProbeText::tr("the handshake failed"),
                   tls.verified ? Tone::Good : Tone::Bad};
    if (tls.verified)
        fact.parts << ProbeFact{ProbeText::tr("verified"), tls.verifiedName, Tone::Good};
    for (const QString &error : tls.errors)
        fact.parts << ProbeFact{ProbeText::tr("not verified"), error, Tone::Bad};
    if (!tls.alert.isEmpty())
        fact.parts << ProbeFact{ProbeText::tr("alert"), tls.alert, Tone::Bad};
    for (const net::CertificateFacts &certificate : tls.chain)
        fact.parts << certificateFact(certificate);
    return fact;
}

ProbeFact mechanismFact(const QString &name, const QByteArrayList &mechanisms)
{
    return {name, mechanisms.isEmpty() ? ProbeText::tr("none") : words(mechanisms.join(' '))};
}

ProbeFact loginFact(const smtp::ProbeLogin &login)
{
    if (login.failure) {
        const QString said = login.failure->reply ? u": "_s + words(login.failure->reply->toByteArray()) : QString();
        return {ProbeText::tr("Login"), explain(*login.failure).headline + said, Tone::Bad};
    }
    ProbeFact fact{ProbeText::tr("Login"), ProbeText::tr("works, with %1").arg(words(login.mechanism)), Tone::Good};
    if (login.offered) {
        fact.parts << listFact(ProbeText::tr("Offered after it"), *login.offered);
        fact.parts << ProbeFact{ProbeText::tr("Note"), ProbeText::tr("Asked for here with another EHLO, which RFC 4954 does not ask of clients.")};
    }
    return fact;
}

ProbeFact timeFact(const ProbedAddress &address)
{
    ProbeFact fact{ProbeText::tr("Times"), {}};
    const auto add = [&fact](const QString &name, std::chrono::nanoseconds time) {
        fact.parts << ProbeFact{name, ProbeText::tr("%1 ms").arg(QString::number(std::chrono::duration<double, std::milli>(time).count(), 'f', 1))};
    };
    add(u"connect"_s, address.connect);
    for (const smtp::ProbeTime &time : address.report.timings)
        add(words(time.step), time.took);
    return fact;
}

QString reason(const smtp::Failure &failure)
{
    QString told = explain(failure).headline;
    if (failure.reply)
        told += u' ' + words(failure.reply->toByteArray());
    else if (!failure.detail.isEmpty())
        told += u' ' + failure.detail;
    return told;
}

void addFailures(const ProbedAddress &address, QList<ProbeFact> &facts)
{
    if (address.failure)
        facts << ProbeFact{ProbeText::tr("Problem"), reason(*address.failure), Tone::Bad};
    if (address.again == ProbedAddress::Again::Unverified)
        facts << ProbeFact{ProbeText::tr("Then"), ProbeText::tr("once more, without trusting the certificate and without a password")};
    if (address.again == ProbedAddress::Again::InClear)
        facts << ProbeFact{ProbeText::tr("Then"), ProbeText::tr("once more, without TLS and without a password")};
    if (address.secondFailure)
        facts << ProbeFact{ProbeText::tr("Problem"), reason(*address.secondFailure), Tone::Bad};
}

ProbeFact addressFact(const ProbedAddress &address, const QByteArray &recipient)
{
    const smtp::ProbeReport &report = address.report;
    const smtp::Session &session = report.session;
    const bool bad = address.failure || (report.recipient && !report.recipient->positive());
    ProbeFact fact{address.address, {}, bad ? Tone::Bad : Tone::Good};
    addFailures(address, fact.parts);
    if (session.greeting.code == 0)
        return fact;
    fact.parts << replyFact(ProbeText::tr("Greeting"), session.greeting);
    if (!session.extended)
        fact.parts << ProbeFact{u"EHLO"_s, ProbeText::tr("not known there; HELO was used"), Tone::Bad};
    if (!session.clear.list().isEmpty())
        fact.parts << listFact(ProbeText::tr("Offered without TLS"), session.clear);
    if (report.startTls)
        fact.parts << replyFact(u"STARTTLS"_s, report.startTls);
    fact.parts << tlsFact(address);
    if (session.secure)
        fact.parts << listFact(ProbeText::tr("Offered with TLS"), *session.secure);
    if (session.secure && !session.clear.list().isEmpty())
        fact.parts << changeFact(delivery::changeBetween(session.clear, *session.secure));
    fact.parts << mechanismFact(ProbeText::tr("Logins without TLS"), session.clear.mechanisms());
    if (session.secure)
        fact.parts << mechanismFact(ProbeText::tr("Logins with TLS"), session.secure->mechanisms());
    fact.parts << replyFact(ProbeText::tr("MAIL without a login"), report.mailWithoutAuth);
    if (report.login)
        fact.parts << loginFact(*report.login);
    if (!recipient.isEmpty())
        fact.parts << replyFact(ProbeText::tr("RCPT %1").arg(words(recipient)), report.recipient);
    for (const smtp::ProbeAnswer &answer : report.commands) {
        ProbeFact part = replyFact(words(answer.command), answer.reply);
        part.tone = part.tone == Tone::Bad ? Tone::Plain : part.tone; // not to offer VRFY is nothing bad
        fact.parts << part;
    }
    fact.parts << timeFact(address);
    return fact;
}

ProbeFact domainFact(const delivery::ProbeResult &result)
{
    ProbeFact fact{ProbeText::tr("MX records of %1").arg(result.domain), {}};
    if (result.failure) {
        fact.value = reason(*result.failure);
        fact.tone = Tone::Bad;
    } else if (result.implicitMx) {
        fact.value = ProbeText::tr("none: the domain itself takes its mail");
    }
    for (const delivery::ProbedHost &host : result.hosts) {
        if (host.preference)
            fact.parts << ProbeFact{QString::number(*host.preference), host.host};
    }
    return fact;
}

void write(const ProbeFact &fact, int depth, QString &out)
{
    const QString left = QString(depth * 2, u' ') + transcript::visible(fact.name);
    const QString gap = fact.value.isEmpty() ? QString() : left.size() < 26 ? QString(26 - left.size(), u' ') : u"  "_s;
    out += left + gap + transcript::visible(fact.value) + u'\n';
    for (const ProbeFact &part : fact.parts)
        write(part, depth + 1, out);
}

} // namespace

QList<ProbeFact> factsOf(const delivery::ProbeResult &result)
{
    QList<ProbeFact> facts;
    if (!result.domain.isEmpty())
        facts << domainFact(result);
    for (const delivery::ProbedHost &host : result.hosts) {
        ProbeFact fact{ProbeText::tr("%1, port %2").arg(host.host, QString::number(host.port)), {}};
        if (host.failure) {
            fact.value = reason(*host.failure);
            fact.tone = Tone::Bad;
        }
        for (const ProbedAddress &address : host.addresses)
            fact.parts << addressFact(address, result.recipient);
        facts << fact;
    }
    return facts;
}

ProbeFact tlsFactOf(const delivery::ProbedAddress &address)
{
    return tlsFact(address);
}

QString toText(const QList<ProbeFact> &facts)
{
    QString out;
    for (const ProbeFact &fact : facts)
        write(fact, 0, out);
    return out;
}

QString toText(const delivery::ProbeResult &result)
{
    return toText(factsOf(result));
}

QString verdict(const delivery::ProbeResult &result)
{
    if (result.failure)
        return explain(*result.failure).headline;
    using Verdict = delivery::Outcome::Verdict;
    const bool asked = !result.recipient.isEmpty();
    switch (result.verdict()) {
    case Verdict::Accepted:
        return asked ? ProbeText::tr("The server answers and takes this recipient.") : ProbeText::tr("The server answers.");
    case Verdict::SomeRefused:
        return ProbeText::tr("Some addresses of the server take this recipient, others refuse it.");
    case Verdict::Refused:
        return ProbeText::tr("The server refuses.");
    case Verdict::TryLater:
        return ProbeText::tr("Not now: it may work later.");
    case Verdict::Policy:
        return ProbeText::tr("The server answers, but not as it should.");
    case Verdict::Local:
        return ProbeText::tr("The probe was not finished.");
    case Verdict::Unknown:
        break;
    }
    return {};
}

} // namespace postscope::text
