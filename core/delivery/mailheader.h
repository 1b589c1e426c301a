// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::delivery {

/// The header of a mail that somebody else wrote: its fields as they stand, but for line ends.
class MailHeader {
public:
    static constexpr qint64 maxSize = 1024 * 1024; ///< octets; a header that does not end by then is none

    /// Reads the header at the start of `octets`, the first maxSize + 1 octets of a file or all of it. Nothing when the first line is no header
    /// field ("From " of a mailbox file is skipped) or the header is too long.
    [[nodiscard]] static std::optional<MailHeader> read(QByteArrayView octets);

    /// Octets of the file up to the first of the body.
    [[nodiscard]] qint64 length() const { return m_length; }
    /// Values of all fields of this name, without folds, from UTF-8, joined by ", ".
    [[nodiscard]] QString values(const QByteArray &name) const;
    /// Takes these fields out, every one of the name.
    void remove(const QByteArray &name);
    /// Puts a whole field, folds and line end included, in front of all others and behind those put there before.
    void putInFront(const QByteArray &name, const QByteArray &field);
    /// The header with CR LF, and the empty line if there is one.
    [[nodiscard]] QByteArray octets() const;

private:
    struct RawField {
        QByteArray name; // lower case; empty: a line that is no field
        QByteArray lines;
    };

    void add(QByteArrayView line);

    QList<RawField> m_fields;
    qsizetype m_inFront = 0;
    qint64 m_length = 0;
    bool m_emptyLine = false;
};

} // namespace postscope::delivery
