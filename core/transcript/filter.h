// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/transcript/filterterm.h"
#include "core/transcript/transcript.h"

namespace postscope::transcript {

/// Why a text is no filter, and which part of it; ui/text makes the sentence.
struct FilterError {
    enum class Kind {
        UnknownKey,   ///< detail: the key, without its colon
        NoValue,      ///< detail: the key
        BadDirection, ///< detail of these: the value
        BadPhase,
        BadCode,
        BadEnhancedCode,
        BadDuration,
        BadSize,
        BadAnswer, ///< of tls:
        BadTrait,  ///< of is:
        QuoteOpen,
        ExpressionOpen,  ///< a regular expression without its second slash
        BadExpression,   ///< detail: what the library says
        NothingExcluded, ///< a minus alone
        TooLong,         ///< over maxLength characters, or maxTerms terms
    };

    Kind kind = Kind::UnknownKey;
    qsizetype offset = 0;
    qsizetype length = 0;
    QString detail; ///< plain text

    bool operator==(const FilterError &) const = default;
};

/// Which rows of a session are wanted: terms that all have to hold.
///
///     dir:client|server|note   phase:auth   code:5xx|55|4   esc:5.7.*   slower:200ms|2s|1m   larger:1K   tls:yes|no   recipient:bob
///     is:marked|commented|issue|masked|reply|command|content   "text"   word   /regular expression/
///
/// Commas inside a value mean "or"; "-" or "!" before a term excludes what it finds. Case does not count, "slower" and "larger" take the
/// limit in. Text is sought in what a row shows of its line: never in a secret, and in the first maxSubject octets.
class Filter {
public:
    static constexpr qsizetype maxLength = 2000;
    static constexpr qsizetype maxTerms = 64;
    static constexpr qsizetype maxSubject = 2048;

    [[nodiscard]] static Result<Filter, FilterError> parse(QStringView text);

    /// Every row matches.
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    /// Whether something else than the events can change what matches: marks, comments, issues.
    [[nodiscard]] bool asksBeyondEvents() const;
    [[nodiscard]] bool matches(const FilterRow &row, const NoteText &noteText) const;

private:
    QList<FilterTerm> m_terms;
};

/// `word` as a value or a text that means exactly this, in quotes where it has to be.
[[nodiscard]] QString quotedForFilter(const QString &word);

} // namespace postscope::transcript
