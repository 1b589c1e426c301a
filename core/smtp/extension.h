// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>
#include <span>

namespace postscope::smtp {

/// The service extensions that this client acts on or lets be tried; every other keyword is kept and shown (IANA "SMTP Service Extensions").
enum class Extension {
    Size,
    Pipelining,
    EightBitMime,
    SmtpUtf8,
    BinaryMime,
    Chunking,
    Dsn,
    EnhancedStatusCodes,
    StartTls,
    Auth,
    RequireTls,
    DeliverBy,
    FutureRelease,
    MtPriority,
    Rrvs,
    Limits,
    Vrfy,
    Expn,
    Etrn,
    Help,
    NoSoliciting,
    Xclient,
    Prdr,
    Lmtp,  ///< no EHLO keyword: another greeting, and a reply for each recipient (RFC 2033)
    Proxy, ///< no EHLO keyword: a line ahead of the greeting
};

/// What this client makes of an extension. The rest of the table, parameters and words, is data: resources/extensions*.json.
struct ExtensionRow {
    enum class Use {
        Automatic, ///< wherever it is offered and of use
        OnRequest, ///< only when it was asked for
    };
    /// What happens where it is missing.
    enum class Missing {
        Nothing, ///< nothing is lost
        Adapted, ///< the same is done in another way
        LeftOut, ///< what was asked for is left out, and said so
        Refused, ///< nothing is sent
    };

    Extension extension;
    const char *keyword;
    Use use;
    Missing missing;
};

[[nodiscard]] std::span<const ExtensionRow> extensionTable();
[[nodiscard]] const ExtensionRow &rowOf(Extension extension);
/// The EHLO keyword of an extension: "8BITMIME".
[[nodiscard]] QByteArray keyword(Extension extension);
/// The extension of an upper-case keyword.
[[nodiscard]] std::optional<Extension> extensionNamed(const QByteArray &keyword);

} // namespace postscope::smtp
