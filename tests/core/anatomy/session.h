// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/anatomy.h"

#include <QByteArrayList>

#include <string>

namespace postscope::anatomy::test {

inline Event line(Origin origin, const QByteArray &octets)
{
    Event event;
    event.origin = origin;
    event.phase = Phase::Other; // what a row belongs to has to follow from the rows before it
    event.octets = octets;
    event.size = octets.size();
    return event;
}

inline Event note(Note::Code code, const QStringList &arguments = {})
{
    Event event;
    event.kind = Event::Kind::Note;
    event.note = Note{code, arguments};
    return event;
}

inline Event content()
{
    Event event;
    event.kind = Event::Kind::Content;
    event.origin = Origin::Client;
    event.size = 100;
    return event;
}

/// A line whose end is a secret, as the conversation records it.
inline Event hidden(Origin origin, const QByteArray &before, const QByteArray &secret)
{
    Event event = line(origin, before + Event::mask + "\r\n");
    event.size = before.size() + secret.size() + 2;
    event.hidden = Secret(QByteArray(secret));
    return event;
}

/// "C: ..." and "S: ..." are lines, "*" is the content.
inline QList<Event> session(const QByteArrayList &rows)
{
    QList<Event> events;
    for (const QByteArray &row : rows)
        events << (row == "*" ? content() : line(row.startsWith('C') ? Origin::Client : Origin::Server, row.mid(3) + "\r\n"));
    return events;
}

inline void tell(const LinePart &part, std::string &told)
{
    told += std::string(name(part.kind).data(), std::size_t(name(part.kind).size()));
    if (!part.key.isEmpty())
        told += '{' + part.key.toStdString() + '}';
    if (part.decoded)
        told += '"' + part.decoded->toStdString() + '"';
    if (part.parts.isEmpty())
        return;
    told += '(';
    for (qsizetype i = 0; i < part.parts.size(); ++i) {
        told += i == 0 ? "" : " ";
        tell(part.parts[i], told);
    }
    told += ')';
}

/// A part with all that is in it, in one line.
inline std::string told(const LinePart &part)
{
    std::string all;
    tell(part, all);
    return all;
}

/// The last row of a session.
inline Anatomy last(const QList<Event> &events, Secrets secrets = Secrets::Masked)
{
    return anatomyOf(events, events.size() - 1, secrets);
}

inline const LinePart *find(const LinePart &whole, LinePart::Kind kind, const QByteArray &key = {})
{
    for (const LinePart &part : whole.parts) {
        if (part.kind == kind && (key.isEmpty() || part.key == key))
            return &part;
        if (const LinePart *inner = find(part, kind, key))
            return inner;
    }
    return nullptr;
}

/// What is wrong with a tree: a part outside of its parent, or a value that is not what stands there. Empty: nothing.
inline std::string fault(const LinePart &part, const QByteArray &octets)
{
    for (const LinePart &inner : part.parts) {
        if (inner.offset < part.offset || inner.length < 0 || inner.offset + inner.length > part.offset + part.length)
            return "outside: " + told(inner) + " in " + told(part);
        if (inner.kind != LinePart::Kind::Rest && inner.value != octets.mid(inner.offset, inner.length))
            return "value: " + told(inner);
        if (const std::string deeper = fault(inner, octets); !deeper.empty())
            return deeper;
    }
    return {};
}

} // namespace postscope::anatomy::test
