// SPDX-License-Identifier: MIT
#include "ui/text/replywords.h"

#include "core/delivery/mailaddresses.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

class ReplyWords {
    Q_DECLARE_TR_FUNCTIONS(ReplyWords)
};

} // namespace

QString attribution(const outline::Outline &mail)
{
    constexpr qsizetype longest = 200;
    const QString who = delivery::onOneLine(mail.header(u"From")).left(longest);
    const QString when = delivery::onOneLine(mail.header(u"Date")).left(longest);
    if (who.isEmpty())
        return ReplyWords::tr("The mail said:");
    return when.isEmpty() ? ReplyWords::tr("%1 wrote:").arg(who) : ReplyWords::tr("On %1, %2 wrote:", "date, author").arg(when, who);
}

QString forwardHeading()
{
    return ReplyWords::tr("---------- Forwarded message ----------");
}

} // namespace postscope::text
