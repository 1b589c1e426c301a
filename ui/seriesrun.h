// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/transcript/transcript.h"
#include "ui/environment.h"
#include "ui/extensionchoice.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace postscope::ui {

/// Sends many mails for a dialog, one series at a time: asks first for what a session needs, the proxy's password and the keys that sign.
class SeriesRun final : public QObject {
    Q_OBJECT

public:
    /// To this account, or nothing: to the sandbox. `extensions`: of every session. Questions are asked in front of `window`, which this belongs to.
    SeriesRun(const Environment &environment, const std::optional<account::Account> &account, const ExtensionChoice &extensions, QWidget &window);
    ~SeriesRun() override;

    /// Nothing: the sandbox.
    [[nodiscard]] const std::optional<account::Account> &account() const { return m_account; }
    [[nodiscard]] bool isUnderWay() const { return m_delivery != nullptr; }
    /// What was said in the last series, as far as its plan says that it is kept.
    [[nodiscard]] const transcript::Transcript &transcript() const { return m_transcript; }

    void repeat(const delivery::Composed &composed, const delivery::SeriesPlan &plan);
    void sendEach(const delivery::Mailing &mailing, const delivery::SeriesPlan &plan);
    void stop();

Q_SIGNALS:
    void counted(const postscope::delivery::Tally &tally);
    void reported(const QList<postscope::delivery::MailResult> &results);
    /// Nothing was connected; finished() has been told.
    void failed(const QString &why);
    void finished();

private:
    using Launch = std::function<void(delivery::Delivery &delivery, const delivery::Route &route, const QList<dkim::Signing> &signatures)>;

    /// `isSigned`: the mails bring their own signatures.
    void begin(bool isSigned, Launch launch);
    void loadSignatures(const Secret &proxyPassword);
    void launch(const Secret &proxyPassword, const QList<dkim::Signing> &signatures);
    void provideSecret();
    void end();

    Environment m_environment;
    std::optional<account::Account> m_account;
    ExtensionChoice m_extensions;
    QWidget &m_window;
    Launch m_launch;
    bool m_signed = false;
    bool m_waiting = false; ///< for the proxy's password, or a key: nothing is connected yet
    transcript::Transcript m_transcript;
    std::unique_ptr<delivery::Delivery> m_delivery;
};

} // namespace postscope::ui
