// SPDX-License-Identifier: MIT
#include "core/account/accountjson.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace postscope::account {

using namespace Qt::StringLiterals;

QLatin1StringView name(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Auto:
        return "auto"_L1;
    case TlsMode::StartTls:
        return "starttls"_L1;
    case TlsMode::Implicit:
        return "implicit"_L1;
    case TlsMode::Opportunistic:
        return "opportunistic"_L1;
    case TlsMode::None:
        return "none"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<TlsMode> tlsModeNamed(QStringView name)
{
    for (const TlsMode mode : {TlsMode::Auto, TlsMode::StartTls, TlsMode::Implicit, TlsMode::Opportunistic, TlsMode::None}) {
        if (name == account::name(mode))
            return mode;
    }
    return std::nullopt;
}

QLatin1StringView name(TlsVersion version)
{
    switch (version) {
    case TlsVersion::Tls10:
        return "1.0"_L1;
    case TlsVersion::Tls11:
        return "1.1"_L1;
    case TlsVersion::Tls12:
        return "1.2"_L1;
    case TlsVersion::Tls13:
        return "1.3"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<TlsVersion> tlsVersionNamed(QStringView name)
{
    for (const TlsVersion version : {TlsVersion::Tls10, TlsVersion::Tls11, TlsVersion::Tls12, TlsVersion::Tls13}) {
        if (name == account::name(version))
            return version;
    }
    return std::nullopt;
}

QLatin1StringView name(AddressFamily family)
{
    switch (family) {
    case AddressFamily::Any:
        return "any"_L1;
    case AddressFamily::IPv4:
        return "ipv4"_L1;
    case AddressFamily::IPv6:
        return "ipv6"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<AddressFamily> addressFamilyNamed(QStringView name)
{
    for (const AddressFamily family : {AddressFamily::Any, AddressFamily::IPv4, AddressFamily::IPv6}) {
        if (name == account::name(family))
            return family;
    }
    return std::nullopt;
}

QString proxySecretId(const QString &accountId)
{
    return accountId + "/proxy"_L1;
}

QString dkimSecretId(const QString &accountId, const QString &signatureId)
{
    return accountId + "/dkim/"_L1 + signatureId;
}

namespace {

QJsonArray toArray(const QByteArrayList &texts)
{
    QJsonArray array;
    for (const QByteArray &text : texts)
        array.append(QString::fromLatin1(text));
    return array;
}

} // namespace

QJsonObject toObject(const Account &account, QJsonObject base)
{
    base["id"_L1] = account.id;
    base["name"_L1] = account.name;
    base["host"_L1] = account.host;
    base["port"_L1] = account.port;
    base["tls"_L1] = name(account.tls);
    base["mechanism"_L1] = QString::fromLatin1(account.mechanism);
    base["secret"_L1] = account.secret == SecretKind::Token ? "token"_L1 : "password"_L1;
    base["user"_L1] = account.user;
    base["authorizationId"_L1] = account.authorizationId;
    base["realm"_L1] = account.realm;
    base["tokenCommand"_L1] = account.tokenCommand;
    base["loginInitialResponse"_L1] = account.loginInitialResponse;
    base["from"_L1] = account.from;
    base["askEachTime"_L1] = account.askEachTime;
    base["allowPlaintextAuth"_L1] = account.allowPlaintextAuth;
    base["ehloName"_L1] = account.ehloName;
    base["caFile"_L1] = account.caFile;
    base["certificateFile"_L1] = account.certificateFile;
    base["keyFile"_L1] = account.keyFile;
    base["serverName"_L1] = account.serverName;
    base["verifyName"_L1] = account.verifyName;
    base["pins"_L1] = toArray(account.pins);
    base["minimumVersion"_L1] = name(account.minimumVersion);
    base["bindAddress"_L1] = account.bindAddress;
    base["nameserver"_L1] = account.nameserver;
    base["proxy"_L1] = toUrl(account.proxy);
    base["family"_L1] = name(account.family);
    base["timeout"_L1] = account.timeout;
    base["lmtp"_L1] = account.lmtp;
    base["bdat"_L1] = account.bdat;
    base["dkim"_L1] = toArray(account.dkim);
    base["trusted"_L1] = toArray(account.trusted);
    return base;
}

namespace {

/// Takes values out of an object one by one and remembers the first key that is wrong.
class Reader {
public:
    explicit Reader(const QJsonObject &object) : m_object(object) {}

    [[nodiscard]] QString required(QLatin1StringView key)
    {
        const QString text = string(key);
        return text.isEmpty() ? wrong(key, text) : text;
    }
    [[nodiscard]] QString string(QLatin1StringView key)
    {
        const QJsonValue value = m_object[key];
        return value.isString() || value.isUndefined() ? value.toString() : wrong(key, QString());
    }
    [[nodiscard]] bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object[key];
        return value.isBool() || value.isUndefined() ? value.toBool() : wrong(key, false);
    }
    [[nodiscard]] quint16 port(QLatin1StringView key, quint16 otherwise)
    {
        const double number = m_object[key].toDouble(m_object.contains(key) ? -1 : otherwise);
        return number >= 1 && number <= 65535 && number == std::floor(number) ? quint16(number) : wrong(key, otherwise);
    }
    [[nodiscard]] TlsMode tls(QLatin1StringView key)
    {
        const std::optional<TlsMode> mode = m_object.contains(key) ? tlsModeNamed(string(key)) : TlsMode::Auto;
        return mode ? *mode : wrong(key, TlsMode::Auto);
    }
    [[nodiscard]] TlsVersion version(QLatin1StringView key)
    {
        const std::optional<TlsVersion> version = m_object.contains(key) ? tlsVersionNamed(string(key)) : TlsVersion::Tls12;
        return version ? *version : wrong(key, TlsVersion::Tls12);
    }
    [[nodiscard]] QString address(QLatin1StringView key)
    {
        const QString text = string(key);
        return text.isEmpty() || !QHostAddress(text).isNull() ? text : wrong(key, QString());
    }
    [[nodiscard]] AddressFamily family(QLatin1StringView key)
    {
        const std::optional<AddressFamily> family = m_object.contains(key) ? addressFamilyNamed(string(key)) : AddressFamily::Any;
        return family ? *family : wrong(key, AddressFamily::Any);
    }
    /// 0: none are named.
    [[nodiscard]] int seconds(QLatin1StringView key)
    {
        constexpr int aDay = 86'400;
        const double number = m_object[key].toDouble(m_object.contains(key) ? -1 : 0);
        return number >= 0 && number <= aDay && number == std::floor(number) ? int(number) : wrong(key, 0);
    }
    [[nodiscard]] Proxy proxy(QLatin1StringView key)
    {
        const std::optional<Proxy> proxy = proxyFromUrl(string(key));
        return proxy ? *proxy : wrong(key, Proxy());
    }
    [[nodiscard]] QByteArrayList pins(QLatin1StringView key)
    {
        static const QRegularExpression form(u"^[0-9a-f]{64}\\z"_s);
        QByteArrayList pins;
        const QJsonValue value = m_object[key];
        bool right = value.isArray() || value.isUndefined();
        for (const QJsonValue &pin : value.toArray()) {
            right = right && form.match(pin.toString()).hasMatch();
            pins << pin.toString().toLatin1();
        }
        return right ? pins : wrong(key, QByteArrayList()); // none would trust what a pin refuses
    }
    [[nodiscard]] SecretKind secret(QLatin1StringView key)
    {
        const QString word = string(key);
        if (word == "token"_L1)
            return SecretKind::Token;
        return word.isEmpty() || word == "password"_L1 ? SecretKind::Password : wrong(key, SecretKind::Password);
    }
    [[nodiscard]] QList<DkimSignature> dkim(QLatin1StringView key)
    {
        const auto signatures = dkimSignaturesFrom(m_object[key]);
        return signatures ? *signatures : wrong(key, QList<DkimSignature>());
    }
    [[nodiscard]] QList<TrustedCertificate> trusted(QLatin1StringView key)
    {
        const auto certificates = trustedCertificatesFrom(m_object[key]);
        return certificates ? *certificates : wrong(key, QList<TrustedCertificate>());
    }
    [[nodiscard]] const QString &wrongKey() const { return m_wrong; }

private:
    template<class T>
    T wrong(QLatin1StringView key, T value)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
        return value;
    }

    const QJsonObject &m_object;
    QString m_wrong;
};

} // namespace

Result<Account, QString> fromObject(const QJsonObject &object)
{
    Reader reader(object);
    Account account;
    account.id = reader.required("id"_L1);
    account.name = reader.required("name"_L1);
    account.host = reader.required("host"_L1);
    account.port = reader.port("port"_L1, account.port);
    account.tls = reader.tls("tls"_L1);
    account.mechanism = reader.string("mechanism"_L1).toLatin1();
    account.secret = reader.secret("secret"_L1);
    account.user = reader.string("user"_L1);
    account.authorizationId = reader.string("authorizationId"_L1);
    account.realm = reader.string("realm"_L1);
    account.tokenCommand = reader.string("tokenCommand"_L1);
    account.loginInitialResponse = reader.flag("loginInitialResponse"_L1);
    account.from = reader.string("from"_L1);
    account.askEachTime = reader.flag("askEachTime"_L1);
    account.allowPlaintextAuth = reader.flag("allowPlaintextAuth"_L1);
    account.ehloName = reader.string("ehloName"_L1);
    account.caFile = reader.string("caFile"_L1);
    account.certificateFile = reader.string("certificateFile"_L1);
    account.keyFile = reader.string("keyFile"_L1);
    account.serverName = reader.string("serverName"_L1);
    account.verifyName = reader.string("verifyName"_L1);
    account.pins = reader.pins("pins"_L1);
    account.minimumVersion = reader.version("minimumVersion"_L1);
    account.bindAddress = reader.address("bindAddress"_L1);
    account.nameserver = reader.address("nameserver"_L1);
    account.proxy = reader.proxy("proxy"_L1);
    account.family = reader.family("family"_L1);
    account.timeout = reader.seconds("timeout"_L1);
    account.lmtp = reader.flag("lmtp"_L1);
    account.bdat = reader.flag("bdat"_L1);
    account.dkim = reader.dkim("dkim"_L1);
    account.trusted = reader.trusted("trusted"_L1);
    if (!reader.wrongKey().isEmpty())
        return Unexpected(reader.wrongKey());
    return account;
}

} // namespace postscope::account
