// SPDX-License-Identifier: MIT
#include "tests/core/delivery/goldendrafts.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <functional>

using namespace postscope;
using namespace postscope::delivery;
using Code = ComposeProblem::Code;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray rendered(const Composed &composed)
{
    return composed.message.range(0, composed.message.size()).value();
}

/// A place of a draft that takes text, and puts `text` there.
struct Place {
    const char *name;
    std::function<void(Draft &, const QString &text)> put;
};

const QList<Place> &places()
{
    static const QList<Place> all{
        {"From", [](Draft &draft, const QString &text) { draft.from = str("a") + text + str("b@c.d"); }},
        {"quoted local part", [](Draft &draft, const QString &text) { draft.to = str("\"a") + text + str("b\"@c.d"); }},
        {"domain", [](Draft &draft, const QString &text) { draft.cc = str("a@b") + text + str("c.d"); }},
        {"display name", [](Draft &draft, const QString &text) { draft.replyTo = str("\"a") + text + str("b\" <c@d>"); }},
        {"Sender", [](Draft &draft, const QString &text) { draft.sender = str("a@b (") + text + str(")"); }},
        {"Bcc", [](Draft &draft, const QString &text) { draft.bcc = str("a@b") + text; }},
        {"Subject", [](Draft &draft, const QString &text) { draft.subject = str("a") + text + str("Bcc: b@c"); }},
        {"In-Reply-To", [](Draft &draft, const QString &text) { draft.inReplyTo = str("<a@b") + text + str(">"); }},
        {"References", [](Draft &draft, const QString &text) { draft.references = str("<a@b>") + text + str("<c@d>"); }},
        {"header name",
         [](Draft &draft, const QString &text) {
             draft.headers << CustomHeader{str("X") + text + str("Y"), str("v")};
         }},
        {"header value",
         [](Draft &draft, const QString &text) {
             draft.headers << CustomHeader{str("X"), str("v") + text};
         }},
        {"address header",
         [](Draft &draft, const QString &text) {
             draft.headers << CustomHeader{str("Errors-To"), str("a@b") + text};
         }},
        {"List URL",
         [](Draft &draft, const QString &text) {
             draft.list << ListHeader{"Help", str("https://a.b/") + text, {}};
         }},
        {"List comment",
         [](Draft &draft, const QString &text) {
             draft.list << ListHeader{"Help", str("https://a.b/"), str("a") + text + str("b")};
         }},
        {"List name",
         [](Draft &draft, const QString &text) {
             draft.list << ListHeader{"He" + text.toUtf8() + "lp", str("https://a.b/"), {}};
         }},
        {"List-ID",
         [](Draft &draft, const QString &text) {
             draft.list << ListHeader{"ID", str("a") + text + str(".b"), {}};
         }},
        {"file name",
         [](Draft &draft, const QString &text) {
             draft.attachments << Attachment{{}, "x", str("a") + text + str("b"), {}, {}};
         }},
        {"content type",
         [](Draft &draft, const QString &text) {
             draft.attachments << Attachment{{}, "x", {}, "text/plain; a=\"b" + text.toUtf8() + "c\"", {}};
         }},
        {"Content-ID",
         [](Draft &draft, const QString &text) {
             draft.attachments << Attachment{{}, "x", {}, {}, "a" + text.toUtf8() + "@b"};
         }},
        {"MAIL FROM", [](Draft &draft, const QString &text) { draft.envelope = {.overridden = true, .mailFrom = str("a@b") + text, .rcptTo = str("c@d")}; }},
        {"RCPT TO", [](Draft &draft, const QString &text) { draft.envelope = {.overridden = true, .mailFrom = {}, .rcptTo = str("c@d") + text}; }},
        {"NOTIFY", [](Draft &draft, const QString &text) { draft.envelope.dsnNotify = "SUCCESS" + text.toUtf8() + "X"; }},
        {"RET", [](Draft &draft, const QString &text) { draft.envelope.dsnReturn = "FULL" + text.toUtf8() + "X"; }},
        {"ENVID", [](Draft &draft, const QString &text) { draft.envelope.dsnEnvelopeId = "a" + text.toUtf8() + "b"; }},
    };
    return all;
}

} // namespace

