// SPDX-License-Identifier: MIT
#include "app/postscope-cli/partoptions.h"

#include "app/postscope-cli/command.h"
#include "core/delivery/transferencoding.h"

#include <QFile>
#include <QFileInfo>

namespace postscope::cli {

using namespace Qt::StringLiterals;
using delivery::Attachment;
using delivery::Draft;
using delivery::Importance;

namespace {

constexpr qint64 maxSource = 4LL * 1024 * 1024; // octets of HTML in a file

Result<QString, QString> readSource(const QString &option, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Cli::tr("The file of --%1 could not be read: %2: %3").arg(option, path, file.errorString()));
    const QByteArray octets = file.read(maxSource + 1);
    if (octets.size() > maxSource)
        return Unexpected(Cli::tr("The file of --%1 is larger than 4 MiB: %2").arg(option, path));
    return QString::fromUtf8(octets);
}

void addFiles(const CommandLine &line, Draft &draft)
{
    for (const QString &file : line.values(u"inline"_s)) {
        const QFileInfo info(file);
        draft.attachments.append({.path = info.absoluteFilePath(), .contentId = info.fileName().toUtf8()});
    }
    for (const QString &file : line.values(u"alternative"_s))
        draft.alternatives.append({.path = QFileInfo(file).absoluteFilePath()});
    if (line.isSet(u"calendar"_s)) {
        draft.event = delivery::CalendarEvent{.path = QFileInfo(line.value(u"calendar"_s)).absoluteFilePath()};
        draft.event->method = "REQUEST";
    }
    if (draft.event && line.isSet(u"calendar-method"_s))
        draft.event->method = line.value(u"calendar-method"_s).toUpper().toUtf8();
}

Result<void, QString> readTexts(const CommandLine &line, Draft &draft)
{
    if (line.isSet(u"charset"_s))
        draft.texts.charset = line.value(u"charset"_s).toLower().toUtf8();
    if (line.isSet(u"text-encoding"_s)) {
        const QString word = line.value(u"text-encoding"_s);
        const auto encoding = delivery::transferEncodingNamed(word);
        if (!encoding || word.isEmpty())
            return Unexpected(Cli::tr("--text-encoding is 7bit, 8bit, quoted-printable or base64: %1").arg(word));
        draft.texts.encoding = *encoding;
    }
    draft.texts.flowed |= line.isSet(u"flowed"_s);
    draft.texts.attachDataUrls |= line.isSet(u"attach-data-urls"_s);
    draft.texts.fromHtml |= line.isSet(u"text-from-html"_s);
    draft.texts.oldNames |= line.isSet(u"old-file-names"_s);
    for (const auto &[option, text] : {std::pair{u"amp"_s, &draft.amp}, {u"watch-html"_s, &draft.watchHtml}}) {
        if (!line.isSet(option))
            continue;
        const auto source = readSource(option, line.value(option));
        if (!source)
            return Unexpected(QString(source.error()));
        *text = *source;
    }
    return {};
}

Result<void, QString> readMarks(const CommandLine &line, Draft &draft)
{
    if (line.isSet(u"message-id"_s))
        draft.messageId = line.value(u"message-id"_s);
    if (line.isSet(u"in-reply-to"_s))
        draft.inReplyTo = line.value(u"in-reply-to"_s);
    if (line.isSet(u"references"_s))
        draft.references = line.values(u"references"_s).join(u' ');
    if (line.isSet(u"date"_s)) {
        const QString text = line.value(u"date"_s);
        QDateTime date = QDateTime::fromString(text, Qt::ISODate);
        date = date.isValid() ? date : QDateTime::fromString(text, Qt::RFC2822Date);
        if (!date.isValid())
            return Unexpected(Cli::tr("--date is written as 2026-12-24T18:00:00+08:00: %1").arg(text));
        draft.date = date;
    }
    if (line.isSet(u"importance"_s)) {
        const QString word = line.value(u"importance"_s).toLower();
        if (word != u"high" && word != u"normal" && word != u"low")
            return Unexpected(Cli::tr("--importance is high, normal or low: %1").arg(word));
        draft.importance = word == u"high" ? Importance::High : word == u"low" ? Importance::Low : Importance::Normal;
    }
    return {};
}

} // namespace

OptionGroup partOptions()
{
    using Option = QCommandLineOption;
    const QString file = Cli::tr("FILE");
    const QString text = Cli::tr("TEXT");
    return {Cli::tr("Parts of the message, and how they are written:"),
            {
                Option(u"inline"_s, Cli::tr("a picture for the HTML, which names it cid: and the file's name; may be repeated"), file),
                Option(u"alternative"_s, Cli::tr("another way to say what the text says, the best last; may be repeated"), file),
                Option(u"calendar"_s, Cli::tr("an invitation, .ics: for calendars, and as a file"), file),
                Option(u"calendar-method"_s, Cli::tr("what a calendar is to do with it, instead of REQUEST"), text),
                Option(u"amp"_s, Cli::tr("AMP for Email"), file),
                Option(u"watch-html"_s, Cli::tr("HTML for watches"), file),
                Option(u"attach-data-urls"_s, Cli::tr("send data: pictures of the HTML as parts")),
                Option(u"charset"_s, Cli::tr("character set of text and HTML, instead of utf-8"), text),
                Option(u"text-encoding"_s, Cli::tr("7bit, 8bit, quoted-printable or base64 for text and HTML, where they can go so"), Cli::tr("ENCODING")),
                Option(u"flowed"_s, Cli::tr("text as format=flowed: readers may wrap its lines anew")),
                Option(u"text-from-html"_s, Cli::tr("make the text of the HTML where there is none")),
                Option(u"old-file-names"_s, Cli::tr("file names also as name=, for old mail programs")),
                Option(u"importance"_s, Cli::tr("high, normal or low, a mark for mail programs"), text),
                Option(u"message-id"_s, Cli::tr("instead of a new one"), Cli::tr("ID")),
                Option(u"date"_s, Cli::tr("instead of now"), Cli::tr("TIME")),
                Option(u"in-reply-to"_s, Cli::tr("the message that is answered"), Cli::tr("ID")),
                Option(u"references"_s, Cli::tr("the messages before it; may be repeated"), Cli::tr("ID")),
            }};
}

Result<Draft, QString> withParts(const CommandLine &line, Draft draft)
{
    addFiles(line, draft);
    if (const auto texts = readTexts(line, draft); !texts)
        return Unexpected(QString(texts.error()));
    if (const auto marks = readMarks(line, draft); !marks)
        return Unexpected(QString(marks.error()));
    return draft;
}

} // namespace postscope::cli
