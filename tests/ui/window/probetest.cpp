// SPDX-License-Identifier: MIT
#include "tests/support/fakenameserver.h"
#include "tests/ui/window/stage.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/log/logrows.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/rowtable.h"
#include "ui/probe/probepage.h"
#include "ui/probe/probetree.h"
#include "ui/probe/serverbox.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

class ProbeTab : public Stage {
protected:
    void open()
    {
        raise();
        actions().probe->trigger();
        m_page = qobject_cast<ProbePage *>(window().desk().currentWidget());
        ASSERT_NE(m_page, nullptr);
    }
    template<class T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QString(QLatin1StringView(name)));
    }
    bool probed()
    {
        QTest::mouseClick(child<QPushButton>("run"), Qt::LeftButton);
        return until([this] { return !m_page->isUnderWay(); });
    }
    QString cell(int row, ProbeStage stage) { return table()->model()->index(row, ProbeModel::FirstStage + int(stage)).data().toString(); }
    void choose(int row, ProbeStage stage) { table()->setCurrentIndex(table()->model()->index(row, ProbeModel::FirstStage + int(stage))); }
    QString evidence() { return child<QPlainTextEdit>("evidence")->toPlainText(); }
    RowTable *table() { return child<RowTable>("stages"); }
    ProbeTree *tree() { return m_page->findChild<ProbeTree *>(); }
    bool finds(const QString &value) { return !tree()->findItems(value, Qt::MatchContains | Qt::MatchRecursive, 1).isEmpty(); }

    QPointer<ProbePage> m_page;
};

using At = ProbeStage;

} // namespace

TEST_F(ProbeTab, ShowsEveryStageOfTheSandboxAndCopiesIt)
{
    open();
    type(child<QLineEdit>("recipient"), u"b@x.test"_s);
    ASSERT_TRUE(probed());
    EXPECT_EQ(child<QLabel>("verdict")->text(), u"The server answers and takes this recipient."_s);
    ASSERT_EQ(table()->model()->rowCount(), 1);
    EXPECT_TRUE(table()->isColumnHidden(ProbeModel::Preference));
    EXPECT_TRUE(cell(0, At::Connect).startsWith(u"connected, "_s));
    EXPECT_TRUE(cell(0, At::Greeting).startsWith(u"220, "_s));
    EXPECT_TRUE(cell(0, At::StartTls).startsWith(u"220, "_s));
    EXPECT_TRUE(cell(0, At::Certificate).startsWith(u"verified, "_s)) << cell(0, At::Certificate).toStdString();
    EXPECT_TRUE(cell(0, At::Auth).contains(u"offered"_s));
    EXPECT_TRUE(cell(0, At::Recipient).startsWith(u"250, "_s));
    EXPECT_TRUE(cell(0, At::Commands).startsWith(u"252 · 550 · 459"_s));
    choose(0, At::Certificate);
    EXPECT_TRUE(evidence().contains(u"TLS 1.3"_s));
    choose(0, At::Recipient);
    EXPECT_TRUE(evidence().contains(u"RCPT TO:<b@x.test>"_s)) << evidence().toStdString();
    EXPECT_FALSE(evidence().contains(u"STARTTLS"_s));
    EXPECT_TRUE(finds(u"Postscope sandbox"_s));
    child<QPushButton>("copyText")->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(u"RCPT b@x.test"_s));
    child<QPushButton>("copyJson")->click();
    EXPECT_TRUE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object().contains(u"hosts"_s));
    EXPECT_EQ(program().archive().messages().size(), 0);
}

