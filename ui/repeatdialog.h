// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/transcript/transcript.h"
#include "ui/environment.h"
#include "ui/extensionchoice.h"

#include <QDialog>

#include <optional>

class QDoubleSpinBox;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace postscope::ui {

class SeriesRun;

/// Sends one mail many times, and shows what comes of it while it goes on.
class RepeatDialog final : public QDialog {
    Q_OBJECT

public:
    /// To this account, or nothing: to the sandbox. `title`: what the mail is called. `extensions`: of every session.
    RepeatDialog(const Environment &environment, const delivery::Composed &composed, const QString &title, const std::optional<account::Account> &account,
                 const ExtensionChoice &extensions, QWidget *parent);
    ~RepeatDialog() override;

    /// While mails are sent it stops that first.
    void reject() override;

Q_SIGNALS:
    /// A series is over: what was said at its start.
    void recorded(const QString &title, const postscope::transcript::Transcript &transcript);

private:
    void arrange();
    void begin();
    void confirm();
    void start();
    void showTally(const delivery::Tally &tally);
    void end();
    void setBusy(bool busy);
    [[nodiscard]] delivery::SeriesPlan plan() const;

    delivery::Composed m_composed;
    QString m_title;
    SeriesRun *m_run;
    bool m_confirmed = false;
    QSpinBox *m_count, *m_connections, *m_pause;
    QDoubleSpinBox *m_rate;
    QProgressBar *m_progress;
    QPlainTextEdit *m_summary;
    QPushButton *m_start, *m_stop, *m_close;
};

} // namespace postscope::ui
