// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"
#include "ui/probe/probemodel.h"

#include <QHash>

namespace postscope::ui {

/// The lines of a probe's log, by the address and the stage that they belong to.
class ProbeEvidence {
public:
    void clear() { *this = {}; }
    /// A session with this address begins: what is told from now on belongs to it.
    void reach(const QString &host, const QString &address) { m_now = key(host, address); }
    void add(const QList<Event> &events);

    /// What stands behind a cell, as lines of plain text, made visible: its word, what the codes mean, what TLS showed, and the lines that were said.
    [[nodiscard]] QString about(const ProbeModel &model, const QModelIndex &index) const;
    /// The first row of the log that belongs to it; -1: none does.
    [[nodiscard]] qsizetype rowOf(const ProbeModel &model, const QModelIndex &index) const;

private:
    struct Said {
        qsizetype row = -1; // of the first in the log
        transcript::Transcript lines;
    };
    using Stages = QHash<ProbeStage, Said>;

    [[nodiscard]] static QString key(const QString &host, const QString &address) { return host + u'\n' + address; }
    [[nodiscard]] Said saidAt(const ProbeModel &model, const QModelIndex &index) const;

    QHash<QString, Stages> m_said; // by key(); that of the lookup of a domain is empty
    QString m_now;
    qsizetype m_rows = 0;
};

} // namespace postscope::ui
