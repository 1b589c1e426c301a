// SPDX-License-Identifier: MIT
// Any text in a header, as the value of a field and as a file name: a reader finds it as it was.
#include "core/mime/header.h"
#include "core/mime/characters.h"
#include "core/mime/parameter.h"
#include "core/outline/outline.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void requireLines(const QByteArray &field)
{
    require(field.endsWith("\r\n"));
    for (const QByteArray &line : field.chopped(2).replace("\r\n ", "\n").split('\n')) {
        require(line.size() < 998 && !line.contains('\r'));
        for (const char octet : line)
            require(octet >= ' ' && octet < 0x7F);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    if (mime::unsafeCharacter(text) >= 0)
        return 0;
    const QByteArray field = mime::textField("Subject", text);
    requireLines(field);
    require(outline::decodeWords(QByteArrayView(field).sliced(8)) == text);

    const mime::Parameter parameter{"filename", text, (data[0] & 1) != 0};
    const QByteArray disposition = mime::parameterField("Content-Disposition", "attachment", {parameter});
    requireLines(disposition);
    const QByteArray mail = disposition + "\r\n";
    require(outline::readOutline(QByteArrayView(mail)).parts.constFirst().fileName == text);
    return 0;
}
