// SPDX-License-Identifier: MIT
#include "ui/sendcommands.h"

#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"
#include "ui/mailing/mailingdialog.h"
#include "ui/messageissues.h"
#include "ui/repeatdialog.h"
#include "ui/saving.h"
#include "ui/sending.h"

#include <QAction>

namespace postscope::ui {

SendCommands::SendCommands(const Environment &environment, const Parts &parts, QWidget &window)
    : QObject(&window), m_environment(environment), m_parts(parts), m_window(window)
{
    const Actions &actions = parts.actions;
    connect(actions.send, &QAction::triggered, this, [this] { send(false); });
    connect(actions.sendToSandbox, &QAction::triggered, this, [this] { send(true); });
    connect(actions.sendRepeatedly, &QAction::triggered, this, &SendCommands::sendRepeatedly);
    connect(actions.sendToList, &QAction::triggered, this, &SendCommands::sendToList);
}

std::optional<Destination> SendCommands::destination(bool toSandbox)
{
    if (m_parts.desk.composer() == nullptr || m_parts.sending.isUnderWay())
        return std::nullopt;
    const Destination destination = toSandbox ? Destination{} : m_parts.destination.destination();
    if (destination.isReal() || m_environment.sandbox.isListening())
        return destination;
    Q_EMIT refused({tr("The sandbox is off."), {}, tr("Switch it on with Sandbox > Listen, or choose an account.")});
    return std::nullopt;
}

std::optional<std::optional<account::Account>> SendCommands::server(const QString &refusal)
{
    const auto destination = this->destination();
    if (!destination)
        return std::nullopt;
    if (destination->kind == Destination::Kind::Mx) {
        Q_EMIT refused({refusal, {}, tr("Choose the sandbox or an account as the destination.")});
        return std::nullopt;
    }
    return destination->kind == Destination::Kind::Account ? std::optional(destination->account) : std::optional<account::Account>();
}

void SendCommands::send(bool toSandbox)
{
    const auto destination = this->destination(toSandbox);
    Composer *composer = m_parts.desk.composer();
    if (const auto composed = destination ? composer->composeToSend() : std::nullopt) {
        m_parts.issues.setMessage(*composer);
        m_parts.sending.send(*composed, composer->title(), *destination);
    }
}

void SendCommands::sendRepeatedly()
{
    const auto account = server(tr("The same mail again and again goes to one server."));
    Composer *composer = m_parts.desk.composer();
    const auto composed = account ? composer->composeToSend() : std::nullopt;
    if (!composed)
        return;
    auto *dialog = new RepeatDialog(m_environment, *composed, composer->title(), *account, m_parts.sending.extensions(), &m_window);
    connect(dialog, &RepeatDialog::recorded, &m_parts.inspector, &Inspector::showTranscript);
    dialog->open();
}

void SendCommands::sendToList()
{
    const auto account = server(tr("The mails of a list go to one server."));
    if (!account)
        return;
    const Composer &composer = *m_parts.desk.composer();
    auto *dialog =
        new MailingDialog(m_environment, composer.draft(), composer.title(), *account, m_parts.sending.extensions(), m_parts.saving.directory(), &m_window);
    connect(dialog, &MailingDialog::recorded, &m_parts.inspector, &Inspector::showTranscript);
    dialog->open();
}

} // namespace postscope::ui
