// SPDX-License-Identifier: MIT
#include "core/smtp/replyline.h"

namespace postscope::smtp {

std::optional<ReplyLine> ReplyLine::read(QByteArrayView line)
{
    if (line.size() < 3)
        return std::nullopt;
    int code = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        if (line[i] < '0' || line[i] > '9')
            return std::nullopt;
        code = 10 * code + (line[i] - '0');
    }
    if (code < 200 || code > 599)
        return std::nullopt;
    if (line.size() == 3)
        return ReplyLine{code, true, {}};
    if (line[3] != ' ' && line[3] != '-')
        return std::nullopt;
    return ReplyLine{code, line[3] == ' ', line.sliced(4).toByteArray()};
}

} // namespace postscope::smtp
