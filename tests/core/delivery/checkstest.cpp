// SPDX-License-Identifier: MIT
#include "core/delivery/checks/checks.h"
#include "tests/core/delivery/goldendrafts.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>

using namespace postscope;
using namespace postscope::delivery;
using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

namespace {

using Change = std::function<void(Draft &)>;

/// A draft with nothing in it that deserves a look.
Draft soundDraft()
{
    Draft draft;
    draft.from = u"Ann <ann@example.org>"_s;
    draft.to = u"bob@example.net"_s;
    draft.subject = u"Lunch"_s;
    draft.text = u"At noon?\n"_s;
    return draft;
}

QList<Finding> found(const Draft &draft, const CheckContext &context = {})
{
    const auto composed = compose(draft, fixedContext());
    EXPECT_TRUE(composed) << "the draft cannot be composed";
    return composed ? check(draft, *composed, context) : QList<Finding>();
}

std::optional<Finding> first(const QList<Finding> &findings, Code code)
{
    const auto one = std::ranges::find(findings, code, &Finding::code);
    return one == findings.cend() ? std::nullopt : std::optional(*one);
}

/// What has the finding, where it is, and the nearest thing that has it not.
struct Case {
    const char *name;
    Code code;
    Severity severity;
    Field field;
    qsizetype index;
    const char *place; ///< what the finding points at in the field's text; "": nothing
    Change has;
    Change hasNot;
    friend void PrintTo(const Case &one, std::ostream *out) { *out << one.name; }
};

Change html(const QString &source)
{
    return [source](Draft &draft) { draft.html = source; };
}

Change text(const QString &words)
{
    return [words](Draft &draft) { draft.text = words; };
}

Change header(const QString &name, const QString &value)
{
    return [=](Draft &draft) { draft.headers.append({name, value}); };
}

Change list(QList<ListHeader> rows)
{
    return [rows = std::move(rows)](Draft &draft) { draft.list = rows; };
}

Change both(const Change &one, const Change &other)
{
    return [=](Draft &draft) {
        one(draft);
        other(draft);
    };
}

Change envelope(const QString &from, const QString &to)
{
    return [=](Draft &draft) {
        draft.envelope.overridden = true;
        draft.envelope.mailFrom = from;
        draft.envelope.rcptTo = to;
    };
}

Change bcc(const QString &addresses)
{
    return [=](Draft &draft) { draft.bcc = addresses; };
}

Change from(const QString &author)
{
    return [=](Draft &draft) { draft.from = author; };
}

Change file(const QString &name, const QByteArray &contentId = {})
{
    return [=](Draft &draft) { draft.attachments.append({.path = {}, .content = "x", .fileName = name, .contentType = {}, .contentId = contentId}); };
}

const Change fromHtml = [](Draft &draft) { draft.texts.fromHtml = true; };
const Change nothing = [](Draft &) {};
const ListHeader https{"Unsubscribe", u"https://example.org/u"_s, {}};
const ListHeader mailto{"Unsubscribe", u"mailto:u@example.org"_s, {}};
const ListHeader oneClick{"Unsubscribe-Post", u"List-Unsubscribe=One-Click"_s, {}};

QList<Case> headerCases()
{
    return {
        {"DoubledListHeader", Code::DoubledHeader, Severity::Warning, Field::Headers, 0, "",
         both(list({mailto}), header(u"List-Unsubscribe"_s, u"<mailto:v@example.org>"_s)), list({mailto})},
        {"DoubledCustomHeader", Code::DoubledHeader, Severity::Warning, Field::Headers, 1, "",
         both(header(u"Auto-Submitted"_s, u"no"_s), header(u"auto-submitted"_s, u"no"_s)), both(header(u"X-A"_s, u"1"_s), header(u"X-A"_s, u"2"_s))},
        {"BccInACustomHeader", Code::BlindCopyNamed, Severity::Error, Field::Headers, 0, "",
         both(bcc(u"eve@example.com"_s), header(u"X-Copies"_s, u"for Eve@Example.com."_s)),
         both(bcc(u"eve@example.com"_s), header(u"X-Copies"_s, u"for steve@example.com, eve@example.com.tw"_s))},
        {"BccAsTheOwnerOfAList", Code::BlindCopyNamed, Severity::Warning, Field::List, 0, "",
         both(bcc(u"eve@example.com"_s), list({{"Owner", u"mailto:eve@example.com"_s, {}}})),
         both(bcc(u"eve@example.com"_s), list({{"Owner", u"mailto:eve@example.com.tw"_s, {}}}))},
        {"HeaderCalledBcc", Code::BlindCopyNamed, Severity::Error, Field::Headers, 0, "", header(u"X-Bcc"_s, u"somebody"_s), header(u"X-Abc"_s, u"somebody"_s)},
        {"BccInAnEncodedWord", Code::BlindCopyNamed, Severity::Error, Field::Headers, 0, "",
         both(bcc(u"eve@example.com"_s), header(u"X-Copies"_s, u"für eve@example.com"_s)),
         both(bcc(u"ann@example.org"_s), header(u"X-By"_s, u"ann@example.org"_s))},
        {"EncodedWordInAnAddress", Code::MisplacedEncodedWord, Severity::Warning, Field::From, -1, "", from(u"<=?utf-8?q?ann?=@example.org>"_s),
         from(u"=?utf-8?q?Ann?= <ann@example.org>"_s)},
        {"EncodedWordInAListUrl", Code::MisplacedEncodedWord, Severity::Warning, Field::Headers, 0, "",
         header(u"List-Archive"_s, u"<https://example.org/=?utf-8?q?a?=>"_s), header(u"X-Note"_s, u"<é>"_s)},
    };
}

QList<Case> envelopeCases()
{
    return {
        {"AnotherSender", Code::SenderDiffers, Severity::Info, Field::MailFrom, -1, "", envelope(u"bounces@mail.example.org"_s, u"bob@example.net"_s),
         envelope(u"ann@EXAMPLE.org"_s, u"bob@example.net"_s)},
        {"AnotherDomain", Code::SenderDomainDiffers, Severity::Note, Field::MailFrom, -1, "", envelope(u"ann@example.com"_s, u"bob@example.net"_s),
         envelope(u"bounces@example.org"_s, u"bob@example.net"_s)},
        {"NullSender", Code::SenderDomainDiffers, Severity::Note, Field::MailFrom, -1, "", envelope(u"<>"_s, u"bob@example.net"_s), nothing},
        {"InNoHeader", Code::RecipientNotNamed, Severity::Note, Field::RcptTo, -1, "", envelope(u"ann@example.org"_s, u"bob@example.net, eve@example.com"_s),
         both(bcc(u"eve@example.com"_s), nothing)},
        {"NotInTheEnvelope", Code::RecipientLeftOut, Severity::Warning, Field::To, -1, "bob@example.net", envelope(u"ann@example.org"_s, u"eve@example.com"_s),
         envelope(u"ann@example.org"_s, u"bob@EXAMPLE.net"_s)},
        {"NobodyToBeSeen", Code::NoVisibleRecipient, Severity::Note, Field::To, -1, "",
         [](Draft &draft) {
             draft.bcc = draft.to;
             draft.to.clear();
         },
         [](Draft &draft) {
             draft.cc = draft.to;
             draft.to.clear();
         }},
    };
}

QList<Case> listCases()
{
    return {
        {"PostAlone", Code::UnsubscribePostAlone, Severity::Warning, Field::List, 0, "", list({oneClick}), list({https, oneClick})},
        {"PostValue", Code::UnsubscribePostValue, Severity::Warning, Field::Headers, 0, "", both(list({https}), header(u"List-Unsubscribe-Post"_s, u"yes"_s)),
         both(list({https}), header(u"List-Unsubscribe-Post"_s, u"List-Unsubscribe=One-Click"_s))},
        {"PostWithoutHttps", Code::UnsubscribePostNeedsHttps, Severity::Warning, Field::List, 0, "", list({mailto, oneClick}), list({mailto, https, oneClick})},
        {"PostWithoutSignature", Code::OneClickNeedsSignature, Severity::Note, Field::List, 1, "", list({https, oneClick}),
         both(list({https, oneClick}), header(u"DKIM-Signature"_s, u"v=1; bh=x; h=From: List-Unsubscribe :list-unsubscribe-post; b=x"_s))},
        {"SignatureOverOneOfThem", Code::OneClickNeedsSignature, Severity::Note, Field::List, 1, "",
         both(list({https, oneClick}), header(u"DKIM-Signature"_s, u"v=1; h=From:List-Unsubscribe; b=x"_s)), list({https})},
        {"NoOneClick", Code::UnsubscribeWithoutOneClick, Severity::Info, Field::List, 0, "", list({https}), list({mailto})},
        {"NoBrackets", Code::ListUrlNotBracketed, Severity::Warning, Field::Headers, 0, "", header(u"List-Help"_s, u"https://example.org/"_s),
         header(u"List-Help"_s, u"<https://example.org/>"_s)},
        {"NobodyMayPost", Code::ListUrlNotBracketed, Severity::Warning, Field::Headers, 0, "", header(u"List-Owner"_s, u"NO"_s), list({{"Post", u"NO"_s, {}}})},
        {"Scheme", Code::ListUrlScheme, Severity::Note, Field::List, 0, "", list({{"Help", u"gopher://example.org/"_s, {}}}),
         list({{"Help", u"ftp://example.org/"_s, {}}})},
    };
}

QList<Case> textCases()
{
    return {
        {"PromisedInEnglish", Code::AttachmentForgotten, Severity::Warning, Field::Text, -1, "Attached", text(u"Hello,\nAttached is the list."_s),
         text(u"> Attached is the list.\nThanks, I am unattached."_s)},
        {"PromisedAndThere", Code::AttachmentForgotten, Severity::Warning, Field::Text, -1, "attached", text(u"See attached."_s),
         both(text(u"See attached."_s), file(u"list.txt"_s))},
        {"PromisedInChinese", Code::AttachmentForgotten, Severity::Warning, Field::Text, -1, "附件", text(u"請見附件。"_s), text(u"請見下文。"_s)},
        {"PromisedInGerman", Code::AttachmentForgotten, Severity::Warning, Field::Text, -1, "im Anhang", text(u"Der Plan ist im Anhang."_s),
         text(u"Die Anhänger kommen."_s)},
        {"PromisedInHtml", Code::AttachmentForgotten, Severity::Warning, Field::Html, -1, "pièce jointe",
         both(text({}), html(u"<p>Voir la pièce jointe.</p>"_s)), both(text({}), html(u"<p title='attached'>Voir.</p>"_s))},
        {"PromisedInTheSubject", Code::AttachmentForgotten, Severity::Warning, Field::Subject, -1, "attached",
         [](Draft &draft) { draft.subject = u"Plan attached"_s; }, nothing},
        {"NoSubject", Code::EmptySubject, Severity::Warning, Field::Subject, -1, "", [](Draft &draft) { draft.subject = u"  "_s; }, nothing},
        {"NoBody", Code::EmptyBody, Severity::Note, Field::Text, -1, "", text(u"\n"_s), both(text({}), file(u"a.txt"_s))},
        {"HtmlAlone", Code::NoTextAlternative, Severity::Note, Field::Text, -1, "", both(text({}), html(u"<p>Hi</p>"_s)), html(u"<p>Hi</p>"_s)},
        {"HtmlThatSaysNothing", Code::NoTextAlternative, Severity::Note, Field::Text, -1, "",
         both(text({}), both(html(u"<img src=https://example.org/a.png>"_s), fromHtml)), both(text({}), both(html(u"<p>Hi</p>"_s), fromHtml))},
        {"SubjectTurnedAround", Code::TextDirectionTrick, Severity::Warning, Field::Subject, -1, "", [](Draft &draft) { draft.subject = u"abc\u202Efed"_s; },
         [](Draft &draft) { draft.subject = u"שלום"_s; }},
    };
}

QList<Case> htmlCases()
{
    return {
        {"LinkNamesAnotherHost", Code::LinkMisleads, Severity::Warning, Field::Html, -1, "<a href='https://evil.example/'>",
         html(u"<p>Go to <a href='https://evil.example/'>https://bank.example/login</a>"_s),
         html(u"<a href='https://www.bank.example/login'>bank.example</a>"_s)},
        {"LinkNamesADomain", Code::LinkMisleads, Severity::Warning, Field::Html, -1, "<a href=http://a.example.com>",
         html(u"<a href=http://a.example.com>www.b.org</a>"_s),
         html(u"<a href=http://a.example.com>report.pdf</a> <a href=http://a.example.com>click here</a> <a href=http://a.example.com>1.20</a>"_s)},
        {"LinkNamesAnotherAddress", Code::LinkMisleads, Severity::Warning, Field::Html, -1, "<a href=mailto:eve@example.com>",
         html(u"<a href=mailto:eve@example.com>ann@example.org</a>"_s), html(u"<a href='mailto:ann@example.org?subject=x'>Ann@example.org</a>"_s)},
        {"LinkHostOfTwoScripts", Code::MixedScripts, Severity::Warning, Field::Html, -1, "<a href='https://раypal.example/'>",
         html(u"<a href='https://раypal.example/'>pay</a>"_s), html(u"<a href='https://пример.example/'>pay</a>"_s)},
        {"PictureWithoutText", Code::ImageWithoutText, Severity::Note, Field::Html, -1, "<img src=https://example.org/a.png>",
         html(u"<img src=https://example.org/a.png>"_s), html(u"<img src=https://example.org/a.png alt=''>"_s)},
        {"ElementThatIsDropped", Code::HtmlDropped, Severity::Note, Field::Html, -1, "<video src=x>", html(u"<p>a<video src=x></video>"_s),
         html(u"<p><b>a</b>"_s)},
        {"StyleThatIsDropped", Code::HtmlDropped, Severity::Info, Field::Html, -1, "display", html(u"<div style='display: FLEX !important'>a</div>"_s),
         html(u"<div style='display: block'>flex</div>"_s)},
        {"CustomProperty", Code::HtmlDropped, Severity::Info, Field::Html, -1, "--color", html(u"<style>p{--color:red}</style>a"_s),
         html(u"<style>p{color:red}</style>a"_s)},
        {"PictureThatIsNotThere", Code::InlinePartMissing, Severity::Warning, Field::Html, -1, "cid:logo", html(u"<img alt='' src=cid:logo>"_s),
         both(html(u"<img alt='' src=cid:logo>"_s), file(u"a.png"_s, "logo"))},
        {"PictureThatIsNotShown", Code::InlinePartUnused, Severity::Note, Field::Attachments, 0, "", both(html(u"<p>Hi"_s), file(u"a.png"_s, "logo")),
         both(html(u"<p style='background:url(cid:logo)'>Hi"_s), file(u"a.png"_s, "logo"))},
        {"PlaceThatIsNotThere", Code::AnchorMissing, Severity::Info, Field::Html, -1, "#below", html(u"<a href='#below'>x</a>"_s),
         html(u"<a href='#below'>x</a><p id=below>"_s)},
        {"TooDeep", Code::HtmlNotReadWhole, Severity::Note, Field::Html, -1, "", html(u"<div>"_s.repeated(300)), html(u"<div>"_s.repeated(200))},
    };
}

QList<Case> nameCases()
{
    return {
        {"NameTurnedAround", Code::TextDirectionTrick, Severity::Warning, Field::From, -1, "A\u202Enn", from(u"\"A\u202Enn\" <ann@example.org>"_s),
         from(u"\"שלום\" <ann@example.org>"_s)},
        {"FileTurnedAround", Code::TextDirectionTrick, Severity::Warning, Field::Attachments, 0, "", file(u"annexe\u202Egpj.exe"_s), file(u"annexe.jpg"_s)},
        {"NameOfTwoScripts", Code::MixedScripts, Severity::Warning, Field::From, -1, "РayPal", from(u"\"РayPal\" <ann@example.org>"_s),
         from(u"\"Пётр Smith\" <ann@example.org>"_s)},
        {"DomainOfTwoScripts", Code::MixedScripts, Severity::Warning, Field::To, -1, "", [](Draft &draft) { draft.to = u"bob@xn--pypal-4ve.com"_s; },
         [](Draft &draft) { draft.to = u"bob@xn--e1afmkfd.com"_s; }},
        {"AnotherAddressAsName", Code::AddressInName, Severity::Warning, Field::From, -1, "boss@bank.example",
         from(u"\"boss@bank.example\" <ann@example.org>"_s), from(u"\"ann@EXAMPLE.org\" <ann@example.org>"_s)},
        {"TwoExtensions", Code::MisleadingFileName, Severity::Warning, Field::Attachments, 0, "", file(u"invoice.pdf.exe"_s), file(u"archive.tar.gz"_s)},
        {"BlanksBeforeTheExtension", Code::MisleadingFileName, Severity::Warning, Field::Attachments, 0, "", file(u"invoice          .exe"_s),
         file(u"setup.exe"_s)},
    };
}

class Check : public testing::TestWithParam<Case> {};

QString textOf(const Draft &draft, Field field)
{
    switch (field) {
    case Field::From:
        return draft.from;
    case Field::To:
        return draft.to;
    case Field::Subject:
        return draft.subject;
    case Field::Text:
        return draft.text;
    case Field::Html:
        return draft.html;
    default:
        return {};
    }
}

} // namespace

