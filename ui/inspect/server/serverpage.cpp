// SPDX-License-Identifier: MIT
#include "ui/inspect/server/serverpage.h"

#include "ui/icon.h"
#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/server/keywordpane.h"
#include "ui/inspect/server/offermodel.h"
#include "ui/inspect/server/offerview.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::ServerFacts;

ServerPage::ServerPage(QWidget *parent)
    : SessionPage(parent), m_model(new OfferModel(this)), m_table(new OfferView(*m_model)), m_details(new KeywordPane(*m_model)), m_server(new QComboBox),
      m_empty(plainLabel()), m_facts(plainLabel()), m_sign(new QLabel), m_warnings(plainLabel()), m_stack(new QStackedLayout(this))
{
    makeActions();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setText(tr("No server yet. Send the message, and what the server says of itself appears here."));
    m_sign->setTextFormat(Qt::PlainText);
    m_server->setObjectName(u"serverChoice"_s);
    m_server->setAccessibleName(tr("Server"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePage());
    connect(m_server, &QComboBox::currentIndexChanged, this, &ServerPage::showServer);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServerPage::showKeyword);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ServerPage::showKeyword);
    connect(m_model, &OfferModel::choiceWanted, this, &ServerPage::choiceWanted);
    connect(m_details, &KeywordPane::choiceWanted, this, &ServerPage::choiceWanted);
    connect(m_table, &OfferView::rowWanted, this, &ServerPage::wantRow);
    takePalette();
    begin(Source::Live);
}

void ServerPage::makeActions()
{
    m_copy = new QAction(icon("copy"_L1), tr("Copy Server Report"), this);
    m_copy->setToolTip(tr("Copies everything on this page as text"));
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(toText()); });
    m_all = new QAction(tr("All Keywords"), this);
    m_all->setToolTip(tr("Show keywords that this server does not offer, too"));
    m_all->setCheckable(true);
    connect(m_all, &QAction::toggled, m_model, &OfferModel::setAll);
}

QList<QAction *> ServerPage::tools() const
{
    return {m_copy, nullptr, m_all};
}

QWidget *ServerPage::makePage()
{
    auto *warnings = new QHBoxLayout;
    warnings->addWidget(m_sign, 0, Qt::AlignTop);
    warnings->addWidget(m_warnings, 1);
    auto *top = new QHBoxLayout;
    top->addWidget(m_facts, 1);
    top->addWidget(m_server, 0, Qt::AlignTop);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->addLayout(top);
    column->addLayout(warnings);
    column->addWidget(m_table, 1);
    auto *area = new QScrollArea;
    area->setWidget(m_details);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Details of the keyword"));
    auto *splitter = new FittingSplitter;
    splitter->setObjectName(u"serverSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(area);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({700, 300}); // parts of what there is
    return splitter;
}

void ServerPage::begin(Source)
{
    m_stages = {};
    const QSignalBlocker quiet(m_server);
    m_server->clear();
    m_model->setFacts({});
    showServer();
}

void ServerPage::addEvents(const QList<Event> &events)
{
    const bool lastShown = m_server->currentIndex() == m_server->count() - 1;
    for (const Event &event : events)
        m_stages.see(event);
    listServers();
    if (lastShown) // whoever looks at an earlier one goes on doing so
        m_server->setCurrentIndex(m_server->count() - 1);
    showServer();
}

void ServerPage::listServers()
{
    const QSignalBlocker quiet(m_server);
    for (qsizetype place = m_server->count(); place < m_stages.list().size(); ++place)
        m_server->addItem(tr("%1. %2", "number and name of a server").arg(QString::number(place + 1), visible(QByteArrayView(m_stages.list().at(place).host))));
    m_server->setVisible(m_server->count() > 1);
    if (m_server->currentIndex() < 0)
        m_server->setCurrentIndex(0);
}

void ServerPage::showServer()
{
    const bool any = !m_stages.list().isEmpty();
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_copy->setEnabled(any);
    if (!any)
        return;
    const ServerFacts &facts = m_stages.list().at(qBound(0, m_server->currentIndex(), int(m_stages.list().size()) - 1));
    if (facts != m_model->facts()) {
        m_model->setFacts(facts);
        m_table->fit();
        showKeyword();
    }
    m_facts->setText(factsOf(facts).join(u'\n'));
    const QStringList warnings = warningsOf(facts);
    const int side = fontMetrics().height();
    m_sign->setPixmap(icon("warning"_L1, Tone::Warning).pixmap(side, side));
    m_sign->setVisible(!warnings.isEmpty());
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

void ServerPage::showKeyword()
{
    const int lost = m_table->currentIndex().isValid() ? -1 : m_model->rowOf(m_details->keyword());
    if (lost >= 0)
        return m_table->selectRow(lost); // the table was made anew
    m_details->show(m_table->currentIndex().row(), m_choice);
}

void ServerPage::setChoice(const ExtensionChoice &choice)
{
    m_choice = choice;
    m_model->setChoice(choice);
    m_table->fit();
    showKeyword();
}

/// Where the message uses it, or else where it is offered.
void ServerPage::wantRow(int row)
{
    const KeywordUse &use = m_model->use(row);
    qsizetype wanted = use.row;
    for (const delivery::CapabilityStage &stage : m_model->facts().stages) {
        const auto offered = std::ranges::find(stage.offered.list(), m_model->keyword(row), &smtp::Capability::keyword);
        if (wanted < 0 && offered != stage.offered.list().end())
            wanted = stage.row + 1 + (offered - stage.offered.list().begin());
    }
    if (wanted >= 0)
        Q_EMIT rowWanted(wanted);
}

QString ServerPage::toText() const
{
    QStringList lines{m_facts->text()};
    if (!m_warnings->text().isEmpty())
        lines << m_warnings->text();
    return lines.join(u'\n') + u"\n\n"_s + m_table->rowsAsText(true);
}

void ServerPage::takePalette()
{
    m_model->setPalette(palette());
}

void ServerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        takePalette();
        showServer();
    }
}

} // namespace postscope::ui
