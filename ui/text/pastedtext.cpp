// SPDX-License-Identifier: MIT
#include "ui/text/pastedtext.h"

#include "core/transcript/visibletext.h"
#include "ui/text/extensions.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace postscope::text {

using namespace Qt::StringLiterals;
using explain::FoundReply;
using explain::Pasted;
using explain::ReportedRecipient;
using Tone = ExplainedItem::Tone;
using Action = ReportedRecipient::Action;

namespace {

class PastedText {
    Q_DECLARE_TR_FUNCTIONS(PastedText)
};

QString shown(const QByteArray &octets)
{
    return transcript::visible(octets);
}

/// What a server said, a line each; nothing where that is its codes alone, which stand above.
QString wordsOf(const smtp::Reply &reply, const std::optional<smtp::EnhancedCode> &enhanced)
{
    const QByteArray first = reply.lines.value(0).trimmed();
    if (reply.lines.size() <= 1 && (first.isEmpty() || (enhanced && first == enhanced->toByteArray())))
        return {};
    QStringList lines;
    for (const QByteArray &line : reply.lines)
        lines << shown(line);
    if (reply.code != 0)
        lines.first().prepend(QString::number(reply.code) + u' ');
    return lines.join(u'\n');
}

void add(QList<ExplainedItem::Fact> &facts, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        facts << ExplainedItem::Fact{label, value};
}

/// A date of a report in the user's way of writing; as it stands there, if it is none.
QString dateOf(const QByteArray &date)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date);
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) + u" ("_s + shown(date) + u')' : shown(date);
}

Tone toneOf(int firstDigit)
{
    constexpr int transient = 4;
    constexpr int permanent = 5;
    return firstDigit == permanent ? Tone::Bad : firstDigit == transient ? Tone::Later : Tone::Good;
}

/// What the codes mean, the finer one first.
QList<CodeText> codesOf(const std::optional<smtp::EnhancedCode> &enhanced, int code, std::optional<Phase> phase, const QString &language)
{
    QList<CodeText> codes;
    if (enhanced) {
        if (auto text = enhancedCodeText(*enhanced, language))
            codes << *text;
    }
    if (code != 0) {
        if (auto text = replyCodeText(code, phase, language))
            codes << *text;
    }
    return codes;
}

QString numbersOf(const std::optional<smtp::EnhancedCode> &enhanced, int code)
{
    QStringList numbers;
    if (code != 0)
        numbers << QString::number(code);
    if (enhanced)
        numbers << QString::fromLatin1(enhanced->toByteArray());
    return numbers.join(u' ');
}

ExplainedItem itemOf(const FoundReply &found, const QString &language)
{
    ExplainedItem item;
    item.codes = codesOf(found.enhanced, found.reply.code, found.phase, language);
    item.tone = toneOf(found.reply.code != 0 ? found.reply.code / 100 : found.enhanced ? found.enhanced->statusClass : 0);
    const QString numbers = numbersOf(found.enhanced, found.reply.code);
    // What a place of the session makes of the three digits says more than an enhanced code that names only its subject.
    const bool vague = found.enhanced && found.enhanced->detail == 0 && found.phase && item.codes.size() > 1;
    item.headline = item.codes.isEmpty() ? numbers : PastedText::tr("%1: %2", "code, what it means").arg(numbers, item.codes.at(vague ? 1 : 0).name);
    item.words = wordsOf(found.reply, found.enhanced);
    add(item.facts, PastedText::tr("Recipient"), shown(found.recipient));
    add(item.facts, PastedText::tr("Said by"), shown(found.host));
    if (found.phase)
        add(item.facts, PastedText::tr("Said at"), name(*found.phase));
    return item;
}

QString headlineOf(const ReportedRecipient &recipient)
{
    const QString who = shown(recipient.finalRecipient.isEmpty() ? recipient.originalRecipient : recipient.finalRecipient);
    switch (recipient.action) {
    case Action::Failed:
        return PastedText::tr("%1: not delivered").arg(who);
    case Action::Delayed:
        return PastedText::tr("%1: not delivered yet").arg(who);
    case Action::Delivered:
        return PastedText::tr("%1: delivered").arg(who);
    case Action::Relayed:
        return PastedText::tr("%1: passed on to a server that reports nothing more").arg(who);
    case Action::Expanded:
        return PastedText::tr("%1: passed on to those behind this address").arg(who);
    case Action::Unknown:
        break;
    }
    return who;
}

Tone toneOf(const ReportedRecipient &recipient)
{
    switch (recipient.action) {
    case Action::Failed:
        return Tone::Bad;
    case Action::Delayed:
        return Tone::Later;
    case Action::Delivered:
    case Action::Relayed:
    case Action::Expanded:
        return Tone::Good;
    case Action::Unknown:
        break;
    }
    return recipient.status ? toneOf(recipient.status->statusClass) : Tone::Plain;
}

ExplainedItem itemOf(const ReportedRecipient &recipient, const QString &language)
{
    ExplainedItem item{.tone = toneOf(recipient), .headline = headlineOf(recipient)};
    const smtp::Reply reply = recipient.reply.value_or(smtp::Reply());
    const auto said = reply.enhanced();
    if (said && recipient.status && *said != *recipient.status)
        item.codes = codesOf(recipient.status, 0, {}, language);
    item.codes = codesOf(said ? said : recipient.status, reply.code, {}, language) + item.codes;
    item.words = recipient.reply ? wordsOf(reply, said) : shown(recipient.diagnostic);
    if (recipient.originalRecipient != recipient.finalRecipient)
        add(item.facts, PastedText::tr("Written to"), shown(recipient.originalRecipient));
    if (recipient.status)
        add(item.facts, PastedText::tr("Status"), QString::fromLatin1(recipient.status->toByteArray()));
    add(item.facts, PastedText::tr("Said by"), shown(recipient.remoteMta));
    add(item.facts, PastedText::tr("Last attempt"), dateOf(recipient.lastAttempt));
    add(item.facts, PastedText::tr("Tried until"), dateOf(recipient.willRetryUntil));
    return item;
}

