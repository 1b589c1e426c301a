// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/routingoptions.h"
#include "app/postscope-cli/terminal.h"
#include "core/account/account.h"
#include "core/delivery/discovery.h"
#include "ui/text/sentences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

using delivery::Discovery;
using delivery::DiscoveryStep;
using delivery::ServerSettings;

/// Nothing was found, and something could not be asked: it may work later.
constexpr int tryLater = 3;
constexpr int nothingFound = 2;

QString word(DiscoveryStep::Kind kind)
{
    switch (kind) {
    case DiscoveryStep::Kind::Preset:
        return u"preset"_s;
    case DiscoveryStep::Kind::Srv:
        return u"srv"_s;
    case DiscoveryStep::Kind::Url:
        return u"url"_s;
    case DiscoveryStep::Kind::Mx:
        return u"mx"_s;
    }
    return {};
}

QString word(DiscoveryStep::State state)
{
    switch (state) {
    case DiscoveryStep::State::Found:
        return u"found"_s;
    case DiscoveryStep::State::Nothing:
        return u"nothing"_s;
    case DiscoveryStep::State::NotOffered:
        return u"not-offered"_s;
    case DiscoveryStep::State::Failed:
        return u"failed"_s;
    }
    return {};
}

QString word(ServerSettings::Source source)
{
    switch (source) {
    case ServerSettings::Source::Autoconfig:
        return u"autoconfig"_s;
    case ServerSettings::Source::Preset:
        return u"preset"_s;
    case ServerSettings::Source::Srv:
        return u"srv"_s;
    case ServerSettings::Source::MxPreset:
        return u"mx-preset"_s;
    case ServerSettings::Source::MxAutoconfig:
        return u"mx-autoconfig"_s;
    case ServerSettings::Source::ClearAutoconfig:
        return u"http-autoconfig"_s;
    }
    return {};
}

QJsonObject toJson(const DiscoveryStep &step)
{
    return {{u"kind"_s, word(step.kind)}, {u"what"_s, step.what}, {u"state"_s, word(step.state)}, {u"detail"_s, step.detail}};
}

QJsonObject toJson(const ServerSettings &settings)
{
    QJsonArray mechanisms;
    for (const QByteArray &mechanism : settings.mechanisms)
        mechanisms.append(QString::fromLatin1(mechanism));
    return {{u"host"_s, settings.host},
            {u"port"_s, settings.port},
            {u"tls"_s, QString(account::name(settings.tls))},
            {u"user"_s, settings.user.isEmpty() ? QJsonValue::Null : QJsonValue(settings.user)},
            {u"mechanisms"_s, mechanisms},
            {u"source"_s, word(settings.source)},
            {u"origin"_s, settings.origin}};
}

QString asText(const ServerSettings &settings)
{
    QStringList words{u"%1:%2"_s.arg(settings.host).arg(settings.port), text::name(settings.tls)};
    if (!settings.user.isEmpty())
        words << settings.user;
    if (!settings.mechanisms.isEmpty())
        words << QString::fromLatin1(settings.mechanisms.join('/'));
    return words.join(u"  "_s) + u"  ("_s + settings.origin + u')';
}

/// What was seen, and how it is told in the end.
struct Findings {
    bool json = false;
    bool failed = false;
    QJsonArray steps;

    void see(const DiscoveryStep &step)
    {
        failed = failed || step.state == DiscoveryStep::State::Failed;
        steps.append(toJson(step));
        if (!json)
            remark(text::describe(step));
    }

    int tell(const QList<ServerSettings> &settings) const
    {
        if (json) {
            QJsonArray found;
            for (const ServerSettings &one : settings)
                found.append(toJson(one));
            writeOut(QJsonDocument(QJsonObject{{u"settings"_s, found}, {u"tried"_s, steps}}).toJson());
        }
        for (const ServerSettings &one : json ? QList<ServerSettings>() : settings)
            say(asText(one));
        if (!settings.isEmpty())
            return done;
        complain(Cli::tr("No settings were found. Ask the mail service for the name of its server."));
        return failed ? tryLater : nothingFound;
    }
};

} // namespace

int runDiscover(const QStringList &arguments)
{
    const OptionGroup options{Cli::tr("Options:"),
                              {nameserverOption(), QCommandLineOption(u"http"_s, Cli::tr("ask by http too, where anybody on the way may answer")),
                               QCommandLineOption(u"json"_s, Cli::tr("print what was found and what was tried as JSON"))}};
    CommandLine line(Cli::tr("discover ADDRESS [OPTIONS]"),
                     Cli::tr("Looks for the settings to send mail with for an address: SRV records, autoconfiguration files, known services."), {options}, 1);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const auto nameserver = readNameserver(line);
    if (!nameserver) {
        complain(nameserver.error());
        return usageError;
    }
    delivery::DiscoveryOptions wanted{.plainHttp = line.isSet(u"http"_s)};
    if (!nameserver->isNull())
        wanted.nameservers = {{*nameserver}};
    Discovery discovery(wanted);
    Findings findings{.json = line.isSet(u"json"_s)};
    QObject::connect(&discovery, &Discovery::stepped, &discovery, [&](const DiscoveryStep &step) { findings.see(step); });
    QObject::connect(&discovery, &Discovery::finished, &discovery, [&](const auto &settings) { QCoreApplication::exit(findings.tell(settings)); });
    if (!discovery.start(line.positional().value(0))) {
        complain(Cli::tr("Give the mail address to find settings for: postscope-cli discover name@example.org"));
        return usageError;
    }
    return QCoreApplication::exec();
}

} // namespace postscope::cli