TEST_F(ProbeTab, ShowsItsSessionInTheInspector)
{
    open();
    ASSERT_TRUE(probed());
    const auto shown = [this] { return window().inspector().session().transcript.events(); };
    EXPECT_FALSE(shown().isEmpty()) << "as it goes";
    actions().newSample->trigger();
    actions().sendToSandbox->trigger();
    ASSERT_TRUE(until([this] { return window().inspector().session().outcome.has_value(); }));
    window().desk().setCurrentWidget(m_page);
    EXPECT_FALSE(window().inspector().session().outcome);
    EXPECT_EQ(shown(), m_page->session().transcript().events());
    choose(0, At::StartTls);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *log = window().inspector().log();
    EXPECT_EQ(log->model()->event(log->rows()->eventAt(log->view()->currentIndex().row())).octets, "STARTTLS\r\n");
}

TEST_F(ProbeTab, LooksAtAllMailServersOfADomain)
{
    test::FakeNameserver nameserver;
    nameserver.addMx("example.test", 20, "gone.test");
    nameserver.addMx("example.test", 10, "localhost");
    open();
    child<QComboBox>("kind")->setCurrentIndex(1);
    type(child<QLineEdit>("nameserver"), nameserver.place().toString());
    type(child<QLineEdit>("domain"), u"Example.test:%1"_s.arg(program().sandbox().port()));
    ASSERT_TRUE(probed());
    EXPECT_EQ(child<QLabel>("verdict")->text(), u"The server answers."_s);
    const QAbstractItemModel *model = table()->model();
    ASSERT_GE(model->rowCount(), 2);
    EXPECT_FALSE(table()->isColumnHidden(ProbeModel::Preference));
    EXPECT_EQ(model->index(0, ProbeModel::Preference).data().toString(), u"10"_s);
    EXPECT_TRUE(model->index(0, ProbeModel::Host).data().toString().startsWith(u"localhost:"_s));
    EXPECT_TRUE(cell(0, At::Certificate).startsWith(u"not verified"_s) || cell(0, At::Certificate).startsWith(u"verified"_s));
    const int last = model->rowCount() - 1;
    EXPECT_EQ(model->index(last, ProbeModel::Preference).data().toString(), u"20"_s);
    EXPECT_EQ(model->index(last, ProbeModel::Address).data().toString(), u"no address"_s);
    table()->setCurrentIndex(model->index(0, ProbeModel::Preference));
    EXPECT_TRUE(evidence().contains(u"10 localhost"_s)) << evidence().toStdString();
    EXPECT_EQ(program().archive().messages().size(), 0);
}

TEST_F(ProbeTab, SaysWhyADomainHasNoMailServers)
{
    test::FakeNameserver nameserver;
    nameserver.addMx("null.test", 0, "");
    open();
    child<QComboBox>("kind")->setCurrentIndex(1);
    type(child<QLineEdit>("nameserver"), nameserver.place().toString());
    type(child<QLineEdit>("recipient"), u"a@null.test"_s);
    ASSERT_TRUE(probed());
    ASSERT_EQ(table()->model()->rowCount(), 1);
    EXPECT_EQ(table()->model()->index(0, ProbeModel::Host).data().toString(), u"null.test"_s);
    EXPECT_FALSE(evidence().isEmpty());
    type(child<QLineEdit>("domain"), u"not a domain"_s);
    child<QPushButton>("run")->click();
    EXPECT_TRUE(child<QLabel>("verdict")->text().contains(u"example.org:25"_s));
}

TEST_F(ProbeTab, SaysWhatIsWrongWithWhatWasTyped)
{
    open();
    m_page->findChild<ServerBox *>()->setCurrentText(u"ftp://nowhere"_s);
    child<QPushButton>("run")->click();
    EXPECT_TRUE(child<QLabel>("verdict")->text().contains(u"host:port"_s));
    m_page->findChild<ServerBox *>()->setCurrentText(u"127.0.0.1:1"_s);
    ASSERT_TRUE(probed());
    EXPECT_EQ(child<QLabel>("verdict")->text(), u"Not now: it may work later."_s);
    EXPECT_EQ(cell(0, At::Connect), u"refused"_s);
    EXPECT_EQ(cell(0, At::Greeting), u"not reached"_s);
    EXPECT_TRUE(child<QLineEdit>("recipient")->isEnabled());
}

} // namespace postscope::ui
