// SPDX-License-Identifier: MIT
#include "ui/about.h"

#include "ui/actions.h"
#include "ui/caption.h"
#include "ui/compose/formtable.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QSslSocket>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postscope::ui {

namespace {

class About {
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

void showAbout(QWidget &window)
{
    auto *box = new QMessageBox(&window);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(About::tr("About Postscope"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/org.postscope.Postscope.svg")).pixmap(box->fontMetrics().height() * 4));
    box->setText(QStringLiteral("Postscope %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(About::tr("Write a mail, send it over an SMTP session you can watch, and understand every line of it.") +
                            QStringLiteral("\n\nQt %1 · %2\nMIT").arg(QString::fromLatin1(qVersion()), QSslSocket::sslLibraryVersionString()));
    box->open();
}

void showShortcuts(const Actions &actions, QWidget &window)
{
    auto *dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("shortcuts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(About::tr("Keyboard shortcuts"));
    auto *model = new QStandardItemModel(0, 2, dialog);
    model->setHorizontalHeaderLabels({About::tr("Command"), About::tr("Keys")});
    for (const QAction *action : actions.all()) {
        if (!action->shortcut().isEmpty())
            model->appendRow({new QStandardItem(withoutAccessKey(action->text())), new QStandardItem(action->shortcut().toString(QKeySequence::NativeText))});
    }
    auto *table = new FormTable(QStringLiteral("shortcutTable"), dialog->windowTitle(), dialog);
    table->setModel(model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->resizeColumnToContents(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().horizontalAdvance(u'x') * 60, dialog->fontMetrics().height() * 30);
    dialog->open();
}

} // namespace postscope::ui
