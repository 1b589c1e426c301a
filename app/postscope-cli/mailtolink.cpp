// SPDX-License-Identifier: MIT
#include "app/postscope-cli/mailtolink.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"
#include "core/delivery/mailto.h"

namespace postscope::cli {

bool isMailto(const QString &message)
{
    return message.startsWith(QLatin1StringView("mailto:"), Qt::CaseInsensitive);
}

Result<delivery::Draft, QString> draftOfLink(const QString &link)
{
    const auto mail = delivery::readMailto(link);
    if (!mail) {
        const QString cause = mail.error() == delivery::MailtoFailure::LineBreak ? Cli::tr("It tries to smuggle a header into the message.")
                                                                                 : Cli::tr("It is longer than %L1 characters.").arg(delivery::maxMailto);
        return Unexpected(Cli::tr("This link was not opened.") + u'\n' + cause);
    }
    if (!mail->ignored.isEmpty())
        complain(Cli::tr("A link has no say in these headers, and they are left out: %1.").arg(mail->ignored.mid(0, 10).join(QStringLiteral(", "))));
    return mail->draft;
}

} // namespace postscope::cli
