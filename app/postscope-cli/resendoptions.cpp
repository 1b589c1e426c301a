// SPDX-License-Identifier: MIT
#include "app/postscope-cli/resendoptions.h"

#include "app/postscope-cli/command.h"

#include <QFileInfo>

namespace postscope::cli {

using namespace Qt::StringLiterals;

QCommandLineOption resendOption()
{
    return {u"resend"_s, Cli::tr("send an .eml once more, to those of --to, --cc and --bcc, with Resent-* headers in front; --from says who does it")};
}

Result<delivery::Draft, QString> resentDraft(const QString &path, QStringList given)
{
    for (const QString &fit : {u"--resend"_s, u"--from"_s, u"--sender"_s, u"--to"_s, u"--cc"_s, u"--bcc"_s, u"--body-encoding"_s})
        given.removeAll(fit);
    if (!given.isEmpty())
        return Unexpected(Cli::tr("A mail that is sent once more stays as it is: %1 cannot change it. --from, --sender, --to, --cc and --bcc go with --resend.")
                              .arg(given.join(u' ')));
    delivery::Draft draft;
    draft.raw = delivery::Attachment{.path = QFileInfo(path).absoluteFilePath(), .raw = true};
    draft.resent = true;
    return draft;
}

} // namespace postscope::cli
