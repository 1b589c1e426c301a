// SPDX-License-Identifier: MIT
#include "ui/sandbox/sessionmodel.h"

#include "core/delivery/capturearchive.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/moment.h"
#include "ui/read/textrows.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QString resultOf(const net::SandboxSession &session)
{
    if (!session.messages.isEmpty())
        return SessionModel::tr("%n message(s)", nullptr, int(session.messages.size()));
    return session.ended ? SessionModel::tr("no message") : SessionModel::tr("under way");
}

QString textOf(const net::SandboxSession &session, SessionModel::Column column)
{
    switch (column) {
    case SessionModel::Time:
        return briefMomentText(session.started);
    case SessionModel::Peer:
        return visible(session.peer);
    case SessionModel::Result:
        return resultOf(session);
    case SessionModel::Security:
        return session.tls ? SessionModel::tr("TLS") : SessionModel::tr("clear");
    case SessionModel::ColumnCount:
        break;
    }
    return {};
}

QIcon iconOf(const net::SandboxSession &session)
{
    if (!session.messages.isEmpty())
        return icon("ok"_L1, Tone::Good);
    return session.ended ? icon("warning"_L1, Tone::Warning) : icon("more"_L1, Tone::Muted);
}

} // namespace

void SessionModel::reset(const QList<net::SandboxSession> &sessions)
{
    beginResetModel();
    m_sessions = sessions;
    endResetModel();
}

void SessionModel::add(const net::SandboxSession &session)
{
    if (m_sessions.size() >= delivery::CaptureArchive::maxSessions) {
        beginRemoveRows({}, rowCount() - 1, rowCount() - 1);
        m_sessions.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_sessions.append(session);
    endInsertRows();
}

void SessionModel::change(const net::SandboxSession &session)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->session(row).id != session.id)
            continue;
        m_sessions[m_sessions.size() - 1 - row] = session;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sessions.size());
}

int SessionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const net::SandboxSession &shown = session(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, column);
    case Qt::ToolTipRole:
        return plainToolTip(textOf(shown, column));
    case Qt::DecorationRole:
        return column == Result ? QVariant(iconOf(shown)) : QVariant();
    default:
        return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("Time"), tr("Client"), tr("Result"), tr("Security")}, section, orientation, role);
}

} // namespace postscope::ui
