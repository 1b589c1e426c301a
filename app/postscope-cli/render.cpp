// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/messageoptions.h"
#include "app/postscope-cli/partoptions.h"
#include "app/postscope-cli/terminal.h"
#include "core/mime/message.h"

namespace postscope::cli {

int runRender(const QStringList &arguments)
{
    CommandLine line(Cli::tr("render [MESSAGE] [OPTIONS]"),
                     Cli::tr("Writes a mail to standard output as it would be sent. MESSAGE is an .eml, a .json in Nodemailer's message shape,\n"
                             "or - for standard input; without it, the message is made of the options."),
                     {messageOptions(), partOptions(), envelopeOptions()}, 1);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto message = loadMessage(line.positional().value(0), line);
    if (!message) {
        complain(message.error());
        return usageError;
    }
    const delivery::Composed &composed = message->composed;
    mime::MessageSource source(composed.binary.value_or(composed.message));
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
