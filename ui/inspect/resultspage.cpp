// SPDX-License-Identifier: MIT
#include "ui/inspect/resultspage.h"

#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/recipientdetails.h"
#include "ui/inspect/recipientmodel.h"
#include "ui/inspect/rowtable.h"
#include "ui/inspect/wiredelegate.h"
#include "ui/text/recipients.h"
#include "ui/text/sentences.h"
#include "ui/text/translations.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

using State = smtp::RecipientResult::State;

// The state of a recipient that has the same sign as the verdict.
State signOf(delivery::Outcome::Verdict verdict)
{
    using Verdict = delivery::Outcome::Verdict;
    switch (verdict) {
    case Verdict::Accepted:
        return State::Accepted;
    case Verdict::SomeRefused:
    case Verdict::TryLater:
        return State::Later;
    case Verdict::Unknown:
        return State::Unknown;
    case Verdict::Refused:
    case Verdict::Local:
    case Verdict::Policy:
        break;
    }
    return State::Refused;
}

void setOptional(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString milliseconds(std::chrono::nanoseconds time)
{
    return ResultsPage::tr("%1 ms").arg(QLocale().toString(double(time.count()) / 1e6, 'f', 1));
}

} // namespace

ResultsPage::ResultsPage(QWidget *parent)
    : SessionPage(parent), m_recipients(new RecipientModel(this)), m_table(new RowTable), m_details(new RecipientDetails), m_stack(new QStackedLayout(this)),
      m_again(new QAction(icon("send"_L1), tr("Send Again…"), this)), m_report(new QAction(icon("info"_L1), tr("Report…"), this)),
      m_copy(new QAction(icon("copy"_L1), tr("Copy Results"), this)), m_extensions(new QAction(icon("server"_L1), tr("Extensions…"), this)),
      m_empty(plainLabel()), m_sign(new QLabel), m_verdict(plainLabel()), m_headline(plainLabel()), m_words(plainLabel()), m_advice(plainLabel()),
      m_repair(new QPushButton), m_facts(new QFormLayout)
{
    makeActions();
    m_empty->setAlignment(Qt::AlignCenter);
    auto *splitter = new FittingSplitter;
    splitter->setObjectName(u"resultsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeResult());
    splitter->addWidget(makeFacts());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({650, 350}); // parts of what there is
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    takePalette();
    clear(tr("No result yet. Send the message, and what became of each recipient appears here."));
}

void ResultsPage::makeActions()
{
    m_copy->setToolTip(tr("Copies verdict, explanation, recipients and facts as text"));
    m_extensions->setToolTip(tr("Leave out or pretend extensions in the next sends"));
    m_again->setObjectName(u"sendAgain"_s);
    m_again->setToolTip(tr("Sends the same mail again to those who did not get it"));
    m_again->setVisible(false);
    m_report->setObjectName(u"report"_s);
    m_report->setToolTip(tr("Shows the whole session as a report to pass on, without addresses and names"));
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(toText()); });
}

QWidget *ResultsPage::makeRecipients()
{
    m_table->setModel(m_recipients);
    m_table->setItemDelegateForColumn(RecipientModel::Words, new WireDelegate(m_table));
    m_table->setAccessibleName(tr("Result for each recipient"));
    m_table->addAction(m_again);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsPage::showRecipient);
    connect(m_table, &QAbstractItemView::activated, this, &ResultsPage::goToReply);
    m_details->setMinimumHeight(fontMetrics().height() * 3);
    auto *splitter = new FittingSplitter;
    splitter->setObjectName(u"recipientsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({500, 500});
    return splitter;
}

QWidget *ResultsPage::makeResult()
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_verdict->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_words->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    m_sign->setTextFormat(Qt::PlainText);
    auto *top = new QHBoxLayout;
    top->addWidget(m_sign, 0, Qt::AlignVCenter);
    top->addWidget(m_verdict, 1);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addLayout(top);
    layout->addWidget(m_headline);
    layout->addWidget(m_words);
    layout->addWidget(m_advice);
    m_repair->setObjectName(u"repair"_s);
    m_repair->setAccessibleName(tr("Send again in another way"));
    m_repair->hide();
    connect(m_repair, &QPushButton::clicked, this, &ResultsPage::repairWanted);
    layout->addWidget(m_repair, 0, Qt::AlignLeft);
    layout->addWidget(makeRecipients(), 1);
    return page;
}

QWidget *ResultsPage::makeFacts()
{
    auto *page = new QWidget;
    page->setLayout(m_facts);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_facts->setHorizontalSpacing(fontMetrics().horizontalAdvance(u'x') * 2);
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Facts of the session"));
    return area;
}

void ResultsPage::takePalette()
{
    m_recipients->setPalette(palette());
}

void ResultsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takePalette();
}

void ResultsPage::clear(const QString &empty)
{
    m_empty->setText(empty);
    m_outcome = {};
    m_rows = {};
    m_seen = 0;
    m_recipients->clear();
    m_details->clear();
    offerRepair({});
    m_again->setVisible(false);
    m_report->setEnabled(false);
    m_copy->setEnabled(false);
    m_stack->setCurrentIndex(0);
}

void ResultsPage::begin(Source source)
{
    switch (source) {
    case Source::Live:
        return clear(tr("The session is under way. What became of each recipient appears here at its end."));
    case Source::Captured:
        return clear(tr("This session was recorded by the sandbox; what the server answered is in the log."));
    case Source::Asked:
        return clear(tr("In this session nothing was sent by itself; what the server answered is in the log."));
    }
}

void ResultsPage::addEvents(const QList<Event> &events)
{
    for (const Event &event : events)
        m_rows.see(event, m_seen++);
    m_report->setEnabled(true);
}

