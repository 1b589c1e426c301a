// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/inspect/inspector.h"
#include "ui/text/sentences.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>

namespace postscope::ui {

namespace {

/// Widgets that the keyboard can reach and a screen reader cannot name.
QStringList namelessIn(const QWidget &root)
{
    QStringList nameless;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        // Parts of a control that its control speaks for.
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr || widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        // A list that pops up is named by its box; a text that can be selected is its own name, when there is one.
        const auto *label = qobject_cast<QLabel *>(widget);
        if (widget->window() != root.window() || (label != nullptr && label->text().isEmpty()))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (face != nullptr && face->text(QAccessible::Name).isEmpty())
            nameless += QStringLiteral("%1 \"%2\" in %3")
                            .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                                 QLatin1StringView(widget->parent()->metaObject()->className()));
    }
    return nameless;
}

/// What Alt and a letter reach, apart from the menus: captions of fields, buttons, tabs.
QHash<QKeySequence, QString> accessKeysIn(const QWidget &root)
{
    QStringList captions;
    for (const auto *label : root.findChildren<QLabel *>())
        if (label->buddy() != nullptr)
            captions += label->text();
    for (const auto *button : root.findChildren<QAbstractButton *>())
        captions += button->text();
    for (const auto *tabs : root.findChildren<QTabBar *>())
        for (int i = 0; i < tabs->count(); ++i)
            captions += tabs->tabText(i);
    QHash<QKeySequence, QString> keys;
    for (const QString &caption : std::as_const(captions))
        if (const QKeySequence key = QKeySequence::mnemonic(caption); !key.isEmpty())
            keys.insert(key, caption);
    return keys;
}

} // namespace

TEST_F(Stage, EveryControlHasANameForAScreenReader)
{
    raise();
    EXPECT_EQ(namelessIn(window()).join(QLatin1Char('\n')).toStdString(), "");
    actions().accounts->trigger();
    QWidget *accounts = dialog(QStringLiteral("accounts"));
    ASSERT_NE(accounts, nullptr);
    EXPECT_EQ(namelessIn(*accounts).join(QLatin1Char('\n')).toStdString(), "");
    accounts->close();
}

TEST_F(Stage, NoKeyMeansTwoThings)
{
    raise();
    QHash<QKeySequence, QString> keys;
    for (const QAction *action : actions().all())
        for (const QKeySequence &key : action->shortcuts()) {
            EXPECT_FALSE(keys.contains(key)) << qPrintable(key.toString()) << ": " << qPrintable(keys.value(key)) << " and " << qPrintable(action->text());
            keys.insert(key, action->text());
        }
    const QHash<QKeySequence, QString> captions = accessKeysIn(window());
    EXPECT_FALSE(captions.isEmpty());
    for (const QAction *menu : window().menuBar()->actions()) {
        const QKeySequence key = QKeySequence::mnemonic(menu->text());
        EXPECT_FALSE(captions.contains(key)) << qPrintable(menu->text()) << " and " << qPrintable(captions.value(key));
    }
}

TEST_F(Stage, TextFromOutsideIsShownLiterally)
{
    raise();
    const QString hostile = QStringLiteral("<img src=\"file:///etc/passwd\"><b>&x");
    delivery::Draft draft;
    draft.subject = hostile;
    draft.from = QStringLiteral("not an address ") + hostile;
    draft.attachments += delivery::Attachment{.path = {}, .content = "x", .fileName = hostile};
    window().desk().add(draft);
    actions().send->trigger();
    const int tab = window().desk().currentIndex();
    EXPECT_EQ(window().desk().tabText(tab).left(10), hostile.left(10));
    EXPECT_FALSE(window().desk().tabToolTip(tab).contains(QStringLiteral("<img")));
    for (const QWidget *widget : window().findChildren<QWidget *>()) {
        EXPECT_FALSE(widget->toolTip().contains(QStringLiteral("<img"))) << widget->metaObject()->className();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label != nullptr && label->text().contains(QStringLiteral("<img"))) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->objectName());
        }
    }
}