TEST(Checks, FindNothingInASoundMail)
{
    EXPECT_TRUE(found(soundDraft()).isEmpty());
}

TEST_P(Check, FindsItWhereItIsAndNowhereElse)
{
    const Case &one = GetParam();
    Draft draft = soundDraft();
    one.has(draft);
    const auto finding = first(found(draft), one.code);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, one.severity);
    EXPECT_EQ(finding->field, one.field);
    EXPECT_EQ(finding->index, one.index);
    EXPECT_EQ(keepsFromSending({*finding}), one.severity == Severity::Error);
    const QString place = QString::fromUtf8(one.place);
    if (!place.isEmpty()) {
        ASSERT_GE(finding->position, 0);
        EXPECT_EQ(textOf(draft, one.field).mid(finding->position, finding->length), place);
    }

    Draft other = soundDraft();
    one.hasNot(other);
    EXPECT_FALSE(first(found(other), one.code));
}

namespace {

QList<Case> allCases()
{
    return headerCases() + envelopeCases() + listCases() + textCases() + htmlCases() + nameCases();
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Draft, Check, testing::ValuesIn(allCases()), [](const auto &one) { return std::string(one.param.name); });

TEST(Checks, CompareTheSizeWithTheServersLimit)
{
    CheckContext context{.sizeLimit = 100, .server = u"mail.example.org"_s};
    const auto finding = first(found(soundDraft(), context), Code::TooLargeForServer);
    ASSERT_TRUE(finding);
    EXPECT_TRUE(finding->detail.endsWith(u" > 100 mail.example.org"_s)) << qPrintable(finding->detail);
    context.sizeLimit = 100'000;
    EXPECT_FALSE(first(found(soundDraft(), context), Code::TooLargeForServer));
    context.sizeLimit = 0;
    EXPECT_FALSE(first(found(soundDraft(), context), Code::TooLargeForServer)) << "0 is no limit (RFC 1870 3)";
}

TEST(Checks, KnowOfASignatureThatIsPutOnLater)
{
    Draft draft = soundDraft();
    draft.list = {https, oneClick};
    EXPECT_TRUE(first(found(draft), Code::OneClickNeedsSignature));
    EXPECT_FALSE(first(found(draft, {.signs = true}), Code::OneClickNeedsSignature));
}

TEST(Checks, FindALongLineInARawMailAndNoneInOneThatIsAttached)
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QByteArray &name, qsizetype length) {
        QFile mail(folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(mail.open(QIODevice::WriteOnly));
        mail.write("Subject: x\r\n\r\n" + QByteArray(length, 'a') + "\r\nb\r\n");
        return mail.fileName();
    };
    Draft draft = soundDraft();
    draft.attachments = {{.path = write("short.eml", 998), .content = {}}, {.path = write("long.eml", 999), .content = {}}};
    EXPECT_FALSE(first(found(draft), Code::LongLine)) << "a mail with such a line is attached in base64";
    draft.raw = Attachment{.path = write("raw.eml", 999)};
    draft.envelope = {.overridden = true, .mailFrom = u"ann@example.org"_s, .rcptTo = u"bob@example.net"_s};
    const auto finding = first(found(draft), Code::LongLine);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->detail, u"999 @ 14"_s);
}

