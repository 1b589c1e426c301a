// SPDX-License-Identifier: MIT
#include "core/account/providers.h"

#include "core/account/account.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace postscope::account {

namespace {

using namespace Qt::StringLiterals;

Provider::UserHint userHint(const QString &name)
{
    using Hint = Provider::UserHint;
    for (const auto &[key, hint] : {std::pair("address"_L1, Hint::Address), std::pair("user-name"_L1, Hint::UserName),
                                    std::pair("access-key"_L1, Hint::AccessKey), std::pair("literal"_L1, Hint::Literal)}) {
        if (name == key)
            return hint;
    }
    return Hint::None;
}

Provider::SecretHint secretHint(const QString &name)
{
    using Hint = Provider::SecretHint;
    for (const auto &[key, hint] :
         {std::pair("password"_L1, Hint::Password), std::pair("app-password"_L1, Hint::AppPassword), std::pair("bridge-password"_L1, Hint::BridgePassword),
          std::pair("api-key"_L1, Hint::ApiKey), std::pair("oauth-token"_L1, Hint::OAuthToken)}) {
        if (name == key)
            return hint;
    }
    return Hint::None;
}

} // namespace

QList<Provider> providers()
{
    QFile file(u":/postscope/providers.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QList<Provider> all;
    for (const QJsonValue &value : QJsonDocument::fromJson(opened ? file.readAll() : QByteArray()).array()) {
        const QJsonObject object = value.toObject();
        all << Provider{object["name"_L1].toString(),
                        object["host"_L1].toString(),
                        quint16(object["port"_L1].toInt()),
                        tlsModeNamed(object["tls"_L1].toString()).value_or(TlsMode::Auto),
                        userHint(object["user"_L1].toString()),
                        object["literal"_L1].toString(),
                        secretHint(object["secret"_L1].toString()),
                        object["domains"_L1].toVariant().toStringList(),
                        object["mx"_L1].toVariant().toStringList()};
    }
    return all;
}

} // namespace postscope::account
