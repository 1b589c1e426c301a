// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/checks.h"
#include "core/delivery/checks/headerlines.h"
#include "core/mime/mailbox.h"

#include <QHash>

class QIODevice;

namespace postscope::delivery {

/// An address field of a draft, and its mailboxes as far as they can be read.
struct AddressField {
    Field field = Field::From;
    QString text;
    QList<mime::Mailbox> mailboxes;
};
/// From, Sender, Reply-To, To, Cc, Bcc.
[[nodiscard]] QList<AddressField> addressFields(const Draft &draft);
/// The same address, whatever its case in the domain.
[[nodiscard]] QByteArray addressKey(const mime::Mailbox &mailbox);

/// One mail under examination, and what was found so far. The checks are functions over it, a file for each kind.
class Examination {
public:
    using Code = Finding::Code;
    using Severity = Finding::Severity;
    static constexpr int maxOfOneKind = 20;

    /// All that is referred to outlives this. `readyMade`: the draft was read from the mail, not the mail made of the draft.
    Examination(const Draft &from, const Composed &mail, const CheckContext &known, bool isReadyMade)
        : draft(from), composed(mail), context(known), readyMade(isReadyMade), header(headerLines(mail.message)), addresses(addressFields(from))
    {
    }

    void add(Finding finding);
    /// The gravest first, otherwise as they were found.
    [[nodiscard]] QList<Finding> take();

    /// Where the header that was found under this name comes from: field and, for a row, its number.
    [[nodiscard]] Finding placeOf(const QByteArray &name) const;
    /// The first header of this name; nullptr: none.
    [[nodiscard]] const HeaderLine *first(QByteArrayView name) const;

    const Draft &draft;
    const Composed &composed;
    const CheckContext &context;
    const bool readyMade;
    const QList<HeaderLine> header;
    const QList<AddressField> addresses;

private:
    QList<Finding> m_findings;
    QHash<std::pair<int, int>, int> m_counts; // by code and severity
};

/// All but Bcc.
void checkHeader(Examination &mail);
/// Headers that tell of somebody in Bcc.
void checkBlindCopies(Examination &mail);
void checkAddresses(Examination &mail);
void checkNames(Examination &mail);
void checkList(Examination &mail);
void checkText(Examination &mail);
void checkHtml(Examination &mail);
void checkOctets(Examination &mail);
/// The line ends of a ready-made mail, before they were made CR LF.
void checkLineEnds(Examination &mail, QIODevice &octets);

} // namespace postscope::delivery
