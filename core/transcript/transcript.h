// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/transcript/annotations.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace postscope::transcript {

/// What was said in one session, in order; row n of every view is event n. Bounded: what comes after the limit is counted, not kept.
class Transcript {
public:
    static constexpr qsizetype maxEvents = 100'000; ///< the note that tells of the rest comes on top
    static constexpr qint64 maxOctets = 64LL * 1024 * 1024;

    /// Adds events; returns how many of them were kept. The first that is not kept becomes a note EventsDropped, always the last event;
    /// its argument counts on with every further one.
    qsizetype append(const QList<Event> &events);
    [[nodiscard]] const QList<Event> &events() const { return m_events; }
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    void clear();

    bool operator==(const Transcript &) const = default;

private:
    friend std::optional<Transcript> fromJson(const QByteArray &json);
    void drop(const Event &event, qint64 count);

    QList<Event> m_events;
    qint64 m_octets = 0;
    qint64 m_dropped = 0;
};

/// Makes a sentence of a note; ui/text has one, in the user's language.
using NoteText = std::function<QString(const Note &)>;

/// Lines "   0.003 C: EHLO client" / "S:" / "--" for notes, "C: <97214 octets in 1297 lines>" for content; seconds since start; UTF-8, LF.
/// A line's CR LF is dropped, whatever else does not show itself is made visible (see visible()). Never holds a secret.
[[nodiscard]] QByteArray toText(const Transcript &transcript, const NoteText &noteText);
/// {"version":1,"events":[{"kind":"line"|"content"|"note","time","elapsed","origin","phase","tls", ...}]}; indented; never holds a secret.
///
/// A line has "size" and its octets with their line end: as "line" where they are UTF-8, else as "lineBase64". Content has "size" and
/// "lines", a note has "note" and "arguments". "elapsed" is in seconds, "time" in UTC. What the user put to a row is there as "marked" and
/// "comment".
[[nodiscard]] QByteArray toJson(const Transcript &transcript, const Annotations &annotations = {});
/// One self-contained page, light and dark; everything from outside escaped; never holds a secret.
[[nodiscard]] QByteArray toHtml(const Transcript &transcript, const NoteText &noteText);
/// Reads what toJson wrote (hidden secrets are gone). Nothing where it is not such a file.
[[nodiscard]] std::optional<Transcript> fromJson(const QByteArray &json);

/// The marks and comments that toJson wrote; none where it is not such a file.
[[nodiscard]] Annotations annotationsFromJson(const QByteArray &json);

/// Stable names for JSON: "client", "mail", "tls-established" ...
[[nodiscard]] QLatin1StringView name(Origin origin);
[[nodiscard]] QLatin1StringView name(Phase phase);
[[nodiscard]] QLatin1StringView name(Note::Code code);

} // namespace postscope::transcript
