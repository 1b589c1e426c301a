// SPDX-License-Identifier: MIT
#include "ui/mailing/mailingdialog.h"

#include "ui/compose/filedrop.h"
#include "ui/compose/rawpage.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/mailing/mailingmodel.h"
#include "ui/seriesrun.h"
#include "ui/text/findings.h"
#include "ui/text/tally.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Tally;

namespace {

constexpr qint64 recordedMails = 100; // whose sessions are shown
constexpr int longestPause = 3'600'000;

} // namespace

MailingDialog::MailingDialog(const Environment &environment, const delivery::Draft &draft, const QString &title, const std::optional<account::Account> &account,
                             const ExtensionChoice &extensions, const QString &directory, QWidget *parent)
    : QDialog(parent), m_clock(environment.clock), m_mailing{.draft = draft, .data = {}, .signatures = {}}, m_title(title), m_directory(directory),
      m_run(new SeriesRun(environment, account, extensions, *this)), m_checker(environment.clock, this), m_model(new MailingModel(this)),
      m_path(new QLineEdit(this)), m_choose(new QPushButton(icon(QLatin1StringView("open")), tr("&Choose…"), this)), m_table(new RowTable(this)),
      m_preview(new RawPage(this)), m_pause(new QSpinBox(this)), m_remark(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_start(new QPushButton(icon(QLatin1StringView("send")), tr("&Send them all"), this)),
      m_stop(new QPushButton(icon(QLatin1StringView("stop")), tr("S&top"), this)), m_close(new QPushButton(tr("C&lose"), this))
{
    setObjectName(QStringLiteral("mailing"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send to a list"));
    arrange();
    connect(m_choose, &QPushButton::clicked, this, &MailingDialog::chooseData);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MailingDialog::showRow);
    connect(m_start, &QPushButton::clicked, this, &MailingDialog::begin);
    connect(m_stop, &QPushButton::clicked, this, &MailingDialog::stop);
    connect(m_close, &QPushButton::clicked, this, &MailingDialog::reject);
    connect(&m_checker, &RowChecker::finished, this, &MailingDialog::judge);
    connect(&m_checker, &RowChecker::progressed, this, [this](qint64 rows, qint64 total) {
        m_progress->setMaximum(int(total));
        m_progress->setValue(int(rows));
    });
    connect(m_run, &SeriesRun::reported, m_model, &MailingModel::addResults);
    connect(m_run, &SeriesRun::counted, this, [this](const Tally &tally) {
        m_progress->setMaximum(int(tally.planned));
        m_progress->setValue(int(tally.sent()));
        const bool ended = tally.ended && tally.left() > 0 && tally.ended->kind != smtp::Failure::Kind::Cancelled;
        tell(text::progress(tally) + (ended ? QLatin1Char('\n') + text::explain(*tally.ended).toString() : QString()));
    });
    connect(m_run, &SeriesRun::finished, this, &MailingDialog::end);
    connect(m_run, &SeriesRun::failed, this, &MailingDialog::tell);
    auto *drop = new FileDrop(this);
    drop->watch(this);
    drop->watch(m_path);
    connect(drop, &FileDrop::dropped, this, [this](const QStringList &paths) {
        if (m_choose->isEnabled())
            openData(paths.constFirst());
    });
    tell(tr("Choose a CSV file whose first line names the columns. Each further line becomes a mail, in which {{name}} is replaced by the cell of that "
            "column; {{counter}}, {{recipient}}, {{date}}, {{message-id}} and {{env:NAME}} are known besides."));
    updateButtons();
}

MailingDialog::~MailingDialog() = default;

QWidget *MailingDialog::dataRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *caption = new QLabel(tr("Data:"), row);
    m_path->setObjectName(QStringLiteral("data"));
    m_path->setReadOnly(true);
    m_path->setAccessibleName(tr("File of data"));
    m_path->setPlaceholderText(tr("No file chosen"));
    layout->addWidget(caption);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_choose);
    return row;
}

QWidget *MailingDialog::buttonRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *caption = new QLabel(tr("&Pause after each mail:"), row);
    caption->setBuddy(m_pause);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_pause->setRange(0, longestPause);
    m_pause->setSuffix(tr(" ms"));
    m_pause->setGroupSeparatorShown(true);
    auto *buttons = new QDialogButtonBox(row);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    buttons->addButton(m_stop, QDialogButtonBox::ActionRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    layout->addWidget(caption);
    layout->addWidget(m_pause);
    layout->addWidget(m_progress, 1);
    layout->addStretch();
    layout->addWidget(buttons);
    return row;
}

