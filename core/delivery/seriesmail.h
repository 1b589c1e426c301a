// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/delivery/mailsource.h"
#include "core/dkim/messagedigest.h"
#include "core/smtp/mail.h"

#include <QByteArray>
#include <QList>

namespace postscope::delivery {

/// Makes the mails of a series out of one: each has a Message-ID and a Date of its own, and DKIM signatures if there are any; the rest is shared.
class SeriesMail final : public MailSource {
public:
    /// Mails up to this size are put together in memory; of a larger one only the header is.
    static constexpr qint64 small = 64 * 1024;

    /// `token` tells this series from every other; it becomes part of each Message-ID. `digests`: of the mail's forms, where it is to be signed.
    SeriesMail(const Composed &composed, const QByteArray &token, const QList<dkim::Digest> &digests = {});

    /// A mail that had no Message-ID or Date gets one.
    [[nodiscard]] Result<Item, smtp::Failure> mail(qint64 number, const QByteArray &date, qint64 now) override;
    [[nodiscard]] QByteArray messageId(qint64 number) const;
    /// Octets of the mail that the series is made of.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    /// The octets of a header around the fields that change.
    struct Form {
        QByteArrayList literals;            // what stands before, between and behind the fields
        QList<bool> dates;                  // which field stands behind literal n: Date, or Message-ID
        QList<mime::Message::Segment> rest; // behind the header's segment
        bool eightBit = false;
        bool literal = false; // all of it is in memory
        dkim::Digest digest;  // its body's, for signing
    };

    [[nodiscard]] static Form formOf(const mime::Message &message);
    [[nodiscard]] smtp::ContentMaker maker(const Form &form, const QByteArray &messageId, const QByteArray &date, qint64 now) const;

    smtp::Envelope m_envelope;
    Form m_form;
    std::optional<Form> m_sevenBit, m_binary;
    bool m_binaryOnly = false;
    QList<dkim::Signing> m_signatures;
    QByteArray m_token, m_domain;
    qint64 m_size = 0;
};

} // namespace postscope::delivery
