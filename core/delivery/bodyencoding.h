// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace postscope::delivery {

/// How the parts of a mail may be encoded (RFC 2045 6).
enum class BodyEncoding {
    Automatic, ///< 7-bit lines, but for a mail that is attached: it travels as it is
    SevenBit,  ///< nothing above 127: an attached mail that has it goes as a file of octets
    EightBit,  ///< text as it is where its lines are short enough; what the server cannot take is encoded
    Binary     ///< attachments octet for octet too, where the server offers BINARYMIME (RFC 3030 3)
};

/// The word for it in files and on the command line: "auto", "7bit", "8bit", "binary".
[[nodiscard]] QLatin1StringView name(BodyEncoding encoding);
[[nodiscard]] std::optional<BodyEncoding> bodyEncodingNamed(QStringView name);

} // namespace postscope::delivery
