// SPDX-License-Identifier: MIT
#include "ui/probe/probepage.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/probe/domainchecks/domaincheckspane.h"
#include "ui/probe/probetree.h"
#include "ui/secretquestion.h"
#include "ui/text/probereport.h"
#include "ui/text/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Probe;
using delivery::ProbeResult;

ProbePage::ProbePage(const Environment &environment, QWidget *parent)
    : TalkPage(parent), m_environment(environment), m_target(new ProbeTarget(environment, this)), m_run(new QPushButton(this)), m_mark(new QLabel(this)),
      m_verdict(plainLabel()), m_model(new ProbeModel(this)), m_table(new RowTable), m_parts(new QTabWidget), m_evidence(new QPlainTextEdit),
      m_tree(new ProbeTree), m_domain(new DomainChecksPane), m_copyText(new QPushButton(icon(QLatin1StringView("copy")), tr("Copy as &text"), this)),
      m_copyJson(new QPushButton(icon(QLatin1StringView("copy")), tr("Copy as &JSON"), this)),
      m_show(new QPushButton(icon(QLatin1StringView("find")), tr("Show &session"), this))
{
    setObjectName(QStringLiteral("probe"));
    setWindowTitle(tr("Probe"));
    setWindowIcon(icon(QLatin1StringView("find")));
    makeTable();
    arrange();
    setRunning(false);
    connect(m_run, &QPushButton::clicked, this, &ProbePage::run);
    connect(m_target, &ProbeTarget::returnPressed, this, [this] {
        if (!m_probe)
            run();
    });
    connect(m_copyText, &QPushButton::clicked, this, &ProbePage::copyText);
    connect(m_copyJson, &QPushButton::clicked, this, &ProbePage::copyJson);
    connect(m_show, &QPushButton::clicked, this, &ProbePage::sessionWanted);
    connect(&session(), &KeptSession::replaced, m_show, [this] { m_show->setEnabled(!session().isEmpty()); });
}

ProbePage::~ProbePage() = default;

void ProbePage::makeTable()
{
    m_model->setPalette(palette());
    m_table->setObjectName(QStringLiteral("stages"));
    m_table->setAccessibleName(tr("Stages by hosts"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(true);
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 4);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setColumnHidden(ProbeModel::Preference, true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProbePage::showEvidence);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const qsizetype row = m_said.rowOf(*m_model, index); row >= 0)
            Q_EMIT rowWanted(row);
    });
}

