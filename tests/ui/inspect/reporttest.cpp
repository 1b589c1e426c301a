// SPDX-License-Identifier: MIT
#include "ui/inspect/report/replacementmodel.h"
#include "ui/inspect/report/reportdialog.h"
#include "ui/text/sessionreport.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using State = smtp::RecipientResult::State;

Event line(Origin origin, const QByteArray &octets, Phase phase)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.octets = octets + "\r\n";
    event.size = event.octets.size();
    return event;
}

text::ReportedSession session()
{
    delivery::Outcome outcome;
    outcome.envelope.sender = "annabel@corp.de";
    outcome.envelope.recipients = {{"otto@firma.de", {}, {}}, {"berta@firma.de", {}, {}}};
    outcome.receipt.recipients = {{"otto@firma.de", State::Refused, smtp::Reply{550, {"5.1.1 otto is unknown at mx.firma.de"}}},
                                  {"berta@firma.de", State::Accepted, smtp::Reply{250, {"2.0.0 queued as 4F21C0"}}}};
    outcome.messageId = "<20260701.1@annaspc.corp.de>";
    outcome.queueId = "4F21C0";
    outcome.tls.attempted = outcome.tls.established = true;
    outcome.tls.protocol = u"TLS 1.3"_s;
    outcome.tls.chain = {{.subject = u"CN=mx.firma.de,O=Firma Söhne"_s, .issuer = u"CN=Firma CA"_s, .sha256 = QByteArray(64, 'a')}};
    outcome.timings.total = std::chrono::milliseconds(1234);
    text::ReportedSession reported{.title = u"Plan for May"_s, .transcript = {}, .outcome = outcome, .issues = {}};
    reported.transcript.append({line(Origin::Server, "220 mx.firma.de ESMTP", Phase::Greeting), line(Origin::Client, "EHLO annaspc.corp.de", Phase::Ehlo),
                                line(Origin::Client, "MAIL FROM:<annabel@corp.de>", Phase::Mail), line(Origin::Client, "RCPT TO:<otto@firma.de>", Phase::Rcpt),
                                line(Origin::Server, "550 5.1.1 otto is unknown at mx.firma.de [198.51.100.7]", Phase::Rcpt)});
    return reported;
}

const QStringList originals{u"annabel"_s,    u"otto"_s,   u"berta"_s,        u"corp.de"_s, u"firma"_s,        u"mx.firma.de"_s, u"annaspc"_s,
                            u"20260701.1"_s, u"4F21C0"_s, u"Plan for May"_s, u"Söhne"_s,   u"198.51.100.7"_s, QString(64, u'a')};

} // namespace

TEST(SessionReport, TellsResultRecipientsTlsAndWhatWasSaid)
{
    const QString report = text::sessionReport(session(), u"en"_s);
    for (const QString &part :
         {u"Plan for May"_s, u"otto@firma.de"_s, u"550 5.1.1 otto is unknown"_s, u"TLS 1.3"_s, u"CN=Firma CA"_s, u"1.234"_s, u"C: EHLO annaspc.corp.de"_s})
        EXPECT_TRUE(report.contains(part)) << part.toStdString() << "\n" << report.toStdString();
}

TEST(SessionReport, IsBounded)
{
    text::ReportedSession large;
    large.transcript.append(QList<Event>(20'000, line(Origin::Server, "250 same", Phase::Other)));
    EXPECT_EQ(text::sessionReport(large, u"en"_s).count(u"250 same"_s), text::mostReportedRows);
}

TEST(ReportDialog, TellsNobodysNameUnlessAskedTo)
{
    const text::ReportedSession told = session();
    const QString report = text::sessionReport(told, u"en"_s);
    auto *dialog = new ReportDialog(report, text::anonymizerFor(told, report, nullptr));
    const QPointer<ReportDialog> guard(dialog);
    dialog->show();
    const QString shown = dialog->findChild<QPlainTextEdit *>(u"reportText"_s)->toPlainText();
    for (const QString &original : originals)
        EXPECT_FALSE(shown.contains(original, Qt::CaseInsensitive)) << original.toStdString() << " in\n" << shown.toStdString();
    EXPECT_TRUE(shown.contains(u"550 5.1.1"_s));
    EXPECT_TRUE(shown.contains(u"TLS 1.3"_s));
    EXPECT_TRUE(shown.contains(u"1.234"_s));
    dialog->findChild<QPushButton *>(u"copyReport"_s)->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), dialog->report());
    auto *table = dialog->findChild<QTableView *>(u"replacements"_s);
    bool listed = false;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        listed = listed || table->model()->index(row, ReplacementModel::Original).data().toString() == u"otto"_s;
    EXPECT_TRUE(listed);
    dialog->findChild<QCheckBox *>(u"anonymize"_s)->click();
    EXPECT_EQ(dialog->findChild<QPlainTextEdit *>(u"reportText"_s)->toPlainText(), report);
    dialog->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return guard.isNull(); }));
}

TEST(ReportDialog, SavesWhatItShows)
{
    const QTemporaryDir folder;
    ReportDialog dialog(u"from anna@corp.de"_s, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString path = folder.filePath(u"report.txt"_s);
    ASSERT_FALSE(dialog.saveTo(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "from user1@example1.test");
    EXPECT_TRUE(dialog.saveTo(folder.filePath(u"none/report.txt"_s)));
}

} // namespace postscope::ui
