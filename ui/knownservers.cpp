// SPDX-License-Identifier: MIT
#include "ui/knownservers.h"

#include "ui/desk.h"
#include "ui/destinationbox.h"
#include "ui/sending.h"

namespace postscope::ui {

KnownServers::KnownServers(Sending &sending, DestinationBox &destination, Desk &desk)
    : QObject(&desk), m_sending(sending), m_destination(destination), m_desk(desk)
{
    connect(&sending, &Sending::finished, this, &KnownServers::learn);
    connect(&destination, &DestinationBox::destinationChanged, this, &KnownServers::apply);
    connect(&desk, &Desk::changed, this, &KnownServers::apply);
}

// Straight to the recipients, each mail meets other servers.
void KnownServers::learn(const delivery::Outcome &outcome)
{
    const Destination &last = m_sending.lastDestination();
    if (last.kind == Destination::Kind::Mx || outcome.session.current.list().isEmpty())
        return;
    if (const auto limit = outcome.session.current.sizeLimit())
        m_limits.insert(last.account.id, *limit);
    else
        m_limits.remove(last.account.id);
    apply();
}

void KnownServers::apply()
{
    const Destination chosen = m_destination.destination();
    const auto known = chosen.kind == Destination::Kind::Mx ? m_limits.cend() : m_limits.constFind(chosen.account.id);
    delivery::CheckContext context;
    if (known != m_limits.cend())
        context.sizeLimit = *known;
    if (chosen.kind == Destination::Kind::Account) {
        context.server = chosen.account.host;
        context.signs = !chosen.account.dkim.isEmpty();
    }
    const QList<Composer *> composers = m_desk.composers();
    for (Composer *composer : composers)
        composer->setCheckContext(context);
}

} // namespace postscope::ui
