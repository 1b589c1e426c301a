// SPDX-License-Identifier: MIT
#pragma once

#include "ui/compose/composer.h"
#include "ui/environment.h"
#include "ui/settings.h"
#include "ui/text/sentences.h"

#include <QMainWindow>

class QLabel;

namespace postscope::ui {

class Actions;
class Desk;
class DestinationBox;
class Inspector;
struct ShownSession;
class InspectorDock;
class NoticeBar;
class Saving;
class SandboxPage;
class Sending;
class StatusLine;
class Talks;

/// The window: it puts the parts next to each other and the commands to the parts; what they do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    MainWindow(const Environment &environment, const Settings &settings);
    ~MainWindow() override;

    /// As they are now, to be kept.
    [[nodiscard]] Settings settings() const;
    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] Sending &sending() { return *m_sending; }
    [[nodiscard]] DestinationBox &destination() { return *m_destination; }
    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    [[nodiscard]] Talks &talks() { return *m_talks; }
    [[nodiscard]] QString notice() const;
    /// Shows a session that another window had shown.
    void restore(const ShownSession &session);

public Q_SLOTS:
    /// Files and mailto: links.
    void open(const QStringList &arguments);
    void tell(const postscope::text::Explanation &explanation);

Q_SIGNALS:
    /// The user chose another theme or language: see settings().
    void themeChosen();
    void languageChosen();
    /// It is about to go, with everything saved that was to be.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void connectFileCommands();
    void connectViewCommands();
    void connectMessageCommands();
    void connectSandbox();
    void connectChoices();
    void restoreLayout();
    void resetLayout();
    void loadAccounts();
    void chooseAttachments();
    void askToClose();
    void updateCommands();
    void updateDestination();
    void focusPane(int step);

    Environment m_environment;
    Settings m_settings;
    QByteArray m_plainLayout;
    bool m_settled = false; ///< everything that had to be asked before closing was asked

    Actions *m_actions;
    NoticeBar *m_notice;
    Saving *m_saving;
    SandboxPage *m_captured;
    Desk *m_desk;
    Inspector *m_inspector;
    InspectorDock *m_dock;
    Sending *m_sending;
    DestinationBox *m_destination;
    QLabel *m_remark; ///< that mail leaves this computer
    StatusLine *m_status;
    Talks *m_talks;
};

} // namespace postscope::ui
