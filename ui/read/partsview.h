// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"
#include "ui/read/safebrowser.h"

#include <QWidget>

class QPushButton;

namespace postscope::ui {

class PartView;
class RowTable;
class TextRows;

/// The MIME tree of a mail, a row a part with its place, what the chosen one holds, and the way to save one or all of them. Nothing is ever
/// opened from here.
class PartsView final : public QWidget {
    Q_OBJECT

public:
    explicit PartsView(QWidget *parent = nullptr);

    using QWidget::show;
    /// `path`: of the file that the mail was read from.
    void show(const QList<outline::Part> &parts, const QString &path);
    /// Writes every part that holds something into `directory`, under names of ours; returns what went wrong, a line each.
    [[nodiscard]] QStringList saveAll(const QString &directory) const;

    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] PartView *part() const { return m_view; }

Q_SIGNALS:
    /// The place of a part is to be shown.
    void placeWanted(qint64 offset);

private:
    void partChosen();
    void saveCurrent();
    void savePart(const outline::Part &part, const QString &to);
    void askWhereToSaveAll();
    void updateButtons();
    void report(const QStringList &problems);
    [[nodiscard]] const outline::Part *current() const;
    [[nodiscard]] QByteArray startOf(const outline::Part &container) const;

    QList<outline::Part> m_parts;
    CidParts m_pictures;
    QString m_path;
    TextRows *m_model;
    RowTable *m_table;
    PartView *m_view;
    QPushButton *m_save;
    QPushButton *m_saveAll;
    QPushButton *m_place;
};

/// The parts of a mail that its HTML may show, by Content-ID.
[[nodiscard]] CidParts picturesOf(const QList<outline::Part> &parts);

} // namespace postscope::ui
