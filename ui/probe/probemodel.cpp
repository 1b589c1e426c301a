// SPDX-License-Identifier: MIT
#include "ui/probe/probemodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

namespace postscope::ui {

using State = ProbeCell::State;

namespace {

QList<ProbeModel::Place> placesOf(const delivery::ProbeResult &result)
{
    QList<ProbeModel::Place> places;
    for (qsizetype host = 0; host < result.hosts.size(); ++host) {
        const qsizetype addresses = result.hosts[host].addresses.size();
        if (addresses == 0)
            places << ProbeModel::Place{host, -1};
        for (qsizetype address = 0; address < addresses; ++address)
            places << ProbeModel::Place{host, address};
    }
    if (places.isEmpty() && result.failure)
        places << ProbeModel::Place{};
    return places;
}

QIcon iconOf(State state)
{
    switch (state) {
    case State::Good:
        return icon(QLatin1StringView("ok"), Tone::Good);
    case State::Told:
        return icon(QLatin1StringView("info"), Tone::Note);
    case State::Doubtful:
        return icon(QLatin1StringView("warning"), Tone::Warning);
    case State::Bad:
        return icon(QLatin1StringView("error"), Tone::Error);
    case State::UnderWay:
        return icon(QLatin1StringView("more"), Tone::Note);
    case State::Waiting:
    case State::Absent:
        break;
    }
    return {};
}

} // namespace

void ProbeModel::clear()
{
    show({});
}

void ProbeModel::show(const delivery::ProbeResult &result)
{
    const QList<Place> places = placesOf(result);
    if (places != m_places) {
        beginResetModel();
        m_result = result;
        m_places = places;
        endResetModel();
        return;
    }
    m_result = result;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const delivery::ProbedAddress *ProbeModel::address(int row) const
{
    const Place place = m_places.at(row);
    return place.address < 0 ? nullptr : &m_result.hosts.at(place.host).addresses.at(place.address);
}

std::optional<ProbeStage> ProbeModel::stage(int column)
{
    return column < FirstStage ? std::nullopt : std::optional(static_cast<ProbeStage>(column - FirstStage));
}

/// The columns that tell which address a row is about.
ProbeCell ProbeModel::hostCell(int row, int column) const
{
    const Place place = m_places.at(row);
    if (place.host < 0)
        return column == Host      ? ProbeCell{State::Absent, m_result.domain, {}}
               : column == Address ? ProbeCell{State::Bad, shortWord(*m_result.failure), {}}
                                   : ProbeCell();
    const delivery::ProbedHost &host = m_result.hosts.at(place.host);
    if (column == Preference)
        return {State::Absent, host.preference ? QString::number(*host.preference) : QString(), {}};
    if (column == Host)
        return {State::Absent, tr("%1:%2", "host, port").arg(host.host, QString::number(host.port)), {}};
    if (host.failure)
        return {State::Bad, tr("no address"), {}};
    return {State::Absent, place.address < 0 ? QString() : host.addresses.at(place.address).address, {}};
}

ProbeCell ProbeModel::cell(const QModelIndex &index) const
{
    const std::optional<ProbeStage> at = stage(index.column());
    if (!at)
        return hostCell(index.row(), index.column());
    const delivery::ProbedAddress *known = address(index.row());
    return known == nullptr ? ProbeCell() : cellOf(*at, *known, !m_result.recipient.isEmpty());
}

int ProbeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

int ProbeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProbeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProbeCell at = cell(index);
    const QString text = at.time ? tr("%1, %2", "what came of a step, the time it took").arg(at.word, stageTimeText(*at.time)) : at.word;
    if (role == Qt::DisplayRole)
        return visible(text);
    if (role == Qt::DecorationRole)
        return iconOf(at.state);
    if (role == Qt::ToolTipRole)
        return plainToolTip(visible(text));
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), visible(text));
    if (role == Qt::ForegroundRole && at.state == State::Absent && index.column() >= FirstStage)
        return color(Tone::Muted, m_palette);
    return {};
}

QVariant ProbeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (const std::optional<ProbeStage> at = stage(section))
        return nameOf(*at);
    if (section == Preference)
        return QStringLiteral("MX");
    return section == Host ? tr("Host") : tr("Address");
}

} // namespace postscope::ui
