// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/transcript/transcript.h"
#include "ui/environment.h"
#include "ui/extensionchoice.h"

#include <QDialog>

#include <memory>
#include <optional>

class QDoubleSpinBox;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace postscope::ui {

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
    void loadSignatures(const Secret &proxyPassword);
    void launch(const Secret &proxyPassword, const QList<dkim::Signing> &signatures);
    void stop();
    void provideSecret();
    void showTally(const delivery::Tally &tally);
    void end(const delivery::Outcome &outcome);
    void setBusy(bool busy);
    [[nodiscard]] delivery::SeriesPlan plan() const;

    Environment m_environment;
    delivery::Composed m_composed;
    QString m_title;
    std::optional<account::Account> m_account;
    ExtensionChoice m_extensions;
    bool m_waiting = false; ///< for the proxy's password, or a key: nothing is connected yet
    bool m_confirmed = false;
    QSpinBox *m_count, *m_connections, *m_pause;
    QDoubleSpinBox *m_rate;
    QProgressBar *m_progress;
    QPlainTextEdit *m_summary;
    QPushButton *m_start, *m_stop, *m_close;
    transcript::Transcript m_transcript;
    std::unique_ptr<delivery::Delivery> m_delivery;
};

} // namespace postscope::ui
