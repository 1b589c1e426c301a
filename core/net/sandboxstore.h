// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"

#include <QFile>
#include <QString>

#include <functional>

namespace postscope::net {

/// Ids that sort by time and are unlike any that another run gave out: "20261123-164501123-9f3c1a70" (UTC).
class SandboxIds {
public:
    [[nodiscard]] QString next();

private:
    qint64 m_last = 0; // milliseconds; no two ids of a run have the same
};

/// Keeps each mail of one session as DIR/ID.eml, octet for octet; under another name until it is whole.
class SandboxStore final : public smtp::ServerStore {
public:
    using Captured = std::function<void(const CapturedMessage &)>;

    SandboxStore(QString directory, QString sessionId, SandboxIds &ids, Captured captured);
    Q_DISABLE_COPY_MOVE(SandboxStore)
    ~SandboxStore() override;

    void begin(const smtp::ServerTransaction &transaction) override;
    void write(QByteArrayView octets) override;
    [[nodiscard]] std::optional<QByteArray> commit() override;
    void discard() override;

    /// Removes what runs that were cut short have left unfinished in `directory`, a day and more ago.
    static void sweep(const QString &directory);

private:
    QString m_directory;
    QString m_sessionId;
    SandboxIds &m_ids;
    Captured m_captured;
    QFile m_file;
    bool m_broken = false;
    CapturedMessage m_message;
};

} // namespace postscope::net
