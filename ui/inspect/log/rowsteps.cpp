// SPDX-License-Identifier: MIT
#include "ui/inspect/log/rowsteps.h"

#include "core/transcript/replyline.h"
#include "core/transcript/row.h"
#include "ui/inspect/log/logrows.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;
using transcript::FilterKey;

namespace {

QString term(FilterKey key, const QString &value)
{
    return transcript::name(key) + u':' + value;
}

/// Whether the other side begins to speak with this event.
bool beginsTurn(const LogModel &model, int event)
{
    const Origin speaker = transcript::speaker(model.event(event));
    if (speaker == Origin::Local)
        return false;
    for (int above = event - 1; above >= 0; --above)
        if (const Origin other = transcript::speaker(model.event(above)); other != Origin::Local)
            return other != speaker;
    return true;
}

bool leadsTo(Step step, const LogModel &model, int event)
{
    switch (step) {
    case Step::Turn:
        return beginsTurn(model, event);
    case Step::Issue:
        return model.hasIssue(event);
    case Step::Mark: {
        const auto remark = model.annotations().constFind(event);
        return remark != model.annotations().constEnd();
    }
    }
    return false;
}

QString termOfLine(const Event &event)
{
    constexpr qsizetype longest = 60;
    if (event.kind == Event::Kind::Content)
        return term(FilterKey::Is, transcript::name(transcript::FilterTrait::Content));
    if (event.kind == Event::Kind::Note)
        return transcript::quotedForFilter(visible(text::sentence(*event.note)).left(longest));
    if (const int code = transcript::replyCode(event); code != 0)
        return term(FilterKey::Code, QString::number(code));
    if (const QByteArrayView recipient = transcript::recipientOf(event); !recipient.isEmpty())
        return term(FilterKey::Recipient, transcript::quotedForFilter(visible(recipient).left(longest)));
    const QByteArrayView line = transcript::withoutLineEnd(event.octets);
    const qsizetype blank = line.indexOf(' ');
    return transcript::quotedForFilter(visible(line.first(qMin(longest, blank < 0 ? line.size() : blank))));
}

} // namespace

std::optional<int> stepFrom(int from, Step step, bool forward, const LogModel &model, const LogRows &rows)
{
    const int by = forward ? 1 : -1;
    for (int event = from + by; event >= 0 && event < model.rowCount(); event += by)
        if (leadsTo(step, model, event) && rows.passes(event))
            return event;
    return std::nullopt;
}

std::optional<Found> findFrom(int from, const transcript::Filter &wanted, bool forward, const LogModel &model, const LogRows &rows)
{
    const int count = model.rowCount();
    if (wanted.isEmpty() || count == 0)
        return std::nullopt;
    for (int steps = 1; steps <= count; ++steps) {
        const int raw = forward ? from + steps : (from < 0 ? count : from) - steps;
        const int event = (raw % count + count) % count;
        if (rows.matches(wanted, event) && rows.passes(event))
            return Found{event, raw < 0 || raw >= count};
    }
    return std::nullopt;
}

QString termOf(const LogModel &model, int event, int column)
{
    const Event &shown = model.event(event);
    if (shown.kind == Event::Kind::Note && (column == LogModel::TlsMark || column == LogModel::Octets))
        return termOfLine(shown);
    switch (LogModel::Column(column)) {
    case LogModel::Time:
    case LogModel::Delta: {
        const auto took = event == 0 ? std::chrono::nanoseconds(0) : shown.elapsed - model.event(event - 1).elapsed;
        return term(FilterKey::Slower, QString::number(qMax(took.count(), decltype(took.count())(0)) / 1'000'000) + u"ms"_s);
    }
    case LogModel::Who: {
        const Origin speaker = transcript::speaker(shown);
        return term(FilterKey::Direction, speaker == Origin::Local ? u"note"_s : QString(transcript::name(speaker)));
    }
    case LogModel::PhaseName:
        return term(FilterKey::Phase, transcript::name(shown.phase));
    case LogModel::TlsMark:
        return term(FilterKey::Tls, shown.tls ? u"yes"_s : u"no"_s);
    case LogModel::Octets:
        return term(FilterKey::Larger, QString::number(shown.size));
    case LogModel::Remark:
        return term(FilterKey::Is, transcript::name(model.annotations().value(event).comment.isEmpty() ? transcript::FilterTrait::Marked
                                                                                                       : transcript::FilterTrait::Commented));
    case LogModel::Number:
    case LogModel::Line:
    case LogModel::ColumnCount:
        break;
    }
    return termOfLine(shown);
}

} // namespace postscope::ui
