// SPDX-License-Identifier: MIT
#include "core/delivery/spancomparison.h"

#include <QHash>

#include <algorithm>

namespace postscope::delivery {

namespace {

/// What makes a step the same one in another session.
struct Key {
    int connection;
    Span::What what;
    QByteArray recipient; ///< of RCPT and of its answer
    qsizetype time;       ///< how many like it came before

    bool operator==(const Key &) const = default;
};

size_t qHash(const Key &key, size_t seed = 0)
{
    return qHashMulti(seed, key.connection, int(key.what), key.recipient, key.time);
}

/// The steps of one session by their keys.
QList<Key> keysOf(const QList<Span> &spans)
{
    QHash<Key, qsizetype> times;
    QList<Key> keys;
    for (const Span &span : spans) {
        const bool named = span.what == Span::What::Rcpt || span.what == Span::What::Answer;
        Key key{span.connection, span.what, named ? span.argument : QByteArray(), 0};
        const qsizetype before = times[key]++;
        key.time = before;
        keys << key;
    }
    return keys;
}

class Comparison {
public:
    explicit Comparison(qsizetype sessions) : m_sessions(sessions) {}

    void add(qsizetype session, const QList<Span> &spans);
    [[nodiscard]] QList<ComparedStep> steps() const
    {
        QList<ComparedStep> list;
        for (const Key &key : m_order)
            list << m_steps.value(key);
        return list;
    }

private:
    qsizetype m_sessions;
    QList<Key> m_order;
    QHash<Key, ComparedStep> m_steps;
};

/// What only this session has comes behind the step that it came behind here.
void Comparison::add(qsizetype session, const QList<Span> &spans)
{
    QList<Key> merged; // at first: what comes before everything that others have too
    QHash<Key, QList<Key>> behind;
    std::optional<Key> shared;
    const QList<Key> keys = keysOf(spans);
    for (qsizetype place = 0; place < keys.size(); ++place) {
        const Key &key = keys.at(place);
        if (m_steps.contains(key)) {
            shared = key;
        } else {
            m_steps.insert(key, {spans.at(place).what, spans.at(place).argument, QList<qsizetype>(m_sessions, -1)});
            (shared ? behind[*shared] : merged) << key;
        }
        m_steps[key].places[session] = place;
    }
    for (const Key &key : std::as_const(m_order)) {
        merged << key;
        merged << behind.value(key);
    }
    m_order = merged;
}

} // namespace

QList<ComparedStep> compared(const QList<QList<Span>> &sessions)
{
    Comparison comparison(sessions.size());
    for (qsizetype session = 0; session < sessions.size(); ++session)
        comparison.add(session, sessions.at(session));
    return comparison.steps();
}

QList<std::optional<std::chrono::nanoseconds>> durations(const ComparedStep &step, const QList<QList<Span>> &sessions)
{
    QList<std::optional<std::chrono::nanoseconds>> list;
    for (qsizetype session = 0; session < sessions.size(); ++session) {
        const qsizetype place = step.places.value(session, -1);
        list << (place < 0 ? std::nullopt : std::optional(sessions.at(session).at(place).duration()));
    }
    return list;
}

std::optional<std::chrono::nanoseconds> median(const QList<std::optional<std::chrono::nanoseconds>> &durations)
{
    QList<std::chrono::nanoseconds> known;
    for (const auto &duration : durations) {
        if (duration)
            known << *duration;
    }
    if (known.isEmpty())
        return std::nullopt;
    std::ranges::sort(known);
    const qsizetype middle = known.size() / 2;
    return known.size() % 2 == 1 ? known.at(middle) : (known.at(middle - 1) + known.at(middle)) / 2;
}

} // namespace postscope::delivery
