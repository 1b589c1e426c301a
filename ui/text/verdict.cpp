// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace postscope::text {

namespace {

using delivery::Outcome;
using State = smtp::RecipientResult::State;

class Verdicts {
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

/// A session that was to deliver nothing: the test of an account.
QString connected(const Outcome &outcome)
{
    if (outcome.session.mechanism.isEmpty())
        return Verdicts::tr("The server answers. No login was tried.");
    return Verdicts::tr("The server answers, and the login works.");
}

QString withoutFailure(Outcome::Verdict verdict)
{
    switch (verdict) {
    case Outcome::Verdict::Accepted:
    case Outcome::Verdict::SomeRefused:
        break;
    case Outcome::Verdict::Refused:
        return Verdicts::tr("Refused: nobody gets this message.");
    case Outcome::Verdict::TryLater:
        return Verdicts::tr("Not sent, but it may work later.");
    case Outcome::Verdict::Local:
        return Verdicts::tr("Not sent, because something is missing on this side.");
    case Outcome::Verdict::Policy:
        return Verdicts::tr("Not sent, because it would not have been safe.");
    case Outcome::Verdict::Unknown:
        return Verdicts::tr("It is unknown whether the message was delivered.");
    }
    return {};
}

} // namespace

QString verdict(const Outcome &outcome)
{
    const QList<smtp::RecipientResult> &recipients = outcome.receipt.recipients;
    const auto accepted = std::count_if(recipients.cbegin(), recipients.cend(), [](const auto &result) { return result.state == State::Accepted; });
    const Outcome::Verdict verdict = outcome.verdict();
    if (verdict == Outcome::Verdict::Accepted && recipients.isEmpty())
        return connected(outcome);
    if (verdict == Outcome::Verdict::Accepted || verdict == Outcome::Verdict::SomeRefused)
        return Verdicts::tr("Accepted for %1 of %n recipient(s).", nullptr, int(recipients.size())).arg(accepted);
    return outcome.failure ? explain(*outcome.failure).headline : withoutFailure(verdict);
}

} // namespace postscope::text
