// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/deliver.h"
#include "ui/icon.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace postscope::ui {

[[nodiscard]] Tone toneOf(smtp::RecipientResult::State state);
[[nodiscard]] QIcon iconOf(smtp::RecipientResult::State state);

/// What became of each recipient, a row each, with the server's words as it said them.
class RecipientModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Address, State, Code, Words, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecipients(QList<smtp::RecipientResult> recipients);
    void setPalette(const QPalette &palette);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<smtp::RecipientResult> m_recipients;
    QPalette m_palette;
};

} // namespace postscope::ui
