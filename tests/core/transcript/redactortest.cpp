// SPDX-License-Identifier: MIT
#include "core/transcript/redactor.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

using postscope::Event;
using postscope::Note;
using postscope::Origin;
using postscope::Secret;
using postscope::transcript::Redactor;

namespace {

const QByteArray canary = "CANARY-9f3!\u00e9";

Event line(const QByteArray &octets)
{
    Event event;
    event.octets = octets;
    return event;
}

Redactor knowing(const QByteArray &secret, const QByteArray &user = "jo")
{
    Redactor redactor;
    redactor.remember(Secret(QByteArray(secret)), user);
    return redactor;
}

QByteArray redacted(const Redactor &redactor, const QByteArray &octets)
{
    Event event = line(octets);
    const bool found = redactor.apply(event);
    EXPECT_EQ(found, event.octets != octets);
    return event.octets;
}

} // namespace

TEST(Redactor, HidesTheSecretItself)
{
    EXPECT_EQ(redacted(knowing(canary), "535 bad password " + canary + " for jo\r\n"), QByteArray("535 bad password ") + Event::mask + " for jo\r\n");
    EXPECT_EQ(redacted(knowing(canary), canary + canary), QByteArray(Event::mask) + Event::mask);
    EXPECT_EQ(redacted(knowing(canary), "250 all well\r\n"), "250 all well\r\n");
    EXPECT_EQ(redacted(Redactor(), canary), canary);
}

TEST(Redactor, HidesItsBase64InEveryAlignment)
{
    // Whatever stands before and after, and however much: no octet of the secret may be read from what is left.
    for (int before = 0; before < 7; ++before) {
        for (int after = 0; after < 4; ++after) {
            const QByteArray digits = (QByteArray(before, 'b') + canary + QByteArray(after, 'a')).toBase64();
            EXPECT_EQ(redacted(knowing(canary), "AUTH PLAIN " + digits + "\r\n"), QByteArray("AUTH PLAIN ") + Event::mask + "\r\n");
        }
    }
}

TEST(Redactor, HidesTheFormsOfPlainAndXoauth2)
{
    const QByteArrayList forms{QByteArray("\0jo\0", 4) + canary, QByteArray("jo\0jo\0", 6) + canary, "user=jo\1auth=Bearer " + canary + "\1\1"};
    for (const QByteArray &form : forms)
        EXPECT_EQ(redacted(knowing(canary), form.toBase64()), Event::mask);
}

TEST(Redactor, HidesAShortSecretAsAWordOnly)
{
    const Redactor redactor = knowing("250");
    EXPECT_EQ(redacted(redactor, "250-SIZE 12500\r\n"), "250-SIZE 12500\r\n");
    EXPECT_EQ(redacted(redactor, "535 not 250\r\n"), QByteArray("535 not ") + Event::mask + "\r\n");
    EXPECT_EQ(redacted(redactor, "MjUw\r\n"), QByteArray(Event::mask) + "\r\n");
    EXPECT_EQ(redacted(redactor, "xMjUw\r\n"), "xMjUw\r\n");
    EXPECT_EQ(redacted(redactor, "AUTH PLAIN " + QByteArray("\0jo\000250", 7).toBase64() + "\r\n"), QByteArray("AUTH PLAIN ") + Event::mask + "\r\n");
    EXPECT_EQ(redacted(redactor, QByteArray("jo\0jo\000250", 9).toBase64()), Event::mask);
}

TEST(Redactor, LeavesTheWordsOfTheProtocol)
{
    const auto shown = [](const QByteArray &secret, Origin origin, const QByteArray &octets) {
        Event event = line(octets);
        event.origin = origin;
        knowing(secret).apply(event);
        return event.octets;
    };
    const QByteArray mask = Event::mask;
    EXPECT_EQ(shown("250", Origin::Server, "250 2.1.0 Ok\r\n"), "250 2.1.0 Ok\r\n");
    EXPECT_EQ(shown("250 ", Origin::Server, "250 2.1.0 Ok\r\n"), "250 2.1.0 Ok\r\n");
    EXPECT_EQ(shown("250", Origin::Server, "250 250\r\n"), "250 " + mask + "\r\n");
    EXPECT_EQ(shown("a", Origin::Server, "250 a day a mail\r\n"), "250 " + mask + " day " + mask + " mail\r\n");
    EXPECT_EQ(shown("QUIT", Origin::Client, "QUIT\r\n"), "QUIT\r\n");
    EXPECT_EQ(shown("MAIL", Origin::Client, "MAIL FROM:<MAIL@b>\r\n"), "MAIL FROM:<" + mask + "@b>\r\n");
    EXPECT_EQ(shown("sesame", Origin::Client, "sesame\r\n"), mask + "\r\n") << "said where a command belongs";
    EXPECT_EQ(shown("12345", Origin::Server, "12345\r\n"), mask + "\r\n") << "no reply";
}

TEST(Redactor, LooksIntoTheArgumentsOfNotes)
{
    Event event;
    event.kind = Event::Kind::Note;
    event.note = Note{Note::Code::ProtocolViolation, {QStringLiteral("fine"), QString::fromUtf8(canary)}};
    EXPECT_TRUE(knowing(canary).apply(event));
    EXPECT_EQ(event.note->arguments, (QStringList{QStringLiteral("fine"), QString::fromUtf8(Event::mask)}));
}

TEST(Redactor, KnowsSeveralSecretsAndIgnoresAnEmptyOne)
{
    Redactor redactor = knowing("first-secret");
    redactor.remember(Secret(QByteArray("secret-second")));
    redactor.remember(Secret());
    EXPECT_EQ(redacted(redactor, "a first-secret-second b"), QByteArray("a ") + Event::mask + " b");
    EXPECT_EQ(redacted(redactor, ""), "");
}

TEST(Redactor, KeepsTheSizeOnTheWireAndRevealsNothing)
{
    Event event = line(canary);
    event.size = canary.size();
    EXPECT_TRUE(knowing(canary).apply(event));
    EXPECT_EQ(event.size, canary.size());
    EXPECT_FALSE(event.hidden);
}
