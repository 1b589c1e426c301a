// SPDX-License-Identifier: MIT
#include "ui/text/domainreport.h"

#include <QCoreApplication>

namespace postscope::text {

using namespace Qt::StringLiterals;
using delivery::DomainCheck;

namespace {

class RecordTags {
    Q_DECLARE_TR_FUNCTIONS(RecordTags)
};

QString policy(const QString &value)
{
    if (value == u"reject")
        return RecordTags::tr("refuse it");
    if (value == u"quarantine")
        return RecordTags::tr("treat it as suspicious");
    return value == u"none" ? RecordTags::tr("do nothing, only report") : QString();
}

QString alignment(const QString &value)
{
    return value == u"s" ? RecordTags::tr("the very same domain") : RecordTags::tr("the same organization is enough");
}

QString dmarcReports(const QString &tag, const QString &value)
{
    if (tag == u"rua")
        return RecordTags::tr("who gets the daily reports");
    if (tag == u"ruf")
        return RecordTags::tr("who gets a report of a single mail");
    if (tag == u"fo")
        return RecordTags::tr("when a single mail is reported: 0 all failed, 1 any failed, d DKIM failed, s SPF failed");
    if (tag == u"ri")
        return RecordTags::tr("seconds between two reports");
    if (tag == u"rf")
        return RecordTags::tr("the form of the reports");
    if (tag == u"pct")
        return RecordTags::tr("for how many of a hundred mails the policy is asked for");
    if (tag == u"psd")
        return value == u"y" ? RecordTags::tr("a domain that others register below") : RecordTags::tr("whether others register below this domain");
    return tag == u"t" ? RecordTags::tr("y: only a test, one step milder") : QString();
}

QString dmarcTag(const QString &tag, const QString &value)
{
    if (tag == u"p")
        return RecordTags::tr("mail of the domain that nobody vouches for: %1").arg(policy(value.toLower()));
    if (tag == u"sp")
        return RecordTags::tr("the same for domains below it: %1").arg(policy(value.toLower()));
    if (tag == u"np")
        return RecordTags::tr("the same for domains below it that do not exist: %1").arg(policy(value.toLower()));
    if (tag == u"adkim")
        return RecordTags::tr("the domain of a DKIM signature: %1").arg(alignment(value.toLower()));
    if (tag == u"aspf")
        return RecordTags::tr("the domain that SPF vouches for: %1").arg(alignment(value.toLower()));
    return dmarcReports(tag, value);
}

QString dkimTag(const QString &tag)
{
    if (tag == u"k")
        return RecordTags::tr("the kind of key");
    if (tag == u"h")
        return RecordTags::tr("the hashes it may be used with");
    if (tag == u"p")
        return RecordTags::tr("the key");
    if (tag == u"s")
        return RecordTags::tr("what it is for");
    if (tag == u"t")
        return RecordTags::tr("flags: y testing, s no domains below it");
    if (tag == u"n")
        return RecordTags::tr("a note for people");
    return tag == u"g" ? RecordTags::tr("of an older standard, ignored") : QString();
}

QString bimiTag(const QString &tag, const QString &value)
{
    if (tag == u"l")
        return value.isEmpty() ? RecordTags::tr("no logo: the domain does not take part") : RecordTags::tr("where the logo is");
    if (tag == u"a")
        return RecordTags::tr("where the certificate for the logo is");
    if (tag == u"e")
        return RecordTags::tr("where other evidence for the logo is");
    return tag == u"avp" ? RecordTags::tr("whose picture is shown first") : QString();
}

} // namespace

QString tagMeaning(DomainCheck check, const QString &tag, const QString &value)
{
    if (tag == u"v")
        return RecordTags::tr("the version");
    switch (check) {
    case DomainCheck::Dmarc:
        return dmarcTag(tag, value);
    case DomainCheck::Dkim:
        return dkimTag(tag);
    case DomainCheck::MtaSts:
        return tag == u"id" ? RecordTags::tr("changes when the policy does") : QString();
    case DomainCheck::TlsRpt:
        return tag == u"rua" ? RecordTags::tr("who gets the reports") : QString();
    case DomainCheck::Bimi:
        return bimiTag(tag, value);
    case DomainCheck::Spf:
    case DomainCheck::Dane:
    case DomainCheck::Ptr:
        break;
    }
    return {};
}

} // namespace postscope::text
