// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::smtp {

/// Makes content transparent for DATA, piece by piece: a dot before every line that begins with one (RFC 5321 4.5.2).
///
/// Every CR that is not followed by LF and every LF that does not follow CR becomes CR LF before stuffing, so that no reader can see an
/// end of data where we mean none. (Messages made here hold neither.)
class DotStuffer {
public:
    /// The stuffed form of the next octets of the content; not copied where nothing is to be put in.
    [[nodiscard]] QByteArray stuff(const QByteArray &octets);
    /// What ends the content: the missing CR LF, if the last line has none, then ".\r\n".
    [[nodiscard]] QByteArray finish();

    /// Octets given out so far, the final dot not counted, and the lines among them.
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 lines() const { return m_lines; }

private:
    char m_last = '\n'; // the octet before the next one; a CR has left whose LF the next octet is, or is put before it
    qint64 m_size = 0;
    qint64 m_lines = 0;
};

/// Finds the end of what DATA brought and takes the stuffing off again; only CR LF . CR LF ends it, every other octet stays as it came.
class DotUnstuffer {
public:
    struct Piece {
        QByteArray content;  ///< unstuffed octets, its line ends kept
        qsizetype taken = 0; ///< octets consumed of what was given
        bool ended = false;  ///< the final dot was among them
    };

    [[nodiscard]] Piece take(QByteArrayView octets);

private:
    enum class At { LineStart, Dot, DotCr, Middle, Cr };
    At m_at = At::LineStart;
};

} // namespace postscope::smtp
