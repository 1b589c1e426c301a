// SPDX-License-Identifier: MIT
#include "core/smtp/queueid.h"

#include <QRegularExpression>

#include <array>

namespace postscope::smtp {

namespace {

constexpr qsizetype maxQueueId = 128;

} // namespace

QByteArray queueIdOf(const Reply &reply)
{
    if (!reply.positive())
        return {};
    const auto pattern = [](const char *text) { return QRegularExpression(QLatin1String(text), QRegularExpression::CaseInsensitiveOption); };
    static const std::array patterns = {
        pattern(R"(\bqueued as ([^\s.,;()]+))"),                        // Postfix
        pattern(R"(\bInternalId=(\d+))"),                               // Exchange
        pattern(R"(\bid=([^\s,;]+))"),                                  // Exim
        pattern(R"(^([^\s<>]+) Message accepted for delivery)"),        // Sendmail, OpenSMTPD
        pattern(R"(^OK\s+\d+ (\S+) - gsmtp)"),                          // Gmail
        pattern(R"(^ok \d+ qp (\d+))"),                                 // qmail
        pattern(R"(\bMessage Queued \(([^\s)]+)\))"),                   // Haraka
        pattern(R"(^Ok ([0-9a-f]{16}-[0-9a-f-]{36}-[0-9a-f]{6})\s*$)"), // Amazon SES
    };
    const QString text = QString::fromUtf8(reply.text().left(2000));
    for (const QRegularExpression &known : patterns) {
        const QRegularExpressionMatch match = known.match(text);
        if (match.hasMatch())
            return match.captured(1).left(maxQueueId).toUtf8();
    }
    return {};
}

} // namespace postscope::smtp
