// SPDX-License-Identifier: MIT
#include "ui/partstates.h"

#include "ui/inspect/log/columns.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTableView>

namespace postscope::ui {

QMap<QString, QByteArray> partStates(const QWidget &window)
{
    QMap<QString, QByteArray> states;
    for (const QSplitter *splitter : window.findChildren<QSplitter *>())
        if (!splitter->objectName().isEmpty())
            states.insert(splitter->objectName(), splitter->saveState());
    for (const QTableView *table : window.findChildren<QTableView *>())
        if (!table->objectName().isEmpty())
            states.insert(table->objectName(), table->horizontalHeader()->saveState());
    for (const LogColumns *columns : window.findChildren<LogColumns *>())
        states.insert(columns->objectName(), columns->state());
    return states;
}

void restoreParts(QWidget &window, const QMap<QString, QByteArray> &states)
{
    for (QSplitter *splitter : window.findChildren<QSplitter *>())
        splitter->restoreState(states.value(splitter->objectName()));
    for (const QTableView *table : window.findChildren<QTableView *>())
        table->horizontalHeader()->restoreState(states.value(table->objectName()));
    for (LogColumns *columns : window.findChildren<LogColumns *>())
        columns->restore(states.value(columns->objectName()));
}

} // namespace postscope::ui
