// SPDX-License-Identifier: MIT
#include "app/postscope-cli/target.h"

namespace postscope::cli {

using namespace Qt::StringLiterals;

QStringList withTarget(const CommandLine &line, const QStringList &arguments)
{
    QString target = line.positional().value(0);
    if (target.isEmpty())
        return arguments;
    if (!target.contains(u"://"_s)) {
        const bool bareAddress = target.count(u':') > 1 && !target.startsWith(u'[');
        target = u"smtp://"_s + (bareAddress ? u'[' + target + u']' : target);
    }
    return QStringList{u"--server"_s, target} + arguments;
}

} // namespace postscope::cli
