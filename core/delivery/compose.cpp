// SPDX-License-Identifier: MIT
#include "core/delivery/compose.h"

#include "core/delivery/composefile.h"
#include "core/delivery/dataurls.h"
#include "core/delivery/draftbody.h"
#include "core/delivery/draftheader.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

bool hasEightBit(const QByteArray &octets)
{
    return std::ranges::any_of(octets, [](char octet) { return uchar(octet) > 0x7F; });
}

} // namespace

ComposeContext ComposeContext::system(const Clock &clock)
{
    const auto random = [](qsizetype count) {
        QByteArray octets(count, Qt::Uninitialized);
        std::ranges::generate(octets, [] { return char(QRandomGenerator::system()->bounded(256)); });
        return octets;
    };
    return {clock.now(), random};
}

Result<Composed, QList<ComposeProblem>> compose(const Draft &given, const ComposeContext &context)
{
    if (given.raw && given.resent)
        return composeResent(given, context);
    if (given.raw)
        return composeRaw(given);
    const Draft draft = given.texts.attachDataUrls ? withDataUrlsAttached(given, context.random) : given;
    QList<ComposeProblem> problems;
    const Addressing addressing = readAddresses(draft, problems);
    requirePeople(addressing, draft.envelope.overridden, problems);
    checkSender(draft, addressing, problems);
    const smtp::Envelope envelope = envelopeOf(addressing, draft.envelope, problems);
    const mime::DomainForm form = envelope.smtpUtf8 ? mime::DomainForm::AsGiven : mime::DomainForm::ALabels;
    const QByteArray messageId = messageIdFor(draft, addressing, context, problems);
    if (draft.date && !draft.date->isValid())
        problems.append({.field = Field::Date, .code = Code::BadDate});
    const QByteArray header = headerOf(draft, addressing, form, messageId, draft.date.value_or(context.date), problems);
    const bool eightBitHeader = hasEightBit(header);
    const auto message = [&](const mime::Part &body) {
        return mime::Message(mime::freeze(header, body, context.random), messageId, eightBitHeader || body.isEightBit());
    };
    const bool binaryWanted = draft.encoding == BodyEncoding::Binary;
    const mime::Part body = bodyOf(draft, problems, binaryWanted ? BodyEncoding::Automatic : draft.encoding);
    if (!problems.isEmpty())
        return Unexpected(problems);
    Composed composed{.message = message(body), .envelope = envelope};
    if (body.isEightBit() && !eightBitHeader)
        composed.sevenBit = message(bodyOf(draft, problems, BodyEncoding::SevenBit));
    const mime::Part octets = binaryWanted ? bodyOf(draft, problems, BodyEncoding::Binary) : mime::Part();
    if (octets.transferEncoding() == "binary")
        composed.binary = message(octets);
    if (!problems.isEmpty()) // a file has changed between two readings
        return Unexpected(problems);
    return composed;
}

smtp::Mail mailOf(const Composed &composed)
{
    const auto maker = [](const mime::Message &message) -> smtp::ContentMaker { return [message] { return std::make_unique<mime::MessageSource>(message); }; };
    smtp::Mail mail{.envelope = composed.envelope, .eightBit = composed.message.eightBit()};
    if (!composed.binaryOnly)
        mail.content = maker(composed.message);
    if (composed.sevenBit)
        mail.sevenBit = maker(*composed.sevenBit);
    if (composed.binary)
        mail.binary = maker(*composed.binary);
    return mail;
}

} // namespace postscope::delivery
