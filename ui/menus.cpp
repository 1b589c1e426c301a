// SPDX-License-Identifier: MIT
#include "ui/menus.h"

#include "ui/actions.h"
#include "ui/sendbutton.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QMenuBar>
#include <QToolBar>

namespace postscope::ui {

namespace {

class Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

void fill(QMenu *menu, const QList<QAction *> &actions)
{
    // nullptr stands for a separator.
    for (QAction *action : actions)
        if (action == nullptr)
            menu->addSeparator();
        else
            menu->addAction(action);
}

void fillViewMenu(QMenu *menu, const Actions &a)
{
    fill(menu, {a.inspector, a.inspectorBelow, a.inspectorRight, nullptr, a.captured, nullptr, a.nextPane, a.previousPane, nullptr});
    menu->addMenu(Menus::tr("&Theme"))->addActions(a.theme->actions());
    menu->addMenu(Menus::tr("&Language"))->addActions(a.language->actions());
    fill(menu, {nullptr, a.resetLayout});
}

} // namespace

QMenu *fillMenuBar(QMenuBar &bar, const Actions &a, const QList<QAction *> &session)
{
    fill(bar.addMenu(Menus::tr("&File")),
         {a.newMessage, a.newSample, a.duplicate, a.open, a.openToRead, nullptr, a.save, a.saveAs, nullptr, a.closeTab, a.quit});
    fill(bar.addMenu(Menus::tr("&Edit")), {a.undo, a.redo, nullptr, a.cut, a.copy, a.paste, nullptr, a.selectAll});
    fillViewMenu(bar.addMenu(Menus::tr("&View")), a);
    fill(bar.addMenu(Menus::tr("&Message")), {a.send, a.sendToSandbox, a.sendRepeatedly, a.sendToList, nullptr, a.attach, a.rareFields, nullptr, a.extensions});
    QMenu *sessionMenu = bar.addMenu(Menus::tr("Sess&ion"));
    fill(sessionMenu, {a.stop, nullptr, a.console, a.probe, nullptr});
    fill(sessionMenu, session);
    fill(bar.addMenu(Menus::tr("Sand&box")), {a.sandboxRunning, a.copySandboxAddress, a.sandboxSettings, nullptr, a.deleteCaptured});
    QMenu *accounts = bar.addMenu(Menus::tr("&Accounts"));
    fill(accounts, {a.accounts});
    fill(bar.addMenu(Menus::tr("&Help")), {a.explain, nullptr, a.shortcuts, nullptr, a.about});
    return accounts;
}

void fillToolBar(QToolBar &bar, const Actions &a, QWidget *destination, QWidget *remark)
{
    bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar.setMovable(false);
    const int side = bar.fontMetrics().height() * 5 / 4;
    bar.setIconSize(QSize(side, side));
    bar.toggleViewAction()->setVisible(false);
    bar.addActions({a.newMessage, a.open, a.save});
    bar.addSeparator();
    bar.addAction(a.attach);
    auto *space = new QWidget(&bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(space);
    auto *caption = new QLabel(Menus::tr("Send throu&gh"), &bar);
    caption->setBuddy(destination);
    const int gap = bar.fontMetrics().horizontalAdvance(u'x');
    for (QWidget *widget : std::initializer_list<QWidget *>{remark, caption})
        widget->setContentsMargins(gap, 0, gap, 0);
    bar.addWidget(remark);
    bar.addWidget(caption);
    bar.addWidget(destination);
    bar.addAction(a.stop);
    bar.addWidget(new SendButton(a.send, &bar));
}

} // namespace postscope::ui
