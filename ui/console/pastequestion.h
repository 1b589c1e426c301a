// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace postscope::ui {

/// Shows lines that were pasted before they leave, and asks whether they are to.
class PasteQuestion final : public QFrame {
    Q_OBJECT

public:
    /// So many are sent without asking.
    static constexpr qsizetype linesWithoutQuestion = 3;

    explicit PasteQuestion(QWidget *parent = nullptr);

    /// What may be a secret in them is masked.
    void ask(const QByteArrayList &lines);
    /// The lines are forgotten.
    void clear();

Q_SIGNALS:
    void agreed(const QByteArrayList &lines);
    void dropped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void drop();

    QByteArrayList m_lines;
    QLabel *m_words;
    QPlainTextEdit *m_preview;
    QPushButton *m_send;
};

} // namespace postscope::ui
