// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"

#include <QTemporaryDir>

namespace postscope::test {

/// A sandbox that listens once this is made, and remembers what it takes.
class ListeningSandbox {
public:
    explicit ListeningSandbox(smtp::ServerOptions server = {});

    [[nodiscard]] QString url(const QString &user = {}) const;
    [[nodiscard]] QString certificateFile() const;
    /// What it took so far; waits for `count` of them, not for long.
    [[nodiscard]] QList<net::CapturedMessage> messages(qsizetype count);

private:
    QTemporaryDir m_directory;
    net::Sandbox m_sandbox;
    QList<net::CapturedMessage> m_messages;
};

} // namespace postscope::test
