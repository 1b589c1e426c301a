// SPDX-License-Identifier: MIT
#include "core/delivery/mailing/mailing.h"
#include "core/delivery/mailing/expansion.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using namespace Qt::StringLiterals;
using delivery::ComposeProblem;
using delivery::DataFailure;
using delivery::Draft;
using delivery::Placeholder;
using delivery::Values;
using Code = ComposeProblem::Code;
using Kind = DataFailure::Kind;

namespace {

delivery::ComposeContext fixedContext()
{
    return {QDateTime(QDate(2026, 11, 24), QTime(8, 9, 10), Qt::OffsetFromUTC, 8 * 3600), [](qsizetype count) { return QByteArray(count, '\1'); }};
}

QString capitals(const Placeholder &placeholder)
{
    return placeholder.name.toUpper();
}

Draft draft()
{
    Draft draft;
    draft.from = u"a@example.org"_s;
    draft.to = u"b@example.org"_s;
    return draft;
}

Values values(const QHash<QString, QString> &cells)
{
    return {.cells = cells, .counter = 7, .environment = {}};
}

Draft filled(const Draft &draft, const QHash<QString, QString> &cells)
{
    const auto result = delivery::filled(draft, values(cells), fixedContext());
    EXPECT_TRUE(result) << (result ? 0 : int(result.error().constFirst().code));
    return result.value_or(Draft());
}

QList<ComposeProblem> problems(const Draft &draft, const QHash<QString, QString> &cells)
{
    const auto result = delivery::filled(draft, values(cells), fixedContext());
    return result ? QList<ComposeProblem>() : result.error();
}

QString to(const QString &list, const QHash<QString, QString> &cells)
{
    Draft mail = draft();
    mail.to = list;
    return filled(mail, cells).to;
}

DataFailure failure(const QByteArray &csv)
{
    const auto table = delivery::dataFromCsv(csv);
    EXPECT_FALSE(table);
    return table ? DataFailure{} : table.error();
}

} // namespace

TEST(Expansion, ReplacesWhatIsInBraces)
{
    EXPECT_EQ(delivery::expanded(u"{{a}} {{ b c }}{{d|e}}"_s, capitals), u"A B CD");
    EXPECT_EQ(delivery::expanded(u"{{{a}}}!"_s, capitals), u"A!");
    EXPECT_EQ(delivery::expanded(u"{{名}}"_s, [](const Placeholder &placeholder) { return placeholder.name; }), u"名");
    for (const QString &text : {u"{a}"_s, u"{{a}"_s, u"{{}}"_s, u"{{\n}}"_s, u"a{b{c"_s, u"{{{a}}"_s.first(4), QString()})
        EXPECT_EQ(delivery::expanded(text, capitals), text) << qPrintable(text);
    EXPECT_EQ(delivery::expanded(u"\\{{a}} {{b}}"_s, capitals), u"{{a}} B");
}

TEST(Expansion, LooksOnceOnly)
{
    EXPECT_EQ(delivery::expanded(u"{{a}}"_s, [](const Placeholder &) { return u"{{a}}"_s; }), u"{{a}}");
}

TEST(Expansion, KnowsAPlaceholderThatIsAlone)
{
    EXPECT_EQ(delivery::onlyPlaceholder(u" {{a|b}} "_s), (Placeholder{.name = u"a"_s, .otherwise = u"b"_s}));
    for (const QString &text : {u"{{a}}{{b}}"_s, u"x{{a}}"_s, u"\\{{a}}"_s, u""_s})
        EXPECT_FALSE(delivery::onlyPlaceholder(text)) << qPrintable(text);
}

