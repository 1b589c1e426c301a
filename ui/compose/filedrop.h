// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;

namespace postscope::ui {

/// Lets files be dropped on a widget, before the widget itself makes text of their names.
class FileDrop final : public QObject {
    Q_OBJECT

public:
    explicit FileDrop(QObject *parent = nullptr);

    /// Files on `widget` are told by dropped() from now on; anything else is left to the widget.
    void watch(QWidget *widget);
    /// The files of this machine that are named; empty unless all that is named is one.
    [[nodiscard]] static QStringList filesIn(const QMimeData *data);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QStringList &paths);
};

} // namespace postscope::ui
