// SPDX-License-Identifier: MIT
#include "app/postscope-cli/messageoptions.h"

#include "app/postscope-cli/bodyoptions.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/extensionoptions.h"
#include "app/postscope-cli/mailingoptions.h"
#include "app/postscope-cli/mailtolink.h"
#include "app/postscope-cli/partoptions.h"
#include "app/postscope-cli/resendoptions.h"
#include "core/base/clock.h"
#include "core/delivery/draftfile.h"
#include "ui/text/sentences.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <cstdio>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

using delivery::Composed;
using delivery::Draft;
using delivery::EnvelopeChoice;

constexpr qint64 maxJson = 64LL * 1024 * 1024; // attachments in base64 may be part of it

struct ListOption {
    QLatin1StringView option;
    const char *header;
};
constexpr std::array listOptions{ListOption{"list-id"_L1, "ID"},
                                 ListOption{"list-help"_L1, "Help"},
                                 ListOption{"list-unsubscribe"_L1, "Unsubscribe"},
                                 ListOption{"list-subscribe"_L1, "Subscribe"},
                                 ListOption{"list-post"_L1, "Post"},
                                 ListOption{"list-owner"_L1, "Owner"},
                                 ListOption{"list-archive"_L1, "Archive"},
                                 ListOption{"list-unsubscribe-post"_L1, "Unsubscribe-Post"}};

Result<Draft, QString> readHeaders(const CommandLine &line, Draft draft)
{
    const QStringList headers = line.values(u"header"_s);
    for (const QString &header : headers) {
        const qsizetype colon = header.indexOf(u':');
        if (colon < 1)
            return Unexpected(Cli::tr("--header is written as 'Name: value': %1").arg(header));
        draft.headers.append({header.first(colon), header.sliced(colon + 1).trimmed()});
    }
    for (const ListOption &list : listOptions) {
        const QStringList urls = line.values(list.option);
        for (const QString &url : urls)
            draft.list.append({list.header, url, {}});
    }
    return draft;
}

/// The options over what the file said: one value replaces another, attachments and headers are added.
Result<Draft, QString> applyOptions(const CommandLine &line, Draft draft)
{
    const std::pair<QString, QString *> fields[] = {
        {u"from"_s, &draft.from},     {u"to"_s, &draft.to},           {u"cc"_s, &draft.cc},     {u"bcc"_s, &draft.bcc},  {u"reply-to"_s, &draft.replyTo},
        {u"sender"_s, &draft.sender}, {u"subject"_s, &draft.subject}, {u"text"_s, &draft.text}, {u"html"_s, &draft.html}};
    for (const auto &[option, field] : fields) {
        const bool repeats = option == u"to" || option == u"cc" || option == u"bcc" || option == u"reply-to";
        if (line.isSet(option))
            *field = repeats ? line.values(option).join(u", ") : line.value(option);
    }
    const QStringList files = line.values(u"attach"_s);
    for (const QString &file : files)
        draft.attachments.append({.path = QFileInfo(file).absoluteFilePath()});
    const auto encoding = readBodyEncoding(line);
    if (!encoding)
        return Unexpected(QString(encoding.error()));
    draft.encoding = encoding->value_or(draft.encoding);
    auto complete = withParts(line, std::move(draft));
    return complete ? readHeaders(line, *std::move(complete)) : Result<Draft, QString>(Unexpected(QString(complete.error())));
}

/// What was composed of `source`.
Result<LoadedMessage, QString> loaded(Result<Composed, QList<delivery::ComposeProblem>> composed, LoadedMessage source)
{
    if (composed) {
        source.composed = std::move(*composed);
        return source;
    }
    QStringList sentences;
    for (const delivery::ComposeProblem &problem : composed.error())
        sentences.append(text::explain(problem).toString());
    return Unexpected(sentences.join(u'\n'));
}

EnvelopeChoice notifications(const CommandLine &line, EnvelopeChoice choice)
{
    if (line.isSet(u"dsn-notify"_s))
        choice.dsnNotify = line.value(u"dsn-notify"_s).toUpper().toUtf8();
    if (line.isSet(u"dsn-ret"_s))
        choice.dsnReturn = line.value(u"dsn-ret"_s).toUpper().toUtf8();
    if (line.isSet(u"dsn-envid"_s))
        choice.dsnEnvelopeId = line.value(u"dsn-envid"_s).toUtf8();
    return choice;
}

