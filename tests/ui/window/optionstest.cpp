// SPDX-License-Identifier: MIT
#include "core/base/clock.h"
#include "ui/compose/composer.h"
#include "ui/compose/optionspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTimeZone>

#include <gtest/gtest.h>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using delivery::Attachment;
using delivery::Draft;
using delivery::Field;

template<class T>
T *child(QWidget &root, const char *name)
{
    T *found = root.findChild<T *>(QString(QLatin1StringView(name)));
    EXPECT_NE(found, nullptr) << name;
    return found;
}

Draft everything()
{
    Draft draft;
    draft.from = u"ann@example.org"_s;
    draft.to = u"bob@example.org"_s;
    draft.text = u"Hello"_s;
    draft.importance = delivery::Importance::High;
    draft.messageId = u"<a@example.org>"_s;
    draft.date = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone(8 * 3600));
    draft.texts = {.charset = "big5", .encoding = mime::TransferEncoding::Base64, .flowed = true, .attachDataUrls = true, .fromHtml = true, .oldNames = true};
    draft.amp = u"<html amp4email>"_s;
    draft.watchHtml = u"<b>"_s;
    draft.event = delivery::CalendarEvent{.method = "CANCEL", .path = {}, .content = "BEGIN", .fileName = u"i.ics"_s, .alsoFile = false};
    draft.alternatives << Attachment{.content = "x", .contentType = "text/x-a"};
    return draft;
}

} // namespace

TEST(OptionsPage, KeepsWhatItWasGiven)
{
    const SystemClock clock;
    Composer composer(clock);
    composer.load(everything());
    EXPECT_EQ(composer.draft(), everything());
    EXPECT_FALSE(composer.isModified());
    composer.load({});
    EXPECT_EQ(composer.draft(), Draft()) << "nothing of the mail before stays";
}

TEST(OptionsPage, WhatIsWrittenIsInTheDraft)
{
    const SystemClock clock;
    Composer composer(clock);
    child<QComboBox>(composer, "importance")->setCurrentIndex(2);
    child<QLineEdit>(composer, "messageId")->setText(u" <x@example.org> "_s);
    child<QLineEdit>(composer, "date")->setText(u"2026-12-24T18:00:00+08:00"_s);
    child<QComboBox>(composer, "charset")->setEditText(u"KOI8-R"_s);
    child<QLineEdit>(composer, "event")->setText(u"/tmp/party.ics"_s);
    child<QCheckBox>(composer, "flowed")->click();
    child<QCheckBox>(composer, "textFromHtml")->click();
    child<QPlainTextEdit>(composer, "amp")->setPlainText(u"<html amp4email>"_s);
    const Draft draft = composer.draft();
    EXPECT_EQ(draft.importance, delivery::Importance::Low);
    EXPECT_EQ(draft.messageId, u"<x@example.org>"_s);
    EXPECT_EQ(draft.date->toUTC().toString(Qt::ISODate), u"2026-12-24T10:00:00Z"_s);
    EXPECT_EQ(draft.texts.charset, "koi8-r");
    EXPECT_TRUE(draft.texts.flowed);
    EXPECT_TRUE(draft.texts.fromHtml);
    ASSERT_TRUE(draft.event);
    EXPECT_EQ(draft.event->path, u"/tmp/party.ics"_s);
    EXPECT_EQ(draft.event->method, "REQUEST");
    EXPECT_EQ(draft.amp, u"<html amp4email>"_s);
    EXPECT_TRUE(composer.isModified());
}

// Sending leads to the field that is in the way.
TEST(OptionsPage, IsShownWhereItHasTheProblem)
{
    const SystemClock clock;
    const std::pair<const char *, const char *> wrong[] = {{"messageId", "no id"}, {"date", "tomorrow"}, {"event", "/nowhere/at.ics"}};
    for (const auto &[field, text] : wrong) {
        Composer composer(clock);
        Draft draft;
        draft.from = u"ann@example.org"_s;
        draft.to = u"bob@example.org"_s;
        composer.load(draft);
        composer.show();
        child<QLineEdit>(composer, field)->setText(QString::fromLatin1(text));
        EXPECT_FALSE(composer.composeToSend()) << field;
        EXPECT_EQ(child<QTabWidget>(composer, "pages")->currentIndex(), int(Composer::Page::Options)) << field;
        EXPECT_FALSE(child<QLineEdit>(composer, field)->accessibleDescription().isEmpty()) << field;
        child<QLineEdit>(composer, field)->clear();
        EXPECT_TRUE(composer.composeToSend()) << field;
    }
}

} // namespace postscope::ui
