// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/findings.h"
#include "app/postscope-cli/mailingoptions.h"
#include "app/postscope-cli/messageoptions.h"
#include "app/postscope-cli/partoptions.h"
#include "app/postscope-cli/terminal.h"

#include <QJsonDocument>

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;
using delivery::Finding;

namespace {

constexpr int foundWarnings = 1;
constexpr int foundErrors = 2;

int exitCodeOf(const QList<Finding> &findings)
{
    if (delivery::keepsFromSending(findings))
        return foundErrors;
    const bool warns = std::ranges::any_of(findings, [](const Finding &finding) { return finding.severity == Finding::Severity::Warning; });
    return warns ? foundWarnings : done;
}

} // namespace

int runCheck(const QStringList &arguments)
{
    const OptionGroup output{Cli::tr("Output:"), {QCommandLineOption(u"json"_s, Cli::tr("print the findings as JSON"))}};
    CommandLine line(Cli::tr("check [MESSAGE] [OPTIONS]"),
                     Cli::tr("Tells what deserves a look in a mail before it is sent, and sends nothing. MESSAGE is an .eml, a .json in\n"
                             "Nodemailer's message shape, or - for standard input; without it, the message is made of the options.\n\n"
                             "A finding is an info, a note, a warning or an error; only an error keeps send from sending. Exit status:\n"
                             "0 no warning, 1 warnings, 2 errors, 4 wrong use, or a mail that cannot be made."),
                     {messageOptions(), partOptions(), envelopeOptions(), mailingOptions(), output}, 1);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto message = loadMessage(line.positional().value(0), line);
    if (!message) {
        complain(message.error());
        return usageError;
    }
    const QList<Finding> findings = findingsIn(*message);
    if (line.isSet(u"json"_s))
        writeOut(QJsonDocument(toJson(findings)).toJson());
    else if (!findings.isEmpty())
        say(told(findings));
    return exitCodeOf(findings);
}

} // namespace postscope::cli