/// Composes with --mail-from and --rcpt-to; where only one of them is given, the other one is what `make` finds in the header.
template<class Make>
Result<LoadedMessage, QString> withEnvelope(const CommandLine &line, const EnvelopeChoice &choice, Make make)
{
    const bool sender = line.isSet(u"mail-from"_s);
    const bool recipients = line.isSet(u"rcpt-to"_s);
    EnvelopeChoice complete = notifications(line, choice);
    if (sender != recipients && !complete.overridden) {
        const Result<LoadedMessage, QString> plain = make(complete);
        if (!plain)
            return plain;
        QStringList addresses;
        for (const smtp::Recipient &recipient : plain->composed.envelope.recipients)
            addresses.append(QString::fromUtf8(recipient.address));
        complete.mailFrom = QString::fromUtf8(plain->composed.envelope.sender);
        complete.rcptTo = addresses.join(u", ");
    }
    complete.overridden = complete.overridden || sender || recipients;
    if (sender)
        complete.mailFrom = line.value(u"mail-from"_s) == u"<>" ? QString() : line.value(u"mail-from"_s);
    if (recipients)
        readRecipients(line.values(u"rcpt-to"_s), complete);
    return make(complete);
}

/// With --mail-from and --rcpt-to, in which there may be placeholders too; where one of them is missing, what the header says stands for it.
Draft withEnvelope(const CommandLine &line, Draft draft)
{
    const bool sender = line.isSet(u"mail-from"_s);
    const bool recipients = line.isSet(u"rcpt-to"_s);
    EnvelopeChoice &envelope = draft.envelope = notifications(line, draft.envelope);
    if (!sender && !recipients)
        return draft;
    if (!envelope.overridden) {
        envelope.mailFrom = draft.sender.trimmed().isEmpty() ? draft.from : draft.sender;
        QStringList lists{draft.to, draft.cc, draft.bcc};
        lists.removeIf([](const QString &list) { return list.trimmed().isEmpty(); });
        envelope.rcptTo = lists.join(u", ");
    }
    envelope.overridden = true;
    if (sender)
        envelope.mailFrom = line.value(u"mail-from"_s) == u"<>" ? QString() : line.value(u"mail-from"_s);
    if (recipients)
        readRecipients(line.values(u"rcpt-to"_s), envelope);
    return draft;
}

Result<LoadedMessage, QString> composeDraft(const CommandLine &line, const Draft &draft)
{
    const auto values = readValues(line);
    if (!values)
        return Unexpected(QString(values.error()));
    const SystemClock clock;
    const auto context = delivery::ComposeContext::system(clock);
    const auto complete = *values ? delivery::filled(draft, **values, context) : Result<Draft, QList<delivery::ComposeProblem>>(draft);
    if (!complete)
        return loaded(Unexpected(complete.error()), {});
    const auto compose = [&](const Draft &mail) { return loaded(delivery::compose(mail, context), {.draft = mail}); };
    if (!complete->raw)
        return compose(*complete);
    return withEnvelope(line, complete->envelope, [&](const EnvelopeChoice &choice) {
        Draft mail = *complete;
        mail.envelope = choice;
        return compose(mail);
    });
}

/// The draft that the options make of what a file says.
Result<Draft, QString> completed(const CommandLine &line, const Draft &base)
{
    if (line.isSet(u"resend"_s) && !base.raw)
        return Unexpected(Cli::tr("--resend is for an .eml."));
    auto draft = applyOptions(line, base);
    return draft && !draft->raw ? withEnvelope(line, *std::move(draft)) : draft; // a finished mail has them in its own header
}

Result<LoadedMessage, QString> composeDraft(const CommandLine &line, const Result<Draft, QString> &draft)
{
    return draft ? composeDraft(line, *draft) : Unexpected(QString(draft.error()));
}

