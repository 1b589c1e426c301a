// SPDX-License-Identifier: MIT
// What the cells of a log say.
#include "core/transcript/row.h"
#include "ui/inspect/log/sessioncontent.h"
#include "ui/inspect/logmodel.h"
#include "ui/text/sentences.h"

#include <QLocale>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QIcon iconOf(const Event &event)
{
    switch (toneOf(event)) {
    case Tone::Plain:
    case Tone::Muted:
    case Tone::Note:
        return icon("note"_L1, Tone::Note);
    case Tone::Good:
    case Tone::Server:
        return icon("reply"_L1, Tone::Server);
    case Tone::Client:
        return icon("client"_L1, Tone::Client);
    case Tone::Warning:
    case Tone::Error:
        break;
    }
    return event.kind == Event::Kind::Note ? icon("warning"_L1, toneOf(event)) : icon("reply"_L1, toneOf(event));
}

double milliseconds(std::chrono::nanoseconds time)
{
    return double(time.count()) / 1e6;
}

bool isFigure(LogModel::Column column)
{
    return column == LogModel::Number || column == LogModel::Time || column == LogModel::Delta || column == LogModel::Octets;
}

QString timeTip(TimeShown shown)
{
    switch (shown) {
    case TimeShown::SinceStart:
        break;
    case TimeShown::TimeOfDay:
        return LogModel::tr("Time of day");
    case TimeShown::SinceRowAbove:
        return LogModel::tr("Seconds since the row above");
    }
    return LogModel::tr("Seconds since the session began");
}

/// With the octets in place of the mask that hides them: the last one (see lineEvent()).
QString revealedText(const Event &event, LineEnds lineEnds, qsizetype limit)
{
    QByteArray octets = event.octets;
    const qsizetype mask = octets.lastIndexOf(Event::mask);
    if (mask >= 0)
        octets.replace(mask, qsizetype(sizeof Event::mask) - 1, event.hidden->expose());
    QString shown = visibleLine(octets, lineEnds, limit);
    wipe(octets);
    return shown;
}

} // namespace

QString lineText(const Event &event, LineEnds lineEnds, qsizetype limit)
{
    switch (event.kind) {
    case Event::Kind::Line:
        return visibleLine(event.octets, lineEnds, limit);
    case Event::Kind::Content: {
        const QLocale locale;
        const QString lines = LogModel::tr("%Ln lines", nullptr, int(qMin<qint64>(event.lines, INT_MAX)));
        return LogModel::tr("Message: %1 octets, %2", "size of the content, then its lines").arg(locale.toString(event.size), lines);
    }
    case Event::Kind::Note:
        return event.note ? visible(text::sentence(*event.note)) : QString();
    }
    return {};
}

QString LogModel::timeText(int row) const
{
    const Event &shown = event(row);
    switch (m_timeShown) {
    case TimeShown::SinceStart:
        break;
    case TimeShown::TimeOfDay:
        return QLocale().toString(shown.time.toLocalTime().time(), u"HH:mm:ss.zzz"_s);
    case TimeShown::SinceRowAbove:
        return QLocale().toString(row == 0 ? 0.0 : milliseconds(shown.elapsed - event(row - 1).elapsed) / 1000, 'f', 3);
    }
    return QLocale().toString(milliseconds(shown.elapsed) / 1000, 'f', 3);
}

QString LogModel::contentText(int row) const
{
    if (!m_content)
        return {};
    if (const QString *known = m_excerpts.object(row))
        return *known;
    const QString excerpt = excerptOf(*m_content, m_transcript, row);
    m_excerpts.insert(row, new QString(excerpt));
    return excerpt;
}

QString LogModel::lineOf(int row, bool revealed) const
{
    const Event &shown = event(row);
    if (m_plain) {
        const bool isLine = shown.kind == Event::Kind::Line;
        return QString::fromLatin1(transcript::rowHead(shown)) +
               (isLine ? lineText(shown, LineEnds::Hidden, maxShown) : transcript::body(shown, text::sentence).left(maxShown));
    }
    if (shown.kind == Event::Kind::Content)
        return lineText(shown, m_lineEnds, maxShown) + contentText(row);
    return revealed && shown.hidden ? revealedText(shown, m_lineEnds, maxShown) : lineText(shown, m_lineEnds, maxShown);
}

QString LogModel::text(int row, Column column, bool revealed) const
{
    const Event &shown = event(row);
    switch (column) {
    case Number:
        return QString::number(row + 1);
    case Time:
        return timeText(row);
    case Delta:
        return row == 0 ? QString() : QLocale().toString(qRound64(milliseconds(shown.elapsed - event(row - 1).elapsed)));
    case Who:
        return shown.kind == Event::Kind::Note ? text::name(Origin::Local) : text::name(shown.origin);
    case PhaseName:
        return text::name(shown.phase);
    case TlsMark:
        return shown.kind == Event::Kind::Note ? QString() : shown.tls ? tr("TLS") : tr("clear", "sent without TLS");
    case Octets:
        return shown.kind == Event::Kind::Note ? QString() : QLocale().toString(shown.size);
    case Remark: {
        const transcript::Annotation remark = m_annotations.value(row);
        return !remark.comment.isEmpty() ? visible(remark.comment) : remark.marked ? tr("marked") : QString();
    }
    case Line:
        return lineOf(row, revealed);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LogModel::decoration(int row, Column column) const
{
    const Event &shown = event(row);
    if (column == Who)
        return iconOf(shown);
    if (column == TlsMark && shown.kind != Event::Kind::Note)
        return icon(shown.tls ? "lock"_L1 : "unlock"_L1, Tone::Muted);
    const auto remark = column == Remark ? m_annotations.constFind(row) : m_annotations.constEnd();
    return remark == m_annotations.constEnd() ? QVariant() : icon(remark->marked ? "mark"_L1 : "comment"_L1, Tone::Note);
}

QString LogModel::toolTip(int row, Column column) const
{
    const Event &shown = event(row);
    if (column == TlsMark && shown.kind != Event::Kind::Note)
        return plainToolTip(shown.tls ? tr("Sent inside TLS") : tr("Sent in clear: who carries it can read it"));
    return column == Remark ? plainToolTip(visibleLines(m_annotations.value(row).comment)) : QString();
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column, m_revealed);
    case Qt::DecorationRole:
        return decoration(index.row(), column);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(index.row(), column);
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::ForegroundRole:
        return color(column == Who || column == Line ? toneOf(event(index.row())) : Tone::Muted, m_palette);
    case Qt::FontRole:
        return column == Line && (m_plain || event(index.row()).kind == Event::Kind::Line) ? QVariant(m_lineFont) : QVariant();
    case Qt::TextAlignmentRole:
        return isFigure(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::TextAlignmentRole))
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool tip = role == Qt::ToolTipRole;
    switch (column) {
    case Number:
        return tip ? tr("Number of the row in the session") : tr("No.", "number of a row");
    case Time:
        return tip ? timeTip(m_timeShown) : tr("Time");
    case Delta:
        return tip ? tr("Milliseconds since the row above") : tr("+ms");
    case Who:
        return tip ? tr("Who said it; notes are ours and were never on the wire") : tr("Who");
    case PhaseName:
        return tip ? tr("Where in the session it belongs") : tr("Phase");
    case TlsMark:
        return tip ? tr("Whether it travelled inside TLS") : tr("TLS");
    case Octets:
        return tip ? tr("Octets on the wire") : tr("Octets");
    case Remark:
        return tip ? tr("Your marks and comments") : tr("Remark");
    case Line:
        return tip ? tr("What was said, control characters made visible") : tr("Line");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