TEST_F(Stage, TheWindowComesBackAsItWasLeft)
{
    raise();
    window().resize(1111, 777);
    QTest::keyClick(&window(), Qt::Key_F8);
    const auto *dock = window().findChild<QDockWidget *>();
    EXPECT_TRUE(dock->isHidden());
    actions().rareFields->setChecked(true);
    const QSize size = window().size();
    window().close();
    strike();
    raise();
    EXPECT_EQ(window().size(), size);
    EXPECT_TRUE(window().findChild<QDockWidget *>()->isHidden());
    EXPECT_TRUE(actions().rareFields->isChecked());
    EXPECT_TRUE(composer().draft() == delivery::Draft{}) << "the sample is for the first start";
    QTest::keyClick(&window(), Qt::Key_F8);
    EXPECT_FALSE(window().findChild<QDockWidget *>()->isHidden());
}

TEST_F(Stage, AnotherLanguageTakesOverWithEverythingThatIsOpen)
{
    raise();
    type(part(QStringLiteral("Subject")), QStringLiteral("unsaved "));
    QSignalSpy finished(&window().sending(), &Sending::finished);
    actions().send->trigger();
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    const qsizetype lines = window().inspector().session().transcript.events().size();
    ASSERT_GT(lines, 0);
    const QList<OpenMessage> before{composer().state()};
    const QString english = text::name(Origin::Server);
    const MainWindow *first = &window();
    for (QAction *action : actions().all())
        if (action->data() == QStringLiteral("zh_TW"))
            action->trigger();
    ASSERT_TRUE(until([&] { return &window() != first; }));
    // Whatever the translators have written so far: English stands in for the rest.
    QTranslator taiwan;
    ASSERT_TRUE(taiwan.load(QStringLiteral(":/i18n/postscope_zh_TW.qm")));
    const QString translated = taiwan.translate("Names", "Server");
    EXPECT_EQ(text::name(Origin::Server), translated.isEmpty() ? english : translated);
    EXPECT_EQ(composer().state(), before.constFirst());
    EXPECT_TRUE(composer().isModified());
    EXPECT_EQ(window().inspector().session().transcript.events().size(), lines);
    EXPECT_TRUE(window().inspector().session().outcome);
    EXPECT_TRUE(window().isVisible());
    EXPECT_TRUE(program().sandbox().isListening());
    EXPECT_EQ(readSettings(places().settings).language, QStringLiteral("zh_TW"));
    for (QAction *action : actions().all())
        if (action->data() == QStringLiteral("en"))
            action->trigger();
    ASSERT_TRUE(until([&] { return text::name(Origin::Server) == english; }));
}

TEST_F(Stage, PanesAreReachedWithF6)
{
    raise();
    composer().findChild<QWidget *>(QStringLiteral("Subject"))->setFocus();
    QTest::keyClick(&window(), Qt::Key_F6);
    EXPECT_TRUE(window().findChild<QDockWidget *>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&window(), Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), part(QStringLiteral("Subject")));
}

TEST(Settings, AreReadAsTheyWereWritten)
{
    const QTemporaryDir folder;
    Settings settings{.language = QStringLiteral("zh_TW"),
                      .theme = Theme::Dark,
                      .welcomed = true,
                      .rareFieldsShown = true,
                      .directory = QStringLiteral("/tmp/中文"),
                      .geometry = QByteArray("\0\1\2", 3),
                      .windowState = "state",
                      .parts = {{QStringLiteral("a"), "b"}}};
    const QString path = folder.filePath(QStringLiteral("s.ini"));
    ASSERT_TRUE(writeSettings(settings, path));
    EXPECT_EQ(readSettings(path), settings);
    EXPECT_EQ(readSettings(folder.filePath(QStringLiteral("missing.ini"))), Settings{});
}

} // namespace postscope::ui
