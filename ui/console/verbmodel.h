// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/verbs.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QPalette>

namespace postscope::ui {

/// Every verb with its syntax as the server offers it now, what it is for, and whether it is offered.
class VerbModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Command, Offered, Purpose, ColumnCount };

    explicit VerbModel(QObject *parent = nullptr);

    void setState(const smtp::ConsoleState &state);
    void setPalette(const QPalette &palette) { m_palette = palette; }
    [[nodiscard]] const smtp::VerbSyntax &syntax(int row) const { return m_syntaxes.at(row); }
    /// The row of the verb that a line begins with; -1: none.
    [[nodiscard]] int rowOf(const QByteArray &line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const smtp::VerbSyntax &syntax, Column column) const;

    QList<smtp::VerbSyntax> m_syntaxes;
    QPalette m_palette;
    QFont m_fixed;
};

} // namespace postscope::ui
