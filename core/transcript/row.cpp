// SPDX-License-Identifier: MIT
#include "core/transcript/row.h"
#include "core/transcript/visibletext.h"

namespace postscope::transcript {

using namespace Qt::StringLiterals;

Origin speaker(const Event &event)
{
    return event.kind == Event::Kind::Note ? Origin::Local : event.origin;
}

QLatin1StringView mark(Origin origin)
{
    switch (origin) {
    case Origin::Client:
        return "C:"_L1;
    case Origin::Server:
        return "S:"_L1;
    case Origin::Local:
        return "--"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

QByteArray seconds(const Event &event)
{
    return QByteArray::number(std::chrono::duration<double>(event.elapsed).count(), 'f', 3);
}

QByteArray rowHead(const Event &event)
{
    const QLatin1StringView who = mark(speaker(event));
    return seconds(event).rightJustified(8) + ' ' + QByteArray(who.data(), who.size()) + ' ';
}

QString body(const Event &event, const NoteText &noteText)
{
    switch (event.kind) {
    case Event::Kind::Line:
        return visible(withoutLineEnd(event.octets));
    case Event::Kind::Content:
        return u"<%1 octets in %2 lines>"_s.arg(event.size).arg(event.lines);
    case Event::Kind::Note:
        return event.note ? visible(noteText(*event.note)) : QString();
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace postscope::transcript