TEST(Placeholders, AreColumnsOrOurOwn)
{
    Draft mail = draft();
    mail.subject = u"{{Name}} {{name}} {{counter}} {{date:yyyy-MM-dd}} {{recipient}} {{missing column|}}"_s;
    mail.text = u"{{date}} {{message-id}}"_s;
    const Draft done = filled(mail, {{u"Name"_s, u"Bob"_s}, {u"missing column"_s, {}}});
    EXPECT_EQ(done.subject, u"Bob Bob 7 2026-11-24 b@example.org ");
    EXPECT_EQ(done.text, u"Tue, 24 Nov 2026 08:09:10 +0800 <01010101010101010101010101010101@example.org>");
    EXPECT_EQ(done.messageId, u"<01010101010101010101010101010101@example.org>");
    EXPECT_EQ(done.date, fixedContext().date);
    EXPECT_EQ(filled(mail, {{u"Name"_s, u"Bob"_s}, {u"missing column"_s, {}}, {u"date"_s, u"soon"_s}}).text.first(4), u"soon") << "a column comes first";
}

TEST(Placeholders, TakeTheEnvironmentAndWhatStandsForNothing)
{
    Draft mail = draft();
    mail.subject = u"{{env:WHO}} {{env:GONE|nobody}} {{name|friend}}"_s;
    Values known = values({{u"name"_s, {}}});
    known.environment.insert(u"WHO"_s, u"me"_s);
    EXPECT_EQ(delivery::filled(mail, known, fixedContext())->subject, u"me nobody friend");
    mail.subject = u"{{env:GONE}}"_s;
    EXPECT_FALSE(delivery::filled(mail, known, fixedContext()));
}

TEST(Placeholders, NameWhatIsUnknownAndWhere)
{
    Draft mail = draft();
    mail.subject = u"{{nmae}}"_s;
    mail.headers = {{u"X-A"_s, u"a"_s}, {u"X-B"_s, u"{{b}}"_s}};
    mail.to = u"{{recipient}}"_s;
    const QList<ComposeProblem> found = problems(mail, {});
    ASSERT_EQ(found.size(), 3);
    EXPECT_EQ(found[0], (ComposeProblem{.field = delivery::Field::To, .code = Code::UnknownPlaceholder, .detail = u"recipient"_s}));
    EXPECT_EQ(found[1], (ComposeProblem{.field = delivery::Field::Subject, .code = Code::UnknownPlaceholder, .detail = u"nmae"_s}));
    EXPECT_EQ(found[2], (ComposeProblem{.field = delivery::Field::Headers, .code = Code::UnknownPlaceholder, .detail = u"b"_s, .index = 1}));
}

TEST(Placeholders, InAddressesStayWhatTheyAre)
{
    const QHash<QString, QString> cells{
        {u"n"_s, u"Wang, \"Bob\" <x@y.z>"_s}, {u"e"_s, u"bob@example.org"_s}, {u"u"_s, u"bob"_s}, {u"list"_s, u"A <a@b.c>, d@e.f"_s}, {u"none"_s, {}}};
    EXPECT_EQ(to(u"{{n}} <{{e}}>"_s, cells), u"\"Wang, \\\"Bob\\\" <x@y.z>\" <bob@example.org>");
    EXPECT_EQ(to(u"\"Dr. {{u}}\" <{{e}}>, {{u}}@{{u}}.test"_s, cells), u"\"Dr. bob\" <bob@example.org>, bob@bob.test");
    EXPECT_EQ(to(u"{{none}} <{{e}}>"_s, cells), u"<bob@example.org>");
    EXPECT_EQ(to(u"{{list}}, x@y.z"_s, cells), u"A <a@b.c>, d@e.f, x@y.z");
    EXPECT_EQ(to(u"Team: {{u}} <{{e}}>;"_s, cells), u"Team:\"bob\" <bob@example.org>;");
    EXPECT_EQ(to(u"Q <q@[IPv6:::1]>, \"a, {{u}}\" <{{e}}>"_s, cells), u"Q <q@[IPv6:::1]>,\"a, bob\" <bob@example.org>");
}