ExplainedItem itemOf(const explain::Report &report)
{
    ExplainedItem item{.headline = PastedText::tr("The mail and who reports")};
    add(item.facts, PastedText::tr("Subject"), transcript::visible(report.subject));
    add(item.facts, u"Message-ID"_s, shown(report.messageId));
    add(item.facts, PastedText::tr("Reported by"), shown(report.reportingMta));
    add(item.facts, PastedText::tr("Received from"), shown(report.receivedFromMta));
    add(item.facts, PastedText::tr("Received at"), dateOf(report.arrivalDate));
    add(item.facts, PastedText::tr("Envelope ID"), shown(report.envelopeId));
    return item;
}

ExplainedItem itemOf(const smtp::Capability &capability, const std::optional<ExtensionText> &extension)
{
    ExplainedItem item{.headline = shown(capability.keyword)};
    const QString parameters = shown(capability.parameters.join(' '));
    bool isNumber = false;
    const qint64 octets = capability.parameters.value(0).toLongLong(&isNumber);
    const bool isSize = capability.keyword == "SIZE" && isNumber && octets > 0;
    add(item.facts, PastedText::tr("Parameters"), isSize ? PastedText::tr("%1 octets").arg(QLocale().toString(octets)) : parameters);
    if (!extension) {
        item.meaning = PastedText::tr("This keyword is not registered, and nothing is known of it here.");
        return item;
    }
    item.meaning = extension->purpose;
    item.specification = extension->specification;
    add(item.facts, PastedText::tr("This program"), extension->isNeverUsed() ? PastedText::tr("does nothing with it.") : extension->when);
    return item;
}

QString summaryOf(const Pasted &pasted)
{
    switch (pasted.kind) {
    case Pasted::Kind::Report:
        return PastedText::tr("A report on what became of a mail, for %n recipient(s).", nullptr, int(pasted.report->recipients.size()));
    case Pasted::Kind::Bounce:
        return PastedText::tr("A text that tells of mail, with %n answer(s) of servers in it.", nullptr, int(pasted.replies.size()));
    case Pasted::Kind::Replies:
        return PastedText::tr("%n answer(s) of a server.", nullptr, int(pasted.replies.size()));
    case Pasted::Kind::Ehlo:
        return PastedText::tr("What a server offers: %n keyword(s).", nullptr, int(pasted.offered.size()));
    case Pasted::Kind::Keywords:
        return PastedText::tr("%n keyword(s) of EHLO.", nullptr, int(pasted.offered.size()));
    case Pasted::Kind::Nothing:
        break;
    }
    return {};
}

} // namespace

ExplainedPaste explainPasted(const Pasted &pasted, const QString &language)
{
    ExplainedPaste explained{.summary = summaryOf(pasted), .items = {}, .truncated = pasted.truncated};
    if (pasted.report) {
        for (const ReportedRecipient &recipient : pasted.report->recipients)
            explained.items << itemOf(recipient, language);
    }
    for (const FoundReply &found : pasted.replies)
        explained.items << itemOf(found, language);
    for (const smtp::Capability &capability : pasted.offered) {
        const auto extension = extensionText(QString::fromLatin1(capability.keyword), language);
        // Any word could be a keyword; without a code beside it, only known ones are.
        if (!extension && pasted.kind == Pasted::Kind::Keywords)
            return {.summary = PastedText::tr("There is no reply, code, EHLO response or bounce in this."), .items = {}};
        explained.items << itemOf(capability, extension);
    }
    if (explained.isEmpty())
        explained.summary = PastedText::tr("There is no reply, code, EHLO response or bounce in this.");
    else if (pasted.report)
        explained.items << itemOf(*pasted.report);
    return explained;
}

QString name(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Good:
        return PastedText::tr("good");
    case Tone::Later:
        return PastedText::tr("not now");
    case Tone::Bad:
        return PastedText::tr("refused");
    }
    return {};
}

QString causeLine(const CodeText &code)
{
    return code.cause.isEmpty() ? QString() : PastedText::tr("Usual cause: %1").arg(code.cause);
}

QString actionLine(const CodeText &code)
{
    return code.action.isEmpty() ? QString() : PastedText::tr("What to do: %1").arg(code.action);
}

QString toText(const ExplainedPaste &explained)
{
    QStringList lines{explained.summary};
    for (const ExplainedItem &item : explained.items) {
        lines << QString() << item.headline;
        const auto addLine = [&lines](const QString &line, qsizetype depth) {
            if (!line.isEmpty())
                lines << QString(2 * depth, u' ') + line;
        };
        for (const QString &line : item.words.split(u'\n', Qt::SkipEmptyParts))
            addLine(u"| "_s + line, 1);
        addLine(item.meaning, 1);
        for (const ExplainedItem::Fact &fact : item.facts)
            addLine(PastedText::tr("%1: %2", "label, value").arg(fact.label, fact.value), 1);
        addLine(item.specification.join(u", "_s), 1);
        for (const CodeText &code : item.codes) {
            addLine(code.code + u"  "_s + code.name + u" ("_s + code.specification.join(u", "_s) + u')', 1);
            for (const QString &line : {code.meaning, causeLine(code), actionLine(code)})
                addLine(line, 2);
        }
    }
    if (explained.truncated)
        lines << QString() << PastedText::tr("There is more in it than is told here.");
    return lines.join(u'\n') + u'\n';
}

} // namespace postscope::text
