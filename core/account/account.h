// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/dkimsignature.h"
#include "core/account/trustedcertificate.h"
#include "core/base/proxy.h"
#include "core/base/result.h"
#include "core/base/secretkind.h"
#include "core/base/tlsmode.h"

#include <QByteArrayList>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace postscope::account {

/// The addresses of a server that are tried.
enum class AddressFamily { Any, IPv4, IPv6 };

/// A server that mail can be sent through, and how to log in there. The secret is elsewhere: see SecretStore.
struct Account {
    QString id;   ///< a UUID without braces: the key of the secret; never changes
    QString name; ///< what people call it; unique
    QString host;
    quint16 port = 587;
    TlsMode tls = TlsMode::Auto;
    QByteArray mechanism;                     ///< upper case; empty: choose the strongest; "NONE": do not log in
    SecretKind secret = SecretKind::Password; ///< what it logs in with, where the mechanism is chosen freely
    QString user;
    QString authorizationId;           ///< whom to act as; empty: `user`
    QString realm;                     ///< DIGEST-MD5; the domain of NTLM
    QString tokenCommand;              ///< prints the token; empty: the token is the secret that is kept, or asked for
    bool loginInitialResponse = false; ///< LOGIN: the user goes with AUTH
    QString from;                      ///< proposed for From in a new message; may be empty
    bool askEachTime = false;          ///< the secret is never stored
    bool allowPlaintextAuth = false;
    QString ehloName;        ///< empty: the address literal of the local end
    QString caFile;          ///< PEM; empty: the system's certificates
    QString certificateFile; ///< PEM; our own certificate; empty: none
    QString keyFile;         ///< PEM; its private key; empty: it is in certificateFile
    QString serverName;      ///< asked for in the TLS handshake; empty: the host
    QString verifyName;      ///< what the certificate must be for; empty: the host
    QByteArrayList pins;     ///< SHA-256 of public keys, lower-case hex, of which the server must have one
    TlsVersion minimumVersion = TlsVersion::Tls12;
    QString bindAddress; ///< our own end, an address; empty: any
    QString nameserver;  ///< an address; empty: the system's resolver
    Proxy proxy;         ///< its password is not here
    AddressFamily family = AddressFamily::Any;
    int timeout = 0;                ///< seconds for every wait; 0: the limits of RFC 5321
    bool lmtp = false;              ///< LHLO, and a reply for each recipient (RFC 2033)
    bool bdat = false;              ///< BDAT where CHUNKING is offered (RFC 3030)
    QList<DkimSignature> dkim = {}; ///< put on every mail, the first on top
    QList<TrustedCertificate> trusted = {};

    bool operator==(const Account &) const = default;
};

/// What the password of its proxy is kept under, in the keychain.
[[nodiscard]] QString proxySecretId(const QString &accountId);
/// What the key of one of its DKIM signatures is kept under there, if it is in no file.
[[nodiscard]] QString dkimSecretId(const QString &accountId, const QString &signatureId);

/// The word for an address family: "any", "ipv4", "ipv6".
[[nodiscard]] QLatin1StringView name(AddressFamily family);
[[nodiscard]] std::optional<AddressFamily> addressFamilyNamed(QStringView name);
/// The word for a TLS mode in files and on the command line: "auto", "starttls", "implicit", "opportunistic", "none".
[[nodiscard]] QLatin1StringView name(TlsMode mode);
[[nodiscard]] std::optional<TlsMode> tlsModeNamed(QStringView name);
/// The word for a TLS version: "1.0", "1.1", "1.2", "1.3".
[[nodiscard]] QLatin1StringView name(TlsVersion version);
[[nodiscard]] std::optional<TlsVersion> tlsVersionNamed(QStringView name);

/// Why accounts could not be read or written.
struct StoreFailure {
    enum class Kind { Unreadable, Malformed, Unwritable, DuplicateName, UnknownAccount };
    Kind kind = Kind::Unreadable;
    QString path;
    QString detail; ///< the system's words, or where the file is wrong, such as "accounts[2].port"; for DuplicateName, the name

    bool operator==(const StoreFailure &) const = default;
};

/// The accounts in accounts.json: written whole or not at all (QSaveFile, mode 0600), never with a secret.
/// A file that cannot be read is left alone and named in the error, never overwritten.
class AccountStore {
public:
    static constexpr qint64 maxFile = 4 * 1024 * 1024;

    /// `path`: the file; its folder is made on the first save.
    explicit AccountStore(QString path);
    /// The file in the user's configuration folder: QStandardPaths::AppConfigLocation/accounts.json.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] Result<QList<Account>, StoreFailure> load() const;
    /// Replaces all accounts, which must differ in id and name; keys in the file that this version does not know are kept.
    [[nodiscard]] Result<void, StoreFailure> save(const QList<Account> &accounts);

private:
    QString m_path;
};

} // namespace postscope::account

Q_DECLARE_METATYPE(postscope::account::Account)
