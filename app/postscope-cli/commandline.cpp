// SPDX-License-Identifier: MIT
#include "app/postscope-cli/commandline.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

/// Bodies have lines; everything else ends up in a header, a command or a file name.
bool mayHaveLines(const QString &option)
{
    return option == u"text" || option == u"html";
}

bool hasControlCharacter(const QString &value)
{
    return std::ranges::any_of(value, [](QChar character) { return character.category() == QChar::Other_Control && character != u'\t'; });
}

} // namespace

QString spelled(const QCommandLineOption &option)
{
    const QString name = option.names().constFirst();
    const QString dashed = (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    return option.valueName().isEmpty() ? dashed : dashed + u' ' + option.valueName();
}

CommandLine::CommandLine(QString usage, QString summary, QList<OptionGroup> groups, int positional)
    : m_usage(std::move(usage)), m_summary(std::move(summary)), m_groups(std::move(groups)), m_positional(positional)
{
    m_groups.append({Cli::tr("Other:"), {QCommandLineOption(QStringLiteral("help"), Cli::tr("show this"))}});
    for (const OptionGroup &group : std::as_const(m_groups))
        m_parser.addOptions(group.options);
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    const bool understood = m_parser.parse(QStringList(m_usage) + arguments); // the first one is taken for the program
    if (m_parser.isSet(QStringLiteral("help"))) {
        say(help());
        return done;
    }
    const QString wrong = understood ? fault() : m_parser.errorText();
    if (wrong.isEmpty())
        return std::nullopt;
    complain(wrong + u'\n' + Cli::tr("See postscope-cli %1 --help.").arg(m_usage.section(u' ', 0, 0)));
    return usageError;
}

QString CommandLine::fault() const
{
    for (const OptionGroup &group : m_groups) {
        for (const QCommandLineOption &option : group.options) {
            const QString name = option.names().constFirst();
            if (!option.valueName().isEmpty() && !mayHaveLines(name) && std::ranges::any_of(m_parser.values(name), hasControlCharacter))
                return Cli::tr("There is a line break or control character in %1.").arg(spelled(option));
        }
    }
    const QStringList rest = positional();
    return rest.size() > m_positional ? Cli::tr("This argument is one too many: %1").arg(rest.at(m_positional)) : QString();
}

QStringList CommandLine::given(const OptionGroup &group) const
{
    QStringList names;
    for (const QCommandLineOption &option : group.options) {
        if (m_parser.isSet(option))
            names.append(spelled(option).section(u' ', 0, 0));
    }
    return names;
}

QString CommandLine::help() const
{
    constexpr int column = 30;
    QString text = Cli::tr("Usage: postscope-cli %1").arg(m_usage) + u"\n\n"_s + m_summary + u'\n';
    for (const OptionGroup &group : m_groups) {
        text += u'\n' + group.heading + u'\n';
        for (const QCommandLineOption &option : group.options) {
            if (option.flags().testFlag(QCommandLineOption::HiddenFromHelp))
                continue;
            const QString left = u"  "_s + spelled(option);
            const QString gap = left.size() < column ? QString(column - left.size(), u' ') : u'\n' + QString(column, u' ');
            text += left + gap + option.description() + u'\n';
        }
    }
    return text.chopped(1);
}

} // namespace postscope::cli
