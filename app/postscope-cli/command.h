// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace postscope::cli {

/// The context in which every sentence of the command line is translated.
class Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// The exit codes that are not an Outcome's verdict: done, and a wrong use or a local file.
constexpr int done = 0;
constexpr int usageError = 4;

/// One subcommand: runs with the arguments after its name and returns the exit code.
struct Command {
    QString name;
    QString summary; ///< one line for --help
    int (*run)(const QStringList &arguments);
};

int runSend(const QStringList &arguments);
int runRender(const QStringList &arguments);
int runCheck(const QStringList &arguments);
int runInspect(const QStringList &arguments);
int runExplain(const QStringList &arguments);
int runProbe(const QStringList &arguments);
int runConsole(const QStringList &arguments);
int runSandbox(const QStringList &arguments);
int runAccount(const QStringList &arguments);
int runDiscover(const QStringList &arguments);
int runDemo(const QStringList &arguments);

} // namespace postscope::cli
