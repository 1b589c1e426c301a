// SPDX-License-Identifier: MIT
#include "ui/inspect/logmodel.h"

#include "ui/text/sentences.h"

#include <QFontDatabase>
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

} // namespace

int replyCodeOf(const Event &event)
{
    if (event.kind != Event::Kind::Line || event.origin != Origin::Server || event.octets.size() < 3)
        return 0;
    const QByteArray digits = event.octets.first(3);
    const bool ends = event.octets.size() == 3 || QByteArrayView(" -\r\n").contains(event.octets.at(3));
    const int code = digits.toInt();
    return ends && code >= 200 && code <= 599 ? code : 0;
}

Tone toneOf(const Event &event)
{
    if (event.kind == Event::Kind::Note && event.note) {
        switch (event.note->code) {
        case Note::Code::Resolving:
        case Note::Code::Resolved:
        case Note::Code::Connecting:
        case Note::Code::Connected:
        case Note::Code::TlsEstablished:
        case Note::Code::TlsVerified:
        case Note::Code::TlsPinned:
        case Note::Code::ConnectDropped:
        case Note::Code::ProxyAsked:
        case Note::Code::ProxyOpened:
        case Note::Code::ProxyHeaderSent:
        case Note::Code::ProxyAnnounced:
        case Note::Code::CertificateSent:
        case Note::Code::AuthChosen:
        case Note::Code::AuthServerProved:
        case Note::Code::SmtpUtf8Used:
        case Note::Code::EightBitUsed:
        case Note::Code::SizeDeclared:
        case Note::Code::ExtensionMasked:
        case Note::Code::ExtensionForced:
        case Note::Code::ParameterUsed:
        case Note::Code::RecipientsSplit:
        case Note::Code::PeerClosed:
        case Note::Code::MxLookup:
        case Note::Code::MxFound:
        case Note::Code::MxFoundEqual:
        case Note::Code::MxImplicit:
        case Note::Code::AliasFollowed:
        case Note::Code::MxChosen:
        case Note::Code::Signed:
            return Tone::Note;
        case Note::Code::Unasked:
        case Note::Code::LinesSkipped:
        case Note::Code::TlsUnverified:
        case Note::Code::TlsSuspected:
        case Note::Code::CertificateUnsent:
        case Note::Code::DsnNotOffered:
        case Note::Code::AuthPassedOver:
        case Note::Code::AuthTokenRefused:
        case Note::Code::ExtensionNotOffered:
        case Note::Code::ContentReencoded:
        case Note::Code::RecordEnds:
        case Note::Code::EventsDropped:
        case Note::Code::Cancelled:
        case Note::Code::RecipientsRefused:
        case Note::Code::MxSkipped:
        case Note::Code::MxNext:
        case Note::Code::SigningKeyShort:
            return Tone::Warning;
        case Note::Code::ResolveFailed:
        case Note::Code::MxNull:
        case Note::Code::MxNone:
        case Note::Code::MxExhausted:
        case Note::Code::ConnectFailed:
        case Note::Code::TlsFailed:
        case Note::Code::TlsAlert:
        case Note::Code::ProxyFailed:
        case Note::Code::ContentAborted:
        case Note::Code::AnswerLost:
        case Note::Code::TimedOut:
        case Note::Code::ProtocolViolation:
            return Tone::Error;
        }
    }
    const int code = replyCodeOf(event);
    if (code >= 400)
        return code < 500 ? Tone::Warning : Tone::Error;
    switch (event.origin) {
    case Origin::Client:
        return Tone::Client;
    case Origin::Server:
        return Tone::Server;
    case Origin::Local:
        break;
    }
    return Tone::Note;
}

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

LogModel::LogModel(QObject *parent) : QAbstractTableModel(parent), m_lineFont(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void LogModel::append(const QList<Event> &events)
{
    m_transcript.append(events);
    const int rows = int(m_transcript.events().size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows > 0) {
        // Only the count of what was not kept has changed.
        Q_EMIT dataChanged(index(rows - 1, 0), index(rows - 1, ColumnCount - 1));
    }
}

void LogModel::reset(transcript::Transcript transcript)
{
    beginResetModel();
    m_transcript = std::move(transcript);
    m_rows = int(m_transcript.events().size());
    endResetModel();
}

void LogModel::setLineEnds(LineEnds lineEnds)
{
    m_lineEnds = lineEnds;
    refresh(Line, Line, {Qt::DisplayRole});
}

void LogModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    refresh(Time, Line, {Qt::ForegroundRole, Qt::DecorationRole});
}

void LogModel::setLineFont(const QFont &font)
{
    m_lineFont = font;
    refresh(Time, Line, {Qt::FontRole});
}

void LogModel::refresh(Column first, Column last, const QList<int> &roles)
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, first), index(m_rows - 1, last), roles);
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::text(int row, Column column) const
{
    const Event &shown = event(row);
    switch (column) {
    case Time:
        return QLocale().toString(milliseconds(shown.elapsed) / 1000, 'f', 3);
    case Delta:
        return row == 0 ? QString() : QLocale().toString(qRound64(milliseconds(shown.elapsed - event(row - 1).elapsed)));
    case Who:
        return shown.kind == Event::Kind::Note ? text::name(Origin::Local) : text::name(shown.origin);
    case PhaseName:
        return text::name(shown.phase);
    case Line:
        return lineText(shown, m_lineEnds, maxShown);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::DecorationRole:
        return column == Who ? QVariant(iconOf(event(index.row()))) : QVariant();
    case Qt::ForegroundRole:
        return color(column == Who || column == Line ? toneOf(event(index.row())) : Tone::Muted, m_palette);
    case Qt::FontRole:
        return column == Line && event(index.row()).kind == Event::Kind::Line ? QVariant(m_lineFont) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Time || column == Delta ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
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
        return QVariant((column == Time || column == Delta ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool tip = role == Qt::ToolTipRole;
    switch (column) {
    case Time:
        return tip ? tr("Seconds since the session began") : tr("Time");
    case Delta:
        return tip ? tr("Milliseconds since the row above") : tr("+ms");
    case Who:
        return tip ? tr("Who said it; notes are ours and were never on the wire") : tr("Who");
    case PhaseName:
        return tip ? tr("Where in the session it belongs") : tr("Phase");
    case Line:
        return tip ? tr("What was said, control characters made visible") : tr("Line");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
