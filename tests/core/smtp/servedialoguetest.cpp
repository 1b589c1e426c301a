// SPDX-License-Identifier: MIT
#include "served.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

#include <ostream>

using namespace postscope;

// Each file is a session as text: "C: " lines go to the server, "S: " lines must be what it says since the last ones; "TLS" is a handshake that
// the server must be waiting for; "CLOSED" is the end by the server; "# " is a remark. "OPTION user=NAME:PASSWORD", "auth", "no-tls", "size=N",
// "recipients=N", "errors=N", "lmtp", "offer=LINE", "hide=KEYWORD", "mechanisms=LIST", "list=NAME:MEMBERS", "token=NAME:TOKEN", "fault=PHASE=KIND" before the
// first line change what the server takes; "KEPT n" counts the mails that it has taken by then.

namespace {

struct Dialogue {
    QString path;
    qsizetype piece = 0; ///< octets at a time; 0: line by line; -1: all that is said before an answer at once
};

void PrintTo(const Dialogue &dialogue, std::ostream *out)
{
    *out << dialogue.path.toStdString() << " in pieces of " << dialogue.piece;
}

QList<Dialogue> dialogues()
{
    QList<Dialogue> all;
    QDirIterator files(QStringLiteral(TEST_DATA_DIR "/dialogues/server"), {QStringLiteral("*.txt")}, QDir::Files);
    while (files.hasNext()) {
        const QString path = files.next();
        all << Dialogue{path, -1} << Dialogue{path, 0} << Dialogue{path, 1} << Dialogue{path, 7};
    }
    return all;
}

smtp::ServerOptions optionsIn(const QByteArrayList &lines)
{
    smtp::ServerOptions options;
    for (const QByteArray &line : lines) {
        if (!line.startsWith("OPTION "))
            continue;
        const QByteArray key = line.mid(7).split('=').first();
        const QByteArray value = line.mid(7 + key.size() + 1);
        if (key == "auth")
            options.requireAuth = true;
        else if (key == "no-tls")
            options.tlsAvailable = false;
        else if (key == "size")
            options.maxSize = value.toLongLong();
        else if (key == "recipients")
            options.maxRecipients = value.toInt();
        else if (key == "errors")
            options.maxErrors = value.toInt();
        else if (key == "lmtp")
            options.lmtp = true;
        else if (key == "offer")
            smtp::addOffer(options.offers, smtp::readOffer(value));
        else if (key == "hide")
            options.offers.removeIf([&value](const smtp::Capability &offer) { return offer.keyword == value; });
        else if (key == "mechanisms")
            options.mechanisms = value.split(',');
        else if (key == "list")
            options.lists.insert(value.split(':').first(), value.mid(value.indexOf(':') + 1).split(','));
        else if (key == "fault")
            options.rules << *smtp::readFault(QString::fromUtf8(value));
        else if (key == "token")
            options.tokens.insert(value.split(':').first(), Secret(value.mid(value.indexOf(':') + 1)));
        else if (key == "user")
            options.users.insert(value.split(':').first(), Secret(value.mid(value.indexOf(':') + 1)));
        else
            ADD_FAILURE() << "unknown option " << line.constData();
    }
    return options;
}

class ServeDialogue : public testing::TestWithParam<Dialogue> {};

} // namespace

TEST_P(ServeDialogue, GoesAsWritten)
{
    QFile file(GetParam().path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArrayList lines = file.readAll().split('\n');
    Served served(optionsIn(lines), GetParam().piece > 0 ? GetParam().piece : std::numeric_limits<qsizetype>::max());
    QByteArray said, heard, expected;
    const auto settle = [&](int line) {
        heard += served.say(said);
        said.clear();
        ASSERT_EQ(heard.toStdString(), expected.toStdString()) << "before line " << line;
        heard.clear();
        expected.clear();
    };
    for (int number = 1; number <= lines.size(); ++number) {
        const QByteArray &line = lines[number - 1];
        if (line.startsWith("C: ")) {
            if (!expected.isEmpty()) {
                ASSERT_NO_FATAL_FAILURE(settle(number));
            }
            said += line.mid(3) + "\r\n";
            if (GetParam().piece == 0)
                heard += served.say(std::exchange(said, {}));
        } else if (line.startsWith("S: ")) {
            expected += line.mid(3) + "\r\n";
        } else if (line == "TLS") {
            ASSERT_NO_FATAL_FAILURE(settle(number));
            ASSERT_TRUE(served.waitsForTls()) << "line " << number;
            served.conversation.tlsEstablished();
        } else if (line == "CLOSED") {
            ASSERT_NO_FATAL_FAILURE(settle(number));
            EXPECT_TRUE(served.dialogue.done()) << "line " << number;
        } else if (line.startsWith("KEPT ")) {
            ASSERT_NO_FATAL_FAILURE(settle(number));
            EXPECT_EQ(served.store.kept.size(), line.mid(5).toInt()) << "line " << number;
        } else {
            ASSERT_TRUE(line.isEmpty() || line.startsWith("# ") || line.startsWith("OPTION ")) << "line " << number << ": " << line.constData();
        }
    }
    ASSERT_NO_FATAL_FAILURE(settle(int(lines.size())));
}

INSTANTIATE_TEST_SUITE_P(Files, ServeDialogue, testing::ValuesIn(dialogues()), [](const auto &parameter) {
    const QString name = QFileInfo(parameter.param.path).baseName().replace(u'-', u'_');
    const QString piece = parameter.param.piece < 0    ? QStringLiteral("whole")
                          : parameter.param.piece == 0 ? QStringLiteral("lines")
                                                       : QString::number(parameter.param.piece);
    return (name + u'_' + piece).toStdString();
});

TEST(ServeDialogues, AreThere)
{
    EXPECT_GE(dialogues().size(), 4 * 8);
}
