// SPDX-License-Identifier: MIT
#include "ui/text/findings.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace postscope::text {

namespace {

using delivery::Finding;
using Code = Finding::Code;
using Severity = Finding::Severity;

class Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

/// "20000000 > 10240000 mail.example.org"
QString tooLarge(const QString &detail)
{
    const QLocale locale;
    const QString size = locale.toString(detail.section(u' ', 0, 0).toLongLong());
    const QString limit = locale.toString(detail.section(u' ', 2, 2).toLongLong());
    const QString server = detail.section(u' ', 3);
    return server.isEmpty() ? Findings::tr("The mail has %1 octets, and the server takes %2.").arg(size, limit)
                            : Findings::tr("The mail has %1 octets, and %3 takes %2.").arg(size, limit, server);
}

/// "1200 @ 34567"
QString longLine(const QString &detail)
{
    const QLocale locale;
    return Findings::tr("A line has %1 octets: at most 998 may stand in one. It begins at octet %2 of the mail.")
        .arg(locale.toString(detail.section(u' ', 0, 0).toLongLong()), locale.toString(detail.section(u' ', 2, 2).toLongLong()));
}

QString headlineOfHeader(Code code)
{
    switch (code) {
    case Code::MissingFrom:
        return Findings::tr("The header has no From.");
    case Code::MissingDate:
        return Findings::tr("The header has no Date.");
    case Code::MissingMessageId:
        return Findings::tr("The header has no Message-ID.");
    case Code::MissingMimeVersion:
        return Findings::tr("The header has Content-Type but no MIME-Version.");
    case Code::DoubledHeader:
        return Findings::tr("A header that may stand once stands more than once.");
    case Code::BlindCopyNamed:
        return Findings::tr("The header tells every recipient of somebody in Bcc.");
    case Code::MisplacedEncodedWord:
        return Findings::tr("There is an encoded-word where nobody decodes it.");
    case Code::RawOctetsInHeader:
        return Findings::tr("A header has octets above 127, and the mail is not sent with SMTPUTF8.");
    case Code::UnsubscribePostAlone:
        return Findings::tr("List-Unsubscribe-Post stands there without List-Unsubscribe.");
    case Code::UnsubscribePostValue:
        return Findings::tr("List-Unsubscribe-Post has another value than the only one it may have.");
    case Code::UnsubscribePostNeedsHttps:
        return Findings::tr("One-click unsubscription has no https: URL in List-Unsubscribe.");
    case Code::OneClickNeedsSignature:
        return Findings::tr("No DKIM signature covers List-Unsubscribe and List-Unsubscribe-Post, so one-click unsubscription will not be offered.");
    case Code::UnsubscribeWithoutOneClick:
        return Findings::tr("Unsubscribing takes more than one click.");
    case Code::ListUrlNotBracketed:
        return Findings::tr("A list header has no URL between < and >.");
    case Code::ListUrlScheme:
        return Findings::tr("A list header has a URL that mail programs do not follow.");
    default:
        return {};
    }
}

QString headlineOfEnvelope(const Finding &finding)
{
    switch (finding.code) {
    case Code::SenderDiffers:
        return Findings::tr("The envelope has another sender than From, of the same domain.");
    case Code::SenderDomainDiffers:
        return Findings::tr("The envelope's sender is of another domain than From.");
    case Code::RecipientNotNamed:
        return Findings::tr("This recipient is in the envelope and in no header.");
    case Code::RecipientLeftOut:
        return Findings::tr("%1 names somebody who is not in the envelope and gets no mail.").arg(name(finding.field));
    case Code::NoVisibleRecipient:
        return Findings::tr("Neither To nor Cc names a recipient.");
    case Code::LongLine:
        return longLine(finding.detail);
    case Code::BareLineEnd:
        return Findings::tr("CR or LF stand alone in this mail (%1 of them); they are sent as CR LF.").arg(finding.detail);
    case Code::UnixLineEnds:
        return Findings::tr("The lines of this mail end in LF; they are sent with CR LF.");
    case Code::NulOctet:
        return Findings::tr("There is an octet 0 in this mail.");
    case Code::EightBitForNothing:
        return Findings::tr("The mail is announced as 8bit or binary, and none of its octets is above 127.");
    case Code::EightBitUndeclared:
        return Findings::tr("The body has octets above 127 and is announced as 7bit.");
    case Code::TooLargeForServer:
        return tooLarge(finding.detail);
    default:
        return {};
    }
}

QString headlineOfContent(Code code)
{
    switch (code) {
    case Code::AttachmentForgotten:
        return Findings::tr("The text speaks of an attachment, and there is none.");
    case Code::EmptySubject:
        return Findings::tr("The subject is empty.");
    case Code::EmptyBody:
        return Findings::tr("The mail has neither text nor anything else in it.");
    case Code::NoTextAlternative:
        return Findings::tr("There is HTML, and no text beside it.");
    case Code::LinkMisleads:
        return Findings::tr("The text of a link names another place than it leads to.");
    case Code::ImageWithoutText:
        return Findings::tr("A picture has no alternative text.");
    case Code::HtmlDropped:
        return Findings::tr("Some mail programs leave this out of HTML.");
    case Code::InlinePartMissing:
        return Findings::tr("The HTML shows a picture by a Content-ID that no attachment has.");
    case Code::InlinePartUnused:
        return Findings::tr("An attachment has a Content-ID that the HTML does not use.");
    case Code::AnchorMissing:
        return Findings::tr("A link leads to a place within the mail that is not there.");
    case Code::HtmlNotReadWhole:
        return Findings::tr("The HTML is too large or too deep to be looked at as a whole.");
    case Code::TextDirectionTrick:
        return Findings::tr("Invisible controls turn the order of letters: it reads otherwise than it is.");
    case Code::MixedScripts:
        return Findings::tr("A word has letters of several scripts that look alike.");
    case Code::AddressInName:
        return Findings::tr("A display name is another address than the one that it stands for.");
    case Code::MisleadingFileName:
        return Findings::tr("The name of an attachment hides what kind of file it is.");
    default:
        return {};
    }
}

QString adviceForHeader(Code code)
{
    switch (code) {
    case Code::MissingFrom:
    case Code::MissingDate:
        return Findings::tr("Every mail needs it (RFC 5322 3.6); some servers add it, others refuse the mail.");
    case Code::MissingMessageId:
        return Findings::tr("Add one: without it replies are not threaded, and filters grow suspicious.");
    case Code::MissingMimeVersion:
        return Findings::tr("Add MIME-Version: 1.0, or readers may take all of it for plain text.");
    case Code::DoubledHeader:
        return Findings::tr("Keep one: readers, filters and signatures do not agree on which of them counts.");
    case Code::BlindCopyNamed:
        return Findings::tr("Remove it: what has been read cannot be taken back.");
    case Code::MisplacedEncodedWord:
        return Findings::tr("Write it without encoding: in addresses, identifiers and URLs it stands for itself (RFC 2047 5).");
    case Code::RawOctetsInHeader:
        return Findings::tr("Write it as an encoded-word (RFC 2047): servers may refuse it or spoil it.");
    case Code::UnsubscribePostAlone:
    case Code::UnsubscribePostNeedsHttps:
        return Findings::tr("Add List-Unsubscribe with an https: URL (RFC 8058 3.1).");
    case Code::UnsubscribePostValue:
        return Findings::tr("Write List-Unsubscribe=One-Click (RFC 8058 3.1).");
    case Code::OneClickNeedsSignature:
        return Findings::tr("Sign the mail, both fields included (RFC 8058 4), unless the server does so.");
    case Code::UnsubscribeWithoutOneClick:
        return Findings::tr("Senders of many mails are asked to add List-Unsubscribe-Post: List-Unsubscribe=One-Click (RFC 8058).");
    case Code::ListUrlNotBracketed:
        return Findings::tr("Write it as <https://...> or <mailto:...> (RFC 2369 2).");
    case Code::ListUrlScheme:
        return Findings::tr("Use https: or mailto:.");
    default:
        return {};
    }
}

QString adviceForEnvelope(Code code)
{
    switch (code) {
    case Code::SenderDomainDiffers:
        return Findings::tr("SPF then vouches for the other domain: DMARC needs a DKIM signature of From's.");
    case Code::RecipientLeftOut:
        return Findings::tr("Add the address to RCPT TO, unless that is what you want to try.");
    case Code::NoVisibleRecipient:
        return Findings::tr("Filters do not like that; name yourself in To.");
    case Code::LongLine:
        return Findings::tr("Servers may refuse or break it (RFC 5321 4.5.3.1.6): attach it as another type, or encode it.");
    case Code::BareLineEnd:
        return Findings::tr("A signature over this mail may break by that.");
    case Code::NulOctet:
        return Findings::tr("Many servers refuse or cut it (RFC 5322 3.5): encode the part that it is in.");
    case Code::EightBitForNothing:
        return Findings::tr("7bit goes everywhere.");
    case Code::EightBitUndeclared:
        return Findings::tr("Announce 8bit, or encode the body (RFC 2045 6.2).");
    case Code::TooLargeForServer:
        return Findings::tr("Attach less, or send a link. Its last session told the limit.");
    default:
        return {};
    }
}

QString adviceForContent(Code code)
{
    switch (code) {
    case Code::AttachmentForgotten:
        return Findings::tr("Attach it, or send the mail as it is.");
    case Code::EmptySubject:
        return Findings::tr("Write what it is about.");
    case Code::EmptyBody:
        return Findings::tr("Some servers refuse a mail without a body.");
    case Code::NoTextAlternative:
        return Findings::tr("Write the text too, or have it made from the HTML (Options): some read no HTML, and filters look for both.");
    case Code::LinkMisleads:
        return Findings::tr("Make both say the same: filters and people take it for fraud.");
    case Code::ImageWithoutText:
        return Findings::tr("Add alt=\"...\" with what it shows, or alt=\"\" if it shows nothing.");
    case Code::HtmlDropped:
        return Findings::tr("See to it that the mail can be read without.");
    case Code::InlinePartMissing:
        return Findings::tr("Attach the picture with that Content-ID, or correct the cid: URL.");
    case Code::InlinePartUnused:
        return Findings::tr("Use it as cid: in the HTML, or clear its Content-ID to make it an attachment.");
    case Code::AnchorMissing:
        return Findings::tr("Add an element with that id, or correct the link.");
    case Code::TextDirectionTrick:
    case Code::MixedScripts:
    case Code::AddressInName:
    case Code::MisleadingFileName:
        return Findings::tr("Write it plainly, unless that is what you want to try: it is a trick of fraud.");
    default:
        return {};
    }
}

QString firstOf(const QString &one, const QString &another, const QString &third)
{
    return !one.isEmpty() ? one : !another.isEmpty() ? another : third;
}

bool isTold(Code code)
{
    return code == Code::LongLine || code == Code::BareLineEnd || code == Code::TooLargeForServer; // the headline has the detail
}

} // namespace

