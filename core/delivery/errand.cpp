// SPDX-License-Identifier: MIT
#include "core/delivery/errand.h"

#include "core/mime/message.h"

#include <utility>

namespace postscope::delivery {

Errand::Errand(std::optional<Composed> composed, const Route &route, QObject *parent)
    : Job(parent), m_composed(std::move(composed)),
      m_session(
          route, [this](smtp::Conversation &peer, const smtp::OpenOptions &options) { return dialogue(peer, options); }, this)
{
    connect(&m_session, &LiveSession::events, this, &Errand::events);
    connect(&m_session, &LiveSession::secretNeeded, this, &Errand::secretNeeded);
    connect(&m_session, &LiveSession::finished, this, &Errand::conclude);
    if (!m_composed)
        return;
    connect(&m_session, &LiveSession::contentSent, this, [this](qint64 sent) { Q_EMIT progress(sent, m_outcome.messageSize); });
    m_outcome.envelope = m_composed->envelope;
    m_outcome.messageId = m_composed->message.messageId();
    m_outcome.messageSize = m_composed->message.size();
}

Errand::~Errand() = default;

void Errand::run()
{
    m_session.run();
}

void Errand::provideSecret(const Secret &secret)
{
    m_session.provideSecret(secret);
}

void Errand::cancel()
{
    m_session.cancel();
}

LiveSession::Dialogue Errand::dialogue(smtp::Conversation &peer, const smtp::OpenOptions &options)
{
    if (!m_composed)
        return smtp::tryOut(peer, options, m_outcome.session);
    smtp::Mail mail = mailOf(*m_composed);
    for (smtp::ContentMaker *maker : {&mail.content, &mail.sevenBit, &mail.binary}) {
        if (*maker)
            *maker = [this, make = *maker] { return measured(make()); };
    }
    return smtp::sendMail(peer, options, std::move(mail), m_outcome.session, m_outcome.receipt);
}

/// The form that is made last is the one that is sent.
std::unique_ptr<ByteSource> Errand::measured(std::unique_ptr<ByteSource> content)
{
    m_outcome.messageSize = content->size();
    return content;
}

void Errand::conclude(const std::optional<smtp::Failure> &failure)
{
    m_outcome.failure = failure;
    m_outcome.tls = m_session.tls();
    m_outcome.timings = m_session.timings();
    redact(m_outcome, m_session.redactor());
    if (m_outcome.receipt.content)
        m_outcome.queueId = queueIdOf(*m_outcome.receipt.content);
    Q_EMIT finished(m_outcome);
}

} // namespace postscope::delivery
