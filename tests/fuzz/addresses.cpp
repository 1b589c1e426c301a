// SPDX-License-Identifier: MIT
// Any address list: what is understood is written so that it is understood again, as the same.
#include "core/mime/header.h"
#include "core/mime/mailbox.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope::mime;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The addresses alone: what is encoded in a name stays encoded.
QList<Group> withoutNames(QList<Group> groups)
{
    for (Group &group : groups) {
        if (group.name)
            group.name = QString();
        for (Mailbox &mailbox : group.members)
            mailbox.displayName.clear();
    }
    return groups;
}

void requireLines(const QByteArray &field)
{
    require(field.endsWith("\r\n"));
    for (const QByteArray &line : field.chopped(2).replace("\r\n ", "\n").split('\n'))
        require(line.size() < 998 && !line.contains('\r') && !line.contains('\0'));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto groups = parseAddresses(text);
    if (!groups) {
        require(groups.error().position >= 0 && groups.error().position <= text.size() && groups.error().excerpt.size() <= 80);
        return 0;
    }
    for (const Group &group : *groups) {
        for (const Mailbox &mailbox : group.members) {
            const auto again = parseMailboxes(mailbox.toString());
            require(again && *again == QList<Mailbox>{mailbox});
            require(!mailbox.asciiDomainAddress().contains('\n') && !mailbox.address().contains('\r'));
        }
    }
    const QByteArray field = addressField("To", *groups, DomainForm::AsGiven);
    requireLines(field);
    requireLines(addressField("To", *groups, DomainForm::ALabels));
    const auto again = parseAddresses(QString::fromUtf8(QByteArray(field.sliced(4)).replace("\r\n", "")));
    require(again && withoutNames(*again) == withoutNames(*groups));
    return 0;
}
