// SPDX-License-Identifier: MIT
#include "app/postscope-cli/mailingoptions.h"

#include "app/postscope-cli/command.h"
#include "core/base/clock.h"
#include "ui/text/sentences.h"

namespace postscope::cli {

using namespace Qt::StringLiterals;

OptionGroup mailingOptions()
{
    using Option = QCommandLineOption;
    return {Cli::tr("Placeholders ({{name}} in any field; {{counter}}, {{recipient}}, {{date}}, {{message-id}}, {{env:NAME}}):"),
            {
                Option(u"data"_s, Cli::tr("a mail for each row of this CSV, whose first line names the columns"), Cli::tr("FILE")),
                Option(u"row"_s, Cli::tr("only that of this row, from 1 on"), Cli::tr("N")),
                Option(u"fill"_s, Cli::tr("fill in the placeholders without data")),
            }};
}

bool wantsMailing(const CommandLine &line)
{
    return line.isSet(u"data"_s) && !line.isSet(u"row"_s);
}

Result<delivery::DataTable, QString> readTable(const CommandLine &line)
{
    auto table = delivery::readData(line.value(u"data"_s));
    if (!table)
        return Unexpected(text::explain(table.error()).toString());
    return std::move(*table);
}

Result<std::optional<delivery::Values>, QString> readValues(const CommandLine &line)
{
    if (!line.isSet(u"data"_s)) {
        if (line.isSet(u"row"_s))
            return Unexpected(Cli::tr("--row belongs to --data."));
        return line.isSet(u"fill"_s) ? std::optional(delivery::valuesOf({}, 0)) : std::nullopt;
    }
    const auto table = readTable(line);
    if (!table)
        return Unexpected(QString(table.error()));
    bool valid = true;
    const qlonglong row = line.isSet(u"row"_s) ? line.value(u"row"_s).toLongLong(&valid) : 1;
    if (!valid || row < 1 || row > table->rows.size())
        return Unexpected(Cli::tr("--row takes a number from 1 to %1: %2").arg(QString::number(table->rows.size()), line.value(u"row"_s)));
    return delivery::valuesOf(*table, qsizetype(row - 1));
}

QString problemsOf(const delivery::Mailing &mailing)
{
    constexpr qsizetype most = 20;
    const SystemClock clock;
    QStringList sentences;
    for (const delivery::RowProblem &problem : delivery::problemsOf(mailing, 0, mailing.count(), most, delivery::ComposeContext::system(clock)))
        sentences << text::explain(problem).toString();
    if (sentences.size() == most)
        sentences << Cli::tr("There may be more. Nothing was sent.");
    return sentences.join(u'\n');
}

} // namespace postscope::cli
