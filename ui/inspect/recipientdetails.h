// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/codes.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace postscope::ui {

/// What a recipient's result means, what usually causes it, and what to do next.
class RecipientDetails final : public QScrollArea {
    Q_OBJECT

public:
    explicit RecipientDetails(QWidget *parent = nullptr);

    /// `address` and `words`, the server's, as they came.
    void show(const QString &address, const QString &words, const text::CodeText &told);
    void clear();
    /// A line for each part, as it is shown.
    [[nodiscard]] QString toText() const;

private:
    void addPart(const QString &name, const QString &value);

    QLabel *m_headline;
    QFormLayout *m_parts;
    QStringList m_lines;
};

} // namespace postscope::ui
