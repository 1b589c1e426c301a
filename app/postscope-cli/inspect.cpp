// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/inspection.h"
#include "app/postscope-cli/terminal.h"
#include "core/outline/mailboxfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <cstdio>
#include <memory>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine inspectLine()
{
    using Option = QCommandLineOption;
    return {Cli::tr("inspect FILE [OPTIONS]"),
            Cli::tr("Shows what a mail is made of: its headers, its parts with their places, and what is wrong with it. FILE is an .eml, a mailbox\n"
                    "file (mbox), or - for standard input. Broken mail is read as far as it goes; nothing in it is opened or fetched."),
            {{Cli::tr("Mail:"),
              {Option(u"message"_s, Cli::tr("which mail of a mailbox file, from 1 on; without it they are listed"), Cli::tr("N")),
               Option(u"extract"_s, Cli::tr("write every part, decoded, as a new file into this folder, named by its number"), Cli::tr("DIR"))}},
             {Cli::tr("Output:"), {Option(u"json"_s, Cli::tr("print the result as JSON"))}}},
            1};
}

QString temporaryName()
{
    return QDir::tempPath() + u"/postscope-XXXXXX.eml"_s;
}

/// A mail in a file, and the file itself where it is a private copy.
struct InspectedFile {
    QString path;
    std::shared_ptr<QTemporaryFile> copy;
};

Result<InspectedFile, QString> keepStandardInput()
{
    QFile input;
    auto copy = std::make_shared<QTemporaryFile>(temporaryName());
    bool kept = input.open(stdin, QIODevice::ReadOnly) && copy->open();
    for (QByteArray piece = input.read(64 * 1024); kept && !piece.isEmpty(); piece = input.read(64 * 1024))
        kept = copy->write(piece) == piece.size();
    if (!kept || !copy->flush())
        return Unexpected(Cli::tr("Standard input could not be kept in a temporary file: %1").arg(copy->errorString()));
    return InspectedFile{copy->fileName(), copy};
}

QString unreadable(const QString &name, const QString &why)
{
    return Cli::tr("This file could not be read: %1").arg(name) + u'\n' + why;
}

Result<InspectedFile, QString> takeOut(const QString &mailbox, const QString &name, const outline::MailboxEntry &entry)
{
    auto copy = std::make_shared<QTemporaryFile>(temporaryName());
    if (!copy->open())
        return Unexpected(Cli::tr("The mail could not be kept in a temporary file: %1").arg(copy->errorString()));
    if (auto copied = outline::copyMail(mailbox, entry, *copy); !copied)
        return Unexpected(unreadable(name, copied.error()));
    if (!copy->flush())
        return Unexpected(Cli::tr("The mail could not be kept in a temporary file: %1").arg(copy->errorString()));
    return InspectedFile{copy->fileName(), copy};
}

int fail(const QString &why)
{
    complain(why);
    return usageError;
}

int inspectMail(const InspectedFile &file, const QString &name, const CommandLine &line)
{
    auto read = outline::readOutline(file.path);
    if (!read)
        return fail(unreadable(name, read.error()));
    Inspection inspection{std::move(*read), file.path, {}};
    const QStringList problems = inspection.digest(line.value(u"extract"_s));
    if (line.isSet(u"json"_s))
        writeOut(QJsonDocument(toJson(inspection)).toJson());
    else
        say(toText(inspection).chopped(1));
    for (const QString &problem : problems)
        complain(problem);
    return problems.isEmpty() ? done : usageError;
}

int listMails(const QString &path, const outline::MailboxIndex &index, bool json)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(unreadable(path, file.errorString()));
    if (json) {
        writeOut(QJsonDocument(toJson(index, file)).toJson());
        return done;
    }
    for (qsizetype i = 0; i < index.mails.size(); ++i)
        say(toText(i + 1, index.mails[i], file));
    if (index.truncated)
        remark(Cli::tr("There are more mails than are listed here."));
    return done;
}

int inspectMailbox(const QString &path, const QString &name, const CommandLine &line, const outline::MailboxIndex &index)
{
    if (!line.isSet(u"message"_s)) {
        if (line.isSet(u"extract"_s))
            return fail(Cli::tr("This is a mailbox file with several mails: say with --message which one to take apart."));
        return listMails(path, index, line.isSet(u"json"_s));
    }
    bool isNumber = false;
    const qlonglong number = line.value(u"message"_s).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > index.mails.size())
        return fail(Cli::tr("There is no mail of this number: %1. The mailbox has %2.").arg(line.value(u"message"_s), QString::number(index.mails.size())));
    const auto mail = takeOut(path, name, index.mails[number - 1]);
    return mail ? inspectMail(*mail, name, line) : fail(mail.error());
}

} // namespace

int runInspect(const QStringList &arguments)
{
    CommandLine line = inspectLine();
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const QString name = line.positional().value(0);
    if (name.isEmpty())
        return fail(Cli::tr("Say which file to inspect, or - for standard input."));
    const auto file = name == u"-" ? keepStandardInput() : Result<InspectedFile, QString>(InspectedFile{name, nullptr});
    if (!file)
        return fail(file.error());
    if (!outline::isMailbox(file->path)) {
        if (line.isSet(u"message"_s))
            return fail(Cli::tr("--message belongs to mailbox files; this is none: %1").arg(name));
        return inspectMail(*file, name, line);
    }
    const auto index = outline::readMailbox(file->path);
    if (!index)
        return fail(unreadable(name, index.error()));
    // One mail alone, cut out of a mailbox, is a mail.
    if (index->mails.size() == 1 && !line.isSet(u"message"_s))
        return inspectMail(*file, name, line);
    return inspectMailbox(file->path, name, line, *index);
}

} // namespace postscope::cli