TEST(Placeholders, CannotBringFurtherAddresses)
{
    for (const QString &evil : {u"a@b.c>, <evil@x.y"_s, u"a@b.c, evil@x.y"_s, u"a@b.c> (\r\nBcc: evil@x.y"_s, u"a@b.c>;evil@x.y<"_s, QString()}) {
        Draft mail = draft();
        mail.to = u"Bob <{{e}}>"_s;
        const QList<ComposeProblem> found = problems(mail, {{u"e"_s, evil}});
        ASSERT_EQ(found.size(), 1) << qPrintable(evil);
        EXPECT_EQ(found[0].code, Code::BadAddress);
        EXPECT_EQ(found[0].field, delivery::Field::To);
    }
}

TEST(Placeholders, AreWrittenAsTheirPlaceAsksFor)
{
    Draft mail = draft();
    mail.text = u"{{v}}"_s;
    mail.html = u"<p>{{v}}</p>{{{v}}}"_s;
    mail.list = {{"Unsubscribe", u"https://example.org/u?a={{v}}"_s, {}}, {"Help", u"{{url}}"_s, {}}};
    mail.event = delivery::CalendarEvent{.method = "PUBLISH", .path = {}, .content = "SUMMARY:{{v}}"};
    mail.attachments = {{.path = u"/data/{{file}}.pdf"_s}, {.path = u"{{path}}"_s}};
    const Draft done = filled(mail, {{u"v"_s, u"<b>,\n&"_s}, {u"url"_s, u"https://a.b/?x=1&y"_s}, {u"file"_s, u"bob"_s}, {u"path"_s, u"/home/x"_s}});
    EXPECT_EQ(done.text, u"<b>,\n&");
    EXPECT_EQ(done.html, u"<p>&lt;b&gt;,\n&amp;</p><b>,\n&");
    EXPECT_EQ(done.list[0].url, u"https://example.org/u?a=%3Cb%3E%2C%0A%26");
    EXPECT_EQ(done.list[1].url, u"https://a.b/?x=1&y");
    EXPECT_EQ(done.event->content, "SUMMARY:<b>\\,\\n&");
    EXPECT_EQ(done.attachments[0].path, u"/data/bob.pdf");
    EXPECT_EQ(done.attachments[1].path, u"/home/x");
    for (const QString &out : {u"../../etc/passwd"_s, u"a/b"_s, u".."_s})
        EXPECT_EQ(problems(mail, {{u"v"_s, {}}, {u"url"_s, u"NO"_s}, {u"file"_s, out}, {u"path"_s, u"x"_s}}).size(), 1) << qPrintable(out);
}

TEST(Placeholders, CannotBringFurtherHeaders)
{
    delivery::Mailing mailing{.draft = draft(), .data = {{u"s"_s}, {{u"x\r\nBcc: evil@x.y"_s}}}, .signatures = {}};
    mailing.draft.subject = u"{{s}}"_s;
    const auto composed = delivery::composeRow(mailing, 0, fixedContext());
    ASSERT_FALSE(composed);
    EXPECT_EQ(composed.error().constFirst().code, Code::UnsafeCharacter);
}

