// SPDX-License-Identifier: MIT
#include "app/postscope-cli/resulttext.h"

#include "app/postscope-cli/tlsresult.h"
#include "ui/text/sentences.h"

namespace postscope::cli {

namespace {

/// Why nothing was said about a recipient where its domain had a delivery of its own.
QString reasonOf(const delivery::Outcome &outcome, qsizetype place)
{
    for (const delivery::DomainDelivery &delivery : outcome.deliveries) {
        if (delivery.places.contains(place) && delivery.failure)
            return text::explain(*delivery.failure).headline;
    }
    return {};
}

} // namespace

void tell(const delivery::Outcome &outcome, Print print)
{
    print(text::verdict(outcome));
    for (qsizetype index = 0; index < outcome.receipt.recipients.size(); ++index) {
        const smtp::RecipientResult &result = outcome.receipt.recipients.at(index);
        const QString address = QString::fromUtf8(result.address);
        const QString words = result.reply ? QString::fromUtf8(result.reply->toByteArray()) : reasonOf(outcome, index);
        // A server's line ends never reach here; its other control characters are made visible where they are printed.
        print(QStringLiteral("  %1  %2  %3").arg(text::name(result.state), address, words).trimmed().prepend(QStringLiteral("  ")));
    }
    tell(outcome.tls, print);
}

} // namespace postscope::cli
