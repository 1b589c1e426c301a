// SPDX-License-Identifier: MIT
#include "ui/inspect/logpage.h"

#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/meaning/meaningpane.h"
#include "ui/text/sentences.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSaveFile>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

LogPage::LogPage(QWidget *parent)
    : SessionPage(parent), m_model(new LogModel(this)), m_view(new LogView(*m_model)), m_details(new MeaningPane), m_stack(new QStackedLayout),
      m_empty(makeEmptyState())
{
    makeActions();
    auto *splitter = new FittingSplitter;
    splitter->setObjectName(u"logSplitter"_s);
    splitter->addWidget(m_view);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({600, 400}); // parts of what there is
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_stack);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LogPage::showCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogPage::updateState);
    updateState();
}

void LogPage::makeActions()
{
    m_copyAll = new QAction(icon("copy"_L1), tr("Copy All"), this);
    m_copyAll->setToolTip(tr("Copy the whole session as text"));
    connect(m_copyAll, &QAction::triggered, m_view, &RowTable::copyAll);
    m_save = new QAction(icon("save"_L1), tr("&Save Log…"), this);
    m_save->setToolTip(tr("Save the session as text, JSON or a web page; never with a secret"));
    connect(m_save, &QAction::triggered, this, &LogPage::askWhereToSave);
    m_follow = new QAction(icon("down"_L1), tr("Follow"), this);
    m_follow->setToolTip(tr("Keep the newest line in sight"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    connect(m_follow, &QAction::triggered, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, m_follow, &QAction::setChecked);
    m_lineEnds = new QAction(tr("Line Ends"), this);
    m_lineEnds->setToolTip(tr("Show CR and LF at the end of each line"));
    m_lineEnds->setCheckable(true);
    connect(m_lineEnds, &QAction::toggled, this, [this](bool on) { m_model->setLineEnds(on ? LineEnds::Shown : LineEnds::Hidden); });
    m_view->copyAction()->setToolTip(tr("Copy the selected lines as text"));
    m_view->addActions({m_copyAll, m_save, m_follow, m_lineEnds});
}

QLabel *LogPage::makeEmptyState()
{
    auto *label = new QLabel(tr("No session yet. Send the message, and every line that client and server say appears here."));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

void LogPage::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void LogPage::begin(Source source)
{
    m_model->reset();
    m_details->clear();
    m_view->setFollowing(source != Source::Captured); // what is over is read from its beginning
    m_view->scrollToTop();
    updateState();
}

void LogPage::addEvents(const QList<Event> &events)
{
    m_model->append(events);
    updateState();
}

QList<QAction *> LogPage::tools() const
{
    return {m_view->copyAction(), m_copyAll, m_save, nullptr, m_lineEnds, m_follow};
}

void LogPage::showRow(qsizetype row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_view->setFollowing(false);
    m_view->selectRow(int(row));
    m_view->scrollTo(m_model->index(int(row), 0), QAbstractItemView::PositionAtCenter);
}

void LogPage::showCurrent()
{
    const int row = m_view->currentIndex().row();
    if (row >= 0)
        m_details->show(m_model->transcript(), row, false);
}

void LogPage::updateState()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_copyAll->setEnabled(any);
    m_save->setEnabled(any);
    m_view->copyAction()->setEnabled(m_view->selectionModel()->hasSelection());
}

std::optional<QString> LogPage::saveTo(const QString &path) const
{
    const transcript::Transcript &kept = m_model->transcript();
    const bool json = path.endsWith(u".json"_s, Qt::CaseInsensitive);
    const bool html = path.endsWith(u".html"_s, Qt::CaseInsensitive) || path.endsWith(u".htm"_s, Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(json ? transcript::toJson(kept) : html ? transcript::toHtml(kept, text::sentence) : transcript::toText(kept, text::sentence));
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

void LogPage::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save Log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("JSON (*.json)"), tr("Web page (*.html)")});
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.json"_s) ? u"json"_s : filter.contains(u"*.html"_s) ? u"html"_s : u"txt"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto error = saveTo(path)) {
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Save Log"), tr("The log was not saved."), QMessageBox::Ok, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setTextFormat(Qt::PlainText);
            box->setInformativeText(visible(*error));
            box->open();
        }
    });
    dialog->open();
}

} // namespace postscope::ui
