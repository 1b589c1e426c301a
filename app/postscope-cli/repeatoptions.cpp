// SPDX-License-Identifier: MIT
#include "app/postscope-cli/repeatoptions.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/mailingoptions.h"

#include <cmath>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostMails = 1'000'000'000;
constexpr qint64 mostConnections = 1000;
constexpr qint64 longestPause = 86'400'000;
constexpr qint64 mostRecorded = 10'000; // a transcript holds no more events than these have
constexpr double mostPerSecond = 1e9;

/// `otherwise` where it was not given; nothing where it is no number from `least` to `most`.
std::optional<qint64> number(const CommandLine &line, const QString &option, qint64 least, qint64 most, qint64 otherwise)
{
    if (!line.isSet(option))
        return otherwise;
    bool valid = false;
    const qint64 value = line.value(option).toLongLong(&valid);
    return valid && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/// "5", "0.5" or "5/s".
std::optional<double> rate(QString text)
{
    if (text.endsWith(u"/s"))
        text.chop(2);
    bool valid = false;
    const double perSecond = text.toDouble(&valid);
    return valid && std::isfinite(perSecond) && perSecond > 0 && perSecond <= mostPerSecond ? std::optional(perSecond) : std::nullopt;
}

} // namespace

OptionGroup repeatOptions()
{
    using Option = QCommandLineOption;
    return {Cli::tr("Load:"),
            {
                Option(u"repeat"_s, Cli::tr("send the mail so often, each time with a Message-ID and Date of its own, and tell the totals"), Cli::tr("N")),
                Option(u"connections"_s, Cli::tr("over so many connections at once, each used as long as the server takes mails"), Cli::tr("N")),
                Option(u"pause"_s, Cli::tr("milliseconds to wait after each mail on its connection"), Cli::tr("MS")),
                Option(u"rate"_s, Cli::tr("mails a second at most, all connections together"), Cli::tr("R")),
            }};
}

Result<std::optional<delivery::SeriesPlan>, QString> readSeries(const CommandLine &line)
{
    const bool mailing = wantsMailing(line);
    if (!line.isSet(u"repeat"_s)) {
        for (const QString &option : mailing ? QStringList() : QStringList{u"connections"_s, u"pause"_s, u"rate"_s}) {
            if (line.isSet(option))
                return Unexpected(Cli::tr("--%1 belongs to --repeat or --data.").arg(option));
        }
        if (!mailing)
            return std::nullopt;
    } else if (mailing) {
        return Unexpected(Cli::tr("--repeat sends one mail: with --data, name the --row."));
    }
    if (line.isSet(u"mx"_s))
        return Unexpected(Cli::tr("--repeat and --data go to one server, and not to those that --mx finds."));
    const auto count = number(line, u"repeat"_s, 1, mostMails, 1);
    const auto connections = number(line, u"connections"_s, 1, mostConnections, 1);
    const auto pause = number(line, u"pause"_s, 0, longestPause, 0);
    const auto perSecond = line.isSet(u"rate"_s) ? rate(line.value(u"rate"_s)) : std::optional(0.0);
    if (!count)
        return Unexpected(Cli::tr("--repeat takes a number from 1 on: %1").arg(line.value(u"repeat"_s)));
    if (!connections)
        return Unexpected(Cli::tr("--connections takes a number from 1 to %1: %2").arg(QString::number(mostConnections), line.value(u"connections"_s)));
    if (!pause)
        return Unexpected(Cli::tr("--pause takes milliseconds: %1").arg(line.value(u"pause"_s)));
    if (!perSecond)
        return Unexpected(Cli::tr("--rate takes mails a second, more than 0: %1").arg(line.value(u"rate"_s)));
    return delivery::SeriesPlan{.count = *count,
                                .connections = int(*connections),
                                .pause = std::chrono::milliseconds(*pause),
                                .perSecond = *perSecond,
                                .recorded = line.isSet(u"transcript"_s) ? mostRecorded : 0};
}

} // namespace postscope::cli
