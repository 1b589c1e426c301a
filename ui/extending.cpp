// SPDX-License-Identifier: MIT
#include "ui/extending.h"

#include "ui/actions.h"
#include "ui/extensionsdialog.h"
#include "ui/icon.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/resultspage.h"
#include "ui/inspect/server/serverpage.h"
#include "ui/sending.h"

#include <QAction>
#include <QStatusBar>
#include <QToolButton>

namespace postscope::ui {

namespace {

/// All that the server of a session offered: STARTTLS too, which it can name in clear only.
smtp::Capabilities offeredIn(const smtp::Session &session)
{
    if (!session.secure)
        return session.clear.list().isEmpty() ? session.current : session.clear;
    return session.clear.has(smtp::Extension::StartTls) ? session.secure->with({"STARTTLS", {}}) : *session.secure;
}

} // namespace

Extending::Extending(const Actions &actions, Sending &sending, Inspector &inspector, QStatusBar &status)
    : QObject(&status), m_sending(sending), m_inspector(inspector), m_status(status), m_sign(new QToolButton(&status))
{
    m_sign->setObjectName(QStringLiteral("extensionState"));
    m_sign->setIcon(icon(QLatin1StringView("warning"), Tone::Warning));
    m_sign->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sign->setAutoRaise(true);
    m_sign->setFocusPolicy(Qt::TabFocus);
    status.addPermanentWidget(m_sign);
    connect(actions.extensions, &QAction::triggered, this, &Extending::choose);
    connect(m_sign, &QToolButton::clicked, this, &Extending::choose);
    connect(inspector.results()->extensionsAction(), &QAction::triggered, this, &Extending::choose);
    connect(inspector.server(), &ServerPage::choiceWanted, this, &Extending::take);
    showState();
}

void Extending::take(const ExtensionChoice &choice)
{
    m_sending.setExtensions(choice);
    showState();
}

void Extending::choose()
{
    const auto outcome = m_inspector.session().outcome;
    const smtp::Session session = outcome ? outcome->session : smtp::Session();
    auto *dialog = new ExtensionsDialog(m_sending.extensions(), offeredIn(session), m_status.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->choice()); });
    dialog->open();
}

void Extending::showState()
{
    const ExtensionChoice &choice = m_sending.extensions();
    const QString words = visible(choice.toText());
    constexpr qsizetype most = 24;
    const QString shown = words.size() > most ? words.left(most) + QChar(0x2026) : words;
    m_sign->setVisible(!choice.isUsual());
    m_sign->setText(shown);
    m_sign->setAccessibleName(tr("Extensions in the next sends: %1").arg(words));
    m_sign->setToolTip(plainToolTip(m_sign->accessibleName()));
    m_inspector.server()->setChoice(choice);
}

} // namespace postscope::ui
