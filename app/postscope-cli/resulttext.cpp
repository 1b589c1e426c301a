// SPDX-License-Identifier: MIT
#include "app/postscope-cli/resulttext.h"

#include "app/postscope-cli/tlsresult.h"
#include "ui/text/sentences.h"

namespace postscope::cli {

void tell(const delivery::Outcome &outcome, Print print)
{
    print(text::verdict(outcome));
    for (const smtp::RecipientResult &result : outcome.receipt.recipients) {
        const QString address = QString::fromUtf8(result.address);
        const QString words = result.reply ? QString::fromUtf8(result.reply->toByteArray()) : QString();
        // A server's line ends never reach here; its other control characters are made visible where they are printed.
        print(QStringLiteral("  %1  %2  %3").arg(text::name(result.state), address, words).trimmed().prepend(QStringLiteral("  ")));
    }
    tell(outcome.tls, print);
}

} // namespace postscope::cli
