// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/delivery/job.h"
#include "core/delivery/lane.h"
#include "core/dkim/messagedigest.h"

#include <QList>
#include <QTimer>

#include <memory>
#include <optional>

namespace postscope::delivery {

/// Many mails, over several connections at once. The first opens alone: a wrong password is tried once, and the address shown to be right
/// before there are more.
class Series final : public Job {
    Q_OBJECT

public:
    Series(std::unique_ptr<MailSource> mails, const Route &route, const SeriesPlan &plan, QObject *parent = nullptr);
    /// One mail sent many times. `digests`: see SeriesMail.
    Series(const Composed &composed, const Route &route, const SeriesPlan &plan, const QList<dkim::Digest> &digests = {}, QObject *parent = nullptr);
    ~Series() override;

    void run() override;
    void provideSecret(const Secret &secret) override;
    void cancel() override;

private:
    void add(qint64 recorded);
    void addRest();
    void askSecret(Lane *lane, const QString &host, const QString &user);
    void laneOver();
    void report();
    void conclude();
    [[nodiscard]] Tally tally() const;

    Route m_route;
    std::unique_ptr<MailSource> m_mails;
    smtp::Envelope m_envelope; // of all, and octets of each; nothing where they differ
    qint64 m_size = 0;
    Backlog m_backlog;
    std::optional<Secret> m_secret;
    transcript::Redactor m_redactor;
    QTimer m_counting;
    QList<Lane *> m_lanes;
    qsizetype m_over = 0; // of m_lanes
};

} // namespace postscope::delivery
