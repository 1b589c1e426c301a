// SPDX-License-Identifier: MIT
#include "app/postscope-cli/findings.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/terminal.h"
#include "ui/text/findings.h"

#include <QHash>
#include <QJsonObject>

#include <limits>

namespace postscope::cli {

using namespace Qt::StringLiterals;
using delivery::Finding;
using Code = Finding::Code;
using Severity = Finding::Severity;

namespace {

// The same in every language.
QLatin1StringView stableName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info"_L1;
    case Severity::Note:
        return "note"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Error:
        return "error"_L1;
    }
    return {};
}

QLatin1StringView stableName(delivery::Field field)
{
    using delivery::Field;
    static const QHash<Field, QLatin1StringView> names{{Field::From, "from"_L1},
                                                       {Field::Sender, "sender"_L1},
                                                       {Field::ReplyTo, "replyTo"_L1},
                                                       {Field::To, "to"_L1},
                                                       {Field::Cc, "cc"_L1},
                                                       {Field::Bcc, "bcc"_L1},
                                                       {Field::Subject, "subject"_L1},
                                                       {Field::InReplyTo, "inReplyTo"_L1},
                                                       {Field::References, "references"_L1},
                                                       {Field::Text, "text"_L1},
                                                       {Field::Html, "html"_L1},
                                                       {Field::Attachments, "attachments"_L1},
                                                       {Field::Headers, "headers"_L1},
                                                       {Field::List, "list"_L1},
                                                       {Field::MailFrom, "envelope.from"_L1},
                                                       {Field::RcptTo, "envelope.to"_L1},
                                                       {Field::WatchHtml, "watchHtml"_L1},
                                                       {Field::Amp, "amp"_L1},
                                                       {Field::Event, "icalEvent"_L1},
                                                       {Field::Alternatives, "alternatives"_L1},
                                                       {Field::MessageId, "messageId"_L1},
                                                       {Field::Date, "date"_L1},
                                                       {Field::Raw, "raw"_L1}};
    return names.value(field);
}

QLatin1StringView stableName(Code code)
{
    switch (code) {
    case Code::MissingFrom:
        return "missingFrom"_L1;
    case Code::MissingDate:
        return "missingDate"_L1;
    case Code::MissingMessageId:
        return "missingMessageId"_L1;
    case Code::MissingMimeVersion:
        return "missingMimeVersion"_L1;
    case Code::DoubledHeader:
        return "doubledHeader"_L1;
    case Code::BlindCopyNamed:
        return "blindCopyNamed"_L1;
    case Code::MisplacedEncodedWord:
        return "misplacedEncodedWord"_L1;
    case Code::RawOctetsInHeader:
        return "rawOctetsInHeader"_L1;
    case Code::SenderDiffers:
        return "senderDiffers"_L1;
    case Code::SenderDomainDiffers:
        return "senderDomainDiffers"_L1;
    case Code::RecipientNotNamed:
        return "recipientNotNamed"_L1;
    case Code::RecipientLeftOut:
        return "recipientLeftOut"_L1;
    case Code::NoVisibleRecipient:
        return "noVisibleRecipient"_L1;
    case Code::LongLine:
        return "longLine"_L1;
    case Code::BareLineEnd:
        return "bareLineEnd"_L1;
    case Code::UnixLineEnds:
        return "unixLineEnds"_L1;
    case Code::NulOctet:
        return "nulOctet"_L1;
    case Code::EightBitForNothing:
        return "eightBitForNothing"_L1;
    case Code::EightBitUndeclared:
        return "eightBitUndeclared"_L1;
    case Code::TooLargeForServer:
        return "tooLargeForServer"_L1;
    case Code::UnsubscribePostAlone:
        return "unsubscribePostAlone"_L1;
    case Code::UnsubscribePostValue:
        return "unsubscribePostValue"_L1;
    case Code::UnsubscribePostNeedsHttps:
        return "unsubscribePostNeedsHttps"_L1;
    case Code::OneClickNeedsSignature:
        return "oneClickNeedsSignature"_L1;
    case Code::UnsubscribeWithoutOneClick:
        return "unsubscribeWithoutOneClick"_L1;
    case Code::ListUrlNotBracketed:
        return "listUrlNotBracketed"_L1;
    case Code::ListUrlScheme:
        return "listUrlScheme"_L1;
    case Code::AttachmentForgotten:
        return "attachmentForgotten"_L1;
    case Code::EmptySubject:
        return "emptySubject"_L1;
    case Code::EmptyBody:
        return "emptyBody"_L1;
    case Code::NoTextAlternative:
        return "noTextAlternative"_L1;
    case Code::LinkMisleads:
        return "linkMisleads"_L1;
    case Code::ImageWithoutText:
        return "imageWithoutText"_L1;
    case Code::HtmlDropped:
        return "htmlDropped"_L1;
    case Code::InlinePartMissing:
        return "inlinePartMissing"_L1;
    case Code::InlinePartUnused:
        return "inlinePartUnused"_L1;
    case Code::AnchorMissing:
        return "anchorMissing"_L1;
    case Code::HtmlNotReadWhole:
        return "htmlNotReadWhole"_L1;
    case Code::TextDirectionTrick:
        return "textDirectionTrick"_L1;
    case Code::MixedScripts:
        return "mixedScripts"_L1;
    case Code::AddressInName:
        return "addressInName"_L1;
    case Code::MisleadingFileName:
        return "misleadingFileName"_L1;
    }
    return {};
}

