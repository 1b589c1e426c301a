// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QTimeZone>

namespace postscope::test {

/// What nobody may ever read in a view, a copy or an export.
inline const QByteArray canary = "CANARY-9f3";

/// Text that would be a picture, bold, a colour on a terminal, and the wrong way round, were it taken for anything but text.
inline const QByteArray hostile = "<img src=file:///canary><b>x \x1b[31m \xe2\x80\xaetxt.exe";
/// The same as it has to be shown.
inline const QString hostileShown = QStringLiteral("<img src=file:///canary><b>x \\x1B[31m \\u{202E}txt.exe");

inline Event line(Origin origin, Phase phase, const QByteArray &octets, int milliseconds = 0)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.octets = octets + "\r\n";
    event.size = event.octets.size();
    event.elapsed = std::chrono::milliseconds(milliseconds);
    event.time = QDateTime(QDate(2026, 11, 23), QTime(14, 30), Qt::UTC).addMSecs(milliseconds);
    return event;
}

inline Event login()
{
    Event event = line(Origin::Client, Phase::Auth, QByteArray("AUTH PLAIN ") + Event::mask, 13);
    event.hidden = Secret(QByteArray(canary));
    return event;
}

inline Event content(qint64 size, qint64 lines)
{
    Event event = line(Origin::Client, Phase::Content, {}, 20);
    event.kind = Event::Kind::Content;
    event.octets.clear();
    event.size = size;
    event.lines = lines;
    return event;
}

inline Event note(Note::Code code, const QStringList &arguments)
{
    Event event = line(Origin::Local, Phase::Tls, {}, 11);
    event.kind = Event::Kind::Note;
    event.octets.clear();
    event.size = 0;
    event.note = Note{code, arguments};
    return event;
}

} // namespace postscope::test
