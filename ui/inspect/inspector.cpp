// SPDX-License-Identifier: MIT
#include "ui/inspect/inspector.h"

#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/resultspage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTabWidget>

namespace postscope::ui {

Inspector::Inspector(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_log(new LogPage), m_results(new ResultsPage), m_title(new QLabel), m_progress(new QProgressBar)
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_log, tr("&Log"));
    m_tabs->addTab(m_results, tr("&Results"));
    m_title->setTextFormat(Qt::PlainText);
    m_progress->setAccessibleName(tr("Octets of the message sent"));
    m_progress->setMaximumWidth(fontMetrics().horizontalAdvance(u'x') * 24);
    m_progress->hide();

    auto *corner = new QWidget;
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, fontMetrics().horizontalAdvance(u'x'), 0);
    row->addWidget(m_progress);
    row->addWidget(m_title);
    m_tabs->setCornerWidget(corner);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
}

void Inspector::setTitle(const QString &title)
{
    const QString plain = visible(title);
    m_title->setText(fontMetrics().elidedText(plain, Qt::ElideMiddle, fontMetrics().horizontalAdvance(u'x') * 50));
    m_title->setToolTip(plainToolTip(plain));
}

void Inspector::begin(const QString &title)
{
    setTitle(title);
    m_progress->hide();
    m_log->begin();
    m_results->clear(tr("The session is under way. What became of each recipient appears here at its end."));
    m_tabs->setCurrentWidget(m_log);
}

void Inspector::addEvents(const QList<Event> &events)
{
    m_log->append(events);
}

void Inspector::showTranscript(const QString &title, const transcript::Transcript &transcript)
{
    setTitle(title);
    m_progress->hide();
    m_log->show(transcript);
    m_results->clear(tr("This session was recorded by the sandbox; what the server answered is in the log."));
    m_tabs->setCurrentWidget(m_log);
}

void Inspector::setProgress(qint64 sent, qint64 total)
{
    constexpr int steps = 1000;
    m_progress->setRange(0, steps);
    m_progress->setValue(total > 0 ? int(double(sent) / double(total) * steps) : steps);
    m_progress->setVisible(sent < total);
}

void Inspector::finish(const delivery::Outcome &outcome)
{
    m_progress->hide();
    m_results->show(outcome);
}

QList<QAction *> Inspector::logActions() const
{
    return {m_log->view()->copyAction(), m_log->copyAllAction(), m_log->saveAction(), m_log->followAction(), m_log->lineEndsAction()};
}

} // namespace postscope::ui
