// SPDX-License-Identifier: MIT
#include "ui/text/sessionreport.h"

#include "core/delivery/anonymizing.h"
#include "core/delivery/recipientrows.h"
#include "core/transcript/visibletext.h"
#include "ui/text/findings.h"
#include "ui/text/recipients.h"
#include "ui/text/sentences.h"
#include "ui/text/sessionissues.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using namespace Qt::StringLiterals;
using transcript::visible;

class Report {
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    void head(const QString &title) { m_text += (m_text.isEmpty() ? QString() : u"\n"_s) + title + u'\n'; }
    void line(const QString &text)
    {
        for (const QString &one : text.split(u'\n', Qt::SkipEmptyParts))
            m_text += u"  "_s + visible(one) + u'\n';
    }
    void fact(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            line(tr("%1: %2", "name and value of a fact").arg(name, value));
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

QString seconds(std::chrono::nanoseconds time)
{
    return time.count() > 0 ? Report::tr("%1 s").arg(std::chrono::duration<double>(time).count(), 0, 'f', 3) : QString();
}

void addRecipients(Report &report, const delivery::Outcome &outcome, const QString &language)
{
    const QList<smtp::RecipientResult> &recipients = outcome.receipt.recipients;
    if (recipients.isEmpty())
        return;
    report.head(Report::tr("Recipients"));
    for (qsizetype i = 0; i < recipients.size(); ++i) {
        const smtp::RecipientResult &recipient = recipients.at(i);
        report.fact(QString::fromUtf8(recipient.address), name(recipient.state));
        const CodeText told = recipientText(recipient, delivery::decidedIn(outcome, i), language);
        if (recipient.reply)
            report.fact(u"  "_s + Report::tr("The server's words"), QString::fromUtf8(recipient.reply->toByteArray()));
        if (recipient.state == smtp::RecipientResult::State::Accepted)
            continue;
        report.fact(u"  "_s + Report::tr("Meaning"), told.meaning);
        report.fact(u"  "_s + Report::tr("Likely cause"), told.cause);
        report.fact(u"  "_s + Report::tr("Next step"), told.action);
    }
}

void addFacts(Report &report, const delivery::Outcome &outcome)
{
    report.head(Report::tr("Facts"));
    report.fact(Report::tr("Logged in with"), QString::fromLatin1(outcome.session.mechanism));
    report.fact(Report::tr("Queue ID"), QString::fromUtf8(outcome.queueId));
    report.fact(Report::tr("Message-ID"), QString::fromUtf8(outcome.messageId));
    report.fact(Report::tr("Octets of the message"), outcome.messageSize > 0 ? QString::number(outcome.messageSize) : QString());
    QStringList keywords;
    for (const smtp::Capability &capability : outcome.session.current.list())
        keywords += QString::fromUtf8(capability.keyword);
    report.fact(Report::tr("Extensions"), keywords.join(u' '));
    const delivery::Timings &timings = outcome.timings;
    report.fact(Report::tr("Connection"), seconds(timings.connect));
    report.fact(Report::tr("Greeting"), seconds(timings.greeting));
    report.fact(Report::tr("TLS handshake"), seconds(timings.tls));
    report.fact(Report::tr("Login"), seconds(timings.auth));
    report.fact(Report::tr("Envelope"), seconds(timings.envelope));
    report.fact(Report::tr("Content"), seconds(timings.message));
    report.fact(Report::tr("In all"), seconds(timings.total));
}

void addTls(Report &report, const net::TlsReport &tls, const QString &server)
{
    report.head(server.isEmpty() ? u"TLS"_s : u"TLS, "_s + visible(server));
    if (!tls.attempted)
        return report.line(Report::tr("not used"));
    report.fact(Report::tr("Handshake"), tls.established ? tls.protocol + u", "_s + tls.cipher : Report::tr("failed"));
    report.fact(Report::tr("Verified"), tls.verified ? Report::tr("yes, for %1").arg(tls.verifiedName) : Report::tr("no"));
    report.fact(Report::tr("Alert"), tls.alert);
    for (const QString &error : tls.errors)
        report.fact(Report::tr("Problem"), error);
    for (const net::CertificateFacts &certificate : tls.chain) {
        report.fact(Report::tr("Certificate"), certificate.subject);
        report.fact(u"  "_s + Report::tr("Issued by"), certificate.issuer);
        report.fact(u"  "_s + Report::tr("Key"), certificate.key);
        report.fact(u"  "_s + Report::tr("Valid"),
                    certificate.notBefore.toUTC().toString(Qt::ISODate) + u" - "_s + certificate.notAfter.toUTC().toString(Qt::ISODate));
        report.fact(u"  "_s + Report::tr("SHA-256"), QString::fromLatin1(certificate.sha256));
    }
}

void addIssues(Report &report, const QList<delivery::SessionIssue> &issues)
{
    if (issues.isEmpty())
        return;
    report.head(Report::tr("Issues"));
    for (const delivery::SessionIssue &issue : issues) {
        const Explanation said = explain(issue);
        const QString where = issue.row < 0 ? QString() : Report::tr(" (row %1)").arg(issue.row + 1);
        report.fact(name(issue.severity), said.headline + (said.words.isEmpty() ? QString() : u" "_s + said.words) + where);
    }
}

QString linesOf(const QList<Event> &events)
{
    transcript::Transcript part;
    part.append(events);
    return QString::fromUtf8(transcript::toText(part, [](const Note &note) { return sentence(note); }));
}

void addTranscript(Report &report, const transcript::Transcript &transcript)
{
    const QList<Event> &events = transcript.events();
    report.head(Report::tr("What was said: C the client, S the server, -- this program"));
    if (events.size() <= mostReportedRows)
        return report.line(linesOf(events));
    report.line(linesOf(events.first(mostReportedRows / 2)));
    report.line(Report::tr("(%1 rows left out)").arg(events.size() - mostReportedRows));
    report.line(linesOf(events.last(mostReportedRows / 2)));
}

} // namespace

QString sessionReport(const ReportedSession &session, const QString &language)
{
    Report report;
    report.head(Report::tr("Report of an SMTP session, Postscope %1").arg(QCoreApplication::applicationVersion()));
    report.line(session.title);
    if (session.outcome) {
        const delivery::Outcome &outcome = *session.outcome;
        report.head(Report::tr("Result"));
        report.line(verdict(outcome));
        if (outcome.failure)
            report.line(explain(*outcome.failure).toString());
        addRecipients(report, outcome, language);
        addFacts(report, outcome);
        for (const delivery::DomainDelivery &delivered : outcome.deliveries)
            addTls(report, delivered.tls, delivered.host.isEmpty() ? delivered.domain : delivered.host);
        if (outcome.deliveries.isEmpty())
            addTls(report, outcome.tls, {});
    }
    addIssues(report, session.issues);
    addTranscript(report, session.transcript);
    return report.text();
}

transcript::Anonymizer anonymizerFor(const ReportedSession &session, const QString &report, const account::Account *account)
{
    transcript::Anonymizer anonymizer;
    anonymizer.know(transcript::Replacement::Kind::Subject, session.title);
    if (session.outcome)
        delivery::teach(anonymizer, *session.outcome);
    if (account != nullptr)
        delivery::teach(anonymizer, *account);
    anonymizer.read(session.transcript);
    anonymizer.read(report);
    return anonymizer;
}

} // namespace postscope::text
