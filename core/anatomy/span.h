// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/linepart.h"

#include <QByteArrayView>

namespace postscope::anatomy {

/// More parts than these of one part are not told apart.
inline constexpr qsizetype maxParts = 200;

/// Octets of a line, and where in it they begin.
struct Span {
    QByteArrayView octets;
    qsizetype offset = 0;

    [[nodiscard]] bool isEmpty() const { return octets.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return octets.size(); }
    /// What is left from there on, at most `size` octets; never outside.
    [[nodiscard]] Span from(qsizetype at, qsizetype size = -1) const;
    [[nodiscard]] Span first(qsizetype size) const { return from(0, size); }
    /// Without spaces and tabs around it.
    [[nodiscard]] Span trimmed() const;
    /// Takes the first word away, and the white space behind it.
    [[nodiscard]] Span takeWord();
    /// The pieces between `separator`, the last one being all the rest where there are too many.
    [[nodiscard]] QList<Span> split(char separator) const;
    [[nodiscard]] LinePart part(LinePart::Kind kind, const QByteArray &key = {}) const;
    /// True where a secret is hidden in it.
    [[nodiscard]] bool masked() const;
};

/// Octets that others stand for, and how to get from the one to the other.
class Decoded {
public:
    enum class Coding { None, Base64 };

    Decoded(const QByteArray &octets, Span source, Coding coding) : m_octets(octets), m_source(source), m_coding(coding) {}

    [[nodiscard]] const QByteArray &octets() const { return m_octets; }
    /// A piece of the decoded octets as a part of the line: those octets of the line that have any bit of it.
    [[nodiscard]] LinePart field(qsizetype from, qsizetype size, const QByteArray &key) const;

private:
    QByteArray m_octets;
    Span m_source;
    Coding m_coding;
};

/// Adds `part` to `whole`, or counts it to the rest where there are too many.
void add(LinePart &whole, LinePart part);

} // namespace postscope::anatomy
