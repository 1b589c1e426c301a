// SPDX-License-Identifier: MIT
#include "ui/moment.h"

namespace postscope::ui {

namespace {

// Not as the locale says: Qt 6.4 does not know every day period, and writes "B17:50" for Taiwan.
QString timeText(const QDateTime &local)
{
    return QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace

QString momentText(const QDateTime &moment, QLocale::FormatType date)
{
    const QDateTime local = moment.toLocalTime();
    return QLocale().toString(local.date(), date) + QLatin1Char(' ') + timeText(local);
}

QString briefMomentText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return local.date() == QDate::currentDate() ? timeText(local) : momentText(moment);
}

} // namespace postscope::ui
