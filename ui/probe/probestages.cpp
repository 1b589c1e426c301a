// SPDX-License-Identifier: MIT
#include "ui/probe/probestages.h"

#include <QCoreApplication>
#include <QLocale>

namespace postscope::ui {

using delivery::ProbedAddress;
using smtp::Failure;
using smtp::Reply;
using State = ProbeCell::State;
using Time = std::optional<std::chrono::nanoseconds>;

namespace {

class Stages {
    Q_DECLARE_TR_FUNCTIONS(Stages)
};

Time timeOf(const ProbedAddress &address, std::initializer_list<const char *> steps)
{
    Time found;
    for (const smtp::ProbeTime &time : address.report.timings) {
        for (const char *step : steps) {
            if (time.step == step)
                found = time.took; // the last one
        }
    }
    return found;
}

ProbeCell replyCell(const Reply &reply, Time time, const QString &verb = {})
{
    const State state = reply.positive() ? State::Good : State::Bad;
    const QString code = QString::number(reply.code);
    return {state, verb.isEmpty() ? code : verb + u' ' + code, time};
}

ProbeCell connectCell(const ProbedAddress &address)
{
    if (address.connect.count() > 0)
        return {State::Good, Stages::tr("connected"), address.connect};
    return {};
}

ProbeCell ehloCell(const ProbedAddress &address)
{
    const smtp::Session &session = address.report.session;
    const Time time = timeOf(address, {"ehlo", "ehloTls"});
    if (!session.extended)
        return timeOf(address, {"helo"}) ? ProbeCell{State::Doubtful, Stages::tr("HELO only"), timeOf(address, {"helo"})} : ProbeCell();
    if (!time)
        return {};
    const qsizetype keywords = (session.secure ? *session.secure : session.clear).list().size();
    return {State::Good, Stages::tr("%n keyword(s)", nullptr, int(keywords)), time};
}

ProbeCell startTlsCell(const ProbedAddress &address)
{
    const smtp::Session &session = address.report.session;
    if (address.report.startTls)
        return replyCell(*address.report.startTls, timeOf(address, {"starttls"}));
    if (session.secure && session.clear.list().isEmpty())
        return {State::Absent, Stages::tr("TLS from the start"), {}};
    if (session.clear.list().isEmpty())
        return {};
    return {State::Absent, session.clear.has(smtp::Extension::StartTls) ? Stages::tr("offered, not used") : Stages::tr("not offered"), {}};
}

ProbeCell certificateCell(const ProbedAddress &address)
{
    const net::TlsReport &tls = address.tls;
    const Time time = timeOf(address, {"tls"});
    if (tls.established)
        return tls.verified ? ProbeCell{State::Good, Stages::tr("verified"), time} : ProbeCell{State::Doubtful, Stages::tr("not verified"), time};
    if (!tls.errors.isEmpty() || !tls.alert.isEmpty())
        return {State::Bad, Stages::tr("no TLS"), time};
    return {};
}

ProbeCell authCell(const ProbedAddress &address)
{
    const smtp::Session &session = address.report.session;
    if (const auto &login = address.report.login) {
        const Time time = timeOf(address, {"auth"});
        return login->failure ? ProbeCell{State::Bad, shortWord(*login->failure), time} : ProbeCell{State::Good, QString::fromLatin1(login->mechanism), time};
    }
    if (!session.extended || !timeOf(address, {"ehlo", "ehloTls"}))
        return {};
    const qsizetype offered = (session.secure ? *session.secure : session.clear).mechanisms().size();
    return offered > 0 ? ProbeCell{State::Told, Stages::tr("%n offered", "mechanisms", int(offered)), {}}
                       : ProbeCell{State::Absent, Stages::tr("not offered"), {}};
}

ProbeCell recipientCell(const ProbedAddress &address, bool recipient)
{
    const smtp::ProbeReport &report = address.report;
    if (report.recipient)
        return replyCell(*report.recipient, timeOf(address, {"rcpt"}));
    if (!report.mail)
        return {};
    const ProbeCell mail = replyCell(*report.mail, timeOf(address, {"mail", "mailAuth"}), QStringLiteral("MAIL"));
    return recipient && report.mail->positive() ? ProbeCell() : mail;
}

ProbeCell commandsCell(const ProbedAddress &address)
{
    QStringList codes;
    std::chrono::nanoseconds time{0};
    for (const smtp::ProbeAnswer &answer : address.report.commands) {
        if (!answer.reply || answer.reply->code == 0)
            continue;
        if (answer.command == "VRFY" || answer.command == "EXPN" || answer.command == "ETRN")
            codes << QString::number(answer.reply->code);
        time += timeOf(address, {answer.command.toLower().constData()}).value_or(std::chrono::nanoseconds(0));
    }
    return codes.isEmpty() ? ProbeCell() : ProbeCell{State::Told, codes.join(QStringLiteral(" · ")), time};
}

ProbeCell learnt(ProbeStage stage, const ProbedAddress &address, bool recipient)
{
    switch (stage) {
    case ProbeStage::Connect:
        return connectCell(address);
    case ProbeStage::Greeting: {
        const Reply &greeting = address.report.session.greeting;
        return greeting.code != 0 ? replyCell(greeting, timeOf(address, {"greeting"})) : ProbeCell();
    }
    case ProbeStage::Ehlo:
        return ehloCell(address);
    case ProbeStage::StartTls:
        return startTlsCell(address);
    case ProbeStage::Certificate:
        return certificateCell(address);
    case ProbeStage::Auth:
        return authCell(address);
    case ProbeStage::Recipient:
        return recipientCell(address, recipient);
    case ProbeStage::Commands:
        return commandsCell(address);
    }
    Q_UNREACHABLE();
}

/// The first stage that nothing is known of yet; the one after the last: all are known.
int reached(const ProbedAddress &address, bool recipient)
{
    int known = probeStageCount;
    while (known > 0 && learnt(static_cast<ProbeStage>(known - 1), address, recipient).state == State::Waiting)
        --known;
    return known;
}

} // namespace

QString nameOf(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::Connect:
        return Stages::tr("Connect");
    case ProbeStage::Greeting:
        return Stages::tr("Greeting");
    case ProbeStage::Ehlo:
        return QStringLiteral("EHLO");
    case ProbeStage::StartTls:
        return QStringLiteral("STARTTLS");
    case ProbeStage::Certificate:
        return Stages::tr("Certificate");
    case ProbeStage::Auth:
        return QStringLiteral("AUTH");
    case ProbeStage::Recipient:
        return QStringLiteral("RCPT");
    case ProbeStage::Commands:
        return QStringLiteral("VRFY · EXPN · ETRN");
    }
    Q_UNREACHABLE();
}

