// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"

#include <QAbstractTableModel>

namespace postscope::ui {

/// Sessions that clients had with the sandbox, newest first, those that delivered nothing too.
class SessionModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Peer, Result, Security, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Oldest first, as an archive keeps them.
    void reset(const QList<net::SandboxSession> &sessions);
    void add(const net::SandboxSession &session);
    void change(const net::SandboxSession &session);

    [[nodiscard]] const net::SandboxSession &session(int row) const { return m_sessions.at(m_sessions.size() - 1 - row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<net::SandboxSession> m_sessions; // oldest first
};

} // namespace postscope::ui
