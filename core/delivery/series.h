// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/delivery/job.h"
#include "core/delivery/lane.h"

#include <QList>
#include <QTimer>

#include <optional>

namespace postscope::delivery {

/// One mail sent many times, over several connections at once. The first opens alone: a wrong password is tried once, and the address shown to be right
/// before there are more.
class Series final : public Job {
    Q_OBJECT

public:
    /// `digests`: see SeriesMail.
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
    void conclude();
    [[nodiscard]] Tally tally() const;

    Route m_route;
    smtp::Envelope m_envelope;
    SeriesMail m_mails;
    Backlog m_backlog;
    std::optional<Secret> m_secret;
    transcript::Redactor m_redactor;
    QTimer m_counting;
    QList<Lane *> m_lanes;
    qsizetype m_over = 0; // of m_lanes
};

} // namespace postscope::delivery
