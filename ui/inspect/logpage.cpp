// SPDX-License-Identifier: MIT
#include "ui/inspect/logpage.h"

#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/log/columns.h"
#include "ui/inspect/log/contentdialog.h"
#include "ui/inspect/log/filterline.h"
#include "ui/inspect/log/findbar.h"
#include "ui/inspect/log/logcommands.h"
#include "ui/inspect/log/logrows.h"
#include "ui/inspect/log/logsaving.h"
#include "ui/inspect/log/rowsteps.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/meaning/meaningpane.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

LogPage::LogPage(QWidget *parent)
    : SessionPage(parent), m_model(new LogModel(this)), m_rows(new LogRows(*m_model, this)), m_view(new LogView(*m_model, *m_rows)),
      m_commands(new LogCommands(*this, m_view->copyAction())), m_filter(new FilterLine), m_find(new FindBar), m_details(new MeaningPane),
      m_stack(new QStackedLayout), m_empty(makeEmptyState())
{
    m_commands->setColumnMenu(m_view->columns()->menu());
    arrange();
    connectSeeking();
    connectViews();
    connectRemarks();
    updateState();
}

void LogPage::arrange()
{
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 6);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_find);
    auto *splitter = new FittingSplitter;
    splitter->setObjectName(u"logSplitter"_s);
    splitter->addWidget(lines);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({600, 400}); // parts of what there is
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_stack);
    for (QAction *action : m_commands->rowMenu()) {
        auto *separator = new QAction(m_view);
        separator->setSeparator(true);
        m_view->addAction(action != nullptr ? action : separator);
    }
}

void LogPage::connectSeeking()
{
    const LogCommands &c = *m_commands;
    connect(m_filter, &FilterLine::changed, m_rows, &LogRows::setFilter);
    connect(m_filter, &FilterLine::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_rows, &LogRows::counted, this, &LogPage::showCount);
    connect(c.filter, &QAction::triggered, this, [this] {
        Q_EMIT filterWanted();
        m_filter->line()->selectAll();
        m_filter->setFocus();
    });
    connect(c.apply, &QAction::triggered, this, [this] { applyCell(false); });
    connect(c.exclude, &QAction::triggered, this, [this] { applyCell(true); });
    connect(c.find, &QAction::triggered, this, [this] {
        m_searchedFrom = m_view->currentEvent();
        m_find->open();
    });
    connect(c.findNext, &QAction::triggered, this, [this] { search(true, false); });
    connect(c.findPrevious, &QAction::triggered, this, [this] { search(false, false); });
    connect(m_find, &FindBar::search, this, &LogPage::search);
    connect(m_find, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    const std::tuple<QAction *, Step, bool> steps[] = {{c.nextTurn, Step::Turn, true},   {c.previousTurn, Step::Turn, false},
                                                       {c.nextIssue, Step::Issue, true}, {c.previousIssue, Step::Issue, false},
                                                       {c.nextMark, Step::Mark, true},   {c.previousMark, Step::Mark, false}};
    for (const auto &[action, where, forward] : steps)
        connect(action, &QAction::triggered, this, [this, where = where, forward = forward] { step(where, forward); });
}

void LogPage::connectViews()
{
    const LogCommands &c = *m_commands;
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LogPage::showCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogPage::updateState);
    connect(c.copyAll, &QAction::triggered, m_view, &RowTable::copyAll);
    connect(c.copyTable, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_view->rowsAsTable()); });
    connect(c.save, &QAction::triggered, this, [this] { askWhereToSaveLog(this, [this](const QString &path) { return saveTo(path); }); });
    connect(c.follow, &QAction::triggered, m_view, &LogView::setFollowing);
    connect(m_view, &LogView::followingChanged, c.follow, &QAction::setChecked);
    connect(c.lineEnds, &QAction::toggled, this, [this](bool on) { m_model->setLineEnds(on ? LineEnds::Shown : LineEnds::Hidden); });
    connect(c.unfoldAll, &QAction::toggled, m_rows, &LogRows::setAllUnfolded);
    connect(c.plain, &QAction::toggled, this, [this](bool on) {
        m_model->setPlain(on);
        m_view->columns()->setPlain(on);
        m_rows->setAllUnfolded(on || m_commands->unfoldAll->isChecked());
    });
    connect(c.time, &QActionGroup::triggered, this, [this](const QAction *action) { m_model->setTimeShown(TimeShown(action->data().toInt())); });
}

void LogPage::connectRemarks()
{
    const LogCommands &c = *m_commands;
    connect(c.mark, &QAction::triggered, this, &LogPage::toggleMark);
    connect(c.comment, &QAction::triggered, this, &LogPage::askForComment);
    connect(c.reveal, &QAction::triggered, this, &LogPage::askToReveal);
    connect(c.content, &QAction::triggered, this, &LogPage::showContent);
    connect(m_view, &LogView::opened, this, &LogPage::showContent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        m_view->columns()->setRemarks(!m_model->annotations().isEmpty());
        updateState();
    });
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
    m_view->forget();
    m_model->reset();
    m_commands->reveal->setChecked(false);
    m_view->columns()->setRemarks(false);
    m_details->clear();
    m_view->setFollowing(source != Source::Captured); // what is over is read from its beginning
    m_view->scrollToTop();
    m_searchedFrom = -1;
    updateState();
}

void LogPage::addEvents(const QList<Event> &events)
{
    m_model->append(events);
    updateState();
}

void LogPage::setContent(std::shared_ptr<const SessionContent> content)
{
    m_model->setContent(std::move(content));
    updateState();
}

