// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/reply.h"

#include <QWidget>

class QLabel;

namespace postscope::ui {

/// The last reply of a server in its own words, and what its codes mean.
class AnswerBox final : public QWidget {
    Q_OBJECT

public:
    explicit AnswerBox(QWidget *parent = nullptr);

    void clear();
    /// What was said next: the last reply in it that is whole is shown.
    void hear(const QList<Event> &events);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const smtp::Reply &reply, Phase phase);
    void showMark();
    using QWidget::show;

    smtp::Reply m_reply; // as far as it has come
    int m_code = 0;      // of the one that is shown; 0: none
    QLabel *m_mark;
    QLabel *m_words;
    QLabel *m_meaning;
};

} // namespace postscope::ui
