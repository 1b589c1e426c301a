// SPDX-License-Identifier: MIT
#include "ui/readcommands.h"

#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/read/mailview.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/saving.h"

#include <QAction>
#include <QCoreApplication>

namespace postscope::ui {

namespace {

class ReadCommands {
    Q_DECLARE_TR_FUNCTIONS(ReadCommands)
};

} // namespace

void connectReading(const Actions &actions, Desk &desk, SandboxPage &captured, Saving &saving)
{
    QObject::connect(actions.openToRead, &QAction::triggered, &desk, [&desk, &saving] {
        const QStringList filters{ReadCommands::tr("Mails and mailbox files (*.eml *.mbox *.mbx)"), ReadCommands::tr("All files (*)")};
        saving.chooseFiles(ReadCommands::tr("Open to read"), filters, [&desk](const QStringList &paths) { desk.readFiles(paths); });
    });
    const MailView *mail = captured.mail();
    QObject::connect(mail, &MailView::answerWanted, &desk, [&desk, mail](Answer answer) { desk.answer(*mail, answer); });
}

QList<mime::Mailbox> ownAddresses(const QList<account::Account> &accounts)
{
    QList<mime::Mailbox> own;
    for (const account::Account &account : accounts)
        own << mime::parseMailboxes(account.from).value_or(QList<mime::Mailbox>());
    return own;
}

} // namespace postscope::ui
