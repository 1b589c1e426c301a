// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"

#include <QHash>
#include <QObject>

namespace postscope::ui {

class Desk;
class DestinationBox;
class Sending;

/// Tells the messages that are open what is known of the chosen destination: whether its mail is signed, and the SIZE that its server offered in the last
/// session.
class KnownServers final : public QObject {
    Q_OBJECT

public:
    /// All outlive this, and `sending` owns nothing of it.
    KnownServers(Sending &sending, DestinationBox &destination, Desk &desk);

private:
    void learn(const delivery::Outcome &outcome);
    void apply();

    Sending &m_sending;
    DestinationBox &m_destination;
    Desk &m_desk;
    QHash<QString, qint64> m_limits; ///< by the id of the account; empty: the sandbox
};

} // namespace postscope::ui