void LogPage::setAnnotations(const transcript::Annotations &annotations)
{
    m_model->setAnnotations(annotations);
}

QList<QAction *> LogPage::tools() const
{
    return m_commands->bar();
}

QList<QAction *> LogPage::menuActions() const
{
    return m_commands->menu();
}

QAction *LogPage::copyAllAction() const
{
    return m_commands->copyAll;
}

QAction *LogPage::saveAction() const
{
    return m_commands->save;
}

QAction *LogPage::followAction() const
{
    return m_commands->follow;
}

QAction *LogPage::lineEndsAction() const
{
    return m_commands->lineEnds;
}

void LogPage::showRow(qsizetype row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (!m_view->showEventRow(int(row))) {
        m_filter->setText({});
        m_view->showEventRow(int(row));
    }
}

void LogPage::showCurrent()
{
    const int event = m_view->currentEvent();
    if (event >= 0)
        m_details->show(m_model->transcript(), event, m_model->isRevealed());
}

void LogPage::updateState()
{
    const LogCommands &c = *m_commands;
    const bool any = m_model->rowCount() > 0;
    const int event = m_view->currentEvent();
    m_stack->setCurrentIndex(any ? 1 : 0);
    for (QAction *action : {c.copyAll, c.copyTable, c.save, c.filter, c.find, c.findNext, c.findPrevious, c.nextTurn, c.previousTurn, c.nextIssue,
                            c.previousIssue, c.nextMark, c.previousMark})
        action->setEnabled(any);
    for (QAction *action : {c.apply, c.exclude, c.mark, c.comment})
        action->setEnabled(event >= 0);
    c.mark->setChecked(event >= 0 && m_model->annotations().value(event).marked);
    c.content->setEnabled(event >= 0 && m_model->content() && m_model->event(event).kind == Event::Kind::Content);
    c.reveal->setEnabled(m_model->hasHidden());
    c.copy->setEnabled(m_view->selectionModel()->hasSelection());
}

void LogPage::showCount()
{
    m_filter->showCount(m_rows->passed(), m_model->rowCount(), !m_rows->isDone());
}

void LogPage::applyCell(bool exclude)
{
    const int event = m_view->currentEvent();
    if (event >= 0)
        m_filter->addTerm((exclude ? u"-"_s : QString()) + termOf(*m_model, event, m_view->currentIndex().column()));
}

void LogPage::step(Step step, bool forward)
{
    const int from = m_view->currentEvent() < 0 && !forward ? m_model->rowCount() : m_view->currentEvent();
    if (const auto event = stepFrom(from, step, forward, *m_model, *m_rows))
        m_view->showEventRow(*event);
}

void LogPage::search(bool forward, bool anew)
{
    if (m_find->wanted().isEmpty())
        return m_find->open();
    // While the text is typed, the row that is found may stay.
    const int from = anew ? m_searchedFrom - 1 : m_view->currentEvent();
    const auto found = findFrom(qMax(from, -1), m_find->wanted(), forward, *m_model, *m_rows);
    if (!found)
        return m_find->tell(tr("Not found"), true);
    m_view->showEventRow(found->event);
    m_find->tell(!found->wrapped ? QString() : forward ? tr("Went on from the first row") : tr("Went on from the last row"), false);
}

void LogPage::toggleMark()
{
    const int event = m_view->currentEvent();
    if (event < 0)
        return;
    transcript::Annotation remark = m_model->annotations().value(event);
    remark.marked = !remark.marked;
    m_model->annotate(event, remark);
}

void LogPage::askForComment()
{
    const int event = m_view->currentEvent();
    if (event < 0)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"comment"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Comment"));
    dialog->setLabelText(tr("What you have to say to row %1; empty: nothing.").arg(event + 1));
    dialog->setTextValue(m_model->annotations().value(event).comment);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, event](const QString &words) {
        transcript::Annotation remark = m_model->annotations().value(event);
        remark.comment = words.trimmed().left(transcript::Annotation::maxComment);
        if (event < m_model->rowCount())
            m_model->annotate(event, remark);
    });
    connect(m_model, &QAbstractItemModel::modelReset, dialog, &QDialog::reject); // that row is another one
    dialog->open();
}

void LogPage::askToReveal(bool wanted)
{
    m_commands->reveal->setChecked(false);
    m_model->setRevealed(false);
    showCurrent();
    if (!wanted)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Reveal secrets"), tr("Show passwords and tokens of this session in clear?"), QMessageBox::Cancel, this);
    question->setObjectName(u"revealQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("Whoever sees this screen can read them, in base64 too. They are shown until you switch this off or another session begins. "
           "Rows that are copied and logs that are saved keep the masks."));
    QPushButton *reveal = question->addButton(tr("&Reveal"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(reveal, &QPushButton::clicked, this, [this] {
        m_commands->reveal->setChecked(true);
        m_model->setRevealed(true);
        showCurrent();
    });
    connect(m_model, &QAbstractItemModel::modelReset, question, &QDialog::reject); // it was asked of another session
    question->open();
}

void LogPage::showContent()
{
    const int event = m_view->currentEvent();
    if (event < 0 || !m_model->content() || m_model->event(event).kind != Event::Kind::Content)
        return;
    if (auto mail = m_model->content()->at(m_model->transcript(), event))
        return (new ContentDialog(std::move(mail), event, this))->show();
    auto *box = new QMessageBox(QMessageBox::Information, tr("Content"), tr("This message is not kept."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It was refused, deleted, or came in parts."));
    box->open();
}

std::optional<QString> LogPage::saveTo(const QString &path) const
{
    return saveLog(path, m_model->transcript(), m_model->annotations());
}

} // namespace postscope::ui
