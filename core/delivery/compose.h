// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/draft.h"
#include "core/dkim/request.h"
#include "core/mime/message.h"
#include "core/smtp/mail.h"

#include <QList>

#include <functional>
#include <optional>

namespace postscope::delivery {

/// The field of a Draft that a problem is in: the composer puts the cursor there.
enum class Field {
    From,
    Sender,
    ReplyTo,
    To,
    Cc,
    Bcc,
    Subject,
    InReplyTo,
    References,
    Text,
    Html,
    Attachments,
    Headers,
    List,
    MailFrom,
    RcptTo,
    Dsn,
    Requests,
    WatchHtml,
    Amp,
    Event,
    Alternatives,
    Charset,
    MessageId,
    Date,
    Raw
};

/// Why a draft cannot become a mail; ui/text makes the sentence.
struct ComposeProblem {
    enum class Code {
        NoSender, ///< no From
        NoRecipient,
        BadAddress,           ///< detail: AddressFailure's excerpt
        UnsafeCharacter,      ///< CR, LF, NUL or another control character where it may not be
        BadHeaderName,        ///< detail: the name
        ReservedHeader,       ///< detail: the name; this header has a field of its own, or is ours to write
        BadListUrl,           ///< detail: the URL
        AttachmentMissing,    ///< detail: path
        AttachmentUnreadable, ///< detail: path and the system's words
        BadContentType,       ///< detail
        BadDsn,               ///< detail
        BadRequest,           ///< detail: a parameter of MAIL that cannot be what it says, "HOLDUNTIL=tomorrow"
        BadMessageId,         ///< detail
        SeveralSenders,       ///< more than one address in Sender, or several in From without a Sender (RFC 5322 3.6.2)
        BadDisposition,       ///< detail
        BadPart,              ///< a part that should have its own header has none, is larger than 16 MiB, or has lines that no mail can have; detail: path
        BadCharset,           ///< detail: a charset that is not known here, or in which ASCII is not ASCII
        NotInCharset,         ///< detail: the first character that the charset does not have
        BadDate,              ///< a date that cannot be
        BadMethod,            ///< detail: of an invitation
        UnknownPlaceholder,   ///< detail: a name that neither the data nor the program knows; see filled()
        NotAMail,             ///< detail: path; the .eml does not begin with a header, or its header is longer than 1 MiB
    };

    Field field = Field::From;
    Code code = Code::NoSender;
    QString detail;          ///< plain text
    qsizetype index = -1;    ///< of the attachment, header or list row; -1: none
    qsizetype position = -1; ///< in the field's text; -1: all of it

    bool operator==(const ComposeProblem &) const = default;
};

/// A draft that has become a mail.
struct Composed {
    mime::Message message;
    smtp::Envelope envelope;
    /// The same mail for a server without 8BITMIME: a mail that is attached with 8-bit octets goes as a file of octets. Nothing: `message` has no such
    /// octets, or it may not be changed, or its header has them too (SMTPUTF8).
    std::optional<mime::Message> sevenBit;
    /// The same mail for BINARYMIME, where that was asked for and some part of it goes octet for octet (RFC 3030 3).
    std::optional<mime::Message> binary;
    bool binaryOnly = false; ///< `binary` alone may leave: a finished mail that is not to be changed
    /// DKIM signatures to put on it when it is sent, the first on top (RFC 6376): each form is signed as it goes, and not changed after that.
    QList<dkim::Signing> signatures = {};
};

/// What a session is given of it.
[[nodiscard]] smtp::Mail mailOf(const Composed &composed);

/// What composing takes from outside, so that it is pure: the time, and random octets for Message-ID and boundaries.
struct ComposeContext {
    QDateTime date;                              ///< with its zone
    std::function<QByteArray(qsizetype)> random; ///< that many octets
    [[nodiscard]] static ComposeContext system(const Clock &clock);
};

/// Makes a mail of a draft (RFC 5322, 2045-2049, 2047, 2231, 2369, 6532, 3676): the one place where headers and envelope are decided.
/// Of an attachment it reads the first octets, to know its type; a mail as an attachment it reads once. All problems are returned together.
[[nodiscard]] Result<Composed, QList<ComposeProblem>> compose(const Draft &draft, const ComposeContext &context);

/// A finished mail, `draft.raw`, from a file or from octets: as composeFile(), but who is named in `from`, or in `to`, `cc` and `bcc`, comes before
/// those of its header.
[[nodiscard]] Result<Composed, QList<ComposeProblem>> composeRaw(const Draft &draft);

/// A finished mail from an .eml file: sent as it is but for line ends and Bcc, which is taken out and delivered to. Envelope from the header
/// unless `choice` overrides it. The body is read once here (line ends, 8-bit octets) and again while it is sent, never held. With
/// BodyEncoding::Binary its line ends stay too, and it goes by BINARYMIME alone; no other encoding changes such a mail.
[[nodiscard]] Result<Composed, QList<ComposeProblem>> composeFile(const QString &path, const EnvelopeChoice &choice,
                                                                  BodyEncoding encoding = BodyEncoding::Automatic);

} // namespace postscope::delivery
