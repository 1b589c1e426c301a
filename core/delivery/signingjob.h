// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/job.h"
#include "core/delivery/signings.h"
#include "core/dkim/signature.h"

#include <functional>
#include <memory>

namespace postscope::delivery {

/// Signs a mail before anything is connected, then runs the job that sends it. It reads the mail a few pieces at a time, so that it can be cancelled.
class SigningJob final : public Job {
    Q_OBJECT

public:
    /// Makes the job that sends what was signed; `started`: when this one began, for LiveSession::countFrom().
    using Next = std::function<Job *(const SignedForms &forms, std::chrono::nanoseconds started)>;

    SigningJob(const Composed &composed, Next next, QObject *parent = nullptr);
    ~SigningJob() override;

    void run() override;
    void provideSecret(const Secret &secret) override;
    void cancel() override;

private:
    void beginForm();
    void readOn();
    [[nodiscard]] Result<bool, dkim::Failure> read();
    void endForm();
    void send();
    void fail(const smtp::Failure &failure);
    void tell();

    SignedForms m_forms;
    Next m_next;
    SystemClock m_clock;
    std::chrono::nanoseconds m_started{0};
    QList<mime::Message> m_unread;
    std::unique_ptr<mime::MessageSource> m_source;
    std::unique_ptr<dkim::MessageDigest> m_digest;
    Job *m_job = nullptr; // a child
    bool m_over = false;
};

} // namespace postscope::delivery