/// "Attachments 2", counted from one as people do.
QString placeOf(const Finding &finding)
{
    const QString field = text::name(finding.field);
    return finding.index < 0 ? field : u"%1 %2"_s.arg(field).arg(finding.index + 1);
}

QList<Finding> look(const LoadedMessage &message, delivery::CheckContext::Extent extent, bool isSigned)
{
    delivery::CheckContext context;
    context.extent = extent;
    context.signs = isSigned;
    context.octets = std::numeric_limits<qint64>::max(); // nobody waits with a finger on a key
    return message.draft ? delivery::check(*message.draft, message.composed, context)
                         : delivery::checkFile(message.path, message.choice, message.composed, context);
}

} // namespace

OptionGroup findingOptions()
{
    return {Cli::tr("Findings (see postscope-cli check):"),
            {QCommandLineOption(u"findings"_s, Cli::tr("tell on standard error what deserves a look in the mail; where there is --json, in the result"))}};
}

OptionGroup sendingFindingOptions()
{
    OptionGroup group = findingOptions();
    group.options.append(
        QCommandLineOption(u"despite-findings"_s, Cli::tr("send a mail that a finding says is unsafe, such as one that names somebody in Bcc")));
    return group;
}

QList<Finding> findingsIn(const LoadedMessage &message)
{
    return look(message, delivery::CheckContext::Extent::All, false);
}

Result<LoadedMessage, QString> loadToRender(const QString &message, const CommandLine &line, bool isSigned)
{
    auto loaded = loadMessage(message, line);
    if (!loaded || !line.isSet(u"findings"_s))
        return loaded;
    loaded->findings = look(*loaded, delivery::CheckContext::Extent::All, isSigned);
    if (!loaded->findings.isEmpty())
        remark(told(loaded->findings));
    return loaded;
}

Result<LoadedMessage, QString> loadToSend(const QString &message, const CommandLine &line, bool isSigned)
{
    auto loaded = loadMessage(message, line);
    if (!loaded)
        return loaded;
    const bool all = line.isSet(u"findings"_s);
    loaded->findings = look(*loaded, all ? delivery::CheckContext::Extent::All : delivery::CheckContext::Extent::Unsafe, isSigned);
    const bool stays = delivery::keepsFromSending(loaded->findings) && !line.isSet(u"despite-findings"_s);
    if (all && !loaded->findings.isEmpty() && (stays || !line.isSet(u"json"_s)))
        remark(told(loaded->findings));
    if (!stays)
        return loaded;
    QList<Finding> errors = loaded->findings;
    errors.removeIf([](const Finding &finding) { return finding.severity != Severity::Error; });
    return Unexpected(Cli::tr("The mail is not sent, because that would do harm; --despite-findings sends it all the same.") + u'\n' + told(errors));
}

QString told(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        const text::Explanation said = text::explain(finding);
        lines.append(u"%1: %2: "_s.arg(text::name(finding.severity), placeOf(finding)) + said.headline);
        for (const QString &more : {said.words, said.advice})
            if (!more.isEmpty())
                lines.append(u"    "_s + QString(more).replace(u'\n', u' '));
    }
    return lines.join(u'\n');
}

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        const text::Explanation said = text::explain(finding);
        QJsonObject object{{u"severity"_s, stableName(finding.severity)},
                           {u"code"_s, stableName(finding.code)},
                           {u"field"_s, stableName(finding.field)},
                           {u"detail"_s, finding.detail},
                           {u"message"_s, said.headline},
                           {u"advice"_s, said.advice}};
        if (finding.index >= 0)
            object[u"index"_s] = finding.index;
        if (finding.position >= 0) {
            object[u"position"_s] = finding.position;
            object[u"length"_s] = finding.length;
        }
        array.append(object);
    }
    return array;
}

} // namespace postscope::cli
