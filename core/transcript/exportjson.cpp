// SPDX-License-Identifier: MIT
#include "core/transcript/names.h"
#include "core/transcript/transcript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace postscope::transcript {

namespace {

using namespace Qt::StringLiterals;

constexpr int version = 1;
// No more than toJson makes of a full transcript; every octet may have become six characters.
constexpr qint64 maxFile = 8 * Transcript::maxOctets;

QLatin1StringView name(Event::Kind kind)
{
    switch (kind) {
    case Event::Kind::Line:
        return "line"_L1;
    case Event::Kind::Content:
        return "content"_L1;
    case Event::Kind::Note:
        return "note"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

void putOctets(QJsonObject &object, const QByteArray &octets)
{
    // Compared, not only checked: decoding also drops a byte order mark.
    const QString text = QString::fromUtf8(octets);
    if (text.toUtf8() == octets)
        object["line"_L1] = text;
    else
        object["lineBase64"_L1] = QString::fromLatin1(octets.toBase64());
}

void putAnnotation(QJsonObject &object, const Annotation &annotation)
{
    if (annotation.marked)
        object["marked"_L1] = true;
    if (!annotation.comment.isEmpty())
        object["comment"_L1] = annotation.comment;
}

QJsonObject toObject(const Event &event)
{
    QJsonObject object{
        {"kind"_L1, name(event.kind)},
        {"origin"_L1, transcript::name(event.origin)},
        {"phase"_L1, transcript::name(event.phase)},
        {"tls"_L1, event.tls},
        {"elapsed"_L1, std::chrono::duration<double>(event.elapsed).count()},
    };
    if (event.time.isValid())
        object["time"_L1] = event.time.toUTC().toString(Qt::ISODateWithMs);
    if (event.kind == Event::Kind::Line)
        putOctets(object, event.octets);
    if (event.kind != Event::Kind::Note)
        object["size"_L1] = event.size;
    if (event.kind == Event::Kind::Content)
        object["lines"_L1] = event.lines;
    if (event.note) {
        object["note"_L1] = transcript::name(event.note->code);
        object["arguments"_L1] = QJsonArray::fromStringList(event.note->arguments);
    }
    return object;
}

bool takeOctets(const QJsonObject &object, Event &event)
{
    event.octets = object["line"_L1].toString().toUtf8();
    if (object.contains("lineBase64"_L1)) {
        auto decoded = QByteArray::fromBase64Encoding(object["lineBase64"_L1].toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        event.octets = decoded.decoded;
        return bool(decoded);
    }
    return object["line"_L1].isString();
}

bool takeNote(const QJsonObject &object, Event &event)
{
    const auto code = noteNamed(object["note"_L1].toString());
    if (!code || !object["arguments"_L1].isArray())
        return false;
    event.note = Note{*code, {}};
    for (const QJsonValue &argument : object["arguments"_L1].toArray())
        event.note->arguments << argument.toString();
    return true;
}

bool takeBody(const QJsonObject &object, Event &event)
{
    const QString kind = object["kind"_L1].toString();
    event.size = qMax(qint64(0), object["size"_L1].toInteger());
    if (kind == name(Event::Kind::Line))
        return takeOctets(object, event);
    if (kind == name(Event::Kind::Note)) {
        event.kind = Event::Kind::Note;
        return takeNote(object, event);
    }
    event.kind = Event::Kind::Content;
    event.lines = qMax(qint64(0), object["lines"_L1].toInteger());
    return kind == name(Event::Kind::Content);
}

std::optional<Event> toEvent(const QJsonObject &object)
{
    const auto origin = originNamed(object["origin"_L1].toString());
    const auto phase = phaseNamed(object["phase"_L1].toString());
    const double seconds = object["elapsed"_L1].toDouble(-1);
    constexpr double aYear = 366.0 * 24 * 3600;
    if (!origin || !phase || !(seconds >= 0 && seconds < aYear))
        return std::nullopt;
    Event event;
    event.origin = *origin;
    event.phase = *phase;
    event.tls = object["tls"_L1].toBool();
    event.elapsed = std::chrono::nanoseconds(std::llround(seconds * 1e9));
    event.time = QDateTime::fromString(object["time"_L1].toString(), Qt::ISODateWithMs).toUTC();
    if (!takeBody(object, event))
        return std::nullopt;
    return event;
}

} // namespace

QByteArray toJson(const Transcript &transcript, const Annotations &annotations)
{
    QJsonArray events;
    for (qsizetype row = 0; row < transcript.events().size(); ++row) {
        QJsonObject object = toObject(transcript.events().at(row));
        putAnnotation(object, annotations.value(row));
        events << object;
    }
    return QJsonDocument(QJsonObject{{"version"_L1, version}, {"events"_L1, events}}).toJson();
}

std::optional<Transcript> fromJson(const QByteArray &json)
{
    if (json.size() > maxFile)
        return std::nullopt;
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root["version"_L1].toInt() != version || !root["events"_L1].isArray())
        return std::nullopt;
    Transcript transcript;
    for (const QJsonValue &value : root["events"_L1].toArray()) {
        const std::optional<Event> event = toEvent(value.toObject());
        if (!event)
            return std::nullopt;
        // The mark of a full transcript comes on top of what fits, and is taken as it stands.
        const bool full = event->note && event->note->code == Note::Code::EventsDropped && !event->note->arguments.isEmpty();
        if (full) {
            transcript.drop(*event, qMax(qint64(1), event->note->arguments.first().toLongLong()));
            break;
        }
        transcript.append({*event});
    }
    return transcript;
}

Annotations annotationsFromJson(const QByteArray &json)
{
    if (json.size() > maxFile)
        return {};
    Annotations annotations;
    const QJsonArray events = QJsonDocument::fromJson(json).object()["events"_L1].toArray();
    for (qsizetype row = 0; row < qMin(events.size(), Transcript::maxEvents); ++row) {
        const QJsonObject event = events.at(row).toObject();
        const Annotation annotation{event["marked"_L1].toBool(), event["comment"_L1].toString().left(Annotation::maxComment)};
        if (!annotation.isEmpty())
            annotations.insert(row, annotation);
    }
    return annotations;
}

} // namespace postscope::transcript
