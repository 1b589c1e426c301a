// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/terminal.h"
#include "core/base/result.h"
#include "core/explain/pasted.h"
#include "core/outline/regularfile.h"
#include "ui/text/pastedtext.h"
#include "ui/text/translations.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 10'000;

CommandLine explainLine()
{
    return {Cli::tr("explain TEXT... [OPTIONS]"),
            Cli::tr("Tells what a reply, a code or an EHLO response means, what usually causes it and what to do: \"550 5.7.1\", \"5.1.1\", a line of a log.\n"
                    "Of a mail that came back (a file, or - for standard input) it tells what became of each recipient. The exit status is 4 where\n"
                    "there is nothing of that in it."),
            {{Cli::tr("Output:"), {QCommandLineOption(u"json"_s, Cli::tr("print the result as JSON"))}}},
            mostWords};
}

QString unreadable(const QString &name, const QString &why)
{
    return Cli::tr("This file could not be read: %1").arg(name) + u'\n' + why;
}

Result<QByteArray, QString> allOf(QFile &file, const QString &name)
{
    QByteArray octets = file.read(explain::maxMailOctets + 1);
    if (file.error() != QFile::NoError)
        return Unexpected(unreadable(name, file.errorString()));
    return octets;
}

/// What was given: on standard input, in a file, or as words.
Result<QByteArray, QString> given(const QStringList &words)
{
    const QString first = words.value(0);
    if (words.size() > 1)
        return words.join(u' ').toUtf8();
    QFile file(first);
    if (first == u"-") {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Unexpected(Cli::tr("Standard input could not be read: %1").arg(file.errorString()));
        return allOf(file, first);
    }
    if (!QFileInfo::exists(first) && !first.endsWith(u".eml"_s, Qt::CaseInsensitive))
        return first.toUtf8();
    if (const auto problem = outline::openRegular(file))
        return Unexpected(unreadable(first, *problem));
    return allOf(file, first);
}

} // namespace

int runExplain(const QStringList &arguments)
{
    CommandLine line = explainLine();
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    if (line.positional().isEmpty()) {
        complain(Cli::tr("Say what to explain: a reply, a code, a file, or - for standard input."));
        return usageError;
    }
    const auto octets = given(line.positional());
    if (!octets) {
        complain(octets.error());
        return usageError;
    }
    const explain::Pasted pasted = explain::readPasted(*octets);
    const text::ExplainedPaste explained = text::explainPasted(pasted, text::language());
    if (line.isSet(u"json"_s))
        writeOut(QJsonDocument(text::toJson(pasted, explained)).toJson());
    else if (explained.isEmpty())
        complain(explained.summary);
    else
        say(text::toText(explained).chopped(1));
    return explained.isEmpty() ? usageError : done;
}

} // namespace postscope::cli