Result<Draft, QString> draftOf(const CommandLine &line, const QByteArray &json, const QString &directory, const QString &path)
{
    auto draft = delivery::draftFromJson(json, directory);
    if (!draft) {
        draft.error().path = path;
        return Unexpected(text::explain(draft.error()).toString());
    }
    return completed(line, *draft);
}

Result<LoadedMessage, QString> composeMail(const CommandLine &line, const QString &path)
{
    const auto encoding = readMailEncoding(line);
    if (!encoding)
        return Unexpected(QString(encoding.error()));
    QStringList given = line.given(messageOptions()) + line.given(partOptions());
    if (line.isSet(u"resend"_s)) {
        const auto draft = resentDraft(path, given);
        return draft ? composeDraft(line, completed(line, *draft)) : Unexpected(QString(draft.error()));
    }
    given.removeAll(u"--body-encoding"_s);
    given += line.given(mailingOptions());
    if (!given.isEmpty())
        return Unexpected(
            Cli::tr("An .eml is sent as it is: %1 cannot change it. Only --mail-from, --rcpt-to and --dsn-... go with it.").arg(given.join(u' ')));
    return withEnvelope(line, {},
                        [&](const EnvelopeChoice &choice) { return loaded(delivery::composeFile(path, choice, *encoding), {.path = path, .choice = choice}); });
}

Result<QByteArray, QString> readJson(QFile &file, const QString &name)
{
    // What comes through a pipe comes in pieces.
    QByteArray json;
    for (QByteArray piece = file.read(maxJson + 1); !piece.isEmpty() && json.size() <= maxJson; piece = file.read(maxJson + 1))
        json += piece;
    if (json.size() <= maxJson && file.error() == QFile::NoError)
        return json;
    const auto kind = json.size() > maxJson ? delivery::DraftFileFailure::Kind::TooLarge : delivery::DraftFileFailure::Kind::Unreadable;
    return Unexpected(
        text::explain(delivery::DraftFileFailure{.kind = kind, .path = name, .detail = file.error() == QFile::NoError ? QString() : file.errorString()})
            .toString());
}

/// A copy that can be read twice, as a mail has to be; private, and gone with the last who holds it.
Result<std::shared_ptr<QTemporaryFile>, QString> copyOf(QFile &input)
{
    auto copy = std::make_shared<QTemporaryFile>(QDir::tempPath() + u"/postscope-XXXXXX.eml"_s);
    bool kept = copy->open();
    for (QByteArray piece = input.read(64 * 1024); kept && !piece.isEmpty(); piece = input.read(64 * 1024))
        kept = copy->write(piece) == piece.size();
    kept = kept && copy->flush();
    if (!kept)
        return Unexpected(Cli::tr("Standard input could not be kept in a temporary file: %1").arg(copy->errorString()));
    return copy;
}

Result<LoadedMessage, QString> loadStandardInput(const CommandLine &line)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Unexpected(Cli::tr("Standard input cannot be read."));
    if (input.peek(64).trimmed().startsWith('{')) { // no mail begins so: a header name has letters
        const auto json = readJson(input, u"-"_s);
        return json ? composeDraft(line, draftOf(line, *json, QDir::currentPath(), u"-"_s)) : Unexpected(QString(json.error()));
    }
    auto copy = copyOf(input);
    if (!copy)
        return Unexpected(std::move(copy.error()));
    auto message = composeMail(line, (*copy)->fileName());
    if (message)
        message->copy = *copy;
    return message;
}

bool isDraftFile(const QString &path)
{
    return path.endsWith(u".json", Qt::CaseInsensitive);
}

/// Open to be read; the error is what to tell.
Result<std::shared_ptr<QFile>, QString> openFile(const QString &path)
{
    auto file = std::make_shared<QFile>(path);
    // A pipe is not opened at all: that would wait for its other end. Standard input is for what comes through one.
    if (file->exists() && !QFileInfo(path).isFile())
        return Unexpected(text::explain(ReadFailure{ReadFailure::Kind::Unreadable, path, {}}).toString());
    if (!file->open(QIODevice::ReadOnly))
        return Unexpected(
            text::explain(ReadFailure{file->exists() ? ReadFailure::Kind::Unreadable : ReadFailure::Kind::Missing, path, file->errorString()}).toString());
    return file;
}

