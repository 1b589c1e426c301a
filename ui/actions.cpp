// SPDX-License-Identifier: MIT
#include "ui/actions.h"

#include "ui/caption.h"
#include "ui/icon.h"
#include "ui/settings.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

namespace postscope::ui {

Actions::Actions(QWidget &window) : QObject(&window), theme(new QActionGroup(this)), language(new QActionGroup(this)), m_window(window)
{
    makeFileActions();
    makeEditActions();
    makeViewActions();
    makeMessageActions();
    makeOtherActions();
    makeChoices();
}

QList<QAction *> Actions::all() const
{
    return findChildren<QAction *>(Qt::FindDirectChildrenOnly);
}

QAction *Actions::make(const char *name, const QString &text, const char *drawing, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString(QLatin1StringView(name)));
    action->setIconText(withoutAccessKey(text));
    if (drawing != nullptr)
        action->setIcon(icon(QLatin1StringView(drawing)));
    action->setShortcut(key);
    action->setMenuRole(QAction::NoRole);
    m_window.addAction(action);
    return action;
}

void Actions::makeFileActions()
{
    newMessage = make("newMessage", tr("&New message"), "new", QKeySequence::New);
    newSample = make("newSample", tr("New from the sam&ple"), "message");
    duplicate = make("duplicate", tr("&Duplicate"), "copy", Qt::CTRL | Qt::Key_D);
    open = make("open", tr("&Open…"), "open", QKeySequence::Open);
    openToRead = make("openToRead", tr("Open to &read…"), "message", Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    save = make("save", tr("&Save"), "save", QKeySequence::Save);
    saveAs = make("saveAs", tr("Save &as…"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    closeTab = make("closeTab", tr("&Close tab"), nullptr, Qt::CTRL | Qt::Key_W);
    quit = make("quit", tr("&Quit"), nullptr, Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    newMessage->setIconText(tr("New"));
    open->setIconText(tr("Open"));
}

void Actions::makeEditActions()
{
    undo = make("undo", tr("&Undo"), nullptr, QKeySequence::Undo);
    redo = make("redo", tr("&Redo"), nullptr, QKeySequence::Redo);
    cut = make("cut", tr("Cu&t"), nullptr, QKeySequence::Cut);
    copy = make("copy", tr("&Copy"), nullptr, QKeySequence::Copy);
    paste = make("paste", tr("&Paste"), nullptr, QKeySequence::Paste);
    selectAll = make("selectAll", tr("Select &all"), nullptr, QKeySequence::SelectAll);
}

void Actions::makeViewActions()
{
    inspector = make("inspector", tr("&Inspector"), nullptr, Qt::Key_F8);
    inspector->setCheckable(true);
    auto *place = new QActionGroup(this);
    inspectorBelow = make("inspectorBelow", tr("Inspector &below"));
    inspectorRight = make("inspectorRight", tr("Inspector at the ri&ght"));
    for (QAction *action : {inspectorBelow, inspectorRight}) {
        action->setCheckable(true);
        place->addAction(action);
    }
    captured = make("captured", tr("&Captured messages"), "sandbox", Qt::Key_F7);
    nextPane = make("nextPane", tr("Ne&xt pane"), nullptr, Qt::Key_F6);
    previousPane = make("previousPane", tr("Pre&vious pane"), nullptr, Qt::SHIFT | Qt::Key_F6);
    resetLayout = make("resetLayout", tr("&Reset layout"));
}

void Actions::makeMessageActions()
{
    send = make("send", tr("&Send"), "send", Qt::CTRL | Qt::Key_Return);
    send->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    sendToSandbox = make("sendToSandbox", tr("Send to the sand&box"), "sandbox", Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    sendRepeatedly = make("sendRepeatedly", tr("Send re&peatedly…"));
    sendToList = make("sendToList", tr("Send to a &list…"), nullptr, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    attach = make("attach", tr("&Attach files…"), "attach", Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    attach->setIconText(tr("Attach"));
    rareFields = make("rareFields", tr("&Reply-To, Sender, more"));
    rareFields->setCheckable(true);
    extensions = make("extensions", tr("E&xtensions…"), "server", Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    stop = make("stop", tr("S&top"), "stop", Qt::Key_Escape);
    stop->setEnabled(false);
}

void Actions::makeOtherActions()
{
    sandboxRunning = make("sandboxRunning", tr("&Listen"));
    sandboxRunning->setCheckable(true);
    copySandboxAddress = make("copySandboxAddress", tr("Copy &address"), "copy");
    sandboxSettings = make("sandboxSettings", tr("&Behaviour…"), "server");
    deleteCaptured = make("deleteCaptured", tr("&Delete all captured messages…"), "delete");
    accounts = make("accounts", tr("&Manage accounts…"), "server");
    probe = make("probe", tr("&Probe"), "find", Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    console = make("console", tr("Co&nsole"), "client", Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    explain = make("explain", tr("E&xplain a reply or bounce…"), "info", Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    shortcuts = make("shortcuts", tr("&Keyboard shortcuts"), nullptr, Qt::CTRL | Qt::Key_Slash);
    about = make("about", tr("&About Postscope"));
    about->setMenuRole(QAction::AboutRole);
}

void Actions::makeChoices()
{
    const auto choice = [this](QActionGroup *group, const char *name, const QString &text, const QVariant &data) {
        QAction *action = make(name, text);
        action->setCheckable(true);
        action->setData(data);
        group->addAction(action);
    };
    choice(theme, "themeSystem", tr("&System"), int(Theme::System));
    choice(theme, "themeLight", tr("&Light"), int(Theme::Light));
    choice(theme, "themeDark", tr("&Dark"), int(Theme::Dark));
    choice(language, "languageSystem", tr("&System"), QString());
    // A language is offered by its own name, whatever the program speaks now.
    choice(language, "languageEnglish", QStringLiteral("English"), QStringLiteral("en"));
    choice(language, "languageTaiwan", QStringLiteral("繁體中文"), QStringLiteral("zh_TW"));
}

} // namespace postscope::ui
