// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPlainTextEdit;

namespace postscope::ui {

/// One row of a session in full: the whole line, and what is known of it.
class LineDetails final : public QWidget {
    Q_OBJECT

public:
    explicit LineDetails(QWidget *parent = nullptr);

    /// `before`: the event above it, for the time it took; nullptr: none.
    void show(const Event &event, const Event *before);
    void clear();

private:
    void addFact(const QString &name, const QString &value);

    QLabel *m_headline;
    QLabel *m_meaning;
    QPlainTextEdit *m_line;
    QFormLayout *m_facts;
};

} // namespace postscope::ui
