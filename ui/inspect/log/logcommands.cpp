// SPDX-License-Identifier: MIT
#include "ui/inspect/log/logcommands.h"

#include "ui/icon.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace postscope::ui {

namespace {

void fill(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        if (action == nullptr)
            menu->addSeparator();
        else
            menu->addAction(action);
}

} // namespace

LogCommands::LogCommands(QWidget &page, QAction *copyAction) : QObject(&page), copy(copyAction), time(new QActionGroup(this)), m_page(page)
{
    makeCopying();
    makeSeeking();
    makeSteps();
    makeRemarks();
    makeViews();
    makeMenus();
}

QAction *LogCommands::make(const QString &text, const char *drawing, const QKeySequence &key, const QString &tip)
{
    auto *action = new QAction(text, this);
    if (drawing != nullptr)
        action->setIcon(icon(QLatin1StringView(drawing)));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!tip.isEmpty())
        action->setToolTip(tip);
    m_page.addAction(action);
    return action;
}

void LogCommands::makeCopying()
{
    copy->setToolTip(tr("Copy the selected lines as text"));
    copyAll = make(tr("Copy All"), "copy", {}, tr("Copy the whole session as text"));
    copyTable = make(tr("Copy as Ta&ble"), "copy", {}, tr("Copy the selected rows, or all that are shown, as a table with a head; never with a secret"));
    save = make(tr("&Save Log…"), "save", {}, tr("Save the session as text, JSON or a web page; never with a secret"));
}

void LogCommands::makeSeeking()
{
    filter = make(tr("&Filter"), "find", Qt::CTRL | Qt::Key_L, tr("Go to where the filter of the log is typed"));
    filter->setShortcutContext(Qt::WindowShortcut);
    apply = make(tr("Appl&y as Filter"), nullptr, Qt::CTRL | Qt::Key_I, tr("Show only rows that are like the chosen cell"));
    exclude = make(tr("E&xclude"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_I, tr("Hide rows that are like the chosen cell"));
    find = make(tr("Fin&d…"), "find", QKeySequence::Find, tr("Find a text in the rows that are shown"));
    findNext = make(tr("Find Ne&xt"), nullptr, Qt::Key_F3, {});
    findPrevious = make(tr("Find Pre&vious"), nullptr, Qt::SHIFT | Qt::Key_F3, {});
}

void LogCommands::makeSteps()
{
    nextTurn = make(tr("Next &Turn"), nullptr, Qt::CTRL | Qt::Key_Period, tr("To where the other side speaks next"));
    previousTurn = make(tr("Previous T&urn"), nullptr, Qt::CTRL | Qt::Key_Comma, {});
    nextIssue = make(tr("Next &Issue"), nullptr, Qt::Key_F4, tr("To the next refusal, warning or failure"));
    previousIssue = make(tr("Previous I&ssue"), nullptr, Qt::SHIFT | Qt::Key_F4, {});
    nextMark = make(tr("Next &Mark"), nullptr, Qt::Key_F2, tr("To the next row with a mark or a comment"));
    previousMark = make(tr("Previous M&ark"), nullptr, Qt::SHIFT | Qt::Key_F2, {});
}

void LogCommands::makeRemarks()
{
    mark = make(tr("&Mark"), "mark", Qt::CTRL | Qt::Key_M, tr("Mark the chosen row, or take its mark away"));
    mark->setCheckable(true);
    comment = make(tr("Commen&t…"), "comment", Qt::CTRL | Qt::SHIFT | Qt::Key_M, tr("Write something to the chosen row"));
    content = make(tr("Sho&w Content…"), "message", Qt::CTRL | Qt::SHIFT | Qt::Key_U, tr("Show the message of the chosen row, line by line"));
    reveal = make(tr("Re&veal Secrets…"), "unlock", {},
                  tr("Show what the masks hide, on this screen and until the next session; copied rows and saved logs keep the masks"));
    reveal->setCheckable(true);
}

void LogCommands::makeViews()
{
    const auto choice = [this](const QString &text, const QString &tip) {
        QAction *action = make(text, nullptr, {}, tip);
        action->setCheckable(true);
        return action;
    };
    unfoldAll = choice(tr("&Unfold All Replies"), tr("Show every line of replies that have several"));
    plain = choice(tr("&Plain Text"), tr("Show the lines as they are saved as text"));
    lineEnds = choice(tr("Line Ends"), tr("Show CR and LF at the end of each line"));
    follow = choice(tr("Follow"), tr("Keep the newest line in sight"));
    follow->setIcon(icon(QLatin1StringView("down")));
    follow->setChecked(true);
    const std::pair<TimeShown, QString> times[] = {
        {TimeShown::SinceStart, tr("Since the &Start")}, {TimeShown::TimeOfDay, tr("&Time of Day")}, {TimeShown::SinceRowAbove, tr("Since the Row &Above")}};
    for (const auto &[shown, text] : times) {
        QAction *action = choice(text, {});
        action->setData(int(shown));
        action->setChecked(shown == TimeShown::SinceStart);
        time->addAction(action);
    }
}

void LogCommands::makeMenus()
{
    m_steps = new QMenu(tr("&Go To"), &m_page);
    fill(m_steps, {nextTurn, previousTurn, nullptr, nextIssue, previousIssue, nullptr, nextMark, previousMark});
    m_times = new QMenu(tr("T&ime"), &m_page);
    m_times->addActions(time->actions());
    m_moreMenu = new QMenu(&m_page);
    m_moreMenu->setToolTipsVisible(true);
    m_more = new QAction(icon(QLatin1StringView("more")), tr("More"), this);
    m_more->setToolTip(tr("More that can be done to the log"));
    m_more->setMenu(m_moreMenu);
    // The columns come later.
    connect(m_moreMenu, &QMenu::aboutToShow, this, [this] {
        m_moreMenu->clear();
        fill(m_moreMenu, {copyAll, copyTable, nullptr, find, m_steps->menuAction(), nullptr, content, reveal, nullptr, unfoldAll, plain, lineEnds});
        fill(m_moreMenu, {m_times->menuAction(), m_columns->menuAction()});
    });
}

QList<QAction *> LogCommands::bar() const
{
    return {copy, save, nullptr, follow, m_more};
}

QList<QAction *> LogCommands::menu() const
{
    return {copy,
            copyAll,
            copyTable,
            save,
            nullptr,
            filter,
            apply,
            exclude,
            find,
            findNext,
            findPrevious,
            m_steps->menuAction(),
            nullptr,
            mark,
            comment,
            content,
            reveal,
            nullptr,
            unfoldAll,
            plain,
            lineEnds,
            m_times->menuAction(),
            m_columns->menuAction(),
            follow};
}

QList<QAction *> LogCommands::rowMenu() const
{
    return {copy,
            copyAll,
            copyTable,
            save,
            nullptr,
            apply,
            exclude,
            find,
            nullptr,
            mark,
            comment,
            content,
            reveal,
            nullptr,
            m_steps->menuAction(),
            nullptr,
            unfoldAll,
            plain,
            lineEnds,
            m_times->menuAction(),
            m_columns->menuAction(),
            follow};
}

} // namespace postscope::ui