TEST(ComposeAttacks, NoControlCharacterPassesAnyField)
{
    const QStringList characters{str("\r"), str("\n"), str("\r\n"), str("\r\n "), QString(QChar(0)), str("\x0b"), str("\x1b"), str("\x7f"), str("\u2028")};
    for (const Place &place : places()) {
        for (const QString &character : characters) {
            Draft draft = plainDraft();
            place.put(draft, character);
            EXPECT_FALSE(compose(draft, fixedContext())) << place.name << " with U+" << QString::number(character[0].unicode(), 16).toStdString();
        }
    }
}

// Letters whose low octet is CR or LF (Ċ č 嘊 嘍) stay letters: either refused or whole, and the mail has not one line more.
TEST(ComposeAttacks, LettersAreNeverCutToAByte)
{
    const auto fields = [](const QByteArray &mail) { return mail.first(mail.indexOf("\r\n\r\n")).replace("\r\n ", " ").count("\r\n"); };
    for (const Place &place : places()) {
        Draft harmless = plainDraft();
        place.put(harmless, str("x"));
        const auto expected = compose(harmless, fixedContext());
        for (const char *letter : {"\u010a", "\u010d", "\u560a", "\u560d"}) {
            Draft draft = plainDraft();
            place.put(draft, str(letter));
            const auto composed = compose(draft, fixedContext());
            if (!composed)
                continue;
            ASSERT_TRUE(expected) << place.name;
            const QByteArray mail = rendered(*composed);
            EXPECT_EQ(fields(mail), fields(rendered(*expected))) << place.name;
            const QByteArray bare = QByteArray(mail).replace("\r\n", "");
            EXPECT_FALSE(bare.contains('\r') || bare.contains('\n')) << place.name;
        }
    }
}

TEST(ComposeAttacks, EnvelopeAndHeaderReadAnAddressAlike)
{
    Draft draft = plainDraft();
    draft.to = str("\"xclow3n@gmail.com x\"@internal.domain");
    const auto composed = compose(draft, fixedContext());
    ASSERT_TRUE(composed);
    EXPECT_EQ(composed->envelope.recipients.constFirst().address, "\"xclow3n@gmail.com x\"@internal.domain");
    EXPECT_TRUE(rendered(*composed).contains("To: \"xclow3n@gmail.com x\"@internal.domain\r\n"));

    draft.to = str("\"user\"@example.com(x)evil.com");
    EXPECT_EQ(compose(draft, fixedContext()).error().constFirst().code, Code::BadAddress);
}

TEST(ComposeAttacks, AFileNameNeverNamesADirectory)
{
    for (const char *name : {"../../x.txt", "/etc/x.txt", "C:\\dir\\x.txt", "..\\x.txt", "a/..\\b/x.txt"}) {
        Draft draft = plainDraft();
        draft.attachments << Attachment{{}, "x", str(name), {}, {}};
        EXPECT_TRUE(rendered(*compose(draft, fixedContext())).contains("filename=x.txt\r\n")) << name;
    }
}

// Body text that looks like a boundary, a header, the end of data, or Nodemailer's and our own boundaries.
TEST(ComposeAttacks, ABodyCannotPretendToBeStructure)
{
    Draft draft = plainDraft();
    draft.text = str("--=_1_101112131415161718191a1b1c1d1e--\r\nContent-Type: text/html\r\n\r\n<b>");
    draft.html = str("x");
    const QByteArray mail = rendered(*compose(draft, fixedContext()));
    const auto boundary = QRegularExpression(str("boundary=\"([^\"]*)\"")).match(QString::fromLatin1(mail)).captured(1).toLatin1();
    EXPECT_FALSE(boundary.isEmpty());
    EXPECT_EQ(mail.count("--" + boundary + "\r\n"), 2);
    EXPECT_EQ(mail.count("--" + boundary + "--\r\n"), 1);
}
