// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/server/offermodel.h"
#include "ui/inspect/server/offerview.h"
#include "ui/inspect/server/serverpage.h"
#include "ui/inspect/timing/spanmodel.h"
#include "ui/inspect/timing/timingpage.h"

#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using delivery::Span;

class TimingStage : public Stage {
protected:
    void SetUp() override
    {
        Stage::SetUp();
        raise();
        window().desk().add({.from = u"a@example.org"_s, .to = u"b@example.org, c@example.org"_s, .subject = u"s"_s, .text = u"t"_s});
    }
    void send()
    {
        QSignalSpy finished(&window().sending(), &Sending::finished);
        actions().send->trigger();
        ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    }
    [[nodiscard]] Inspector &inspector() { return window().inspector(); }
    [[nodiscard]] qsizetype count(Span::What what)
    {
        const QList<Span> &spans = inspector().timing()->model()->spans().list();
        return std::ranges::count(spans, what, &Span::what);
    }
};

} // namespace

TEST_F(TimingStage, EverySendIsTimedAndBecomesARun)
{
    send();
    EXPECT_EQ(count(Span::What::Connect), 1);
    EXPECT_EQ(count(Span::What::Tls), 1);
    EXPECT_EQ(count(Span::What::Hello), 2);
    EXPECT_EQ(count(Span::What::Rcpt), 2);
    EXPECT_EQ(count(Span::What::Upload), 1);
    EXPECT_EQ(count(Span::What::Answer), 1);
    EXPECT_EQ(count(Span::What::Quit), 1);
    for (const Span &span : inspector().timing()->model()->spans().list())
        EXPECT_EQ(span.state, Span::State::Done) << int(span.what);
    send();
    ASSERT_EQ(inspector().timing()->runs().size(), 2);
    const MainWindow *first = &window();
    for (QAction *action : actions().all())
        if (action->data() == u"zh_TW"_s)
            action->trigger();
    ASSERT_TRUE(until([&] { return &window() != first; }));
    EXPECT_EQ(inspector().timing()->runs().size(), 2) << "another language, the same runs";
}

TEST_F(TimingStage, ATickOfTheServerPageCountsInTheNextSend)
{
    send();
    ServerPage &page = *inspector().server();
    const auto used = [&] { return page.model()->use(page.model()->rowOf("SIZE")).kind; };
    ASSERT_EQ(used(), KeywordUse::Kind::Used);
    auto *sign = window().findChild<QToolButton *>(u"extensionState"_s);
    EXPECT_TRUE(sign->isHidden());
    page.table()->selectRow(page.model()->rowOf("SIZE"));
    QTest::keyClick(page.table(), Qt::Key_Space);
    EXPECT_FALSE(sign->isHidden());
    EXPECT_EQ(window().sending().extensions().without, QByteArrayList{"SIZE"});
    send();
    EXPECT_EQ(used(), KeywordUse::Kind::Masked);
    QTest::keyClick(page.table(), Qt::Key_Space);
    EXPECT_TRUE(sign->isHidden());
}

} // namespace postscope::ui
