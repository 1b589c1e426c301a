// SPDX-License-Identifier: MIT
// Any mailto: link: it fills in five fields and attaches, forges and smuggles nothing.
#include "core/delivery/mailto.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope::delivery;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString link = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto mail = readMailto(link);
    if (!mail)
        return 0;
    for (const QString &field : {mail->draft.to, mail->draft.cc, mail->draft.bcc, mail->draft.subject, mail->draft.inReplyTo})
        require(!field.contains(u'\r') && !field.contains(u'\n') && !field.contains(u'\0'));
    Draft only;
    only.to = mail->draft.to;
    only.cc = mail->draft.cc;
    only.bcc = mail->draft.bcc;
    only.subject = mail->draft.subject;
    only.inReplyTo = mail->draft.inReplyTo;
    only.text = mail->draft.text;
    require(only == mail->draft);
    return 0;
}
