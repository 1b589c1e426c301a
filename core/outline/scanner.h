// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/fields.h"
#include "core/outline/outline.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace postscope::outline {

/// Walks through a mail from its first octet to its last and finds headers and parts (RFC 5322 2.2, RFC 2046 5.1).
///
/// One pass, no recursion: what is open is a list of boundaries, no longer than the limit of depth, and no octet is looked at again.
class Scanner {
public:
    Scanner(QByteArrayView octets, const OutlineLimits &limits);
    [[nodiscard]] Outline scan();

private:
    /// A multipart that is not closed yet.
    struct Open {
        QByteArray boundary;
        QByteArray path;
        int depth = 0;
        int children = 0;
        bool digest = false;
        qsizetype part = 0; // in m_outline.parts
    };
    struct Delimiter {
        qsizetype level = 0; // in m_open
        bool closing = false;
    };

    [[nodiscard]] QByteArrayView takeLine();
    [[nodiscard]] std::optional<Delimiter> delimiterIn(QByteArrayView line) const;
    void open(const Open &multipart);
    /// Closes what is not among the first `count`, those above `closed` without a closing boundary.
    void closeAllBut(qsizetype count, qsizetype closed);
    void tellUnclosed(const Open &multipart);
    [[nodiscard]] QList<RawField> takeFields();
    [[nodiscard]] RawField takeField(qsizetype begin, qsizetype colon);
    [[nodiscard]] qsizetype continuedUntil(qsizetype end) const;
    void readHeaders(const QList<RawField> &fields);
    /// Reads the header at the current position and opens what it announces. False: too many parts.
    [[nodiscard]] bool openEntity(QByteArray path, int depth, QByteArray fallbackType);
    [[nodiscard]] bool openNextPart();
    /// Ends what is deeper than `depth` at this octet.
    void closeParts(qsizetype end, int depth);
    void readContent(Part &leaf);
    void inspect(const QList<RawField> &fields, const Described &described, bool isContainer);
    void tellLimit(Finding::Code code, const QStringList &arguments, qint64 offset, qint64 length = 0);

    QByteArrayView m_octets;
    OutlineLimits m_limits;
    Outline m_outline;
    QList<Open> m_open;
    QHash<QByteArray, qsizetype> m_levels; // boundary: where in m_open
    qsizetype m_position = 0;
    QList<qsizetype> m_unended; // parts whose end is not known yet, each inside the one before
    qint64 m_kept = 0;
    Findings m_findings;
};

} // namespace postscope::outline
