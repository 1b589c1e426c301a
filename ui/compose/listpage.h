// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace postscope::ui {

/// The List-* headers of a mailing list (RFC 2369, 2919, 8058): a row each for URL and comment; a header that has several values has several rows.
class ListPage final : public QWidget {
    Q_OBJECT

public:
    explicit ListPage(QWidget *parent = nullptr);

    void load(const QList<delivery::ListHeader> &list);
    /// Rows that hold something, in the order in which they stand.
    [[nodiscard]] QList<delivery::ListHeader> list() const;
    /// What is wrong, by number in list(), as plain sentences.
    void setProblems(const QHash<qsizetype, QString> &problems);
    void focusEntry(qsizetype index);

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QByteArray name;
        QLabel *label = nullptr;
        QLineEdit *url = nullptr;
        QLineEdit *comment = nullptr;
        QLabel *problem = nullptr;
        QToolButton *more = nullptr; ///< where a header may have several values
    };
    void rebuild(const QList<delivery::ListHeader> &rows);
    void addRow(const delivery::ListHeader &header);
    void addValue(const QToolButton *more);
    [[nodiscard]] QList<const Row *> filled() const;

    QGridLayout *m_grid;
    QList<Row> m_rows;
};

} // namespace postscope::ui
