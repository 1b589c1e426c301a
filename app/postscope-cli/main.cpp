// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"
#include "core/net/handshake.h"
#include "ui/text/sentences.h"
#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdio>

using namespace postscope;
using namespace postscope::cli;
using namespace Qt::StringLiterals;

namespace {

QList<Command> commands()
{
    return {
        {QStringLiteral("send"), Cli::tr("send a mail and tell what became of it"), runSend},
        {QStringLiteral("render"), Cli::tr("write a mail to standard output as it would be sent"), runRender},
        {QStringLiteral("check"), Cli::tr("tell what deserves a look in a mail before it is sent"), runCheck},
        {QStringLiteral("inspect"), Cli::tr("show what a mail is made of and what is wrong with it"), runInspect},
        {QStringLiteral("explain"), Cli::tr("tell what a reply, a code, an EHLO response or a bounce means"), runExplain},
        {QStringLiteral("probe"), Cli::tr("look at a server without sending anything"), runProbe},
        {QStringLiteral("console"), Cli::tr("type an SMTP session by hand"), runConsole},
        {QStringLiteral("sandbox"), Cli::tr("an SMTP server for this computer alone, which keeps what it gets"), runSandbox},
        {QStringLiteral("account"), Cli::tr("the servers that mail can be sent through"), runAccount},
        {QStringLiteral("discover"), Cli::tr("find the settings to send mail with for an address"), runDiscover},
        {QStringLiteral("demo"), Cli::tr("send a sample mail to a sandbox and show the session"), runDemo},
    };
}

QString help()
{
    QString text = Cli::tr("Usage: postscope-cli COMMAND [ARGUMENTS]") + u"\n\n"_s +
                   Cli::tr("Sends test mail over SMTP sessions that can be watched line by line.") + u"\n\n"_s + Cli::tr("Commands:") + u'\n';
    const QList<Command> all = commands();
    for (const Command &command : all)
        text += QStringLiteral("  %1 %2\n").arg(command.name.leftJustified(9), command.summary);
    text += u'\n' + Cli::tr("postscope-cli COMMAND --help tells more; postscope-cli --version tells the version.") + u"\n\n"_s + Cli::tr("Exit status:") +
            u'\n' +
            Cli::tr("  0  every recipient was accepted        4  wrong use, or a local file\n"
                    "  1  some recipients were refused         5  TLS, policy, or a breach of the protocol\n"
                    "  2  refused for good                     6  unknown: all was sent, the answer was lost;\n"
                    "  3  it may work later                       it may have been delivered, nothing is repeated");
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("postscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTSCOPE_VERSION));
    text::installTranslations(application, QLocale());

    if (!net::tlsAvailable())
        complain(text::explain({.kind = smtp::Failure::Kind::Tls, .reason = smtp::Failure::Reason::TlsUnavailable}));
    const QStringList arguments = QCoreApplication::arguments();
    const QString chosen = arguments.value(1);
    if (chosen == u"--version") {
        say(QStringLiteral("postscope-cli " POSTSCOPE_VERSION));
        return done;
    }
    if (chosen == u"--help" || chosen == u"-h") {
        say(help());
        return done;
    }
    const QList<Command> all = commands();
    const auto command = std::ranges::find(all, chosen, &Command::name);
    if (command != all.cend()) {
        const int exitCode = command->run(arguments.sliced(2));
        if (std::ferror(stdout) != 0)
            complain(Cli::tr("Standard output cannot be written."));
        return exitCode;
    }
    complain(chosen.isEmpty() ? Cli::tr("A command is missing.") : Cli::tr("There is no command of this name: %1").arg(chosen));
    complain(Cli::tr("See postscope-cli --help."));
    return usageError;
}
