// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/secretstore.h"
#include "core/account/tokencommand.h"
#include "core/base/bytesource.h"
#include "core/base/event.h"
#include "core/delivery/compose.h"
#include "core/delivery/delivery.h"
#include "core/delivery/draftfile.h"
#include "core/delivery/serversettings.h"
#include "core/dkim/failure.h"
#include "core/smtp/failure.h"

#include <QString>

namespace postscope::text {

/// What is to be told of something that went wrong: plain text, in the user's language, never rich text.
struct Explanation {
    QString headline; ///< what failed, a sentence
    QString words;    ///< the server's or the system's own words, verbatim; may be empty
    QString advice;   ///< what to do next; may be empty

    /// All of it in one piece, for a terminal or a tooltip: headline, words and advice, a line each.
    [[nodiscard]] QString toString() const;
    bool operator==(const Explanation &) const = default;
};

[[nodiscard]] Explanation explain(const smtp::Failure &failure);
/// What a refusal at this point of a session means: also for a single recipient's reply.
[[nodiscard]] Explanation explainRefusal(Phase phase, const smtp::Reply &reply);
[[nodiscard]] Explanation explain(const ReadFailure &failure);
[[nodiscard]] Explanation explain(const delivery::ComposeProblem &problem);
[[nodiscard]] Explanation explain(const delivery::DraftFileFailure &failure);
[[nodiscard]] Explanation explain(const delivery::DataFailure &failure);
/// The same problem with the row that it is in.
[[nodiscard]] Explanation explain(const delivery::RowProblem &problem);
[[nodiscard]] Explanation explain(const account::StoreFailure &failure);
[[nodiscard]] Explanation explain(const account::SecretFailure &failure);
[[nodiscard]] Explanation explain(const account::TokenFailure &failure);
[[nodiscard]] Explanation explain(const dkim::Failure &failure);

[[nodiscard]] QString sentence(const Note &note);
[[nodiscard]] QString describe(const delivery::DiscoveryStep &step);
/// One line for status bar and terminal: "Accepted for 6 of 6 recipients."
[[nodiscard]] QString verdict(const delivery::Outcome &outcome);
[[nodiscard]] QString name(Origin origin);
[[nodiscard]] QString name(Phase phase);
[[nodiscard]] QString name(smtp::RecipientResult::State state);
[[nodiscard]] QString name(delivery::Field field);
[[nodiscard]] QString name(TlsMode mode);
[[nodiscard]] QString name(delivery::DiscoveryStep::Kind kind);
[[nodiscard]] QString name(delivery::ServerSettings::Source source);

} // namespace postscope::text