Result<Draft, QString> loadDraft(const QString &path, const CommandLine &line)
{
    const auto file = openFile(path);
    const auto json = file ? readJson(**file, path) : Unexpected(QString(file.error()));
    return json ? draftOf(line, *json, QFileInfo(path).absolutePath(), path) : Unexpected(QString(json.error()));
}

Result<LoadedMessage, QString> loadFile(const QString &path, const CommandLine &line)
{
    if (isDraftFile(path))
        return composeDraft(line, loadDraft(path, line));
    const auto file = openFile(path);
    return file ? composeMail(line, path) : Unexpected(QString(file.error()));
}

} // namespace

Result<LoadedMessage, QString> loadMessage(const QString &message, const CommandLine &line)
{
    if (message == u"-")
        return loadStandardInput(line);
    if (isMailto(message)) {
        const auto linked = draftOfLink(message);
        return composeDraft(line, linked ? completed(line, *linked) : linked);
    }
    return message.isEmpty() ? composeDraft(line, completed(line, {})) : loadFile(message, line);
}

Result<delivery::Mailing, QString> loadMailing(const QString &message, const CommandLine &line)
{
    if (!message.isEmpty() && !isDraftFile(message))
        return Unexpected(Cli::tr("--data fills in a message file (.json) or the options. A finished mail has no places to fill: %1").arg(message));
    const auto draft = message.isEmpty() ? completed(line, {}) : loadDraft(message, line);
    const auto table = draft ? readTable(line) : Unexpected(QString(draft.error()));
    if (!table)
        return Unexpected(QString(table.error()));
    return delivery::Mailing{.draft = *draft, .data = *table, .signatures = {}};
}

OptionGroup messageOptions()
{
    using Option = QCommandLineOption;
    const QString addresses = Cli::tr("ADDRESSES");
    QList<Option> options{
        Option(u"from"_s, Cli::tr("author"), addresses),
        Option(u"to"_s, Cli::tr("recipients; this and the next three may be repeated"), addresses),
        Option(u"cc"_s, Cli::tr("recipients of a copy"), addresses),
        Option(u"bcc"_s, Cli::tr("recipients that the message does not name"), addresses),
        Option(u"reply-to"_s, Cli::tr("where answers go"), addresses),
        Option(u"sender"_s, Cli::tr("who really sends it"), Cli::tr("ADDRESS")),
        Option(u"subject"_s, Cli::tr("subject"), Cli::tr("TEXT")),
        Option(u"text"_s, Cli::tr("body as plain text"), Cli::tr("TEXT")),
        Option(u"html"_s, Cli::tr("body as HTML"), Cli::tr("TEXT")),
        Option(u"attach"_s, Cli::tr("attach this file; may be repeated"), Cli::tr("FILE")),
        Option(u"header"_s, Cli::tr("any other header, 'Name: value'; may be repeated"), Cli::tr("HEADER")),
    };
    for (const ListOption &list : listOptions)
        options.append(Option(list.option, Cli::tr("the header List-%1; may be repeated").arg(QLatin1StringView(list.header)), u"URL"_s));
    options.append({bodyEncodingOption(), resendOption()});
    return {Cli::tr("Message (over what the file says; attachments and headers are added to it):"), options};
}

OptionGroup envelopeOptions()
{
    using Option = QCommandLineOption;
    return {Cli::tr("Envelope:"),
            {
                Option(u"mail-from"_s, Cli::tr("sender in MAIL FROM instead of the header's; <> for none"), Cli::tr("ADDRESS")),
                Option(u"rcpt-to"_s, Cli::tr("recipients in RCPT TO instead of the header's; may be repeated, each with NOTIFY=, ORCPT= or RRVS= behind it"),
                       Cli::tr("ADDRESSES")),
                Option(u"dsn-notify"_s, Cli::tr("NEVER, or of SUCCESS,FAILURE,DELAY what to report"), Cli::tr("WHEN")),
                Option(u"dsn-ret"_s, Cli::tr("FULL or HDRS: how much of the message a report brings back"), Cli::tr("HOW")),
                Option(u"dsn-envid"_s, Cli::tr("an identifier that a report repeats"), Cli::tr("ID")),
            }};
}

} // namespace postscope::cli