Explanation explain(const Finding &finding)
{
    const Code code = finding.code;
    return {firstOf(headlineOfHeader(code), headlineOfEnvelope(finding), headlineOfContent(code)), isTold(code) ? QString() : finding.detail,
            firstOf(adviceForHeader(code), adviceForEnvelope(code), adviceForContent(code))};
}

QString name(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Findings::tr("info");
    case Severity::Note:
        return Findings::tr("note");
    case Severity::Warning:
        return Findings::tr("warning");
    case Severity::Error:
        return Findings::tr("error");
    }
    return {};
}

QString countOf(const QList<Finding> &findings, bool all)
{
    const auto count = [&findings](Severity severity) { return int(std::ranges::count(findings, severity, &Finding::severity)); };
    QStringList counted;
    if (const int errors = count(Severity::Error); errors > 0)
        counted += Findings::tr("%n error(s)", nullptr, errors);
    if (const int warnings = count(Severity::Warning); warnings > 0)
        counted += Findings::tr("%n warning(s)", nullptr, warnings);
    if (const int notes = count(Severity::Note); notes > 0)
        counted += Findings::tr("%n note(s)", nullptr, notes);
    if (const int info = count(Severity::Info); info > 0 && (all || counted.isEmpty()))
        counted += Findings::tr("%n for information", nullptr, info);
    return counted.join(QStringLiteral(" · "));
}

} // namespace postscope::text
