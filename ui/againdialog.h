// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/mail.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace postscope::ui {

/// Asks which of a mail's recipients are to get it again, by what became of them. Those that may have it already only if the user says so.
class AgainDialog final : public QDialog {
    Q_OBJECT

public:
    using State = smtp::RecipientResult::State;

    AgainDialog(const QList<smtp::RecipientResult> &recipients, const QString &destination, QWidget *parent = nullptr);

    /// Places of the chosen ones, in the envelope's order.
    [[nodiscard]] QList<qsizetype> places() const;
    /// True where there is somebody to send to again.
    [[nodiscard]] static bool makesSense(const QList<smtp::RecipientResult> &recipients);

private:
    void addChoice(QVBoxLayout &column, State state, const char *name);
    [[nodiscard]] QString caption(State state, int count) const;
    void update();

    QList<smtp::RecipientResult> m_recipients;
    QHash<State, QCheckBox *> m_choices;
    QLabel *m_warning;
    QLabel *m_addresses;
    QPushButton *m_send;
};

} // namespace postscope::ui
