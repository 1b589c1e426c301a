// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "ui/environment.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace postscope::ui {

class MainWindow;

/// Where the program keeps its things.
struct Places {
    QString settings; ///< INI file
    QString accounts; ///< JSON file
    QString sandbox;  ///< folder

    /// In the user's folders for configuration and data.
    [[nodiscard]] static Places standard();
};

/// All that lives as long as the program, and the window in front of it, which another language replaces by another window.
class Program final : public QObject {
    Q_OBJECT

public:
    /// Reads the settings, starts the sandbox, makes the window.
    Program(const Places &places, std::unique_ptr<account::SecretStore> secrets);
    ~Program() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] net::Sandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] delivery::CaptureArchive &archive() { return m_archive; }
    /// Shows the window with these files and links; without any, the sample where it was never shown, otherwise an empty message.
    void start(const QStringList &arguments);

private:
    void makeWindow();
    void replaceWindow();
    void keepSettings();

    Places m_places;
    Settings m_settings;
    Look m_look;
    SystemClock m_clock;
    QThread m_worker;
    std::unique_ptr<account::SecretStore> m_secrets;
    account::AccountStore m_accounts;
    net::Sandbox m_sandbox;
    net::SandboxOptions m_sandboxOptions;
    delivery::CaptureArchive m_archive;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace postscope::ui
