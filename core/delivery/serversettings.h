// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/tlsmode.h"

#include <QByteArrayList>
#include <QList>
#include <QMetaType>
#include <QString>

namespace postscope::delivery {

/// How to hand in mail for an address, as somebody said it: what an account can be filled in from.
struct ServerSettings {
    enum class Source {
        Autoconfig,      ///< the domain's own XML
        Preset,          ///< of a service that this program knows, by the domain
        Srv,             ///< SRV records (RFC 6186, RFC 8314)
        MxPreset,        ///< of a service that this program knows, by the domain's mail server
        MxAutoconfig,    ///< the XML of the domain's mail server
        ClearAutoconfig, ///< XML that came without TLS: anybody on the way may have written it
    };

    QString host;
    quint16 port = 0;
    TlsMode tls = TlsMode::StartTls;
    QString user;              ///< empty: nothing is said of it
    QByteArrayList mechanisms; ///< SASL, the strongest first; "NONE": no login; empty: nothing is said of it
    Source source = Source::Autoconfig;
    QString origin; ///< the URL, record or preset

    bool operator==(const ServerSettings &) const = default;
};

/// One thing that was looked for, and what came of it.
struct DiscoveryStep {
    enum class Kind { Preset, Srv, Url, Mx };
    enum class State {
        Found,
        Nothing,    ///< there is none
        NotOffered, ///< the record says that there is no such service (RFC 2782: target ".")
        Failed,     ///< it could not be asked for, or what came cannot be used
    };

    Kind kind = Kind::Url;
    QString what; ///< the name of the record or the URL
    State state = State::Nothing;
    QString detail; ///< records, redirections, "HTTP 404", or why it failed; plain text

    bool operator==(const DiscoveryStep &) const = default;
};

/// The best first: by source, and of one source what is encrypted from the first octet before what is only later, or never (RFC 8314 3). Those
/// that are the same as a better one are left out.
[[nodiscard]] QList<ServerSettings> ranked(QList<ServerSettings> settings);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::DiscoveryStep)
Q_DECLARE_METATYPE(postscope::delivery::ServerSettings)
