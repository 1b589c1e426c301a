// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/dkimoptions.h"
#include "app/postscope-cli/findings.h"
#include "app/postscope-cli/mailingoptions.h"
#include "app/postscope-cli/messageoptions.h"
#include "app/postscope-cli/partoptions.h"
#include "app/postscope-cli/terminal.h"
#include "core/dkim/signature.h"
#include "core/mime/message.h"

#include <QDateTime>

namespace postscope::cli {

namespace {

/// The fields to go above the mail; none: it is not to be signed.
Result<QByteArray, QString> signaturesOf(const mime::Message &message, const QList<dkim::Signing> &signings)
{
    if (signings.isEmpty())
        return QByteArray();
    mime::MessageSource source(message);
    const auto fields = dkim::signatures(source, signings, QDateTime::currentSecsSinceEpoch());
    if (!fields)
        return Unexpected(text::explain(fields.error()).toString());
    return *fields;
}

} // namespace

int runRender(const QStringList &arguments)
{
    CommandLine line(Cli::tr("render [MESSAGE] [OPTIONS]"),
                     Cli::tr("Writes a mail to standard output as it would be sent. MESSAGE is an .eml, a .json in Nodemailer's message shape,\n"
                             "a mailto: link, or - for standard input; without it, the message is made of the options."),
                     {messageOptions(), partOptions(), envelopeOptions(), mailingOptions(), dkimOptions(), findingOptions()}, 1);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto signings = readSignings(line);
    const auto message = signings ? loadToRender(line.positional().value(0), line, !signings->isEmpty()) : Unexpected(QString(signings.error()));
    const mime::Message rendered = message ? message->composed.binary.value_or(message->composed.message) : mime::Message();
    const auto fields = message ? signaturesOf(rendered, message->composed.signatures + *signings) : Unexpected(QString(message.error()));
    if (!fields) {
        complain(fields.error());
        return usageError;
    }
    if (!fields->isEmpty() && !writeOut(*fields))
        return usageError;
    mime::MessageSource source(rendered);
    for (;;) {
        const auto octets = source.read(64 * 1024);
        if (!octets) {
            complain(text::explain(octets.error()));
            return usageError;
        }
        if (octets->isEmpty())
            return done;
        if (!writeOut(*octets))
            return usageError; // main() tells why
    }
}

} // namespace postscope::cli
