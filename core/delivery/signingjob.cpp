// SPDX-License-Identifier: MIT
#include "core/delivery/signingjob.h"

#include <utility>

namespace postscope::delivery {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qint64 turnSize = 8 * 1024 * 1024; // octets until others get their turn

} // namespace

SigningJob::SigningJob(const Composed &composed, Next next, QObject *parent) : Job(parent), m_forms{.composed = composed}, m_next(std::move(next))
{
}

SigningJob::~SigningJob() = default;

void SigningJob::run()
{
    m_started = m_clock.steady();
    m_unread = formsOf(m_forms.composed);
    beginForm();
}

void SigningJob::beginForm()
{
    m_source = std::make_unique<mime::MessageSource>(m_unread.takeFirst());
    m_digest = std::make_unique<dkim::MessageDigest>(m_forms.composed.signatures);
    readOn();
}

/// Whether there is more of the form.
Result<bool, dkim::Failure> SigningJob::read()
{
    for (qint64 done = 0; done < turnSize;) {
        const auto piece = m_source->read(pieceSize);
        if (!piece)
            return Unexpected(dkim::Failure{.kind = dkim::Failure::Kind::Content, .detail = piece.error().path, .read = piece.error()});
        if (piece->isEmpty())
            return false;
        m_digest->add(*piece);
        done += piece->size();
    }
    return true;
}

void SigningJob::readOn()
{
    if (m_over)
        return;
    const auto more = read();
    if (!more)
        fail(failureOf(more.error()));
    else if (*more)
        QMetaObject::invokeMethod(this, &SigningJob::readOn, Qt::QueuedConnection);
    else
        endForm();
}

void SigningJob::endForm()
{
    const auto digest = m_digest->result();
    const auto fields = digest ? dkim::signatures(*digest, m_forms.composed.signatures, m_clock.now().toSecsSinceEpoch()) : Unexpected(digest.error());
    if (!fields) {
        fail(failureOf(fields.error()));
        return;
    }
    m_forms.digests << *digest;
    m_forms.fields << *fields;
    if (m_unread.isEmpty())
        send();
    else
        beginForm();
}

void SigningJob::send()
{
    m_source.reset();
    m_digest.reset();
    tell();
    m_job = m_next(m_forms, m_started);
    m_job->setParent(this);
    connect(m_job, &Job::events, this, &Job::events);
    connect(m_job, &Job::progress, this, &Job::progress);
    connect(m_job, &Job::counted, this, &Job::counted);
    connect(m_job, &Job::reported, this, &Job::reported);
    connect(m_job, &Job::secretNeeded, this, &Job::secretNeeded);
    connect(m_job, &Job::finished, this, &Job::finished);
    m_job->run();
}

void SigningJob::tell()
{
    QList<Event> told;
    const auto note = [&](Note::Code code, const QStringList &arguments) {
        Event event;
        event.kind = Event::Kind::Note;
        event.origin = Origin::Local;
        event.phase = Phase::Other;
        event.note = Note{code, arguments};
        event.elapsed = m_clock.steady() - m_started;
        event.time = m_clock.now().toUTC();
        told << event;
    };
    for (const dkim::Signing &signing : std::as_const(m_forms.composed.signatures)) {
        const QString domain = QString::fromLatin1(dkim::domainName(signing.request.domain));
        note(Note::Code::Signed, {domain, signing.request.selector, QString::fromLatin1(dkim::name(signing.key.algorithm()))});
        if (signing.key.algorithm() == dkim::Algorithm::RsaSha256 && signing.key.bits() < dkim::Key::goodRsaBits)
            note(Note::Code::SigningKeyShort, {QString::number(signing.key.bits()), domain});
    }
    Q_EMIT events(told);
}

void SigningJob::provideSecret(const Secret &secret)
{
    if (m_job)
        m_job->provideSecret(secret);
}

void SigningJob::cancel()
{
    if (m_job)
        m_job->cancel();
    else
        fail({.kind = smtp::Failure::Kind::Cancelled, .phase = Phase::Other});
}

void SigningJob::fail(const smtp::Failure &failure)
{
    if (std::exchange(m_over, true))
        return;
    Outcome outcome;
    outcome.failure = failure;
    outcome.envelope = m_forms.composed.envelope;
    outcome.messageId = m_forms.composed.message.messageId();
    outcome.messageSize = m_forms.composed.message.size();
    for (const smtp::Recipient &recipient : outcome.envelope.recipients)
        outcome.receipt.recipients << smtp::RecipientResult{.address = recipient.address};
    outcome.timings.total = m_clock.steady() - m_started;
    Q_EMIT finished(outcome);
}

} // namespace postscope::delivery
