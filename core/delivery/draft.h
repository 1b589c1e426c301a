// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/delivery/bodyencoding.h"
#include "core/smtp/envelope.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace postscope::delivery {

/// A file or bytes that go with a mail.
struct Attachment {
    QString path; ///< a file, read while it is sent; empty: `content` is meant
    QByteArray content;
    QString fileName;       ///< empty: the last part of `path`
    QByteArray contentType; ///< "image/png"; empty: by name and content (QMimeDatabase)
    QByteArray contentId;   ///< without angle brackets; with it the part is inline

    bool operator==(const Attachment &) const = default;
};

/// One value of a List-* header (RFC 2369, RFC 2919).
struct ListHeader {
    QByteArray name; ///< what follows "List-": "Help", "Unsubscribe", "Subscribe", "Post", "Owner", "Archive"
    QString url;     ///< without angle brackets
    QString comment; ///< may be empty

    bool operator==(const ListHeader &) const = default;
};

/// Any other header, in order, repeated ones too.
struct CustomHeader {
    QString name;
    QString value; ///< decoded; encoded-words are made where they are needed

    bool operator==(const CustomHeader &) const = default;
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

/// A mail as somebody wrote it, not checked yet: address fields are address lists as typed.
struct Draft {
    QString from, sender, replyTo, to, cc, bcc;
    QString subject;
    QString inReplyTo, references;
    QString text;
    QString html; ///< empty: no HTML part
    QList<Attachment> attachments;
    QList<CustomHeader> headers;
    QList<ListHeader> list;
    EnvelopeChoice envelope;
    BodyEncoding encoding = BodyEncoding::Automatic;

    bool operator==(const Draft &) const = default;
};

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Draft)
