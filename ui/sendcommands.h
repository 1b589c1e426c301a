// SPDX-License-Identifier: MIT
#pragma once

#include "ui/destination.h"
#include "ui/environment.h"
#include "ui/text/sentences.h"

#include <QObject>

#include <optional>

class QWidget;

namespace postscope::ui {

class Actions;
class Desk;
class DestinationBox;
class Inspector;
class MessageIssues;
class Saving;
class Sending;

/// The commands that send the message in view: once, again and again, or filled in for each of a list.
class SendCommands final : public QObject {
    Q_OBJECT

public:
    /// What the commands work on; all outlive this.
    struct Parts {
        const Actions &actions;
        Desk &desk;
        DestinationBox &destination;
        Sending &sending;
        Inspector &inspector;
        Saving &saving;
        MessageIssues &issues;
    };

    /// `window`: what dialogs are shown in front of.
    SendCommands(const Environment &environment, const Parts &parts, QWidget &window);

Q_SIGNALS:
    /// Why nothing is sent.
    void refused(const postscope::text::Explanation &explanation);

private:
    /// Where mail may go now; nothing, and told: nowhere.
    [[nodiscard]] std::optional<Destination> destination(bool toSandbox = false);
    /// The same for many mails, which go to one server; nothing within it: the sandbox.
    [[nodiscard]] std::optional<std::optional<account::Account>> server(const QString &refusal);
    void send(bool toSandbox);
    void sendRepeatedly();
    void sendToList();

    Environment m_environment;
    Parts m_parts;
    QWidget &m_window;
};

} // namespace postscope::ui
