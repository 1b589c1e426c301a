// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace postscope::ui {

/// A line of text that says below itself what is wrong with it, while it is written.
class CheckedLine final : public QWidget {
    Q_OBJECT

public:
    /// What is wrong with a text, as a plain sentence; empty: nothing.
    using Check = std::function<QString(const QString &text)>;

    /// `name`: the object name of the line itself.
    CheckedLine(const char *name, const QString &accessibleName, Check check = {}, QWidget *parent = nullptr);

    /// Beside the line.
    void addButton(QPushButton *button);
    /// A button beside it that looks for a file.
    void addChooser(const QString &title, const QString &filter);
    /// The line may be checked against another one too: look again.
    void check();
    void setText(const QString &text);
    [[nodiscard]] QString text() const; ///< without spaces around it
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    void chooseFile(const QString &title, const QString &filter);

    Check m_check;
    QHBoxLayout *m_row;
    QLineEdit *m_edit;
    QLabel *m_problem;
};

} // namespace postscope::ui
