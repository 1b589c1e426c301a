// SPDX-License-Identifier: MIT
#include "core/delivery/issues/sessionissues.h"

#include <algorithm>

namespace postscope::delivery {

using Code = SessionIssue::Code;
using Severity = SessionIssue::Severity;
using Check = net::CertificateFault::Check;

namespace {

constexpr qsizetype mostHandshakes = 1000;

/// What a note tells, where it tells of something that deserves a look; its arguments are those of the issue. The others tell what went as it should.
struct Told {
    Note::Code note;
    Severity severity;
    Code code;
};
constexpr Told told[] = {
    {Note::Code::ResolveFailed, Severity::Error, Code::ResolveFailed},
    {Note::Code::ConnectFailed, Severity::Warning, Code::ConnectFailed},
    {Note::Code::ProxyFailed, Severity::Error, Code::ProxyFailed},
    {Note::Code::TlsFailed, Severity::Error, Code::TlsFailed},
    {Note::Code::TlsAlert, Severity::Error, Code::TlsAlert},
    {Note::Code::AuthPassedOver, Severity::Warning, Code::MechanismPassedOver},
    {Note::Code::DsnNotOffered, Severity::Warning, Code::DsnNotOffered},
    {Note::Code::ExtensionNotOffered, Severity::Warning, Code::ExtensionNotOffered},
    {Note::Code::ExtensionForced, Severity::Note, Code::ExtensionForced},
    {Note::Code::ContentReencoded, Severity::Note, Code::ContentReencoded},
    {Note::Code::SigningKeyShort, Severity::Warning, Code::SigningKeyShort},
    {Note::Code::ContentAborted, Severity::Error, Code::ContentAborted},
    {Note::Code::AnswerLost, Severity::Error, Code::AnswerLost},
    {Note::Code::TimedOut, Severity::Error, Code::TimedOut},
    {Note::Code::ProtocolViolation, Severity::Error, Code::ProtocolBroken},
    {Note::Code::MxSkipped, Severity::Warning, Code::MxSkipped},
    {Note::Code::MxNext, Severity::Warning, Code::MxNext},
    {Note::Code::MxNull, Severity::Error, Code::NoMailServer},
    {Note::Code::MxNone, Severity::Error, Code::NoMailServer},
    {Note::Code::MxExhausted, Severity::Error, Code::NoMailServer},
    {Note::Code::Unasked, Severity::Warning, Code::Unasked},
    {Note::Code::EventsDropped, Severity::Warning, Code::EventsDropped},
};

Code codeOf(Check check)
{
    switch (check) {
    case Check::Authority:
        return Code::CertificateAuthority;
    case Check::Validity:
        return Code::CertificateOutOfDate;
    case Check::Name:
        return Code::CertificateName;
    case Check::Strength:
        return Code::CertificateWeak;
    case Check::Pin:
        return Code::CertificateChanged;
    case Check::Other:
        break;
    }
    return Code::CertificateOther;
}

bool isShortRsa(const QString &key)
{
    const QStringList parts = key.split(QLatin1Char(' '));
    bool number = false;
    const int bits = parts.value(1).toInt(&number);
    return parts.value(0) == QLatin1String("RSA") && number && bits < SessionIssues::shortestRsaKey;
}

} // namespace

void SessionIssues::see(const Event &event)
{
    const qsizetype row = m_row++;
    if (event.note)
        seeNote(event, row);
    m_replies.see(event, row);
}

void SessionIssues::seeNote(const Event &event, qsizetype row)
{
    const Note &note = *event.note;
    if (note.code == Note::Code::Connected)
        m_replies.begin(event);
    else if (note.code == Note::Code::PeerClosed)
        m_replies.closed(row);
    if (note.code == Note::Code::TlsEstablished) {
        m_replies.secured(event);
        const QString version = note.arguments.value(0);
        if (version == QLatin1String("TLS 1.0") || version == QLatin1String("TLS 1.1"))
            m_list.add({.severity = Severity::Warning, .code = Code::OldTls, .arguments = {version}, .row = row, .phase = Phase::Tls});
    }
    const bool handshake = note.code == Note::Code::TlsEstablished || note.code == Note::Code::TlsFailed;
    if (handshake && m_handshakes.size() < mostHandshakes)
        m_handshakes += row;
    for (const Told &each : told)
        if (each.note == note.code)
            m_list.add({.severity = each.severity, .code = each.code, .arguments = note.arguments, .row = row, .phase = event.phase});
}

void SessionIssues::judge(const net::TlsReport &tls, qsizetype row, Severity severity, const QDateTime &now)
{
    const auto tell = [&](Severity how, Code code, const QStringList &arguments) {
        m_list.add({.severity = how, .code = code, .arguments = arguments, .row = row, .phase = Phase::Tls});
    };
    QList<Code> failed; // a check fails once, however many certificates fail it
    for (const net::CertificateFault &fault : tls.faults) {
        if (!failed.contains(codeOf(fault.check)))
            tell(severity, codeOf(fault.check), {fault.text});
        failed += codeOf(fault.check);
    }
    if (tls.chain.isEmpty())
        return;
    const net::CertificateFacts &leaf = tls.chain.constFirst();
    const qint64 days = now.daysTo(leaf.notAfter);
    if (leaf.notAfter.isValid() && now < leaf.notAfter && days < soon)
        tell(Severity::Warning, Code::CertificateExpires, {leaf.notAfter.toUTC().date().toString(Qt::ISODate), QString::number(days)});
    if (isShortRsa(leaf.key) && !failed.contains(Code::CertificateWeak))
        tell(Severity::Warning, Code::KeyShort, {leaf.key});
}

void SessionIssues::conclude(const Outcome &outcome, const QDateTime &now)
{
    // Straight to the servers of the recipients nobody was to vouch for them; a key that was named vouches for itself.
    const auto severityOf = [&](const net::TlsReport &tls) {
        if (tls.verified)
            return Severity::Info;
        return !tls.established ? Severity::Error : outcome.deliveries.isEmpty() ? Severity::Warning : Severity::Note;
    };
    const qsizetype last = m_handshakes.isEmpty() ? -1 : m_handshakes.constLast();
    if (outcome.deliveries.isEmpty())
        judge(outcome.tls, last, severityOf(outcome.tls), now);
    const bool paired = m_handshakes.size() == outcome.deliveries.size();
    for (qsizetype i = 0; i < outcome.deliveries.size(); ++i) {
        const net::TlsReport &tls = outcome.deliveries.at(i).tls;
        judge(tls, paired ? m_handshakes.at(i) : -1, severityOf(tls), now);
    }
    if (outcome.failure && outcome.failure->kind != smtp::Failure::Kind::Cancelled && !m_list.hasErrors())
        m_list.add({.severity = Severity::Error, .code = Code::Failed, .row = m_row - 1, .phase = outcome.failure->phase, .failure = outcome.failure});
}

} // namespace postscope::delivery