TEST(DataTable, IsReadFromCsv)
{
    const auto table = delivery::dataFromCsv("\xEF\xBB\xBFname,email\r\n\"Wang, \"\"B\"\"\",b@x.y\r\n\r\n名,\"a\nb\"\r\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->columns, (QStringList{u"name"_s, u"email"_s}));
    EXPECT_EQ(table->rows, (QList<QStringList>{{u"Wang, \"B\""_s, u"b@x.y"_s}, {u"名"_s, u"a\nb"_s}}));
    EXPECT_EQ(delivery::dataFromCsv("a;b\n1,5;2")->rows, (QList<QStringList>{{u"1,5"_s, u"2"_s}}));
    EXPECT_EQ(delivery::dataFromCsv("\"a,b,c\"\tb\n1\t2")->columns, (QStringList{u"a,b,c"_s, u"b"_s}));
    EXPECT_EQ(delivery::dataFromCsv("one\nx\n")->rows, (QList<QStringList>{{u"x"_s}}));
    const QByteArray utf16 = QByteArray("\xFF\xFE", 2) + QByteArray("a\0\t\0b\0\n\0"
                                                                    "1\0\t\0"
                                                                    "2\0",
                                                                    14);
    EXPECT_EQ(delivery::dataFromCsv(utf16)->rows, (QList<QStringList>{{u"1"_s, u"2"_s}}));
}

TEST(DataTable, SaysWhatIsWrongAndInWhichRow)
{
    EXPECT_EQ(failure("").kind, Kind::NoColumns);
    EXPECT_EQ(failure("a,b\n").kind, Kind::NoRows);
    EXPECT_EQ(failure("a,a\n1,2").kind, Kind::DoubleColumn);
    EXPECT_EQ(failure("a\n\xFFx").kind, Kind::NotUnicode);
    EXPECT_EQ(failure(QByteArray("a\n\0", 3)).kind, Kind::NotUnicode);
    const DataFailure shorter = failure("a,b\n1,2\n3\n");
    EXPECT_EQ(shorter.kind, Kind::RowLength);
    EXPECT_EQ(shorter.row, 2);
    EXPECT_EQ(failure("a,b\n1,2,3\n").row, 1);
    const DataFailure open = failure("a,b\n1,2\n1,\"2\n");
    EXPECT_EQ(open.kind, Kind::Malformed);
    EXPECT_EQ(open.row, 2);
    EXPECT_EQ(failure("a\n" + QByteArray("x\n").repeated(delivery::DataTable::maxRows + 1)).kind, Kind::TooLarge);
}

TEST(DataTable, IsReadFromAFile)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"a.csv"_s);
    const auto missing = delivery::readData(path);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, Kind::Unreadable);
    EXPECT_EQ(missing.error().path, path);
    EXPECT_FALSE(delivery::readData(directory.path()));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("a\n1\n2\n") > 0);
    file.close();
    EXPECT_EQ(delivery::readData(path)->rows.size(), 2);
}

TEST(Mailing, SaysWhatIsWrongWithWhichRow)
{
    delivery::Mailing mailing{.draft = draft(), .data = {{u"e"_s}, {{u"a@b.c"_s}, {u"nobody"_s}, {u"d@e.f"_s}, {u""_s}}}, .signatures = {}};
    mailing.draft.to = u"{{e}}"_s;
    const auto found = delivery::problemsOf(mailing, 0, mailing.count(), 100, fixedContext());
    ASSERT_EQ(found.size(), 2);
    EXPECT_EQ(found[0].row, 1);
    EXPECT_EQ(std::get<ComposeProblem>(found[0].problem).code, Code::BadAddress);
    EXPECT_EQ(found[1].row, 3);
    EXPECT_EQ(std::get<ComposeProblem>(found[1].problem).code, Code::NoRecipient);
    EXPECT_EQ(delivery::problemsOf(mailing, 0, mailing.count(), 1, fixedContext()).size(), 1);
    const auto mail = delivery::composeRow(mailing, 2, fixedContext());
    ASSERT_TRUE(mail);
    EXPECT_EQ(mail->envelope.recipients.constFirst().address, "d@e.f");
}

TEST(Mailing, SaysWhichRowWouldDoHarm)
{
    delivery::Mailing mailing{.draft = draft(), .data = {{u"note"_s}, {{u"well"_s}, {u"to secret@x.y"_s}}}, .signatures = {}};
    mailing.draft.bcc = u"secret@x.y"_s;
    mailing.draft.headers = {{u"X-Note"_s, u"{{note}}"_s}};
    const auto found = delivery::problemsOf(mailing, 0, mailing.count(), 100, fixedContext());
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].row, 1);
    EXPECT_EQ(std::get<delivery::Finding>(found[0].problem).code, delivery::Finding::Code::BlindCopyNamed);
    mailing.despiteFindings = true;
    EXPECT_TRUE(delivery::problemsOf(mailing, 0, mailing.count(), 100, fixedContext()).isEmpty());
}
