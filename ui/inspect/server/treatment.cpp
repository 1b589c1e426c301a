// SPDX-License-Identifier: MIT
#include "ui/inspect/server/treatment.h"

#include <algorithm>

namespace postscope::ui {

using smtp::Capability;

Treatment treatmentOf(const ExtensionChoice &choice, const QByteArray &keyword)
{
    if (choice.without.contains(keyword))
        return Treatment::LeftOut;
    const bool with = std::ranges::find(choice.with, keyword, &Capability::keyword) != choice.with.end();
    return with ? Treatment::Pretended : Treatment::AsOffered;
}

QString parametersOf(const ExtensionChoice &choice, const QByteArray &keyword)
{
    const auto found = std::ranges::find(choice.with, keyword, &Capability::keyword);
    return found == choice.with.end() ? QString() : QString::fromUtf8(found->parameters.join(' '));
}

ExtensionChoice treated(const ExtensionChoice &choice, const QByteArray &keyword, Treatment treatment, const QString &parameters)
{
    ExtensionChoice changed = choice;
    changed.without.removeAll(keyword);
    changed.with.removeIf([&keyword](const Capability &capability) { return capability.keyword == keyword; });
    const QByteArray words = parameters.simplified().toUtf8();
    if (treatment == Treatment::LeftOut)
        changed.without << keyword;
    else if (treatment == Treatment::Pretended)
        changed.with << Capability{keyword, words.isEmpty() ? QByteArrayList() : words.split(' ')};
    return changed;
}

bool isTicked(Treatment treatment, bool offered)
{
    return treatment == Treatment::Pretended || (treatment == Treatment::AsOffered && offered);
}

Treatment toggled(Treatment treatment, bool offered)
{
    if (treatment != Treatment::AsOffered)
        return Treatment::AsOffered;
    return offered ? Treatment::LeftOut : Treatment::Pretended;
}

} // namespace postscope::ui
