// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/probe/probetree.h"
#include "ui/probe/serverbox.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace postscope::ui {

namespace {

class ProbeStage : public Stage {
protected:
    void open()
    {
        raise();
        actions().probe->trigger();
        m_dialog = dialog(QStringLiteral("probe"));
        ASSERT_NE(m_dialog, nullptr);
    }
    template<class T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QString(QLatin1StringView(name)));
    }
    ProbeTree *tree() { return m_dialog->findChild<ProbeTree *>(); }
    bool finds(const QString &value) { return !tree()->findItems(value, Qt::MatchContains | Qt::MatchRecursive, 1).isEmpty(); }

    QPointer<QWidget> m_dialog;
};

} // namespace

TEST_F(ProbeStage, ShowsWhatTheSandboxIsAndCopiesIt)
{
    open();
    type(child<QLineEdit>("recipient"), QStringLiteral("b@x.test"));
    QTest::mouseClick(child<QPushButton>("run"), Qt::LeftButton);
    ASSERT_TRUE(until([this] { return child<QPushButton>("copyText")->isEnabled(); }));
    EXPECT_TRUE(finds(QStringLiteral("Postscope sandbox")));
    EXPECT_TRUE(finds(QStringLiteral("TLS 1.3")));
    EXPECT_EQ(child<QLabel>("verdict")->text(), QStringLiteral("The server answers and takes this recipient."));
    child<QPushButton>("copyText")->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("RCPT b@x.test")));
    child<QPushButton>("copyJson")->click();
    EXPECT_TRUE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object().contains(QStringLiteral("hosts")));
    EXPECT_EQ(program().archive().messages().size(), 0);
}

TEST_F(ProbeStage, SaysWhatIsWrongWithWhatWasTyped)
{
    open();
    m_dialog->findChild<ServerBox *>()->setCurrentText(QStringLiteral("ftp://nowhere"));
    child<QPushButton>("run")->click();
    EXPECT_TRUE(child<QLabel>("verdict")->text().contains(QStringLiteral("host:port")));
    m_dialog->findChild<ServerBox *>()->setCurrentText(QStringLiteral("127.0.0.1:1"));
    child<QPushButton>("run")->click();
    ASSERT_TRUE(until([this] { return child<QPushButton>("copyText")->isEnabled(); }));
    EXPECT_EQ(child<QLabel>("verdict")->text(), QStringLiteral("Not now: it may work later."));
    EXPECT_TRUE(child<QLineEdit>("recipient")->isEnabled());
}

} // namespace postscope::ui
