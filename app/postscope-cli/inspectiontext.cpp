// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/inspection.h"
#include "core/transcript/visibletext.h"
#include "ui/text/outlinefindings.h"

#include <QFile>
#include <QLocale>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

// One line of it: what breaks lines is made visible.
QString line(const QString &text)
{
    return transcript::visible(text) + u'\n';
}

QString headersText(const outline::Outline &outline)
{
    QString text = Cli::tr("Headers:") + u'\n';
    for (const outline::HeaderField &field : outline.headers)
        text += line(u"  %1: %2"_s.arg(field.name, field.value));
    return text;
}

QString kindOf(const outline::Part &part)
{
    QStringList words;
    for (const QByteArray &word : {part.charset, part.encoding, part.disposition}) {
        if (!word.isEmpty())
            words << QString::fromUtf8(word);
    }
    return words.isEmpty() ? QString() : u" (%1)"_s.arg(words.join(u", "_s));
}

QString partText(const outline::Part &part, const Inspection::Content &content)
{
    const QLocale locale;
    const QString indent(2 + 2 * qMin(part.depth, 20), u' ');
    const QString number = QString::fromLatin1(numberOf(part));
    QString text = line(indent + (number.isEmpty() ? QString() : number + u' ') + QString::fromUtf8(part.contentType) + kindOf(part));
    const QString further = indent + u"    "_s;
    if (!part.fileName.isEmpty())
        text += line(further + Cli::tr("name: %1").arg(part.fileName));
    if (!part.contentId.isEmpty())
        text += line(further + Cli::tr("Content-ID: %1").arg(QString::fromUtf8(part.contentId)));
    const QString range = part.rawSize > 0 ? Cli::tr("octets %1 to %2").arg(locale.toString(part.offset), locale.toString(part.offset + part.rawSize - 1))
                                           : Cli::tr("empty, at octet %1").arg(locale.toString(part.offset));
    text += further + range +
            (part.container ? QString() : Cli::tr("; decoded: %1, SHA-256 %2").arg(locale.toString(content.size), QString::fromLatin1(content.sha256))) + u'\n';
    return text;
}

QString findingsText(const outline::Outline &outline)
{
    QString rows;
    for (const outline::Finding &finding : outline.findings) {
        if (finding.code != outline::Finding::Code::ContentLimit)
            rows += line(u"  %1 %2 (%3): %4"_s.arg(text::name(finding.severity), QString::fromLatin1(nameOf(finding.code)), text::place(finding),
                                                   text::sentence(finding)));
    }
    return Cli::tr("Findings:") + u'\n' + (rows.isEmpty() ? u"  "_s + Cli::tr("none") + u'\n' : rows);
}

} // namespace

QString toText(const Inspection &inspection)
{
    QString text = headersText(inspection.outline) + u'\n' + Cli::tr("Parts:") + u'\n';
    for (const outline::Part &part : inspection.outline.parts)
        text += partText(part, inspection.content.value(part.path));
    return text + u'\n' + findingsText(inspection.outline);
}

QString toText(qsizetype number, const outline::MailboxEntry &entry, QFile &file)
{
    const outline::Outline header = outline::readHeaderOf(file, entry);
    const QStringList cells{QString::number(number), QLocale().toString(entry.length), header.header(u"Date"), header.header(u"From"),
                            header.header(u"Subject")};
    return line(cells.join(u"  "_s)).chopped(1);
}

} // namespace postscope::cli
