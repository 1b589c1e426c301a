// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QString>

namespace postscope::mime {

/// Where an encoded-word stands decides which characters it may hold as they are (RFC 2047 5).
enum class WordPlace {
    Unstructured, ///< Subject and the like
    Phrase,       ///< a display name
    Comment,      ///< between parentheses
};

/// The longest encoded-word (RFC 2047 2).
inline constexpr qsizetype maxEncodedWord = 75;

/// True when a word without spaces cannot stand in a header as it is: not ASCII, taken for an encoded-word by a reader, or too long to be folded.
[[nodiscard]] bool needsEncodedWord(QStringView word);

/// `text` as encoded-words in UTF-8, Q or B whichever is shorter, no character cut in two: the first of at most `firstRoom` octets, the others of at
/// most `room`, unless that leaves no place for one character. A reader joins them without the white space between.
[[nodiscard]] QByteArrayList encodedWords(QStringView text, WordPlace place, qsizetype firstRoom = maxEncodedWord, qsizetype room = maxEncodedWord);

} // namespace postscope::mime