TEST(Checks, FindTheHundredAndFirstBlindCopyBehindManyWarnings)
{
    Draft draft = soundDraft();
    QStringList hidden;
    for (int i = 0; i < 150; ++i)
        hidden += u"p%1@example.net"_s.arg(i);
    draft.bcc = hidden.join(u", "_s);
    for (int i = 0; i < 30; ++i)
        draft.headers.append({u"Errors-To"_s, hidden.at(i)});
    draft.headers.append({u"X-Copies"_s, u"for P149@example.net."_s});
    const QList<Finding> findings = found(draft);
    ASSERT_FALSE(findings.isEmpty());
    EXPECT_EQ(findings.constFirst().severity, Severity::Error);
    EXPECT_EQ(findings.constFirst().index, 30);
    draft.headers.last().value = u"for pp149@example.net, 149@example.net"_s;
    EXPECT_FALSE(keepsFromSending(found(draft)));
}

TEST(Checks, TellTheGravestFirst)
{
    Draft draft = soundDraft();
    draft.subject.clear();
    draft.html = u"<video></video>"_s;
    draft.headers.append({u"X-Bcc"_s, u"x"_s});
    const QList<Finding> findings = found(draft);
    ASSERT_GE(findings.size(), 3);
    EXPECT_EQ(findings.constFirst().severity, Severity::Error);
    EXPECT_TRUE(std::ranges::is_sorted(findings, std::ranges::greater(), &Finding::severity));
    EXPECT_TRUE(keepsFromSending(findings));
}
