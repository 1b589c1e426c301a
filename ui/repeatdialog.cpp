// SPDX-License-Identifier: MIT
#include "ui/repeatdialog.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/seriesrun.h"
#include "ui/text/sentences.h"
#include "ui/text/tally.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Tally;

namespace {

constexpr qint64 unasked = 10;        // mails to a real server without a question
constexpr qint64 recordedMails = 100; // mails whose sessions are shown
constexpr int mostMails = 1'000'000;
constexpr int mostConnections = 100;
constexpr int longestPause = 3'600'000;

QSpinBox *numberBox(const char *name, int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1StringView(name));
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

RepeatDialog::RepeatDialog(const Environment &environment, const delivery::Composed &composed, const QString &title,
                           const std::optional<account::Account> &account, const ExtensionChoice &extensions, QWidget *parent)
    : QDialog(parent), m_composed(composed), m_title(title), m_run(new SeriesRun(environment, account, extensions, *this)),
      m_count(numberBox("count", 1, mostMails, int(unasked))), m_connections(numberBox("connections", 1, mostConnections, 1)),
      m_pause(numberBox("pause", 0, longestPause, 0)), m_rate(new QDoubleSpinBox(this)), m_progress(new QProgressBar(this)),
      m_summary(new QPlainTextEdit(this)), m_start(new QPushButton(icon(QLatin1StringView("send")), tr("&Start"), this)),
      m_stop(new QPushButton(icon(QLatin1StringView("stop")), tr("S&top"), this)), m_close(new QPushButton(tr("&Close"), this))
{
    setObjectName(QStringLiteral("repeat"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send repeatedly"));
    arrange();
    connect(m_start, &QPushButton::clicked, this, &RepeatDialog::begin);
    connect(m_stop, &QPushButton::clicked, m_run, &SeriesRun::stop);
    connect(m_run, &SeriesRun::counted, this, &RepeatDialog::showTally);
    connect(m_run, &SeriesRun::failed, this, [this](const QString &why) { m_summary->setPlainText(visibleLines(why)); });
    connect(m_run, &SeriesRun::finished, this, &RepeatDialog::end);
    connect(m_close, &QPushButton::clicked, this, &RepeatDialog::reject);
    setBusy(false);
}

RepeatDialog::~RepeatDialog() = default;

void RepeatDialog::arrange()
{
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setRange(0, mostMails);
    m_rate->setDecimals(1);
    m_rate->setSpecialValueText(tr("as fast as the server takes them"));
    m_rate->setSuffix(tr(" a second"));
    m_pause->setSuffix(tr(" ms"));
    m_progress->setTextVisible(false);
    m_summary->setReadOnly(true);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setAccessibleName(tr("What came of it"));
    m_summary->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_summary->setTabChangesFocus(true);
    const QString place =
        m_run->account()
            ? tr("Each mail goes to %n recipient(s) through %1.", nullptr, int(m_composed.envelope.recipients.size())).arg(visible(m_run->account()->host))
            : tr("Each mail goes to the sandbox and stays on this computer.");
    m_summary->setPlaceholderText(place + QLatin1Char('\n') + tr("Each has a Message-ID and a Date of its own."));

    auto *form = new QFormLayout;
    form->addRow(tr("&How many:"), m_count);
    form->addRow(tr("C&onnections at once:"), m_connections);
    form->addRow(tr("&Pause after each mail:"), m_pause);
    form->addRow(tr("At &most:"), m_rate);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    buttons->addButton(m_stop, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addWidget(m_summary, 1);
    column->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'x') * 90, fontMetrics().height() * 26);
}

delivery::SeriesPlan RepeatDialog::plan() const
{
    return {.count = m_count->value(),
            .connections = m_connections->value(),
            .pause = std::chrono::milliseconds(m_pause->value()),
            .perSecond = m_rate->value(),
            .recorded = recordedMails};
}

void RepeatDialog::begin()
{
    if (m_run->account() && m_count->value() > unasked && !m_confirmed)
        confirm();
    else
        start();
}

void RepeatDialog::confirm()
{
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("confirmRepeat"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Send for real"));
    question->setText(tr("%n mail(s) leave this computer through %1.", nullptr, m_count->value()).arg(visible(m_run->account()->host)));
    question->setInformativeText(
        tr("Each goes to %n recipient(s). A server that did not expect this may lock the account.", nullptr, int(m_composed.envelope.recipients.size())));
    QPushButton *send = question->addButton(tr("&Send them all"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(send, &QPushButton::clicked, this, [this] {
        m_confirmed = true;
        start();
    });
    question->open();
}

void RepeatDialog::start()
{
    if (m_run->isUnderWay())
        return;
    m_summary->clear();
    setBusy(true);
    m_run->repeat(m_composed, plan());
}

void RepeatDialog::showTally(const Tally &tally)
{
    m_progress->setMaximum(int(tally.planned));
    m_progress->setValue(int(tally.sent()));
    QStringList lines = text::lines(tally);
    // Who pressed Stop knows why.
    if (tally.ended && tally.left() > 0 && tally.ended->kind != smtp::Failure::Kind::Cancelled)
        lines << text::explain(*tally.ended).toString();
    m_summary->setPlainText(visibleLines(lines.join(QLatin1Char('\n'))));
}

void RepeatDialog::end()
{
    setBusy(false);
    if (!m_run->transcript().events().isEmpty())
        Q_EMIT recorded(m_title, m_run->transcript());
}

void RepeatDialog::setBusy(bool busy)
{
    for (QWidget *choice : std::initializer_list<QWidget *>{m_count, m_connections, m_pause, m_rate, m_start})
        choice->setEnabled(!busy);
    m_stop->setEnabled(busy);
    m_progress->setVisible(busy);
    if (busy)
        m_progress->setRange(0, 0);
    (busy ? m_stop : m_start)->setDefault(true);
    if (busy)
        m_stop->setFocus();
}

void RepeatDialog::reject()
{
    if (m_run->isUnderWay())
        m_run->stop();
    else
        QDialog::reject();
}

} // namespace postscope::ui
