// SPDX-License-Identifier: MIT
#include "ui/inspect/server/serverwords.h"

#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::CapabilityStage;
using delivery::OfferChange;
using delivery::SaidWord;
using delivery::ServerFacts;
using Kind = KeywordUse::Kind;
using When = CapabilityStage::When;

namespace {

struct ServerText {
    Q_DECLARE_TR_FUNCTIONS(ServerText)
};

bool meansIt(const SaidWord &said, const text::ExtensionText &extension)
{
    const QStringList &forms = said.place == SaidWord::Place::Mail ? extension.mail : said.place == SaidWord::Place::Rcpt ? extension.rcpt : extension.commands;
    return std::ranges::any_of(forms, [&said](const QString &form) { return said.is(form.toUtf8()); });
}

void addUse(KeywordUse &use, const QString &words, qsizetype row)
{
    if (use.kind == Kind::None)
        use = {Kind::Used, words, use.reasons, row};
    else if (!use.words.contains(words))
        use.words += u", "_s + words;
}

void seeWords(KeywordUse &use, const ServerFacts &facts, const text::ExtensionText &extension)
{
    for (const SaidWord &said : facts.said) {
        if (meansIt(said, extension))
            addUse(use, visible(QByteArrayView(said.word)), said.row);
    }
}

void seeRemarks(KeywordUse &use, const ServerFacts &facts, const QByteArray &keyword)
{
    for (const ServerFacts::Remark &remark : facts.remarks) {
        if (remark.keyword != keyword)
            continue;
        use.reasons << visible(text::sentence(remark.note));
        if (use.row < 0)
            use.row = remark.row;
        if (remark.note.code == Note::Code::ExtensionMasked)
            use.kind = Kind::Masked;
        else if (remark.note.code == Note::Code::ExtensionForced)
            use.kind = Kind::Pretended;
        else if (remark.note.code == Note::Code::ExtensionNotOffered || remark.note.code == Note::Code::DsnNotOffered)
            use.kind = Kind::Missing;
        else if (remark.note.code == Note::Code::RecipientsSplit)
            addUse(use, ServerText::tr("several transactions"), remark.row);
    }
}

/// The stages that there were, in the order in which a session goes through them.
QList<When> stagesOf(const ServerFacts &facts)
{
    QList<When> stages;
    for (const When when : {When::Clear, When::Tls, When::Authenticated}) {
        if (facts.at(when) != nullptr)
            stages << when;
    }
    return stages;
}

QString changeWords(OfferChange change, When when)
{
    const bool tls = when == When::Tls;
    switch (change) {
    case OfferChange::Same:
        return {};
    case OfferChange::Added:
        return tls ? ServerText::tr("added in TLS") : ServerText::tr("added after AUTH");
    case OfferChange::Gone:
        return tls ? ServerText::tr("gone in TLS") : ServerText::tr("gone after AUTH");
    case OfferChange::Changed:
        return tls ? ServerText::tr("changed in TLS") : ServerText::tr("changed after AUTH");
    }
    Q_UNREACHABLE();
    return {};
}

bool offersPlainly(const ServerFacts &facts)
{
    const CapabilityStage *clear = facts.at(When::Clear);
    const QByteArrayList mechanisms = clear == nullptr ? QByteArrayList() : clear->offered.mechanisms();
    return mechanisms.contains("PLAIN") || mechanisms.contains("LOGIN");
}

} // namespace

KeywordUse useOf(const ServerFacts &facts, const QByteArray &keyword, const std::optional<text::ExtensionText> &extension)
{
    KeywordUse use;
    if (extension)
        seeWords(use, facts, *extension);
    if (keyword == "PIPELINING" && facts.pipelined >= 0)
        addUse(use, ServerText::tr("several commands at once"), facts.pipelined);
    if (keyword == "ENHANCEDSTATUSCODES" && facts.enhanced >= 0)
        addUse(use, ServerText::tr("codes in the replies"), facts.enhanced);
    seeRemarks(use, facts, keyword);
    return use;
}

KeywordChange changeOf(const ServerFacts &facts, const QByteArray &keyword)
{
    KeywordChange last;
    const QList<When> stages = stagesOf(facts);
    for (qsizetype i = 1; i < stages.size(); ++i) {
        const OfferChange change = delivery::changeOf(facts.offer(stages.at(i - 1), keyword), facts.offer(stages.at(i), keyword));
        if (change == OfferChange::Same)
            continue;
        const QString words = changeWords(change, stages.at(i));
        last.words = last.words.isEmpty() ? words : ServerText::tr("%1, %2", "two changes").arg(last.words, words);
        last.change = change;
        // STARTTLS has to go (RFC 3207 4.2), and who is logged in needs no AUTH.
        const bool expected = keyword == "STARTTLS" || (keyword == "AUTH" && stages.at(i) == When::Authenticated);
        last.suspicious = last.suspicious || (change == OfferChange::Gone && !expected);
    }
    return last;
}

QString stageName(When when)
{
    switch (when) {
    case When::Clear:
        return ServerText::tr("In clear");
    case When::Tls:
        return ServerText::tr("In TLS");
    case When::Authenticated:
        return ServerText::tr("After AUTH");
    }
    Q_UNREACHABLE();
    return {};
}

QStringList warningsOf(const ServerFacts &facts)
{
    QStringList warnings;
    if (offersPlainly(facts))
        warnings << ServerText::tr("The server offers AUTH with PLAIN or LOGIN in clear: whoever uses it shows the password to everybody on the way.");
    if (facts.offer(When::Tls, "STARTTLS"))
        warnings << ServerText::tr("The server offers STARTTLS inside TLS, which RFC 3207 forbids.");
    QStringList gone;
    for (const QByteArray &keyword : facts.keywords()) {
        if (changeOf(facts, keyword).suspicious)
            gone << visible(QByteArrayView(keyword));
    }
    if (!gone.isEmpty())
        warnings << ServerText::tr("No longer offered later in the session: %1. Only what was said last counts.").arg(gone.join(u", "_s));
    if (!facts.stages.isEmpty() && facts.stages.constLast().verb == "HELO")
        warnings << ServerText::tr("The server does not know EHLO: it has no extensions, and HELO was said instead.");
    return warnings;
}

QStringList factsOf(const ServerFacts &facts)
{
    QStringList lines;
    if (facts.greetingCode != 0) {
        const QByteArray greeting = QByteArray(facts.greeting).replace('\n', ' ');
        lines << ServerText::tr("Greeting: %1").arg(QString::number(facts.greetingCode) + u' ' + visible(QByteArrayView(greeting)));
    } else {
        lines << ServerText::tr("No greeting came.");
    }
    if (facts.stages.isEmpty()) {
        lines << ServerText::tr("No EHLO was answered.");
    } else {
        const CapabilityStage &stage = facts.stages.constLast();
        lines << ServerText::tr("The server calls itself %1; the client said %2.", "name, command")
                     .arg(visible(QByteArrayView(stage.serverName)), visible(QByteArrayView(stage.verb + ' ' + stage.clientName)));
    }
    if (facts.authenticated && facts.at(When::Authenticated) == nullptr)
        lines << ServerText::tr("After AUTH nobody asked again: EHLO is repeated only where AUTH has added a security layer (RFC 4954 4).");
    return lines;
}

} // namespace postscope::ui
