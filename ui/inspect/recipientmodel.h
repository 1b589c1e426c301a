// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"
#include "ui/icon.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QPalette>

namespace postscope::ui {

[[nodiscard]] Tone toneOf(smtp::RecipientResult::State state);
[[nodiscard]] QIcon iconOf(smtp::RecipientResult::State state);

/// What became of each recipient, a row each, with the server's words as it said them, and which server that was where each domain had its own.
class RecipientModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Address, State, Reply, Code, Host, Queue, Words, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutcome(const delivery::Outcome &outcome);
    void clear() { setOutcome({}); }
    void setPalette(const QPalette &palette);
    [[nodiscard]] const smtp::RecipientResult &recipient(int row) const { return m_recipients.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Where a recipient's mail went.
    struct Way {
        QString host;
        QByteArray queueId;
    };
    [[nodiscard]] QString textOf(int row, Column column) const;

    QList<smtp::RecipientResult> m_recipients;
    QHash<int, Way> m_ways; ///< by row
    QPalette m_palette;
};

} // namespace postscope::ui