ProbeStage stageOf(Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
    case Phase::Connect:
        return ProbeStage::Connect;
    case Phase::Greeting:
        return ProbeStage::Greeting;
    case Phase::Ehlo:
        return ProbeStage::Ehlo;
    case Phase::StartTls:
        return ProbeStage::StartTls;
    case Phase::Tls:
        return ProbeStage::Certificate;
    case Phase::Auth:
        return ProbeStage::Auth;
    case Phase::Mail:
    case Phase::Rcpt:
        return ProbeStage::Recipient;
    case Phase::Data:
    case Phase::Content:
    case Phase::Quit:
    case Phase::Other:
        break;
    }
    return ProbeStage::Commands;
}

ProbeCell cellOf(ProbeStage stage, const ProbedAddress &address, bool recipient)
{
    const ProbeCell known = learnt(stage, address, recipient);
    if (address.failure && stageOf(address.failure->phase) == stage && known.state != State::Doubtful)
        return {State::Bad, known.word.isEmpty() ? shortWord(*address.failure) : known.word, known.time};
    if (known.state != State::Waiting)
        return known;
    switch (address.progress) {
    case ProbedAddress::Progress::Waiting:
        return known;
    case ProbedAddress::Progress::UnderWay: {
        const int now = reached(address, recipient);
        if (int(stage) > now)
            return known;
        return int(stage) == now ? ProbeCell{State::UnderWay, QStringLiteral("…"), {}} : ProbeCell{State::Absent, Stages::tr("none"), {}};
    }
    case ProbedAddress::Progress::Done:
        break;
    }
    return {State::Absent, int(stage) < reached(address, recipient) ? Stages::tr("none") : Stages::tr("not reached"), {}};
}

QList<Reply> repliesOf(ProbeStage stage, const ProbedAddress &address)
{
    const smtp::ProbeReport &report = address.report;
    QList<Reply> replies;
    const auto add = [&replies](const std::optional<Reply> &reply) {
        if (reply && reply->code != 0)
            replies << *reply;
    };
    if (stage == ProbeStage::Greeting)
        add(report.session.greeting);
    if (stage == ProbeStage::StartTls)
        add(report.startTls);
    if (stage == ProbeStage::Auth && report.login && report.login->failure)
        add(report.login->failure->reply);
    if (stage == ProbeStage::Recipient) {
        add(report.mail);
        add(report.recipient);
    }
    if (stage == ProbeStage::Commands) {
        for (const smtp::ProbeAnswer &answer : report.commands)
            add(answer.reply);
    }
    return replies;
}

QString shortWord(const Failure &failure)
{
    if (failure.reply && failure.reply->code != 0)
        return QString::number(failure.reply->code);
    if (failure.reason == Failure::Reason::ConnectionRefused)
        return Stages::tr("refused");
    switch (failure.kind) {
    case Failure::Kind::Timeout:
        return Stages::tr("no answer in time");
    case Failure::Kind::Tls:
        return failure.reason == Failure::Reason::CertificateRejected ? Stages::tr("not verified") : Stages::tr("no TLS");
    case Failure::Kind::Cancelled:
        return Stages::tr("stopped");
    case Failure::Kind::Credentials:
        return Stages::tr("no password");
    case Failure::Kind::Protocol:
        return Stages::tr("no SMTP");
    case Failure::Kind::Policy:
        return Stages::tr("declined here");
    case Failure::Kind::Network:
    case Failure::Kind::Refused:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Unknown:
        break;
    }
    return Stages::tr("failed");
}

QString stageTimeText(std::chrono::nanoseconds time)
{
    return Stages::tr("%1 ms").arg(QLocale().toString(double(time.count()) / 1e6, 'f', 1));
}

} // namespace postscope::ui
