// SPDX-License-Identifier: MIT
#include "core/transcript/row.h"

namespace postscope::transcript {

QByteArray toText(const Transcript &transcript, const NoteText &noteText)
{
    QByteArray out;
    for (const Event &event : transcript.events()) {
        const QLatin1StringView who = mark(speaker(event));
        out += seconds(event).rightJustified(8) + ' ' + QByteArray(who.data(), who.size()) + ' ' + body(event, noteText).toUtf8() + '\n';
    }
    return out;
}

} // namespace postscope::transcript
