// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using delivery::DiscoveryStep;
using delivery::ServerSettings;

class Discoveries {
    Q_DECLARE_TR_FUNCTIONS(Discoveries)
};

} // namespace

QString describe(const DiscoveryStep &step)
{
    switch (step.state) {
    case DiscoveryStep::State::Found:
        return Discoveries::tr("%1: found: %2").arg(name(step.kind) + u' ' + step.what, step.detail);
    case DiscoveryStep::State::Nothing:
        return step.detail.isEmpty() ? Discoveries::tr("%1: nothing").arg(name(step.kind) + u' ' + step.what)
                                     : Discoveries::tr("%1: nothing (%2)").arg(name(step.kind) + u' ' + step.what, step.detail);
    case DiscoveryStep::State::NotOffered:
        return Discoveries::tr("%1: the domain says that it has no such service").arg(name(step.kind) + u' ' + step.what);
    case DiscoveryStep::State::Failed:
        return Discoveries::tr("%1: could not be asked: %2").arg(name(step.kind) + u' ' + step.what, step.detail);
    }
    return {};
}

QString name(DiscoveryStep::Kind kind)
{
    switch (kind) {
    case DiscoveryStep::Kind::Preset:
        return Discoveries::tr("Known service");
    case DiscoveryStep::Kind::Srv:
        return Discoveries::tr("SRV record");
    case DiscoveryStep::Kind::Url:
        return Discoveries::tr("File");
    case DiscoveryStep::Kind::Mx:
        return Discoveries::tr("MX record");
    }
    return {};
}

QString name(ServerSettings::Source source)
{
    switch (source) {
    case ServerSettings::Source::Autoconfig:
        return Discoveries::tr("the domain's own file");
    case ServerSettings::Source::Preset:
        return Discoveries::tr("known service");
    case ServerSettings::Source::Srv:
        return Discoveries::tr("the domain's SRV record");
    case ServerSettings::Source::MxPreset:
        return Discoveries::tr("known service, by the domain's mail server");
    case ServerSettings::Source::MxAutoconfig:
        return Discoveries::tr("file of the domain's mail server");
    case ServerSettings::Source::ClearAutoconfig:
        return Discoveries::tr("file that came in clear: anybody on the way may have written it");
    }
    return {};
}

} // namespace postscope::text
