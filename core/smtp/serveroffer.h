// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/capabilities.h"

#include <optional>

namespace postscope::smtp {

struct ServerOptions;

/// What a sandbox offers unless it is told otherwise; the parameters of SIZE and AUTH are filled in where it says them.
[[nodiscard]] QList<Capability> defaultOffers();
/// "LIMITS RCPTMAX=2", as EHLO would say it.
[[nodiscard]] Capability readOffer(const QByteArray &line);
/// Puts `offer` in the place of one with the same keyword, or at the end.
void addOffer(QList<Capability> &offers, const Capability &offer);

/// What a server tells of itself at one moment, and holds itself to.
class ServerOffer {
public:
    /// `options` must outlive this.
    ServerOffer(const ServerOptions &options, bool tls);

    /// Upper case. What is not offered is not known.
    [[nodiscard]] bool has(QByteArrayView keyword) const;
    [[nodiscard]] QByteArrayList parameters(QByteArrayView keyword) const;
    /// A number of LIMITS (RFC 9422 4): RCPTMAX, MAILMAX, RCPTDOMAINMAX. Nothing where there is no such limit.
    [[nodiscard]] std::optional<qint64> limit(QByteArrayView name) const;
    /// The lines of EHLO after the first.
    [[nodiscard]] QByteArrayList lines() const;

    /// The mechanisms that the options allow, upper case, the strongest first.
    [[nodiscard]] static QByteArrayList mechanisms(const ServerOptions &options);

private:
    QList<Capability> m_offers;
};

} // namespace postscope::smtp
