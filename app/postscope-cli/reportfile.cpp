// SPDX-License-Identifier: MIT
#include "app/postscope-cli/reportfile.h"

#include "app/postscope-cli/command.h"
#include "app/postscope-cli/outputfile.h"
#include "app/postscope-cli/terminal.h"
#include "core/delivery/issues/sessionissues.h"
#include "ui/text/sessionreport.h"
#include "ui/text/translations.h"

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

QList<delivery::SessionIssue> issuesOf(const transcript::Transcript &transcript, const delivery::Outcome &outcome)
{
    delivery::SessionIssues found;
    for (const Event &event : transcript.events())
        found.see(event);
    found.conclude(outcome, QDateTime::currentDateTimeUtc());
    return found.issues();
}

} // namespace

QCommandLineOption ReportFile::option()
{
    return {u"report"_s,
            Cli::tr("write a report to this file, or - for standard output: result, meaning, TLS, session; addresses, names and ids give way to stand-ins"),
            Cli::tr("FILE")};
}

Result<ReportFile, QString> ReportFile::open(const CommandLine &line)
{
    ReportFile report;
    report.m_wanted = line.isSet(u"report"_s);
    const QString path = line.value(u"report"_s);
    if (!report.m_wanted || path == u"-")
        return report;
    report.m_file = fileAt(path);
    if (!report.m_file->open(QIODevice::WriteOnly))
        return Unexpected(Cli::tr("The report cannot be written: %1\n%2").arg(path, report.m_file->errorString()));
    return report;
}

void ReportFile::append(const QList<Event> &events)
{
    if (m_wanted)
        m_transcript.append(events);
}

Result<void, QString> ReportFile::finish(const QString &subject, const delivery::Outcome &outcome, const account::Account &account)
{
    if (!m_wanted)
        return {};
    const text::ReportedSession session{subject, m_transcript, outcome, issuesOf(m_transcript, outcome)};
    const QString report = text::sessionReport(session, text::language());
    const QByteArray octets = text::anonymizerFor(session, report, &account).replaced(report).toUtf8();
    const bool written = m_file ? m_file->write(octets) == octets.size() && commit(*m_file) : writeOut(octets);
    if (!written)
        return Unexpected(
            Cli::tr("The report cannot be written: %1\n%2").arg(m_file ? m_file->fileName() : u"-"_s, m_file ? m_file->errorString() : QString()));
    return {};
}

} // namespace postscope::cli
