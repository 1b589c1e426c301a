// SPDX-License-Identifier: MIT
#include "app/postscope-cli/bodyoptions.h"

#include "app/postscope-cli/command.h"

namespace postscope::cli {

using namespace Qt::StringLiterals;
using delivery::BodyEncoding;

QCommandLineOption bodyEncodingOption()
{
    return {u"body-encoding"_s, Cli::tr("auto, 7bit, 8bit, or binary: attachments octet for octet by BDAT where the server offers BINARYMIME"),
            Cli::tr("ENCODING")};
}

Result<std::optional<BodyEncoding>, QString> readBodyEncoding(const CommandLine &line)
{
    if (!line.isSet(u"body-encoding"_s))
        return std::optional<BodyEncoding>();
    const QString word = line.value(u"body-encoding"_s);
    const std::optional<BodyEncoding> encoding = delivery::bodyEncodingNamed(word.toLower());
    if (!encoding)
        return Unexpected(Cli::tr("--body-encoding is auto, 7bit, 8bit or binary: %1").arg(word));
    return encoding;
}

Result<BodyEncoding, QString> readMailEncoding(const CommandLine &line)
{
    const auto asked = readBodyEncoding(line);
    if (!asked)
        return Unexpected(QString(asked.error()));
    const BodyEncoding encoding = asked->value_or(BodyEncoding::Automatic);
    if (encoding == BodyEncoding::SevenBit || encoding == BodyEncoding::EightBit)
        return Unexpected(Cli::tr("An .eml is sent as it is: --body-encoding can only be auto or binary with it."));
    return encoding;
}

} // namespace postscope::cli
