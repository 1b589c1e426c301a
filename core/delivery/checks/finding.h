// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace postscope::delivery {

/// Something about a mail that could be sent that its author may want to know first, and where it is; ui/text makes the sentence.
struct Finding {
    /// Only an error keeps a mail from being sent: it would do harm that nobody can take back.
    enum class Severity { Info, Note, Warning, Error };
    enum class Code {
        // header (RFC 5322 3.6)
        MissingFrom,
        MissingDate,
        MissingMessageId,
        MissingMimeVersion,   ///< Content-* fields without it (RFC 2045 4)
        DoubledHeader,        ///< detail: the name; a field that may stand once stands again
        BlindCopyNamed,       ///< detail: the address or the name of the field; a header tells of Bcc
        MisplacedEncodedWord, ///< detail: name and word; where RFC 2047 5 allows none, nobody decodes it
        RawOctetsInHeader,    ///< detail: the name; octets above 127 in a mail that needs no SMTPUTF8
        // envelope
        SenderDiffers,       ///< detail: the sender of the envelope; the domain is From's
        SenderDomainDiffers, ///< detail: the sender of the envelope; SPF cannot vouch for From (RFC 7489 3.1)
        RecipientNotNamed,   ///< detail: an address of the envelope that no header names
        RecipientLeftOut,    ///< detail: an address of the header that the envelope has not
        NoVisibleRecipient,  ///< neither To nor Cc
        // octets
        LongLine,           ///< detail: "1200 @ 34567": octets of the line, and where it begins in the mail (RFC 5321 4.5.3.1.6)
        BareLineEnd,        ///< detail: how many; CR or LF alone in a ready-made mail, which become CR LF
        UnixLineEnds,       ///< a ready-made mail has LF everywhere, which becomes CR LF
        NulOctet,           ///< an octet 0 in a ready-made mail
        EightBitForNothing, ///< 8bit or binary is announced, and every octet is below 128
        EightBitUndeclared, ///< octets above 127 in a body that is announced as 7bit (RFC 2045 6.2)
        TooLargeForServer,  ///< detail: "20000000 > 10240000 mail.example.org"
        // mailing lists (RFC 2369, 8058)
        UnsubscribePostAlone,       ///< List-Unsubscribe-Post without List-Unsubscribe
        UnsubscribePostValue,       ///< detail: the value; it is to be List-Unsubscribe=One-Click
        UnsubscribePostNeedsHttps,  ///< one-click without an https: URL
        OneClickNeedsSignature,     ///< one-click without a DKIM signature over both fields
        UnsubscribeWithoutOneClick, ///< an https: URL alone
        ListUrlNotBracketed,        ///< detail: the name; a URL without < and >
        ListUrlScheme,              ///< detail: the URL; neither https, http, mailto nor ftp
        // text
        AttachmentForgotten, ///< detail: the word that speaks of one
        EmptySubject,
        EmptyBody,
        NoTextAlternative,
        // HTML
        LinkMisleads,      ///< detail: "shown -> real"
        ImageWithoutText,  ///< detail: the source
        HtmlDropped,       ///< detail: what, by which clients, and who says so
        InlinePartMissing, ///< detail: the Content-ID that the HTML names and no attachment has
        InlinePartUnused,  ///< detail: the Content-ID that no HTML names
        AnchorMissing,     ///< detail: the name that a "#name" link leads to
        HtmlNotReadWhole,  ///< too large, too deep or too odd
        // deception
        TextDirectionTrick, ///< detail: the name; controls that make it read otherwise than it is
        MixedScripts,       ///< detail: the word; letters of several scripts that look alike
        AddressInName,      ///< detail: the display name, which is another address
        MisleadingFileName, ///< detail: the name, whose end is not what it seems
    };

    Severity severity = Severity::Info;
    Code code = Code::EmptySubject;
    Field field = Field::Headers;
    qsizetype index = -1;    ///< of the attachment, header or list row; -1: none
    qsizetype position = -1; ///< in the field's text, UTF-16 units; -1: all of it
    qsizetype length = 0;    ///< of what is meant from `position` on
    QString detail;          ///< plain text; from outside, perhaps

    bool operator==(const Finding &) const = default;
};

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Finding)
