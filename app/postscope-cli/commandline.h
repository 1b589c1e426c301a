// SPDX-License-Identifier: MIT
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace postscope::cli {

/// Options that stand together in --help.
struct OptionGroup {
    QString heading;
    QList<QCommandLineOption> options;
};

/// What one subcommand understands, and what it was given.
class CommandLine {
public:
    /// `usage`: "send [MESSAGE] [OPTIONS]"; `positional`: how many arguments without a dash it takes at most.
    CommandLine(QString usage, QString summary, QList<OptionGroup> groups, int positional);

    /// Nothing: go on. Else the exit code, for --help was printed, or what is wrong.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);

    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    /// The last one given; empty: none.
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    /// Those of `group` that were given, "--from" first.
    [[nodiscard]] QStringList given(const OptionGroup &group) const;

private:
    [[nodiscard]] QString help() const;
    [[nodiscard]] QString fault() const;

    QString m_usage;
    QString m_summary;
    QList<OptionGroup> m_groups;
    int m_positional;
    QCommandLineParser m_parser;
};

/// "--from ADDRESSES" or "-4" for messages and help.
[[nodiscard]] QString spelled(const QCommandLineOption &option);

} // namespace postscope::cli
