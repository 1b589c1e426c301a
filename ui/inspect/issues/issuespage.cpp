// SPDX-License-Identifier: MIT
#include "ui/inspect/issues/issuespage.h"

#include "ui/icon.h"
#include "ui/inspect/issues/issuemodel.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/rowtable.h"
#include "ui/text/sessionissues.h"

#include <QAction>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using Severity = delivery::Finding::Severity;

namespace {

/// Shows what is as grave as was asked for.
class Gravest final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setLeast(int least)
    {
        m_least = least;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(IssueModel::severityRole).toInt() >= m_least;
    }

private:
    int m_least = 0;
};

} // namespace

IssuesPage::IssuesPage(QWidget *parent)
    : SessionPage(parent), m_model(new IssueModel(this)), m_shown(new Gravest(this)), m_table(new RowTable), m_filter(new QComboBox), m_sign(new QLabel),
      m_count(plainLabel()), m_details(plainLabel()), m_empty(plainLabel()), m_stack(new QStackedLayout(this)),
      m_copy(new QAction(icon("copy"_L1), tr("Copy Issues"), this))
{
    m_copy->setToolTip(tr("Copies the list as text, columns separated by tabs"));
    connect(m_copy, &QAction::triggered, m_table, &RowTable::copyAll);
    m_shown->setSourceModel(m_model);
    m_table->setObjectName(u"issueTable"_s);
    m_table->setModel(m_shown);
    m_table->setAccessibleName(tr("Issues of session and message"));
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_table->setColumnWidth(IssueModel::Severity, width * 14);
    m_table->setColumnWidth(IssueModel::Where, width * 20);
    m_table->setColumnWidth(IssueModel::What, width * 80);
    m_table->addAction(m_copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IssuesPage::showDetails);
    connect(m_table, &QAbstractItemView::activated, this, &IssuesPage::goTo);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            goTo(index);
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, &IssuesPage::applyFilter);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addWidget(makeTop());
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    clear();
}

QWidget *IssuesPage::makeTop()
{
    m_filter->setObjectName(u"issueFilter"_s);
    m_filter->setAccessibleName(tr("Which issues to show"));
    m_filter->addItem(tr("All"), int(Severity::Info));
    m_filter->addItem(tr("Notes and graver"), int(Severity::Note));
    m_filter->addItem(tr("Warnings and errors"), int(Severity::Warning));
    m_filter->addItem(tr("Errors only"), int(Severity::Error));
    auto *caption = new QLabel(tr("Sho&w"));
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(m_filter);
    m_sign->setTextFormat(Qt::PlainText);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->addWidget(m_sign);
    row->addWidget(m_count, 1);
    row->addWidget(caption);
    row->addWidget(m_filter);
    return top;
}

void IssuesPage::clear()
{
    m_found.emplace();
    m_begun = false;
    m_model->setFindings({});
    showIssues();
}

void IssuesPage::begin(Source)
{
    clear();
    m_begun = true;
    showIssues();
}

void IssuesPage::addEvents(const QList<Event> &events)
{
    for (const Event &event : events)
        m_found->see(event);
    showIssues();
}

void IssuesPage::finish(const delivery::Outcome &outcome)
{
    m_found->conclude(outcome, QDateTime::currentDateTimeUtc());
    showIssues();
}

void IssuesPage::setFindings(const QList<delivery::Finding> &findings)
{
    m_model->setFindings(findings);
    showIssues();
}

void IssuesPage::showIssues()
{
    if (m_found->issues() != m_model->issues())
        m_model->setIssues(m_found->issues());
    const int side = fontMetrics().height();
    const QString counted = count();
    m_empty->setText(m_begun ? tr("Nothing stands out in this session.")
                             : tr("No session yet. What deserves a look in the next one, and in its message, appears here."));
    const QString more = m_found->dropped() > 0 ? tr(" · %1 more that are not listed").arg(m_found->dropped()) : QString();
    m_sign->setPixmap(sign().pixmap(side, side));
    m_count->setText(counted + more);
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    showDetails();
    Q_EMIT countChanged();
}

void IssuesPage::showDetails()
{
    const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
    m_details->setText(current.isValid() ? m_model->details(current.row()) : tr("Choose an issue to read all of it; a click leads to its place."));
}

void IssuesPage::applyFilter()
{
    static_cast<Gravest *>(m_shown)->setLeast(m_filter->currentData().toInt());
    showDetails();
}

void IssuesPage::goTo(const QModelIndex &index)
{
    const int row = m_shown->mapToSource(index).row();
    if (const delivery::Finding *finding = m_model->finding(row))
        return Q_EMIT findingWanted(*finding);
    const delivery::SessionIssue *issue = m_model->issue(row);
    if (issue != nullptr && issue->row >= 0)
        Q_EMIT rowWanted(issue->row);
}

QString IssuesPage::count() const
{
    return text::countOf(m_model->severities());
}

QIcon IssuesPage::sign() const
{
    const QList<Severity> severities = m_model->severities();
    return severities.isEmpty() ? icon("ok"_L1, Tone::Good) : iconOf(*std::max_element(severities.cbegin(), severities.cend()));
}

QList<qsizetype> IssuesPage::rows() const
{
    QList<qsizetype> rows;
    for (const delivery::SessionIssue &issue : m_model->issues())
        if (issue.row >= 0)
            rows += issue.row;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace postscope::ui
