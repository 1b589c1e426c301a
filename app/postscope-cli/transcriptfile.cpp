// SPDX-License-Identifier: MIT
#include "app/postscope-cli/transcriptfile.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/outputfile.h"
#include "app/postscope-cli/terminal.h"
#include "ui/text/sentences.h"

#include <QHash>

namespace postscope::cli {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> TranscriptFile::options()
{
    using Option = QCommandLineOption;
    return {
        Option(u"transcript"_s, Cli::tr("write the session to this file, or - for standard output; it never holds a password"), Cli::tr("FILE")),
        Option(u"transcript-format"_s, Cli::tr("text, json or html"), Cli::tr("FORMAT")),
    };
}

Result<TranscriptFile, QString> TranscriptFile::open(const CommandLine &line)
{
    static const QHash<QString, Format> formats{{QString(), Format::Text}, {u"text"_s, Format::Text}, {u"json"_s, Format::Json}, {u"html"_s, Format::Html}};
    const auto format = formats.constFind(line.value(u"transcript-format"_s));
    if (format == formats.cend())
        return Unexpected(Cli::tr("--transcript-format is one of text, json and html."));
    if (line.isSet(u"transcript-format"_s) && !line.isSet(u"transcript"_s))
        return Unexpected(Cli::tr("--transcript-format belongs to --transcript."));
    TranscriptFile transcript;
    transcript.m_format = *format;
    const QString path = line.value(u"transcript"_s);
    transcript.m_standardOutput = path == u"-";
    if (line.isSet(u"transcript"_s) && !transcript.m_standardOutput) {
        transcript.m_file = fileAt(path);
        if (!transcript.m_file->open(QIODevice::WriteOnly))
            return Unexpected(Cli::tr("The transcript cannot be written: %1\n%2").arg(path, transcript.m_file->errorString()));
    }
    return transcript;
}

void TranscriptFile::append(const QList<Event> &events)
{
    if (m_standardOutput && m_format == Format::Text) {
        transcript::Transcript batch;
        batch.append(events);
        writeOut(transcript::toText(batch, &text::sentence)); // a line an event: it may be watched as it comes
    } else if (m_standardOutput || m_file) {
        m_transcript.append(events);
    }
}

Result<void, QString> TranscriptFile::finish()
{
    if (!m_file && (!m_standardOutput || m_format == Format::Text))
        return {};
    QByteArray octets;
    switch (m_format) {
    case Format::Text:
        octets = transcript::toText(m_transcript, &text::sentence);
        break;
    case Format::Json:
        octets = transcript::toJson(m_transcript);
        break;
    case Format::Html:
        octets = transcript::toHtml(m_transcript, &text::sentence);
        break;
    }
    const bool written = m_file ? m_file->write(octets) == octets.size() && commit(*m_file) : writeOut(octets);
    if (!written)
        return Unexpected(
            Cli::tr("The transcript cannot be written: %1\n%2").arg(m_file ? m_file->fileName() : u"-"_s, m_file ? m_file->errorString() : QString()));
    return {};
}

} // namespace postscope::cli