void MailingDialog::arrange()
{
    m_table->setObjectName(QStringLiteral("rows"));
    m_table->setAccessibleName(tr("Rows"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->show();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_progress->setTextVisible(false);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_preview);
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(dataRow());
    column->addWidget(splitter, 1);
    column->addWidget(m_remark);
    column->addWidget(buttonRow());
    resize(fontMetrics().horizontalAdvance(u'x') * 110, fontMetrics().height() * 36);
}

void MailingDialog::chooseData()
{
    auto *dialog = new QFileDialog(this, tr("Choose data"), m_directory);
    dialog->setObjectName(QStringLiteral("chooseData"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Comma-separated values (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MailingDialog::openData);
    dialog->open();
}

void MailingDialog::openData(const QString &path)
{
    const auto table = delivery::readData(path);
    m_mailing.data = table.value_or(delivery::DataTable());
    m_path->setText(visible(path));
    m_model->setTable(m_mailing.data);
    m_table->resizeColumnsToContents();
    const int widest = fontMetrics().horizontalAdvance(u'x') * 32;
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(i, i < MailingModel::FirstCell ? widest : qMin(m_table->columnWidth(i), widest));
    m_table->selectRow(0);
    showRow();
    tell(table ? tr("%n mail(s) can be sent.", nullptr, int(m_mailing.count())) : text::explain(table.error()).toString());
    updateButtons();
}

void MailingDialog::showRow()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_mailing.count())
        return m_preview->showProblem({});
    const auto composed = delivery::composeRow(m_mailing, row, delivery::ComposeContext::system(m_clock));
    if (composed)
        m_preview->showExample(composed->message);
    else
        m_preview->showProblem(text::explain(composed.error().constFirst()).toString().replace(QLatin1Char('\n'), QLatin1Char(' ')));
}

void MailingDialog::begin()
{
    if (m_run->isUnderWay() || m_checker.isUnderWay())
        return;
    m_model->clearResults();
    tell(tr("Each mail is made once before the first is sent…"));
    m_checker.start(m_mailing);
    updateButtons();
}

void MailingDialog::judge(const QList<delivery::RowProblem> &problems)
{
    updateButtons();
    if (problems.isEmpty())
        return m_run->account() ? confirm() : start();
    for (const delivery::RowProblem &problem : problems)
        m_model->addProblem(problem.row, std::visit([](const auto &what) { return text::explain(what).headline; }, problem.problem));
    tell(text::explain(problems.constFirst()).toString() + QLatin1Char('\n') + tr("Nothing was sent."));
    m_table->selectRow(int(problems.constFirst().row));
}

void MailingDialog::confirm()
{
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("confirmMailing"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Send for real"));
    question->setText(tr("%n mail(s) leave this computer through %1.", nullptr, int(m_mailing.count())).arg(visible(m_run->account()->host)));
    QPushButton *send = question->addButton(tr("&Send them all"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    tell(tr("%n mail(s) can be sent.", nullptr, int(m_mailing.count())));
    connect(send, &QPushButton::clicked, this, &MailingDialog::start);
    question->open();
}

void MailingDialog::start()
{
    m_run->sendEach(m_mailing, {.pause = std::chrono::milliseconds(m_pause->value()), .recorded = recordedMails});
    updateButtons();
}

void MailingDialog::stop()
{
    if (m_checker.isUnderWay()) {
        m_checker.stop();
        tell(tr("Nothing was sent."));
        updateButtons();
    } else {
        m_run->stop();
    }
}

void MailingDialog::end()
{
    updateButtons();
    if (!m_run->transcript().events().isEmpty())
        Q_EMIT recorded(m_title, m_run->transcript());
}

void MailingDialog::tell(const QString &lines)
{
    m_remark->setText(visibleLines(lines));
}

void MailingDialog::updateButtons()
{
    const bool busy = m_run->isUnderWay() || m_checker.isUnderWay();
    m_choose->setEnabled(!busy);
    m_pause->setEnabled(!busy);
    m_start->setEnabled(!busy && m_mailing.count() > 0);
    m_stop->setEnabled(busy);
    m_progress->setVisible(busy);
    if (busy)
        m_progress->setRange(0, 0);
    (busy ? m_stop : m_mailing.count() > 0 ? m_start : m_choose)->setDefault(true);
    if (busy)
        m_stop->setFocus();
}

void MailingDialog::reject()
{
    if (m_run->isUnderWay() || m_checker.isUnderWay())
        stop();
    else
        QDialog::reject();
}

} // namespace postscope::ui
