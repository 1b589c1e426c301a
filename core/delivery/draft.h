// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/delivery/bodyencoding.h"
#include "core/mime/textpart.h"
#include "core/smtp/envelope.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace postscope::delivery {

/// Any other header, in order, repeated ones too.
struct CustomHeader {
    QString name;
    QString value;         ///< decoded; encoded-words are made where they are needed
    bool prepared = false; ///< `value` is written as it is: folds (CR LF and a space) and encoded-words are in it already

    bool operator==(const CustomHeader &) const = default;
};

/// A file or bytes that go with a mail, beside its text or in place of it.
struct Attachment {
    QString path; ///< a file, read while it is sent; empty: `content` is meant
    QByteArray content;
    QString fileName;            ///< empty: the last part of `path`
    QByteArray contentType;      ///< "image/png"; empty: by name and content (QMimeDatabase)
    QByteArray contentId;        ///< without angle brackets; with it the part is inline
    QByteArray disposition = {}; ///< "attachment" or "inline"; empty: by `contentId`
    mime::TransferEncoding encoding = mime::TransferEncoding::Automatic;
    QList<CustomHeader> headers = {}; ///< more fields of the part
    bool raw = false;                 ///< a whole part with a header of its own, or a whole mail: nothing above counts but `path` and `content`

    bool operator==(const Attachment &) const = default;
};

/// An invitation (RFC 5545, RFC 6047): it goes as an alternative to the text, for calendars, and as a file, for people.
struct CalendarEvent {
    QByteArray method = "PUBLISH"; ///< of iTIP (RFC 5546): "REQUEST", "CANCEL", "REPLY" ...
    QString path;                  ///< an .ics file; empty: `content` is meant
    QByteArray content = {};       ///< UTF-8
    QString fileName = {};         ///< of the file; empty: "invite.ics"
    bool alsoFile = true;          ///< false: for calendars alone

    bool operator==(const CalendarEvent &) const = default;
};

/// One value of a List-* header (RFC 2369, RFC 2919).
struct ListHeader {
    QByteArray name; ///< what follows "List-": "Help", "Unsubscribe", "Subscribe", "Post", "Owner", "Archive"
    QString url;     ///< without angle brackets
    QString comment; ///< may be empty

    bool operator==(const ListHeader &) const = default;
};

/// What is asked for some recipients apart from the others.
struct RecipientChoice {
    QString addresses;            ///< address list
    QByteArray notify;            ///< instead of EnvelopeChoice::dsnNotify; empty: that counts
    QByteArray originalRecipient; ///< ORCPT with its type, "rfc822;..."; empty: the address itself where notifications are asked for
    QByteArray validSince;        ///< RRVS (RFC 7293): an RFC 3339 time, with ";C" or ";R" behind it or not

    bool operator==(const RecipientChoice &) const = default;
};

/// The envelope where it is to differ from the header, and delivery status notification (RFC 3461).
struct EnvelopeChoice {
    bool overridden = false; ///< false: sender and recipients come from the header
    QString mailFrom;        ///< empty with `overridden`: the null path <>
    QString rcptTo;          ///< address list
    QByteArray dsnReturn;    ///< "", "FULL", "HDRS"
    QByteArray dsnNotify;    ///< "", "NEVER", "SUCCESS,FAILURE,DELAY" ...; for every recipient
    QByteArray dsnEnvelopeId;
    QList<RecipientChoice> recipients;
    smtp::MailParameters parameters; ///< what the server is asked to do with the mail

    bool operator==(const EnvelopeChoice &) const = default;
};

/// How the texts of a mail are written.
struct TextChoice {
    QByteArray charset = "utf-8";
    mime::TransferEncoding encoding = mime::TransferEncoding::Automatic;
    bool flowed = false;         ///< format=flowed (RFC 3676)
    bool attachDataUrls = false; ///< pictures that stand in the HTML as data: become inline parts
    bool fromHtml = false;       ///< where there is no text, one is made of the HTML
    bool oldNames = false;       ///< file names once more as "name" in encoded-words, for readers that do not know RFC 2231

    bool operator==(const TextChoice &) const = default;
};

/// What mail programs show as a mark (X-Priority, Importance); no server heeds it.
enum class Importance { Normal, High, Low };

/// A mail as somebody wrote it, not checked yet: address fields are address lists as typed.
struct Draft {
    QString from, sender, replyTo, to, cc, bcc;
    QString subject;
    QString inReplyTo, references;
    QString text;
    QString html;      ///< empty: no HTML part
    QString watchHtml; ///< HTML for watches; empty: none
    QString amp;       ///< AMP for Email; empty: none
    std::optional<CalendarEvent> event;
    QList<Attachment> alternatives; ///< further ways to say what text and HTML say, the best last
    TextChoice texts;
    QList<Attachment> attachments;
    /// The whole mail, finished: then nothing counts but it, `envelope`, and where that says nothing, `from`, `to`, `cc` and `bcc` for the envelope.
    std::optional<Attachment> raw;
    /// With `raw`: it goes once more, to others, with Resent-* fields in front (RFC 5322 3.6.6) of `from`, `sender`, `to`, `cc`, `messageId` and `date`.
    bool resent = false;
    QString messageId;             ///< with or without angle brackets; empty: a new one
    std::optional<QDateTime> date; ///< with its zone; nothing: the time of composing
    Importance importance = Importance::Normal;
    QList<CustomHeader> headers;
    QList<ListHeader> list;
    EnvelopeChoice envelope;
    BodyEncoding encoding = BodyEncoding::Automatic;

    bool operator==(const Draft &) const = default;
};

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Draft)
