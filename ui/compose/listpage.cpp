// SPDX-License-Identifier: MIT
#include "ui/compose/listpage.h"

#include "core/delivery/listnames.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postscope::ui {

using delivery::ListHeader;

namespace {

constexpr char oneClickName[] = "Unsubscribe-Post";

/// What a row of this name may look like.
QString sampleOf(const QByteArray &name)
{
    if (name == delivery::listIdName)
        return QStringLiteral("list.example.com");
    if (name == oneClickName)
        return QStringLiteral("List-Unsubscribe=One-Click");
    return name == "Post" ? QStringLiteral("mailto:list@example.com") : QStringLiteral("https://example.com/");
}

/// An identifier (RFC 2919 3) and one-click (RFC 8058 3.1) stand alone.
bool mayHaveSeveral(const QByteArray &name)
{
    return name.compare(delivery::listIdName, Qt::CaseInsensitive) != 0 && name.compare(oneClickName, Qt::CaseInsensitive) != 0;
}

} // namespace

ListPage::ListPage(QWidget *parent) : QWidget(parent)
{
    auto *inner = new QWidget;
    m_grid = new QGridLayout(inner);
    m_grid->setColumnStretch(1, 2);
    m_grid->setColumnStretch(2, 1);
    auto *area = new QScrollArea(this);
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(area);
    load({});
}

void ListPage::load(const QList<ListHeader> &list)
{
    QList<ListHeader> rows = list;
    for (const QByteArray &name : delivery::listNames())
        if (std::ranges::none_of(list, [&name](const ListHeader &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; }))
            rows += ListHeader{.name = name};
    rebuild(rows);
}

void ListPage::rebuild(const QList<ListHeader> &rows)
{
    for (const Row &row : std::as_const(m_rows))
        for (QWidget *widget : std::initializer_list<QWidget *>{row.label, row.url, row.comment, row.more, row.problem})
            delete widget;
    m_rows.clear();
    for (const ListHeader &header : rows)
        addRow(header);
    m_grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
}

void ListPage::addRow(const ListHeader &header)
{
    QWidget *inner = m_grid->parentWidget();
    const QString name = QStringLiteral("List-") + visible(QString::fromUtf8(header.name));
    Row row{header.name, new QLabel(inner), new QLineEdit(header.url, inner), new QLineEdit(header.comment, inner), new QLabel(inner), nullptr};
    row.label->setTextFormat(Qt::PlainText);
    row.label->setText(name);
    const bool isId = header.name.compare(delivery::listIdName, Qt::CaseInsensitive) == 0;
    row.url->setAccessibleName(mayHaveSeveral(header.name) ? tr("%1, URL").arg(name) : name);
    row.url->setPlaceholderText(sampleOf(header.name));
    row.comment->setAccessibleName(isId ? tr("%1, name of the list").arg(name) : tr("%1, comment").arg(name));
    row.comment->setPlaceholderText(isId ? tr("Name of the list") : tr("Comment"));
    row.url->setObjectName(name);
    row.comment->setObjectName(name + QStringLiteral("-comment"));
    for (QLineEdit *edit : {row.url, row.comment}) {
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textChanged, this, &ListPage::edited);
    }
    if (mayHaveSeveral(header.name)) {
        row.more = new QToolButton(inner);
        row.more->setIcon(icon(QLatin1StringView("add")));
        row.more->setAutoRaise(true);
        row.more->setObjectName(name + QStringLiteral("-more"));
        row.more->setAccessibleName(tr("Another value of %1").arg(name));
        row.more->setToolTip(plainToolTip(row.more->accessibleName()));
        connect(
            row.more, &QToolButton::clicked, this, [this, more = row.more] { addValue(more); }, Qt::QueuedConnection); // the button goes with its row
    }
    const int line = static_cast<int>(m_rows.size());
    m_grid->setRowStretch(line, 0);
    m_grid->addWidget(row.label, line, 0);
    m_grid->addWidget(row.url, line, 1);
    m_grid->addWidget(row.comment, line, 2);
    if (row.more)
        m_grid->addWidget(row.more, line, 3);
    m_grid->addWidget(row.problem, line, 4);
    m_rows += row;
}

void ListPage::addValue(const QToolButton *more)
{
    QList<ListHeader> rows;
    qsizetype added = -1;
    for (const Row &row : std::as_const(m_rows)) {
        rows += ListHeader{row.name, row.url->text(), row.comment->text()};
        if (row.more != more)
            continue;
        added = rows.size();
        rows += ListHeader{.name = row.name};
    }
    if (added < 0)
        return;
    rebuild(rows);
    QLineEdit *url = m_rows.at(added).url;
    url->show(); // the layout would do so later, and what is hidden takes no focus
    url->setFocus(Qt::OtherFocusReason);
}

QList<const ListPage::Row *> ListPage::filled() const
{
    QList<const Row *> rows;
    for (const Row &row : m_rows)
        if (!row.url->text().isEmpty() || !row.comment->text().isEmpty())
            rows += &row;
    return rows;
}

QList<ListHeader> ListPage::list() const
{
    QList<ListHeader> list;
    const QList<const Row *> rows = filled();
    for (const Row *row : rows)
        list += ListHeader{row->name, row->url->text(), row->comment->text()};
    return list;
}

void ListPage::setProblems(const QHash<qsizetype, QString> &problems)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.problem->setPixmap({});
        row.problem->setToolTip({});
        row.url->setAccessibleDescription({});
    }
    const QList<const Row *> rows = filled();
    for (auto it = problems.cbegin(); it != problems.cend(); ++it) {
        if (it.key() < 0 || it.key() >= rows.size())
            continue;
        const Row *row = rows.at(it.key());
        row->problem->setPixmap(icon(QLatin1StringView("error"), Tone::Error).pixmap(fontMetrics().height()));
        row->problem->setToolTip(plainToolTip(it.value()));
        row->url->setAccessibleDescription(visible(it.value()));
    }
}

void ListPage::focusEntry(qsizetype index)
{
    const QList<const Row *> rows = filled();
    (index >= 0 && index < rows.size() ? rows.at(index) : &m_rows.constFirst())->url->setFocus(Qt::OtherFocusReason);
}

} // namespace postscope::ui
