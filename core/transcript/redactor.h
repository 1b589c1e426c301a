// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QList>

#include <utility>

namespace postscope::transcript {

/// The second net under the marks that commands make: hides a known secret wherever it, or its base64 in any alignment, or the base64 of
/// \0user\0secret or user\0user\0secret, stands in an event.
///
/// A secret of fewer than four octets is hidden only where it is a whole word, and none in the code of a reply or the verb of a command:
/// a password "250" would otherwise tear logs apart.
class Redactor {
public:
    static constexpr qsizetype shortest = 4; ///< octets of a secret that is sought inside words too

    void remember(const Secret &secret, const QByteArray &user = {});
    /// Masks what is found; returns whether anything was. What was masked is not put into Event::hidden.
    bool apply(Event &event) const;
    /// The same for words that are kept beside the events: those of a server, of the system.
    bool apply(QByteArray &octets) const { return mask(octets); }
    bool apply(QString &text) const;

private:
    /// How far a find reaches: the octets alone, only as a word between blanks, or the whole run of base64 around them.
    enum class Reach { Alone, Word, Base64Run };
    struct Needle {
        Secret octets;
        Reach reach = Reach::Alone;
        bool operator==(const Needle &) const = default;
    };
    using Range = std::pair<qsizetype, qsizetype>; // begin, end

    void add(QByteArray &&octets, Reach reach);
    [[nodiscard]] QList<Range> find(const QByteArray &octets, qsizetype from) const;
    bool mask(QByteArray &octets, qsizetype from = 0) const;

    QList<Needle> m_needles;
};

} // namespace postscope::transcript
