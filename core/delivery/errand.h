// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/delivery/job.h"
#include "core/delivery/livesession.h"

#include <memory>
#include <optional>

namespace postscope::delivery {

/// One session that delivers one message, or only opens and leaves.
class Errand final : public Job {
    Q_OBJECT

public:
    /// Without a message it opens the session, logs in, and leaves.
    Errand(std::optional<Composed> composed, const Route &route, QObject *parent = nullptr);
    ~Errand() override;

    void run() override;
    void provideSecret(const Secret &secret) override;
    void cancel() override;
    /// See LiveSession.
    void countFrom(std::chrono::nanoseconds started) { m_session.countFrom(started); }

private:
    [[nodiscard]] LiveSession::Dialogue dialogue(smtp::Conversation &peer, const smtp::OpenOptions &options);
    [[nodiscard]] std::unique_ptr<ByteSource> measured(std::unique_ptr<ByteSource> content);
    void conclude(const std::optional<smtp::Failure> &failure);

    std::optional<Composed> m_composed;
    Outcome m_outcome;
    LiveSession m_session; // goes first: its dialogue refers to the rest
};

} // namespace postscope::delivery
