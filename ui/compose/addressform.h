// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace postscope::ui {

class AddressEdit;

/// Who the mail is from, whom it is for, and what it is about. The rarer fields come on demand, and whenever they hold something.
class AddressForm final : public QWidget {
    Q_OBJECT

public:
    explicit AddressForm(QWidget *parent = nullptr);

    void load(const delivery::Draft &draft);
    void store(delivery::Draft &draft) const;

    [[nodiscard]] bool has(delivery::Field field) const { return m_lines.contains(field); }
    /// Puts the cursor into a field; at `position` if that is not negative.
    void focusField(delivery::Field field, qsizetype position = -1);
    /// Shows problems at their fields: field to sentence.
    void setProblems(const QHash<delivery::Field, QString> &problems);
    void setRareFieldsShown(bool shown);
    [[nodiscard]] bool rareFieldsShown() const;

Q_SIGNALS:
    void edited();
    void rareFieldsShownChanged(bool shown);

private:
    struct Line {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QString delivery::Draft::*member = nullptr;
        bool rare = false;
    };
    void addLine(QGridLayout &grid, int row, int column, int span, delivery::Field field, const QString &label, QString delivery::Draft::*member);
    void showRareFields();
    void nameFields();

    QHash<delivery::Field, Line> m_lines;
    QToolButton *m_more = nullptr;
    bool m_resent = false; ///< what is asked for are the Resent-* fields of a finished mail
};

} // namespace postscope::ui
