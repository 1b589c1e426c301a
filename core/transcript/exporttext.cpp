// SPDX-License-Identifier: MIT
#include "core/transcript/row.h"

namespace postscope::transcript {

QByteArray toText(const Transcript &transcript, const NoteText &noteText)
{
    QByteArray out;
    for (const Event &event : transcript.events())
        out += rowHead(event) + body(event, noteText).toUtf8() + '\n';
    return out;
}

} // namespace postscope::transcript
