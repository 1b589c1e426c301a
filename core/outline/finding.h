// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace postscope::outline {

/// Something about a mail that a reader should know, and where it stands; the sentence is made in ui/text.
struct Finding {
    enum class Severity { Info, Note, Warning, Error };

    enum class Code {
        MissingHeader,         ///< name
        DoubledHeader,         ///< name
        BccPresent,            ///< nothing
        NoRecipient,           ///< nothing: neither To nor Cc nor Bcc
        UnparsableDate,        ///< the value
        HeaderNotUtf8,         ///< name
        Utf8Header,            ///< name: octets above 127 that are UTF-8 (RFC 6532)
        BlankBeforeColon,      ///< name (RFC 5322 4.5)
        HeaderNotEnded,        ///< nothing: no empty line between header and body
        BrokenEncodedWord,     ///< the word
        MisplacedEncodedWord,  ///< the word (RFC 2047 5)
        ControlInEncodedWord,  ///< the word: it hides a line break, a NUL or another control character
        AmbiguousType,         ///< path of the part: two Content-Type headers that differ
        AmbiguousParameter,    ///< path, parameter: it is given twice
        AmbiguousFileName,     ///< path: name and filename differ
        NoMimeVersion,         ///< nothing
        BoundaryMissing,       ///< path: a multipart that names no boundary
        BoundaryShared,        ///< path: the boundary is an outer multipart's too
        BoundaryUnused,        ///< path: the boundary never comes
        BoundaryNotClosed,     ///< path: the closing boundary never comes
        EncodedContainer,      ///< path, encoding: only 7bit, 8bit and binary may stand there (RFC 2045 6.4)
        UnknownEncoding,       ///< path, encoding
        BrokenBase64,          ///< path
        BrokenQuotedPrintable, ///< path
        UnknownCharset,        ///< path, charset
        TextNotInCharset,      ///< path, charset
        UndeclaredEightBit,    ///< path: octets above 127, no Content-Transfer-Encoding that allows them
        LongLine,              ///< how many lines have more than 998 octets, octets of the first
        BareCr,                ///< how many
        BareLf,                ///< how many
        OnlyLf,                ///< how many: every line ends so, as in a file of this system
        Nul,                   ///< how many
        NameHidesOrder,        ///< path, file name: bidirectional controls or characters that nobody sees
        NameHasTwoExtensions,  ///< path, file name
        NameIsProgram,         ///< path, file name
        NameIsPath,            ///< path, file name
        NameHasControl,        ///< path, file name
        DepthLimit,            ///< path
        PartLimit,             ///< how many parts are read
        HeaderLimit,           ///< how many headers are read
        HeaderSizeLimit,       ///< name, octets that are read
        ContentLimit,          ///< path: the part is kept in part; its file holds all of it
        FileLimit,             ///< octets that are read
    };

    Severity severity = Severity::Note;
    Code code = Code::MissingHeader;
    QStringList arguments; ///< as they came, in the order given above
    qint64 offset = 0;     ///< of the place in the mail
    qint64 length = 0;     ///< octets; 0: something is missing there

    /// The arguments in one piece, "; " between them; without the path of the root, which is empty.
    [[nodiscard]] QString detail() const;

    bool operator==(const Finding &) const = default;
};

/// "broken-base64": what JSON and tests call it.
[[nodiscard]] QByteArray nameOf(Finding::Code code);
/// "info", "note", "warning", "error".
[[nodiscard]] QByteArray nameOf(Finding::Severity severity);

/// Findings as they are made, in no order; of each kind only the first few, so that a hostile mail makes no long list.
class Findings {
public:
    static constexpr int maxOfOneCode = 20;

    void add(Finding finding);
    /// By their place in the mail.
    [[nodiscard]] QList<Finding> take();

private:
    QList<Finding> m_all;
    QList<int> m_counts; // by code
};

} // namespace postscope::outline
