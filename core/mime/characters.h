// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::mime {

/// Index of the first UTF-16 unit that may stand in no header field and no address: a control character (C0 with TAB, DEL, C1), a line or
/// paragraph separator, half a surrogate pair, U+FFFE or U+FFFF. -1: none.
[[nodiscard]] qsizetype unsafeCharacter(QStringView text);

/// The Unicode character at `index`, one or two UTF-16 units; half a pair is given as it is.
[[nodiscard]] char32_t characterAt(QStringView text, qsizetype index);

/// True for what an atom may hold (RFC 5322 3.2.3, RFC 6532 3.2): no special, no white space of any script.
[[nodiscard]] bool isAtomCharacter(QChar unit);

/// Index of the first unit that may not stand in an address outside quotes although it is in an atom: a character that looks like a special (U+FF0C
/// for a comma), one that nobody sees (bidirectional controls, zero width space), or U+FFFD, the trace of a broken decoding. -1: none.
[[nodiscard]] qsizetype misleadingCharacter(QStringView atom);

/// True for an atom, or several with single dots between them, without a misleading character.
[[nodiscard]] bool isDotAtom(QStringView text);

/// True when every unit is below U+0080.
[[nodiscard]] bool isAscii(QStringView text);

} // namespace postscope::mime
