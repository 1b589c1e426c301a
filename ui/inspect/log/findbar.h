// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/filter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace postscope::ui {

/// Where a text is typed that is sought in the rows.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    /// What is sought; empty: nothing.
    [[nodiscard]] const transcript::Filter &wanted() const { return m_wanted; }
    /// Comes up, the text selected.
    void open();
    /// How the last search ended, plain text.
    void tell(const QString &words, bool bad);

Q_SIGNALS:
    /// `anew`: the text has changed, and the row where the search begins may do.
    void search(bool forward, bool anew);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    [[nodiscard]] QToolButton *makeButton(QLatin1StringView drawing, const QString &name);

    QLineEdit *m_line;
    QLabel *m_words;
    transcript::Filter m_wanted;
};

} // namespace postscope::ui
