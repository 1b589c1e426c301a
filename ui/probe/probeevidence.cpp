// SPDX-License-Identifier: MIT
#include "ui/probe/probeevidence.h"

#include "ui/inspect/plaintext.h"
#include "ui/text/codes.h"
#include "ui/text/probereport.h"
#include "ui/text/sentences.h"
#include "ui/text/translations.h"

#include <QCoreApplication>

namespace postscope::ui {

namespace {

class Evidence {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

Phase phaseOf(ProbeStage stage, bool recipient)
{
    switch (stage) {
    case ProbeStage::Connect:
        return Phase::Connect;
    case ProbeStage::Greeting:
        return Phase::Greeting;
    case ProbeStage::Ehlo:
        return Phase::Ehlo;
    case ProbeStage::StartTls:
        return Phase::StartTls;
    case ProbeStage::Certificate:
        return Phase::Tls;
    case ProbeStage::Auth:
        return Phase::Auth;
    case ProbeStage::Recipient:
        return recipient ? Phase::Rcpt : Phase::Mail;
    case ProbeStage::Commands:
        break;
    }
    return Phase::Other;
}

void addMeanings(ProbeStage stage, const QList<smtp::Reply> &replies, bool recipient, QStringList &lines)
{
    QStringList told;
    for (const smtp::Reply &reply : replies) {
        if (const auto code = text::replyCodeText(reply.code, phaseOf(stage, recipient), text::language()))
            told << code->code + QStringLiteral(": ") + code->name + QStringLiteral(". ") + code->meaning;
        const auto enhanced = reply.enhanced();
        if (const auto code = enhanced ? text::enhancedCodeText(*enhanced, text::language()) : std::optional<text::CodeText>())
            told << code->code + QStringLiteral(": ") + code->name + QStringLiteral(". ") + code->meaning;
    }
    told.removeDuplicates();
    lines << told;
}

void addFailure(const smtp::Failure &failure, QStringList &lines)
{
    const text::Explanation explanation = text::explain(failure);
    for (const QString &part : {explanation.headline, explanation.words, explanation.advice}) {
        if (!part.isEmpty())
            lines << part;
    }
}

void addAddress(ProbeStage stage, const delivery::ProbedAddress &address, bool recipient, QStringList &lines)
{
    addMeanings(stage, repliesOf(stage, address), recipient, lines);
    for (const std::optional<smtp::Failure> &failure : {address.failure, address.secondFailure}) {
        if (failure && stageOf(failure->phase) == stage)
            addFailure(*failure, lines);
    }
    if (stage == ProbeStage::Auth && address.report.login && address.report.login->failure)
        addFailure(*address.report.login->failure, lines);
    if (stage == ProbeStage::Certificate)
        lines << text::toText({text::tlsFactOf(address)}).trimmed();
}

} // namespace

void ProbeEvidence::add(const QList<Event> &events)
{
    for (const Event &event : events) {
        Said &said = m_said[m_now][stageOf(event.phase)];
        if (said.row < 0)
            said.row = m_rows;
        said.lines.append({event});
        ++m_rows;
    }
}

ProbeEvidence::Said ProbeEvidence::saidAt(const ProbeModel &model, const QModelIndex &index) const
{
    const std::optional<ProbeStage> stage = ProbeModel::stage(index.column());
    const delivery::ProbedAddress *address = model.address(index.row());
    if (!stage || address == nullptr)
        return m_said.value(QString()).value(ProbeStage::Connect); // of the lookup
    return m_said.value(key(model.result().hosts.at(model.place(index.row()).host).host, address->address)).value(*stage);
}

qsizetype ProbeEvidence::rowOf(const ProbeModel &model, const QModelIndex &index) const
{
    return index.isValid() ? saidAt(model, index).row : -1;
}

QString ProbeEvidence::about(const ProbeModel &model, const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QString stageName = model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    QStringList lines{Evidence::tr("%1: %2", "a stage, what it came to").arg(stageName, index.data().toString())};
    const ProbeModel::Place place = model.place(index.row());
    const std::optional<ProbeStage> stage = ProbeModel::stage(index.column());
    const delivery::ProbedAddress *address = model.address(index.row());
    if (place.host < 0)
        addFailure(*model.result().failure, lines);
    else if (const auto &failure = model.result().hosts.at(place.host).failure)
        addFailure(*failure, lines);
    if (stage && address != nullptr)
        addAddress(*stage, *address, !model.result().recipient.isEmpty(), lines);
    const Said said = saidAt(model, index);
    if (said.row >= 0)
        lines << QString() << Evidence::tr("What was said:") << QString::fromUtf8(transcript::toText(said.lines, &text::sentence));
    return visibleLines(lines.join(u'\n'));
}

} // namespace postscope::ui
