// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/outline/finding.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>

namespace postscope::outline {

/// One header of a mail as it came and as it reads.
struct HeaderField {
    QString name;
    QString value;     ///< unfolded, encoded-words decoded
    QByteArray raw;    ///< the octets after the colon, folding kept; cut at the limit
    qint64 offset = 0; ///< of the field in the mail
    qint64 length = 0; ///< octets of all of it, without its last line end

    bool operator==(const HeaderField &) const = default;
};

/// One part of the MIME tree (RFC 2045, RFC 2046), a leaf or a container.
struct Part {
    QByteArray path;        ///< "1.2"; the root is ""; the mail inside a message/rfc822 of path "2" is "2.1"
    QByteArray contentType; ///< "text/plain", lower case
    QByteArray charset;
    QByteArray disposition; ///< "attachment", "inline", or ""
    QString fileName;       ///< decoded; never to be used as a path
    QByteArray contentId;   ///< without angle brackets
    QByteArray encoding;    ///< transfer encoding, lower case
    int depth = 0;
    bool container = false;
    QByteArray content;      ///< leaf: transfer encoding removed, charset untouched; cut at the limit
    qint64 size = 0;         ///< octets of content before any cut
    qint64 offset = 0;       ///< of the body in the mail, as it came
    qint64 rawSize = 0;      ///< of the body in the mail, octets
    qint64 headerOffset = 0; ///< of its header in the mail

    bool operator==(const Part &) const = default;
};

/// What a mail that somebody else wrote is made of. Broken mail is read as far as it goes; nothing is fetched, opened or run.
struct Outline {
    QList<HeaderField> headers; ///< of the mail itself, in order
    QList<Part> parts;          ///< depth first, containers before what they hold
    QList<Finding> findings;    ///< by their place
    bool truncated = false;     ///< a limit was reached

    /// The value of the first header of that name, any case; empty: none.
    [[nodiscard]] QString header(QStringView name) const;
    /// The first leaf of that type, "text/plain" or "text/html", that is neither an attachment nor inside an attached mail; nullptr: none.
    /// text() and html() are these, decoded, lines ending in LF.
    [[nodiscard]] const Part *body(QByteArrayView contentType) const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString html() const;
    /// The leaf with that Content-ID; nullptr: none.
    [[nodiscard]] const Part *withContentId(const QByteArray &contentId) const;

    bool operator==(const Outline &) const = default;
};

/// What one mail may cost.
struct OutlineLimits {
    qint64 file = 256LL * 1024 * 1024;
    qint64 content = 32LL * 1024 * 1024; ///< decoded octets kept, all parts together; readContent() has no such limit
    qint64 unshown = 1024 * 1024;        ///< of these, octets kept of a part that is neither text nor picture
    int depth = 100;
    int parts = 10'000;
    int headers = 10'000;
    qsizetype header = 100 * 1024; ///< octets of one header
};

/// Reads the mail at `path`. The error is the system's words. Linear in the size of the mail, and no deeper on the stack for a deeper one.
[[nodiscard]] Result<Outline, QString> readOutline(const QString &path, const OutlineLimits &limits = {});
[[nodiscard]] Outline readOutline(QByteArrayView octets, const OutlineLimits &limits = {});

/// Gives the content of a leaf piece by piece, its transfer encoding removed, out of the file that its mail was read from; however large it is.
/// `take` returns false to stop. The error is the system's words.
[[nodiscard]] Result<void, QString> readContent(const QString &path, const Part &leaf, const std::function<bool(QByteArrayView)> &take);

/// The text of a header's value, unfolded: encoded-words become what they stand for (RFC 2047), octets that are not UTF-8 count as Latin-1.
[[nodiscard]] QString decodeWords(QByteArrayView raw);

} // namespace postscope::outline

Q_DECLARE_METATYPE(postscope::outline::Outline)
