// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace postscope::test {

/// What a run of the command line came to.
struct Finished {
    int exitCode = -1; ///< -1: it did not end by itself in time
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const;
};

/// The built postscope-cli with a home, configuration and temporary folder of its own, and no keychain within reach.
class Program {
public:
    Program();

    [[nodiscard]] static QString path();
    [[nodiscard]] Finished run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] QString file(const QString &name) const { return m_home.filePath(name); }
    /// Writes a file and returns its path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &octets) const;
    [[nodiscard]] static QByteArray read(const QString &path);

    QProcessEnvironment environment;

private:
    QTemporaryDir m_home;
};

} // namespace postscope::test
