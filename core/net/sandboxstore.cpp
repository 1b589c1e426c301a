// SPDX-License-Identifier: MIT
#include "core/net/sandboxstore.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <utility>

namespace postscope::net {

namespace {

constexpr int unfinishedDays = 1;

QString unfinished(const QString &path)
{
    return path + QStringLiteral(".part");
}

} // namespace

QString SandboxIds::next()
{
    m_last = qMax(m_last + 1, QDateTime::currentMSecsSinceEpoch());
    const QString time = QDateTime::fromMSecsSinceEpoch(m_last, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    return QStringLiteral("%1-%2").arg(time).arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
}

SandboxStore::SandboxStore(QString directory, QString sessionId, SandboxIds &ids, Captured captured)
    : m_directory(std::move(directory)), m_sessionId(std::move(sessionId)), m_ids(ids), m_captured(std::move(captured))
{
}

SandboxStore::~SandboxStore()
{
    discard();
}

void SandboxStore::begin(const smtp::ServerTransaction &transaction)
{
    discard();
    m_message = {.id = m_ids.next(),
                 .sessionId = m_sessionId,
                 .envelope = transaction.envelope,
                 .mailParameters = transaction.mailParameters,
                 .recipientParameters = transaction.recipientParameters,
                 .client = transaction.client,
                 .user = transaction.user,
                 .tls = transaction.tls};
    m_message.path = QDir(m_directory).absoluteFilePath(m_message.id + QStringLiteral(".eml"));
    m_file.setFileName(unfinished(m_message.path));
    m_broken = !m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

void SandboxStore::write(QByteArrayView octets)
{
    if (m_broken)
        return;
    m_broken = m_file.write(octets.data(), octets.size()) != octets.size();
    m_message.size += octets.size();
}

std::optional<QByteArray> SandboxStore::commit()
{
    const bool whole = !m_broken && m_file.flush();
    m_file.close();
    if (!whole || !m_file.rename(m_message.path)) {
        discard();
        return std::nullopt;
    }
    m_file.setFileName({});
    m_message.received = QDateTime::currentDateTimeUtc();
    m_captured(m_message);
    return m_message.id.toLatin1();
}

void SandboxStore::discard()
{
    m_file.close();
    if (!m_file.fileName().isEmpty())
        m_file.remove();
    m_file.setFileName({});
}

void SandboxStore::sweep(const QString &directory)
{
    static const QRegularExpression ours(QStringLiteral("^\\d{8}-\\d{9}-[0-9a-f]{8}\\.eml\\.part$"));
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-unfinishedDays);
    const QFileInfoList files = QDir(directory).entryInfoList({QStringLiteral("*.part")}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (ours.match(file.fileName()).hasMatch() && file.lastModified() < limit)
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace postscope::net