void ProbePage::arrange()
{
    m_run->setObjectName(QStringLiteral("run"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setAccessibleName(tr("What it came to"));
    m_copyText->setObjectName(QStringLiteral("copyText"));
    m_copyJson->setObjectName(QStringLiteral("copyJson"));
    m_show->setObjectName(QStringLiteral("showSession"));
    m_show->setToolTip(plainToolTip(tr("Shows everything that was said in the inspector; Enter on a cell shows its lines there.")));
    m_show->setEnabled(false);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setAccessibleName(tr("Evidence"));
    m_evidence->setWindowTitle(tr("Evidence"));
    m_evidence->setReadOnly(true);
    m_evidence->setTabChangesFocus(true);
    m_evidence->setPlaceholderText(tr("Choose a cell: what stands behind it appears here."));
    m_tree->setWindowTitle(tr("All facts"));
    m_parts->setDocumentMode(true);
    addPart(m_evidence);
    addPart(m_tree);
    addPart(m_domain);
    setFocusProxy(m_target);

    auto *told = new QHBoxLayout;
    told->addWidget(m_run, 0, Qt::AlignTop);
    told->addWidget(m_mark, 0, Qt::AlignVCenter);
    told->addWidget(m_verdict, 1, Qt::AlignVCenter);
    for (QPushButton *button : {m_copyText, m_copyJson, m_show}) {
        button->setAutoDefault(false);
        told->addWidget(button, 0, Qt::AlignTop);
    }
    m_copyText->setEnabled(false);
    m_copyJson->setEnabled(false);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("probeSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_parts);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_target);
    column->addLayout(told);
    column->addWidget(splitter, 1);
    const QList<QWidget *> order = m_target->stops() + QList<QWidget *>{m_run, m_copyText, m_copyJson, m_show, m_table};
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order.at(i), order.at(i + 1));
    m_verdict->setText(tr("Nothing is ever sent: it only asks."));
}

void ProbePage::addPart(QWidget *part)
{
    m_parts->addTab(part, part->windowTitle());
}

void ProbePage::run()
{
    if (m_probe)
        return stop();
    const auto aim = m_target->aim();
    if (aim)
        start(*aim);
    else
        tell(aim.error(), false);
}

void ProbePage::start(const ProbeAim &aim)
{
    m_probe = std::make_unique<Probe>(m_environment.worker);
    connect(m_probe.get(), &Probe::reached, this, [this](const QString &host, const QString &address) {
        m_said.reach(host, address);
        m_verdict->setText(host == address ? tr("Asking %1…").arg(visible(host)) : tr("Asking %1 at %2…").arg(visible(host), visible(address)));
    });
    connect(m_probe.get(), &Probe::events, this, [this](const QList<Event> &events) {
        m_said.add(events);
        session().append(events);
    });
    connect(m_probe.get(), &Probe::learnt, this, &ProbePage::showSoFar);
    connect(m_probe.get(), &Probe::secretNeeded, this, [this, aim] {
        if (!aim.account)
            return m_probe->provideSecret(Secret(QByteArrayLiteral("sandbox")));
        askSecret(m_environment.secrets, *aim.account, this, m_probe.get(), [this](const Secret &secret) { m_probe->provideSecret(secret); });
    });
    connect(m_probe.get(), &Probe::finished, this, &ProbePage::showResult);
    m_domain->follow(aim.request);
    m_model->clear();
    m_said.clear();
    m_tree->show({});
    showEvidence();
    m_mark->clear();
    m_verdict->setText(tr("Looking up %1…").arg(visible(aim.name)));
    m_table->setColumnHidden(ProbeModel::Preference, aim.request.domain.isEmpty());
    const QString title = tr("Probe — %1").arg(aim.name);
    setWindowTitle(visible(title));
    setRunning(true);
    session().begin(title);
    if (!aim.account || aim.account->proxy.user.isEmpty())
        return launch(aim);
    m_waiting = true;
    askProxyPassword(m_environment.secrets, *aim.account, this, m_probe.get(), [this, aim](const Secret &secret) {
        if (secret.isEmpty())
            return stop();
        ProbeAim through = aim;
        through.request.routes.first().endpoint.proxyPassword = secret;
        launch(through);
    });
}

void ProbePage::launch(const ProbeAim &aim)
{
    m_waiting = false;
    m_probe->start(aim.request);
}

void ProbePage::stop()
{
    if (!m_waiting)
        return m_probe->cancel();
    m_waiting = false;
    m_probe.release()->deleteLater();
    setRunning(false);
    tell(tr("The proxy wants a password: without it nobody was asked."), false);
}

void ProbePage::showSoFar(const ProbeResult &result)
{
    const QModelIndex before = m_table->currentIndex();
    m_model->show(result);
    const int row = qBound(0, before.row(), m_model->rowCount() - 1);
    const int column = before.isValid() ? before.column() : int(ProbeModel::FirstStage);
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(row, column));
    showEvidence();
}

void ProbePage::showResult(const ProbeResult &result)
{
    m_probe.release()->deleteLater(); // it is the one that speaks
    showSoFar(result);
    setRunning(false);
    tell(text::verdict(result), result.verdict() == delivery::Outcome::Verdict::Accepted);
    m_tree->show(text::factsOf(result));
    m_copyText->setEnabled(true);
    m_copyJson->setEnabled(true);
    m_domain->setServers(delivery::serversOf(result));
    m_table->setFocus();
    Q_EMIT probed(result);
}

void ProbePage::showEvidence()
{
    const QString text = m_said.about(*m_model, m_table->currentIndex());
    if (text != m_evidence->toPlainText())
        m_evidence->setPlainText(text);
}

void ProbePage::tell(const QString &words, bool good)
{
    m_mark->setPixmap((good ? icon(QLatin1StringView("ok"), Tone::Good) : icon(QLatin1StringView("error"), Tone::Error)).pixmap(fontMetrics().height()));
    m_verdict->setText(visibleLines(words));
}

void ProbePage::setRunning(bool running)
{
    m_run->setText(running ? tr("St&op") : tr("P&robe"));
    m_run->setIcon(icon(running ? QLatin1StringView("stop") : QLatin1StringView("find")));
    m_target->setEnabled(!running);
    Q_EMIT changed();
}

void ProbePage::copyText() const
{
    QGuiApplication::clipboard()->setText(text::toText(result()));
}

void ProbePage::copyJson() const
{
    const QJsonObject object = toJson(result(), [](const smtp::Failure &failure) { return text::explain(failure).headline; });
    QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(object).toJson()));
}

} // namespace postscope::ui
