// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/anatomy.h"

#include <QTreeWidget>

namespace postscope::ui {

/// The parts of a line as a tree: what each is, its octets made visible, and what they stand for where that is something else.
class PartTree final : public QTreeWidget {
    Q_OBJECT

public:
    enum Column { Name, Value, Decoded, ColumnCount };
    /// Octets of a part that a cell shows.
    static constexpr qsizetype maxShown = 200;

    explicit PartTree(QWidget *parent = nullptr);
    using QWidget::show;

    /// The whole line is chosen then. `anatomy` outlives what is shown.
    void show(const anatomy::Anatomy &anatomy);
    /// The way to the part that is chosen, as anatomy::pathTo() has it.
    [[nodiscard]] QList<qsizetype> path() const;
    /// Chooses a part and brings it into sight; tells nobody.
    void choose(const QList<qsizetype> &path);

Q_SIGNALS:
    /// The user chose another part.
    void partChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill(QTreeWidgetItem *item, const anatomy::LinePart &part, const QByteArray &octets);
    void fitColumns();

    bool m_decoded = false; // some part has what its octets stand for
};

} // namespace postscope::ui