void ResultsPage::finish(const delivery::Outcome &outcome)
{
    m_outcome = outcome;
    showVerdict(outcome);
    showFacts(outcome);
    m_recipients->setOutcome(outcome);
    fitColumns(outcome);
    m_copy->setEnabled(true);
    m_report->setEnabled(true);
    m_stack->setCurrentIndex(1);
    // The first that did not get it is what one looks for.
    int row = 0;
    while (row + 1 < m_recipients->rowCount() && m_recipients->recipient(row).state == State::Accepted)
        ++row;
    if (m_recipients->rowCount() > 0)
        m_table->setCurrentIndex(m_recipients->index(m_recipients->recipient(row).state == State::Accepted ? 0 : row, 0));
}

void ResultsPage::showRecipient()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_outcome.receipt.recipients.size())
        return m_details->clear();
    const smtp::RecipientResult &recipient = m_recipients->recipient(current.row());
    const Phase decided = delivery::decidedIn(m_outcome, current.row());
    m_details->show(QString::fromUtf8(recipient.address), recipient.reply ? QString::fromUtf8(recipient.reply->toByteArray()) : QString(),
                    text::recipientText(recipient, decided, text::language()));
}

void ResultsPage::goToReply(const QModelIndex &index)
{
    const qsizetype row = m_rows.rowOf(m_recipients->recipient(index.row()), delivery::decidedIn(m_outcome, index.row()));
    if (row >= 0)
        Q_EMIT rowWanted(row);
}

void ResultsPage::fitColumns(const delivery::Outcome &outcome)
{
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_table->setColumnHidden(RecipientModel::Host, outcome.deliveries.isEmpty());
    for (const int column : {RecipientModel::State, RecipientModel::Reply, RecipientModel::Code, RecipientModel::Queue})
        m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(RecipientModel::Address, width * 32);
    m_table->setColumnWidth(RecipientModel::Host, width * 28);
}

void ResultsPage::offerRepair(const QString &caption)
{
    m_repair->setText(caption);
    m_repair->setHidden(caption.isEmpty());
}

void ResultsPage::showVerdict(const delivery::Outcome &outcome)
{
    const int side = m_verdict->fontMetrics().height();
    m_sign->setPixmap(iconOf(signOf(outcome.verdict())).pixmap(side, side));
    m_verdict->setText(visibleLines(text::verdict(outcome)));
    const text::Explanation explanation = outcome.failure ? text::explain(*outcome.failure) : text::Explanation();
    const QString headline = visibleLines(explanation.headline);
    setOptional(m_headline, headline == m_verdict->text() ? QString() : headline); // once is enough
    setOptional(m_words, visibleLines(explanation.words));
    setOptional(m_advice, visibleLines(explanation.advice));
}

void ResultsPage::addFact(const QString &name, const QString &value)
{
    m_facts->addRow(plainLabel(name), plainLabel(value));
    m_factLines.append(tr("%1: %2", "name and value of a fact").arg(name, value));
}

void ResultsPage::showFacts(const delivery::Outcome &outcome)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_factLines.clear();

    const net::TlsReport &tls = outcome.tls;
    if (tls.established) {
        addFact(tr("TLS"), visible(tr("%1, %2", "protocol, cipher").arg(tls.protocol, tls.cipher)));
        addFact(tr("Certificate"), tls.verified ? visible(tr("verified for %1").arg(tls.verifiedName)) : tr("not verified"));
    } else {
        addFact(tr("TLS"), tr("not used"));
    }
    for (const QString &error : tls.errors)
        addFact(tr("TLS problem"), visible(error));
    addFact(tr("Logged in"),
            outcome.session.mechanism.isEmpty() ? tr("no") : visible(tr("with %1", "an AUTH mechanism").arg(QString::fromLatin1(outcome.session.mechanism))));
    if (!outcome.queueId.isEmpty())
        addFact(tr("Queue ID"), visible(QByteArrayView(outcome.queueId)));
    if (!outcome.messageId.isEmpty())
        addFact(tr("Message-ID"), visible(QByteArrayView(outcome.messageId)));
    addFact(tr("Message"), tr("%1 octets").arg(QLocale().toString(outcome.messageSize)));

    showExtensions(outcome);
    showTimings(outcome);
}

void ResultsPage::showExtensions(const delivery::Outcome &outcome)
{
    QStringList keywords;
    for (const smtp::Capability &capability : outcome.session.current.list())
        keywords += QString::fromUtf8(capability.keyword);
    if (!keywords.isEmpty())
        addFact(tr("Extensions"), visible(keywords.join(u", "_s)));
}

void ResultsPage::showTimings(const delivery::Outcome &outcome)
{
    const delivery::Timings &timings = outcome.timings;
    const std::pair<QString, std::chrono::nanoseconds> steps[] = {
        {tr("Connection"), timings.connect}, {tr("Greeting"), timings.greeting}, {tr("TLS handshake"), timings.tls}, {tr("Login"), timings.auth},
        {tr("Envelope"), timings.envelope},  {tr("Content"), timings.message},   {tr("In all"), timings.total},
    };
    for (const auto &[name, time] : steps) {
        if (time.count() > 0)
            addFact(name, milliseconds(time));
    }
}

QString ResultsPage::toText() const
{
    QStringList lines;
    for (const QLabel *label : {m_verdict, m_headline, m_words, m_advice}) {
        if (!label->text().isEmpty())
            lines.append(label->text());
    }
    lines.append(QString());
    lines.append(m_table->rowsAsText(true));
    return (lines + m_factLines).join(u'\n') + u'\n';
}

} // namespace postscope::ui
