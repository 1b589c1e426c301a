// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::mime {

/// A header field that grows piece by piece and is folded between pieces (RFC 5322 2.1.1, 2.2.3).
///
/// The first piece stays beside the name, however long: some readers and signatures do not survive a fold right after the colon.
class FoldedField {
public:
    /// RFC 5322 allows 78, RFC 2047 2 two less for a line with an encoded-word.
    static constexpr qsizetype maxColumn = 76;

    explicit FoldedField(QByteArrayView name);

    /// Adds a piece that is not broken, after `space` (spaces), at which the field is folded when the piece would end past maxColumn.
    void add(QByteArrayView piece, QByteArrayView space = " ");
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    /// Octets that the next piece may have on this line.
    [[nodiscard]] qsizetype room() const { return maxColumn - m_column - (m_empty ? 0 : 1); }

    /// The whole field with CR LF.
    [[nodiscard]] QByteArray take();

private:
    QByteArray m_field;
    qsizetype m_column; // octets of the last line
    bool m_empty = true;
};

} // namespace postscope::mime
