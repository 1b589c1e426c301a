// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/latencies.h"
#include "core/delivery/outcome.h"

#include <QList>
#include <QMap>
#include <QMetaType>

#include <array>
#include <chrono>
#include <optional>

namespace postscope::delivery {

/// What became of many mails: sums, whatever their number.
struct Tally {
    using Verdict = Outcome::Verdict;

    static constexpr qsizetype maxKinds = 100; ///< of replies, and of failures, that are told apart

    /// Replies with one code and one enhanced status code.
    struct Words {
        qint64 count = 0;
        smtp::Reply example; ///< the first
        bool operator==(const Words &) const = default;
    };
    /// Failures of one kind and reason without a reply, of mails and of connections.
    struct Trouble {
        qint64 count = 0;
        smtp::Failure example; ///< the first
        bool operator==(const Trouble &) const = default;
    };

    qint64 planned = 0;
    std::array<qint64, 7> verdicts{}; ///< mails, by Verdict
    qint64 octets = 0;                ///< of the mails that were taken for somebody
    int connections = 0;              ///< sessions that were opened
    Latencies latencies;              ///< from MAIL to the answer that decided
    QMap<QByteArray, Words> replies;  ///< "250 2.0.0" or "250": the answers that decided
    QList<Trouble> troubles;
    qint64 unlisted = 0;                 ///< replies and failures beyond maxKinds
    std::chrono::nanoseconds elapsed{0}; ///< since the first mail began
    std::optional<smtp::Failure> ended;  ///< why some were not sent

    /// Mails of which it is known what became of them, or that nobody knows.
    [[nodiscard]] qint64 sent() const;
    [[nodiscard]] qint64 left() const { return planned - sent(); }
    [[nodiscard]] qint64 of(Verdict verdict) const { return verdicts[size_t(verdict)]; }
    /// Mails that were taken for at least one recipient.
    [[nodiscard]] qint64 accepted() const { return of(Verdict::Accepted) + of(Verdict::SomeRefused); }
    /// The worst of them all: the exit code of the command-line contract.
    [[nodiscard]] Verdict verdict() const;
    /// Mails, and octets of content, a second.
    [[nodiscard]] double perSecond() const;
    [[nodiscard]] double octetsPerSecond() const;

    void add(Verdict verdict, const smtp::Receipt &receipt, const std::optional<smtp::Failure> &failure);
    void addTrouble(const smtp::Failure &failure);

    bool operator==(const Tally &) const = default;

private:
    void addReply(const smtp::Reply &reply);
};

/// Hides a known secret in the words of others that the tally repeats.
void redact(Tally &tally, const transcript::Redactor &redactor);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Tally)
