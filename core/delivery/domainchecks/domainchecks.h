// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/domainchecks/checks.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace postscope::delivery {

/// Asks what checks want to know, one question after the other, and tells what they come to. Nothing but what planOf() tells is asked.
class DomainChecks final : public QObject {
    Q_OBJECT

public:
    explicit DomainChecks(DomainCheckRequest request, QObject *parent = nullptr);
    ~DomainChecks() override;

    /// For one attempt with one nameserver.
    void setLimit(std::chrono::milliseconds limit) { m_dns.setLimit(limit); }
    /// Once. Nothing is told from inside this.
    void start();
    /// finished() follows, with what was learnt so far.
    void cancel();

Q_SIGNALS:
    /// This question goes out.
    void asking(const QString &question);
    /// Last of all signals.
    void finished(const postscope::delivery::DomainCheckResult &result);

private:
    void beginNext();
    void proceed();
    void ask(const Question &question);
    void fetch(const Question &question);
    void keep(bool complete);
    [[nodiscard]] bool mayFetchPrivately() const;

    DomainCheckRequest m_request;
    const SystemClock m_clock;
    net::DnsClient m_dns;
    QPointer<net::Download> m_download;
    std::unique_ptr<Inquiry> m_inquiry;
    std::optional<DomainCheckTask> m_check;
    qsizetype m_next = 0;
    bool m_ended = false;
    DomainCheckResult m_result;
};

} // namespace postscope::delivery
