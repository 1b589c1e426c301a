// SPDX-License-Identifier: MIT
#include "ui/inspect/log/columns.h"

#include "ui/inspect/logmodel.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <array>

namespace postscope::ui {

namespace {

/// What goes first where it is narrow, last; Who stays: colours alone say nothing.
constexpr std::array least{LogModel::PhaseName, LogModel::Delta, LogModel::TlsMark, LogModel::Number, LogModel::Octets};
/// Characters of a line that the other columns leave room for.
constexpr int lineRoom = 56;

} // namespace

LogColumns::LogColumns(QTableView &view) : QObject(&view), m_view(view), m_menu(new QMenu(tr("Co&lumns"), &view))
{
    setObjectName(QStringLiteral("logColumns"));
    for (int column = 0; column < LogModel::Line; ++column) {
        QAction *action = m_menu->addAction(view.model()->headerData(column, Qt::Horizontal).toString());
        action->setToolTip(view.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool shown) { choose(column, shown); });
        m_actions.insert(column, action);
    }
    QHeaderView *header = view.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint at) { m_menu->popup(header->mapToGlobal(at)); });
    view.viewport()->installEventFilter(this);
    fit();
}

void LogColumns::choose(int column, bool shown)
{
    m_chosen.insert(column, shown);
    fit();
}

void LogColumns::setRemarks(bool there)
{
    if (std::exchange(m_remarks, there) != there)
        fit();
}

void LogColumns::setPlain(bool plain)
{
    m_plain = plain;
    m_view.horizontalHeader()->setVisible(!plain);
    fit();
}

bool LogColumns::isWanted(int column) const
{
    return !m_plain && m_chosen.value(column, column != LogModel::Remark || m_remarks);
}

void LogColumns::fit()
{
    QHeaderView *header = m_view.horizontalHeader();
    int room = m_view.viewport()->width() - m_view.fontMetrics().horizontalAdvance(u'x') * lineRoom;
    QMap<int, bool> shown;
    const auto take = [&](int column) {
        header->setSectionHidden(column, false); // it has no width before
        room -= header->sectionSize(column);
        shown.insert(column, true);
    };
    const auto yields = [&](int column) { return !m_chosen.contains(column) && std::ranges::find(least, column) != least.end(); };
    for (int column = 0; column < LogModel::Line; ++column) {
        shown.insert(column, false);
        if (isWanted(column) && !yields(column))
            take(column);
    }
    for (const int column : least) {
        if (isWanted(column) && yields(column)) {
            take(column);
            shown.insert(column, room >= 0);
        }
    }
    for (auto it = shown.cbegin(); it != shown.cend(); ++it) {
        header->setSectionHidden(it.key(), !it.value());
        m_actions.value(it.key())->setChecked(it.value());
    }
}

bool LogColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

QByteArray LogColumns::state() const
{
    QByteArrayList choices;
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it)
        choices.append(QByteArray::number(it.key()) + (it.value() ? '+' : '-'));
    return choices.join(' ');
}

void LogColumns::restore(const QByteArray &state)
{
    m_chosen.clear();
    for (const QByteArray &choice : state.split(' ')) {
        bool ok = false;
        const int column = choice.chopped(choice.isEmpty() ? 0 : 1).toInt(&ok);
        if (ok && m_actions.contains(column))
            m_chosen.insert(column, choice.endsWith('+'));
    }
    fit();
}

} // namespace postscope::ui
