// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QList>
#include <QString>

#include <functional>

namespace postscope::transcript {

/// What was said in one session, in order; row n of every view is event n. Bounded: what comes after the limit is counted, not kept.
class Transcript {
public:
    static constexpr qsizetype maxEvents = 100'000;
    static constexpr qint64 maxOctets = 64LL * 1024 * 1024;

    /// Adds events; returns how many of them were kept. The first that is not kept becomes a note EventsDropped.
    qsizetype append(const QList<Event> &events);
    [[nodiscard]] const QList<Event> &events() const { return m_events; }
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    void clear();

private:
    QList<Event> m_events;
    qint64 m_octets = 0;
    qint64 m_dropped = 0;
};

/// Makes a sentence of a note; ui/text has one, in the user's language.
using NoteText = std::function<QString(const Note &)>;

/// Lines "   0.003 C: EHLO client" / "S:" / "--" for notes; seconds since start; control characters made visible (\r \n at a line's end are
/// dropped, others \xHH); UTF-8. Never holds a secret.
[[nodiscard]] QByteArray toText(const Transcript &transcript, const NoteText &noteText);
/// {"version":1,"events":[{"time","elapsed","origin","phase","tls","line"|"content"|"note","arguments","size"}]}; indented; never holds a secret.
[[nodiscard]] QByteArray toJson(const Transcript &transcript);
/// One self-contained page, light and dark; everything from outside escaped; never holds a secret.
[[nodiscard]] QByteArray toHtml(const Transcript &transcript, const NoteText &noteText);
/// Reads what toJson wrote (hidden secrets are gone). Nothing where it is not such a file.
[[nodiscard]] std::optional<Transcript> fromJson(const QByteArray &json);

/// Stable names for JSON: "client", "mail", "tls-established" ...
[[nodiscard]] QLatin1StringView name(Origin origin);
[[nodiscard]] QLatin1StringView name(Phase phase);
[[nodiscard]] QLatin1StringView name(Note::Code code);

/// The second net: hides a known secret wherever it, or its base64 in any alignment, or the base64 of \0user\0secret, stands in an event.
class Redactor {
public:
    void remember(const Secret &secret, const QByteArray &user = {});
    /// Masks what is found; returns whether anything was.
    bool apply(Event &event) const;

private:
    QList<Secret> m_needles;
};

} // namespace postscope::transcript
