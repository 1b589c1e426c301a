// SPDX-License-Identifier: MIT
#include "ui/text/outlinefindings.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace postscope::text {

using Code = outline::Finding::Code;
using outline::Finding;

namespace {

class FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString partName(const QString &path)
{
    return path.isEmpty() ? FindingText::tr("the mail itself") : FindingText::tr("part %1").arg(path);
}

int countIn(const Finding &finding)
{
    return int(qMin<qint64>(finding.arguments.value(0).toLongLong(), std::numeric_limits<int>::max()));
}

QString aboutHeader(const Finding &finding)
{
    const QString what = finding.arguments.value(0);
    switch (finding.code) {
    case Code::MissingHeader:
        return FindingText::tr("There is no %1 header.").arg(what);
    case Code::DoubledHeader:
        return FindingText::tr("The header %1 is there more than once. Programs differ in which one they believe.").arg(what);
    case Code::BccPresent:
        return FindingText::tr("There is a Bcc header: whoever gets this mail can see who got a blind copy.");
    case Code::NoRecipient:
        return FindingText::tr("No header names a recipient. Some servers take that for spam.");
    case Code::UnparsableDate:
        return FindingText::tr("The date cannot be read: %1").arg(what);
    case Code::HeaderNotUtf8:
        return FindingText::tr("The header %1 has octets that are neither ASCII nor UTF-8. It is read as Latin-1, which is a guess.").arg(what);
    case Code::Utf8Header:
        return FindingText::tr("The header %1 has UTF-8 that is not encoded. That takes SMTPUTF8 at every server on the way.").arg(what);
    case Code::BlankBeforeColon:
        return FindingText::tr("There is a blank between the name %1 and its colon. Some programs overlook such a header.").arg(what);
    case Code::HeaderNotEnded:
        return FindingText::tr("A line that is no header ends the header without an empty line. Some programs read on, some do not.");
    case Code::BrokenEncodedWord:
        return FindingText::tr("This encoded word is broken or has an unknown charset, so what is shown for it is a guess: %1").arg(what);
    case Code::MisplacedEncodedWord:
        return FindingText::tr("An encoded word may not stand here, and not every program decodes it: %1").arg(what);
    case Code::ControlInEncodedWord:
        return FindingText::tr("This encoded word hides a line break or another control character, as forged senders do: %1").arg(what);
    default:
        return {};
    }
}

QString aboutStructure(const Finding &finding)
{
    const QString part = partName(finding.arguments.value(0));
    const QString what = finding.arguments.value(1);
    switch (finding.code) {
    case Code::AmbiguousType:
        return FindingText::tr("Two Content-Type headers differ in %1. What one program takes for text can be an attachment to another.").arg(part);
    case Code::AmbiguousParameter:
        return FindingText::tr("The parameter %1 is given twice in %2. Programs differ in which one they believe.").arg(what, part);
    case Code::AmbiguousFileName:
        return FindingText::tr("The file has two names in %1: one in Content-Type, one in Content-Disposition. The second counts here.").arg(part);
    case Code::NoMimeVersion:
        return FindingText::tr("There is no MIME-Version header. A strict program shows this mail as it is written.");
    case Code::BoundaryMissing:
        return FindingText::tr("A multipart names no boundary (%1), so it cannot be taken apart.").arg(part);
    case Code::BoundaryShared:
        return FindingText::tr("A multipart has the same boundary as one around it (%1). Where it ends is a guess.").arg(part);
    case Code::BoundaryUnused:
        return FindingText::tr("The boundary of a multipart never comes (%1): it has no parts.").arg(part);
    case Code::BoundaryNotClosed:
        return FindingText::tr("The closing boundary of a multipart is missing (%1). The mail may have been cut off.").arg(part);
    case Code::EncodedContainer:
        return FindingText::tr("The transfer encoding %1 may not stand on parts that hold parts (%2).").arg(what, part);
    default:
        return {};
    }
}

QString aboutContent(const Finding &finding)
{
    const QString part = partName(finding.arguments.value(0));
    const QString what = finding.arguments.value(1);
    switch (finding.code) {
    case Code::UnknownEncoding:
        return FindingText::tr("The transfer encoding %1 is not known (%2). The content is shown as it stands.").arg(what, part);
    case Code::BrokenBase64:
        return FindingText::tr("The base64 is broken (%1). What can be decoded is shown; the rest is lost.").arg(part);
    case Code::BrokenQuotedPrintable:
        return FindingText::tr("The quoted-printable is broken (%1): an equals sign without two digits behind it.").arg(part);
    case Code::UnknownCharset:
        return FindingText::tr("The charset %1 is not known (%2). The text is read as Latin-1, which is a guess.").arg(what, part);
    case Code::TextNotInCharset:
        return FindingText::tr("The text is not in the charset %1 that it claims (%2).").arg(what, part);
    case Code::UndeclaredEightBit:
        return FindingText::tr("There are octets above 127 that the transfer encoding does not allow (%1). On the way they may be changed.").arg(part);
    default:
        return {};
    }
}

QString aboutLines(const Finding &finding)
{
    const int count = countIn(finding);
    switch (finding.code) {
    case Code::LongLine:
        return FindingText::tr("%n line(s) have more than 998 octets; the first has %1. Servers may break or refuse them.", nullptr, count)
            .arg(finding.arguments.value(1));
    case Code::BareCr:
        return FindingText::tr("%n carriage return(s) stand without a line feed. Such mail is used to smuggle a second one past a server.", nullptr, count);
    case Code::BareLf:
        return FindingText::tr("%n line feed(s) stand without a carriage return. Such mail is used to smuggle a second one past a server.", nullptr, count);
    case Code::OnlyLf:
        return FindingText::tr("All %n line(s) end in a line feed alone, as files of Unix do. On the wire they end in CR LF.", nullptr, count);
    case Code::Nul:
        return FindingText::tr("There are %n NUL octet(s). Some programs stop reading there.", nullptr, count);
    default:
        return {};
    }
}

QString aboutFileName(const Finding &finding)
{
    const QString part = partName(finding.arguments.value(0));
    const QString file = finding.arguments.value(1);
    switch (finding.code) {
    case Code::NameHidesOrder:
        return FindingText::tr("The name of a file has characters that reorder or hide others, so it is not what it looks like (%1): %2").arg(part, file);
    case Code::NameHasTwoExtensions:
        return FindingText::tr("The name of a file looks like a document, but its real ending is a program's (%1): %2").arg(part, file);
    case Code::NameIsProgram:
        return FindingText::tr("The name of a file ends as a program does (%1): %2").arg(part, file);
    case Code::NameIsPath:
        return FindingText::tr("The name of a file is a path (%1). Here it never says where something is saved: %2").arg(part, file);
    case Code::NameHasControl:
        return FindingText::tr("The name of a file has control characters (%1): %2").arg(part, file);
    default:
        return {};
    }
}

QString aboutLimit(const Finding &finding)
{
    const QString what = finding.arguments.value(0);
    switch (finding.code) {
    case Code::DepthLimit:
        return FindingText::tr("Parts are nested deeper than is read (%1). What is inside is shown as it stands.").arg(partName(what));
    case Code::PartLimit:
        return FindingText::tr("There are more than %1 parts. The rest is not taken apart.").arg(what);
    case Code::HeaderLimit:
        return FindingText::tr("There are more than %1 headers. The rest is not read.").arg(what);
    case Code::HeaderSizeLimit:
        return FindingText::tr("The header %1 is longer than %2 octets. Only its beginning is read.").arg(what, finding.arguments.value(1));
    case Code::ContentLimit:
        return FindingText::tr("The content is too large to be shown whole (%1). Saved, it is complete.").arg(partName(what));
    case Code::FileLimit:
        return FindingText::tr("The mail is longer than %1 octets. Only its beginning is read.").arg(what);
    default:
        return {};
    }
}

} // namespace

QString sentence(const Finding &finding)
{
    if (finding.code <= Code::ControlInEncodedWord)
        return aboutHeader(finding);
    if (finding.code <= Code::EncodedContainer)
        return aboutStructure(finding);
    if (finding.code <= Code::UndeclaredEightBit)
        return aboutContent(finding);
    if (finding.code <= Code::Nul)
        return aboutLines(finding);
    return finding.code <= Code::NameHasControl ? aboutFileName(finding) : aboutLimit(finding);
}

QString name(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return FindingText::tr("Info");
    case Finding::Severity::Note:
        return FindingText::tr("Note");
    case Finding::Severity::Warning:
        return FindingText::tr("Warning");
    case Finding::Severity::Error:
        return FindingText::tr("Error");
    }
    return {};
}

QString place(const Finding &finding)
{
    const QLocale locale;
    const QString first = locale.toString(finding.offset);
    return finding.length <= 0 ? FindingText::tr("at octet %1").arg(first)
                               : FindingText::tr("octets %1 to %2").arg(first, locale.toString(finding.offset + finding.length - 1));
}

} // namespace postscope::text
