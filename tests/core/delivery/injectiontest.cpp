// SPDX-License-Identifier: MIT
// Whatever a person or a file can put into a command or a header, put there with what would end the line: nothing more than was meant is on the wire.
#include "tests/core/delivery/injection.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope::delivery;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The lines on the wire by what they are: the verb of a command, the name of a header, "~" for all else.
QByteArrayList skeleton(const QByteArray &wire)
{
    static const QByteArrayList verbs{"EHLO", "HELO", "LHLO", "XCLIENT", "AUTH", "MAIL", "RCPT", "DATA",
                                      "BDAT", "RSET", "NOOP", "VRFY",    "EXPN", "ETRN", "HELP"};
    static const QRegularExpression base64(QStringLiteral("^([A-Za-z0-9+/=]*|\\*)\r\\z"));
    QByteArrayList kinds;
    QByteArrayList lines = wire.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (QByteArray line : std::as_const(lines)) {
        if (line.startsWith(' ') || line.startsWith('\t'))
            continue;                                                // folded
        line.replace(" SMTPUTF8", "").replace(" BODY=8BITMIME", ""); // these come and go with the letters
        const QByteArray word = line.left(line.indexOf(' ')).trimmed();
        if (!kinds.isEmpty() && kinds.last().startsWith("AUTH") && base64.match(QString::fromUtf8(line)).hasMatch())
            continue; // how many of them there are is the server's choice
        if (verbs.contains(word))
            kinds << word + ' ' + QByteArray::number(line.contains('"') ? 0 : line.count(' '));
        else
            kinds << (line.contains(':') ? word : QByteArray("~"));
    }
    if (!kinds.isEmpty() && wire.endsWith("QUIT\r\n"))
        kinds.removeLast();
    return kinds;
}

bool hasBareOctet(QByteArray wire)
{
    wire.replace("\r\n", "");
    return wire.contains('\r') || wire.contains('\n') || wire.contains('\0');
}

/// What would end a line for somebody: letters whose low octet is CR or LF are among it, and what ends a parameter.
QStringList hostile()
{
    return {str("\r"),
            str("\n"),
            str("\r\n"),
            QString(QChar(0)),
            str("\x01"),
            str("\x0b"),
            str("\x7f"),
            str("\u0085"),
            str("\u2028"),
            str("\u010a"),
            str("\u560d"),
            str("\r\n\t"),
            str(" RET=FULL"),
            str("> RET=FULL"),
            str("> NOTIFY=NEVER <"),
            str("\r\nRCPT TO:<evil@x.test>\r\n"),
            str("\nRCPT TO:<evil@x.test>\n"),
            str("\rRCPT TO:<evil@x.test>\r"),
            str("\r\nBcc: evil@x.test"),
            str("\r\n\r\nevil"),
            str("\r\n.\r\nMAIL FROM:<evil@x.test>\r\n")};
}

/// What is typed into a console leaves as it is, further words too; but it is one line.
bool isMeant(const Place &place, const QString &text)
{
    return place.good == place.name && !text.contains(u'\r') && !text.contains(u'\n') && !text.contains(QChar(0));
}

std::string tell(const Place &place, const QString &text)
{
    return std::string(place.name) + " with " + text.toUtf8().toPercentEncoding(" <>@:.;").toStdString();
}

bool namesIt(const Place &place, const Spoken &spoken)
{
    const QByteArrayList names = place.named.split('|');
    const auto fits = [&names](const QByteArray &word) {
        return std::ranges::any_of(names, [&word](const QByteArray &name) { return word == name || word.startsWith(name + ", "); });
    };
    return spoken.named.isEmpty() || spoken.byServer || place.named.isEmpty() || std::ranges::any_of(spoken.named, fits);
}

void check(const Place &place, const QString &text, const QByteArrayList &expected)
{
    SCOPED_TRACE(tell(place, text));
    const Spoken spoken = place.say(text);
    EXPECT_FALSE(hasBareOctet(spoken.wire)) << spoken.wire.constData();
    const QByteArrayList came = skeleton(spoken.wire);
    // Somebody who is refused says less, and nobody says more.
    auto next = expected.begin();
    for (const QByteArray &kind : came) {
        next = std::find(next, expected.end(), kind);
        EXPECT_NE(next, expected.end()) << kind.constData() << " was not meant, in:\n" << spoken.wire.constData();
        if (next == expected.end())
            return;
        ++next;
    }
    EXPECT_TRUE(namesIt(place, spoken)) << "refused, and names " << spoken.named.join(", ").constData();
    EXPECT_FALSE(spoken.named.contains("another place"));
}

class Injection : public ::testing::TestWithParam<QList<Place> (*)()> {};

} // namespace

TEST_P(Injection, PutsNothingOnTheWireThatWasNotMeant)
{
    const QList<Place> places = GetParam()();
    for (const Place &place : places) {
        const QString good = str(place.good);
        const Spoken plain = place.say(good);
        const QByteArrayList expected = skeleton(plain.wire);
        EXPECT_TRUE(plain.named.isEmpty() || QByteArray(place.name).endsWith("path") || place.named.isEmpty())
            << place.name << " names " << plain.named.join(", ").constData();
        for (const QString &text : hostile()) {
            if (isMeant(place, text))
                continue;
            check(place, QString(good).insert(good.size() / 2, text), expected);
            check(place, good + text, expected);
            check(place, text + good, expected);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Injection, ::testing::Values(&placesInHeaders, &placesInChoices, &placesInCommands, &placesInLogins, &placesInFiles));
