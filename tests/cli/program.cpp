// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace postscope::test {

QJsonObject Finished::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Program::Program() : environment(QProcessEnvironment::systemEnvironment())
{
    QDir(m_home.path()).mkdir(QStringLiteral("tmp"));
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("TMPDIR"), m_home.filePath(QStringLiteral("tmp")));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char *folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1StringView(folder), m_home.filePath(QLatin1StringView(folder)));
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
}

QString Program::path()
{
    return QStringLiteral(BINARY_DIR "/app/postscope-cli/postscope-cli");
}

Finished Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.start(path(), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString Program::write(const QString &name, const QByteArray &octets) const
{
    QFile out(file(name));
    const bool written = out.open(QIODevice::WriteOnly) && out.write(octets) == octets.size();
    Q_ASSERT(written);
    return written ? out.fileName() : QString();
}

QByteArray Program::read(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace postscope::test
