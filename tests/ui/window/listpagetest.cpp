// SPDX-License-Identifier: MIT
#include "core/base/clock.h"
#include "core/delivery/listnames.h"
#include "ui/compose/composer.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using delivery::Draft;
using delivery::ListHeader;

QLineEdit *field(Composer &composer, const QString &name)
{
    auto *found = composer.findChild<QLineEdit *>(name);
    EXPECT_NE(found, nullptr) << name.toStdString();
    return found;
}

QByteArrayList fieldsOf(Composer &composer, const QByteArray &name)
{
    const auto composed = composer.composeToSend();
    EXPECT_TRUE(composed);
    QByteArrayList found;
    if (!composed)
        return found;
    const auto octets = composed->message.range(0, composed->message.size());
    EXPECT_TRUE(octets);
    for (const QByteArray &line : octets.value_or(QByteArray()).split('\n')) {
        if (line.startsWith(name + ": "))
            found += line.trimmed();
    }
    return found;
}

Draft addressed()
{
    Draft draft;
    draft.from = u"ann@example.org"_s;
    draft.to = u"bob@example.org"_s;
    draft.text = u"Hello"_s;
    return draft;
}

} // namespace

TEST(ListPage, HasEveryHeaderOfAMailingList)
{
    const SystemClock clock;
    Composer composer(clock);
    composer.load(addressed());
    for (const QByteArray &name : delivery::listNames()) {
        QLineEdit *edit = field(composer, u"List-"_s + QString::fromLatin1(name));
        ASSERT_NE(edit, nullptr);
        EXPECT_FALSE(edit->accessibleName().isEmpty());
        EXPECT_FALSE(edit->placeholderText().isEmpty());
    }
    field(composer, u"List-ID"_s)->setText(u"news.example.org"_s);
    field(composer, u"List-ID-comment"_s)->setText(u"News"_s);
    field(composer, u"List-Unsubscribe"_s)->setText(u"https://example.org/u"_s);
    field(composer, u"List-Unsubscribe-Post"_s)->setText(field(composer, u"List-Unsubscribe-Post"_s)->placeholderText());
    EXPECT_EQ(fieldsOf(composer, "List-ID"), QByteArrayList{"List-ID: \"News\" <news.example.org>"});
    EXPECT_EQ(fieldsOf(composer, "List-Unsubscribe-Post"), QByteArrayList{"List-Unsubscribe-Post: List-Unsubscribe=One-Click"});
}

TEST(ListPage, TakesAnotherValueByTheButtonBesideIt)
{
    const SystemClock clock;
    Composer composer(clock);
    composer.load(addressed());
    composer.show();
    composer.showPage(Composer::Page::List);
    field(composer, u"List-Unsubscribe"_s)->setText(u"https://example.org/u"_s);
    field(composer, u"List-Post"_s)->setText(u"mailto:all@example.org"_s);
    EXPECT_EQ(composer.findChild<QToolButton *>(u"List-ID-more"_s), nullptr);
    EXPECT_EQ(composer.findChild<QToolButton *>(u"List-Unsubscribe-Post-more"_s), nullptr);

    auto *more = composer.findChild<QToolButton *>(u"List-Unsubscribe-more"_s);
    ASSERT_NE(more, nullptr);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QCoreApplication::sendPostedEvents();
    const QList<QLineEdit *> values = composer.findChildren<QLineEdit *>(u"List-Unsubscribe"_s);
    ASSERT_EQ(values.size(), 2);
    EXPECT_EQ(composer.focusWidget(), values.at(1)) << "whoever asks for a value writes it next";
    values.at(1)->setText(u"mailto:leave@example.org"_s);

    const QList<ListHeader> list{
        {"Unsubscribe", u"https://example.org/u"_s, {}}, {"Unsubscribe", u"mailto:leave@example.org"_s, {}}, {"Post", u"mailto:all@example.org"_s, {}}};
    EXPECT_EQ(composer.draft().list, list);
    EXPECT_EQ(fieldsOf(composer, "List-Unsubscribe"), QByteArrayList{"List-Unsubscribe: <https://example.org/u>, <mailto:leave@example.org>"});
    EXPECT_TRUE(composer.isModified());
}

} // namespace postscope::ui
