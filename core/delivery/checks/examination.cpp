// SPDX-License-Identifier: MIT
#include "core/delivery/checks/examination.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;

struct NamedField {
    QLatin1StringView name;
    Field field;
};
constexpr NamedField namedFields[] = {
    {"From"_L1, Field::From},
    {"Sender"_L1, Field::Sender},
    {"Reply-To"_L1, Field::ReplyTo},
    {"To"_L1, Field::To},
    {"Cc"_L1, Field::Cc},
    {"Bcc"_L1, Field::Bcc},
    {"Subject"_L1, Field::Subject},
    {"In-Reply-To"_L1, Field::InReplyTo},
    {"References"_L1, Field::References},
};

} // namespace

void Examination::add(Finding finding)
{
    constexpr qsizetype maxDetail = 300;
    if (++m_counts[{int(finding.code), int(finding.severity)}] > maxOfOneKind)
        return;
    finding.detail.truncate(maxDetail);
    m_findings.append(finding);
}

QList<Finding> Examination::take()
{
    std::ranges::stable_sort(m_findings, [](const Finding &one, const Finding &other) { return one.severity > other.severity; });
    return m_findings;
}

Finding Examination::placeOf(const QByteArray &name) const
{
    const QString wanted = QString::fromLatin1(name);
    for (qsizetype i = draft.headers.size() - 1; i >= 0; --i)
        if (draft.headers.at(i).name.compare(wanted, Qt::CaseInsensitive) == 0)
            return {.field = Field::Headers, .index = i};
    for (qsizetype i = draft.list.size() - 1; i >= 0; --i)
        if (("List-" + draft.list.at(i).name).compare(name, Qt::CaseInsensitive) == 0)
            return {.field = Field::List, .index = i};
    const auto *known = std::ranges::find_if(namedFields, [&](const NamedField &one) { return wanted.compare(one.name, Qt::CaseInsensitive) == 0; });
    return {.field = known == std::end(namedFields) ? Field::Headers : known->field};
}

const HeaderLine *Examination::first(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(header, [name](const HeaderLine &line) { return line.is(name); });
    return found == header.cend() ? nullptr : &*found;
}

QList<AddressField> addressFields(const Draft &draft)
{
    QList<AddressField> fields{{Field::From, draft.from, {}}, {Field::Sender, draft.sender, {}}, {Field::ReplyTo, draft.replyTo, {}},
                               {Field::To, draft.to, {}},     {Field::Cc, draft.cc, {}},         {Field::Bcc, draft.bcc, {}}};
    for (AddressField &one : fields)
        one.mailboxes = mime::parseMailboxes(one.text).value_or(QList<mime::Mailbox>());
    return fields;
}

QByteArray addressKey(const mime::Mailbox &mailbox)
{
    const QByteArray address = mailbox.asciiDomainAddress();
    const qsizetype at = address.lastIndexOf('@');
    return at < 0 ? address : address.first(at) + address.sliced(at).toLower();
}

} // namespace postscope::delivery
