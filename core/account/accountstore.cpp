// SPDX-License-Identifier: MIT
#include "core/account/account.h"
#include "core/account/accountjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>

namespace postscope::account {

namespace {

using namespace Qt::StringLiterals;
using Kind = StoreFailure::Kind;

constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

/// The file as it is, with keys of other versions. A file that is not there is an empty object.
Result<QJsonObject, StoreFailure> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return QJsonObject();
    if (!info.isFile()) // a FIFO would be waited for
        return Unexpected(StoreFailure{Kind::Unreadable, path, {}});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(StoreFailure{Kind::Unreadable, path, file.errorString()});
    const QByteArray octets = file.read(AccountStore::maxFile + 1);
    if (file.error() != QFile::NoError)
        return Unexpected(StoreFailure{Kind::Unreadable, path, file.errorString()});
    if (octets.size() > AccountStore::maxFile)
        return Unexpected(StoreFailure{Kind::Malformed, path, u"> %1"_s.arg(AccountStore::maxFile)});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(octets, &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(StoreFailure{Kind::Malformed, path, error.errorString()});
    if (!document.isObject() || !document.object()["accounts"_L1].isArray())
        return Unexpected(StoreFailure{Kind::Malformed, path, u"accounts"_s});
    return document.object();
}

Result<QList<Account>, StoreFailure> accountsOf(const QJsonObject &root, const QString &path)
{
    QList<Account> accounts;
    for (const QJsonValue &value : root["accounts"_L1].toArray()) {
        const Result<Account, QString> account = fromObject(value.toObject());
        if (!account)
            return Unexpected(StoreFailure{Kind::Malformed, path, u"accounts[%1].%2"_s.arg(QString::number(accounts.size()), account.error())});
        accounts << *account;
    }
    return accounts;
}

std::optional<QString> repeated(const QList<Account> &accounts)
{
    QSet<QString> names, ids;
    for (const Account &account : accounts) {
        if (names.contains(account.name) || ids.contains(account.id))
            return account.name;
        names << account.name;
        ids << account.id;
    }
    return std::nullopt;
}

QJsonObject merged(QJsonObject root, const QList<Account> &accounts)
{
    QHash<QString, QJsonObject> old;
    for (const QJsonValue &value : root["accounts"_L1].toArray())
        old.insert(value[u"id"].toString(), value.toObject());
    QJsonArray array;
    for (const Account &account : accounts)
        array << toObject(account, old.value(account.id));
    root["accounts"_L1] = array;
    return root;
}

bool makeFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return QFileInfo(folder).isDir() || (QDir().mkpath(folder) && QFile::setPermissions(folder, onlyOwner | QFile::ExeOwner));
}

} // namespace

AccountStore::AccountStore(QString path) : m_path(std::move(path))
{
}

QString AccountStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/accounts.json"_L1;
}

Result<QList<Account>, StoreFailure> AccountStore::load() const
{
    const auto root = readFile(m_path);
    if (!root)
        return Unexpected(root.error());
    return accountsOf(*root, m_path);
}

Result<void, StoreFailure> AccountStore::save(const QList<Account> &accounts)
{
    if (const auto name = repeated(accounts))
        return Unexpected(StoreFailure{Kind::DuplicateName, m_path, *name});
    const auto root = readFile(m_path);
    if (!root)
        return Unexpected(root.error());
    // What cannot be understood must not be lost either.
    if (const auto old = accountsOf(*root, m_path); !old)
        return Unexpected(old.error());
    if (!makeFolder(m_path))
        return Unexpected(StoreFailure{Kind::Unwritable, QFileInfo(m_path).absolutePath(), {}});
    QSaveFile file(m_path);
    const QByteArray octets = QJsonDocument(merged(*root, accounts)).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyOwner) || file.write(octets) != octets.size() || !file.commit())
        return Unexpected(StoreFailure{Kind::Unwritable, m_path, file.errorString()});
    return {};
}

} // namespace postscope::account
