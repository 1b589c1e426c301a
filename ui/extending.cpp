// SPDX-License-Identifier: MIT
#include "ui/extending.h"

#include "ui/actions.h"
#include "ui/extensionsdialog.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/resultspage.h"
#include "ui/sending.h"

#include <QAction>

namespace postscope::ui {

Extending::Extending(const Actions &actions, Sending &sending, Inspector &inspector, QWidget &window)
    : QObject(&window), m_actions(actions), m_sending(sending), m_inspector(inspector), m_window(window)
{
    connect(actions.extensions, &QAction::triggered, this, &Extending::choose);
    connect(actions.extensionState, &QAction::triggered, this, &Extending::choose);
    connect(inspector.results()->extensionsAction(), &QAction::triggered, this, &Extending::choose);
    showState();
}

void Extending::choose()
{
    const auto outcome = m_inspector.session().outcome;
    const smtp::Session session = outcome ? outcome->session : smtp::Session();
    auto *dialog =
        new ExtensionsDialog(m_sending.extensions(), session.secure.value_or(session.clear.list().isEmpty() ? session.current : session.clear), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_sending.setExtensions(dialog->choice());
        showState();
    });
    dialog->open();
}

void Extending::showState()
{
    const ExtensionChoice &choice = m_sending.extensions();
    const QString words = visible(choice.toText());
    constexpr qsizetype most = 24;
    const QString shown = words.size() > most ? words.left(most) + QChar(0x2026) : words;
    m_actions.extensionState->setVisible(!choice.isUsual());
    m_actions.extensionState->setIconText(shown);
    m_actions.extensionState->setToolTip(plainToolTip(tr("Extensions in the next sends: %1").arg(words)));
}

} // namespace postscope::ui
