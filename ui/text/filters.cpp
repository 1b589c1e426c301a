// SPDX-License-Identifier: MIT
#include "ui/text/filters.h"

#include "core/transcript/names.h"
#include "core/transcript/visibletext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

using transcript::FilterError;
using transcript::FilterKey;
using transcript::FilterTrait;

namespace {

class Filters {
    Q_DECLARE_TR_FUNCTIONS(Filters)
};

QString describe(FilterTrait trait)
{
    switch (trait) {
    case FilterTrait::Marked:
        return Filters::tr("rows that you marked");
    case FilterTrait::Commented:
        return Filters::tr("rows with a comment of yours");
    case FilterTrait::Issue:
        return Filters::tr("refusals, warnings and failures");
    case FilterTrait::Masked:
        return Filters::tr("lines with a secret that is hidden");
    case FilterTrait::Reply:
        return Filters::tr("replies of the server");
    case FilterTrait::Command:
        return Filters::tr("commands of the client");
    case FilterTrait::Content:
        return Filters::tr("the message itself");
    }
    return {};
}

} // namespace

QString sentence(const FilterError &error)
{
    const QString detail = transcript::visible(error.detail.left(60));
    switch (error.kind) {
    case FilterError::Kind::UnknownKey:
        return Filters::tr("There is no \"%1:\". Put it in quotes to look for it as text.").arg(detail);
    case FilterError::Kind::NoValue:
        return Filters::tr("\"%1:\" needs a value behind the colon.").arg(detail);
    case FilterError::Kind::BadDirection:
        return Filters::tr("\"%1\" is no side: client, server or note.").arg(detail);
    case FilterError::Kind::BadPhase:
        return Filters::tr("\"%1\" is no phase: %2.").arg(detail, transcript::filterValues(FilterKey::Phase).join(QStringLiteral(", ")));
    case FilterError::Kind::BadCode:
        return Filters::tr("\"%1\" is no reply code: 550, 55x, 5xx or 5.", "after code:").arg(detail);
    case FilterError::Kind::BadEnhancedCode:
        return Filters::tr("\"%1\" is no enhanced status code: 5.7.1, 5.7.* or 5.").arg(detail);
    case FilterError::Kind::BadDuration:
        return Filters::tr("\"%1\" is no length of time: 200ms, 2s or 1m.").arg(detail);
    case FilterError::Kind::BadSize:
        return Filters::tr("\"%1\" is no size: 500, 1K or 2.5M octets.").arg(detail);
    case FilterError::Kind::BadAnswer:
        return Filters::tr("\"%1\" is neither yes nor no.").arg(detail);
    case FilterError::Kind::BadTrait:
        return Filters::tr("A row is never \"%1\": %2.").arg(detail, transcript::filterValues(FilterKey::Is).join(QStringLiteral(", ")));
    case FilterError::Kind::QuoteOpen:
        return Filters::tr("A quote is open: its end is missing.");
    case FilterError::Kind::ExpressionOpen:
        return Filters::tr("A regular expression is open: its second slash is missing.");
    case FilterError::Kind::BadExpression:
        return Filters::tr("The regular expression is wrong: %1.").arg(detail);
    case FilterError::Kind::NothingExcluded:
        return Filters::tr("What is to be excluded follows the minus without a blank.");
    case FilterError::Kind::TooLong:
        return Filters::tr("The filter is too long.");
    }
    return {};
}

QString describe(FilterKey key)
{
    switch (key) {
    case FilterKey::Direction:
        return Filters::tr("who said it");
    case FilterKey::Phase:
        return Filters::tr("where in the session");
    case FilterKey::Code:
        return Filters::tr("reply code: 550, 5xx, 4");
    case FilterKey::Enhanced:
        return Filters::tr("enhanced status code: 5.7.*");
    case FilterKey::Slower:
        return Filters::tr("it took that long, or longer: 200ms, 2s");
    case FilterKey::Larger:
        return Filters::tr("it has that many octets, or more: 1K, 2M");
    case FilterKey::Tls:
        return Filters::tr("inside TLS, or in clear");
    case FilterKey::Recipient:
        return Filters::tr("RCPT of an address, and the answer to it");
    case FilterKey::Is:
        return Filters::tr("what kind of row");
    }
    return {};
}

QString describe(FilterKey key, const QString &value)
{
    switch (key) {
    case FilterKey::Direction:
        return name(transcript::originNamed(value).value_or(Origin::Local));
    case FilterKey::Phase:
        return name(transcript::phaseNamed(value).value_or(Phase::Other));
    case FilterKey::Tls:
        return value == QStringLiteral("yes") ? Filters::tr("inside TLS") : Filters::tr("in clear");
    case FilterKey::Is: {
        const auto trait = transcript::filterTraitNamed(value);
        return trait ? describe(*trait) : QString();
    }
    case FilterKey::Code:
        return value.startsWith(u'2')   ? Filters::tr("done")
               : value.startsWith(u'3') ? Filters::tr("more is expected")
               : value.startsWith(u'4') ? Filters::tr("failed for now")
                                        : Filters::tr("failed for good");
    case FilterKey::Enhanced:
    case FilterKey::Slower:
    case FilterKey::Larger:
    case FilterKey::Recipient:
        break;
    }
    return {};
}

} // namespace postscope::text
