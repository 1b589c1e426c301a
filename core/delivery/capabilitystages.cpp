// SPDX-License-Identifier: MIT
#include "core/delivery/capabilitystages.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = Note::Code;
using When = CapabilityStage::When;

constexpr qsizetype maxReplyLines = 1000;
constexpr int authenticationSucceeded = 235; ///< RFC 4954 4
constexpr int startInput = 354;

bool hasEnhancedCode(const smtp::Reply &reply)
{
    return reply.enhanced().has_value();
}

} // namespace

const CapabilityStage *ServerFacts::at(When when) const
{
    const auto found = std::find_if(stages.rbegin(), stages.rend(), [when](const CapabilityStage &stage) { return stage.when == when; });
    return found == stages.rend() ? nullptr : &*found;
}

std::optional<smtp::Capability> ServerFacts::offer(When when, const QByteArray &keyword) const
{
    const CapabilityStage *stage = at(when);
    if (stage == nullptr)
        return std::nullopt;
    const QList<smtp::Capability> &offered = stage->offered.list();
    const auto found = std::ranges::find(offered, keyword, &smtp::Capability::keyword);
    return found == offered.end() ? std::nullopt : std::optional(*found);
}

QByteArrayList ServerFacts::keywords() const
{
    QByteArrayList keywords;
    for (const CapabilityStage &stage : stages) {
        for (const smtp::Capability &capability : stage.offered.list()) {
            if (!keywords.contains(capability.keyword))
                keywords << capability.keyword;
        }
    }
    return keywords;
}

OfferChange changeOf(const std::optional<smtp::Capability> &before, const std::optional<smtp::Capability> &after)
{
    if (before.has_value() != after.has_value())
        return after ? OfferChange::Added : OfferChange::Gone;
    return before == after ? OfferChange::Same : OfferChange::Changed;
}

QByteArray keywordOf(const Note &note)
{
    const auto argument = [&note](qsizetype place) { return note.arguments.value(place).toUtf8(); };
    if (note.code == Code::ExtensionMasked || note.code == Code::ExtensionForced || note.code == Code::ExtensionNotOffered)
        return argument(0);
    if (note.code == Code::ParameterUsed)
        return argument(1);
    constexpr std::pair<Code, const char *> fixed[] = {{Code::SmtpUtf8Used, "SMTPUTF8"}, {Code::EightBitUsed, "8BITMIME"}, {Code::ContentReencoded, "8BITMIME"},
                                                       {Code::SizeDeclared, "SIZE"},     {Code::DsnNotOffered, "DSN"},     {Code::RecipientsSplit, "LIMITS"},
                                                       {Code::AuthChosen, "AUTH"}};
    const auto *found = std::ranges::find_if(fixed, [&note](const auto &known) { return known.first == note.code; });
    return found == std::end(fixed) ? QByteArray() : QByteArray(found->second);
}

void CapabilityStages::see(const Event &event)
{
    ++m_row;
    if (m_full)
        return;
    if (event.kind == Event::Kind::Note && event.note)
        seeNote(*event.note);
    else if (event.kind != Event::Kind::Note && event.origin == Origin::Client)
        seeClient(event);
    else if (event.kind == Event::Kind::Line && event.origin == Origin::Server)
        seeServer(event);
}

ServerFacts &CapabilityStages::server()
{
    if (m_list.isEmpty())
        m_list << ServerFacts{.host = m_host};
    return m_list.last();
}

void CapabilityStages::seeNote(const Note &note)
{
    if (note.code == Code::Resolving || note.code == Code::MxChosen) {
        m_host = note.arguments.value(0).toUtf8();
    } else if (note.code == Code::Connected) {
        m_full = m_list.size() >= maxServers;
        if (m_full)
            return;
        m_list << ServerFacts{.host = m_host.isEmpty() ? note.arguments.value(0).toUtf8() : m_host};
        m_host.clear();
        m_reply = {};
        m_verb.clear();
        m_unanswered = 0;
        m_content = false;
    } else if (note.code == Code::TlsEstablished) {
        server().tls = true;
    } else if (const QByteArray keyword = keywordOf(note); !keyword.isEmpty() && server().remarks.size() < maxRemarks) {
        server().remarks << ServerFacts::Remark{keyword, note, m_row};
    }
}

void CapabilityStages::seeClient(const Event &event)
{
    const bool line = event.kind == Event::Kind::Line;
    if (m_content && line && event.octets != ".\r\n")
        return;
    if (m_content || !line) { // the end of a mail, or of a chunk, is answered
        m_content = false;
        ++m_unanswered;
        return;
    }
    ServerFacts &facts = server();
    const QList<SaidWord> words = saidIn(event.octets, m_row);
    const QByteArray &verb = words.constFirst().word;
    const bool response = event.phase == Phase::Auth && verb != "AUTH";
    if (m_unanswered > 0 && facts.pipelined < 0)
        facts.pipelined = m_row;
    if (!response)
        add(facts.said, words);
    if (verb == "EHLO" || verb == "HELO" || verb == "LHLO") {
        m_verb = verb;
        m_name = event.octets.mid(verb.size()).trimmed();
    } else if (verb == "AUTH") {
        m_mechanism = firstWord(event.octets.mid(verb.size()).trimmed()).toUpper();
    }
    if (verb != "BDAT")
        ++m_unanswered;
}

void CapabilityStages::seeServer(const Event &event)
{
    if (m_reply.lines.isEmpty())
        m_replyRow = m_row;
    QByteArray line = event.octets;
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    m_reply.code = line.left(3).toInt();
    if (m_reply.lines.size() < maxReplyLines)
        m_reply.lines << line.mid(4);
    if (line.size() > 3 && line[3] == '-')
        return;
    answered(event);
    m_reply = {};
}

void CapabilityStages::answered(const Event &event)
{
    ServerFacts &facts = server();
    if (event.phase == Phase::Greeting) {
        facts.greeting = m_reply.lines.join('\n');
        facts.greetingCode = m_reply.code;
        facts.greetingRow = m_replyRow;
        return;
    }
    m_unanswered = qMax<qsizetype>(m_unanswered - 1, 0);
    if (!m_verb.isEmpty() && (event.phase == Phase::Ehlo || m_unanswered == 0))
        return greeted();
    m_content = m_reply.code == startInput;
    if (event.phase == Phase::Auth && m_reply.code == authenticationSucceeded) {
        facts.authenticated = true;
        facts.mechanism = m_mechanism;
    }
    if (facts.enhanced < 0 && hasEnhancedCode(m_reply))
        facts.enhanced = m_replyRow;
}

void CapabilityStages::greeted()
{
    ServerFacts &facts = server();
    const QByteArray verb = std::exchange(m_verb, {});
    if (!m_reply.positive() || facts.stages.size() >= maxStages)
        return;
    facts.stages << CapabilityStage{.when = facts.authenticated ? When::Authenticated
                                            : facts.tls         ? When::Tls
                                                                : When::Clear,
                                    .verb = verb,
                                    .clientName = m_name,
                                    .serverName = firstWord(m_reply.lines.value(0)),
                                    .offered = smtp::Capabilities(m_reply),
                                    .row = m_replyRow};
}

} // namespace postscope::delivery
