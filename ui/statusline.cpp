// SPDX-License-Identifier: MIT
#include "ui/statusline.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace postscope::ui {

using delivery::Outcome;

namespace {

QIcon markOf(Outcome::Verdict verdict)
{
    switch (verdict) {
    case Outcome::Verdict::Accepted:
        return icon(QLatin1StringView("ok"), Tone::Good);
    case Outcome::Verdict::SomeRefused:
    case Outcome::Verdict::TryLater:
        return icon(QLatin1StringView("warning"), Tone::Warning);
    case Outcome::Verdict::Unknown:
        return icon(QLatin1StringView("unknown"), Tone::Warning);
    case Outcome::Verdict::Refused:
    case Outcome::Verdict::Local:
    case Outcome::Verdict::Policy:
        break;
    }
    return icon(QLatin1StringView("error"), Tone::Error);
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_progress(new QProgressBar), m_verdict(addEntry("verdict", tr("Result"), false)), m_tls(addEntry("tls", tr("Encryption"), true)),
      m_sandbox(addEntry("sandboxState", tr("Sandbox"), true))
{
    setSizeGripEnabled(false);
    m_progress->setAccessibleName(tr("Octets of the message sent"));
    m_progress->setMaximumWidth(fontMetrics().horizontalAdvance(u'x') * 24);
    insertPermanentWidget(1, m_progress);
    m_progress->hide();
    set(m_verdict, {}, tr("Nothing sent yet"));
    set(m_sandbox, icon(QLatin1StringView("sandbox")), tr("Sandbox is starting"));
}

StatusLine::Entry StatusLine::addEntry(const char *name, const QString &accessibleName, bool permanent)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, permanent ? fontMetrics().horizontalAdvance(u'x') : 0, 0);
    const Entry entry{new QLabel(box), new QLabel(box)};
    entry.words->setObjectName(QString(QLatin1StringView(name)));
    entry.words->setTextFormat(Qt::PlainText);
    entry.words->setAccessibleName(accessibleName);
    row->addWidget(entry.mark);
    row->addWidget(entry.words, 1);
    if (permanent)
        addPermanentWidget(box);
    else
        addWidget(box, 1);
    return entry;
}

void StatusLine::set(const Entry &entry, const QIcon &icon, const QString &words)
{
    entry.mark->setPixmap(icon.pixmap(entry.mark->fontMetrics().height()));
    entry.mark->setHidden(icon.isNull());
    entry.words->setText(visible(words));
    entry.words->setAccessibleDescription(entry.words->text());
}

void StatusLine::showSending()
{
    set(m_verdict, icon(QLatin1StringView("send")), tr("Sending"));
    set(m_tls, {}, {});
}

void StatusLine::showProgress(qint64 sent, qint64 total)
{
    constexpr int steps = 1000;
    const QLocale locale;
    m_progress->setRange(0, steps);
    m_progress->setValue(total > 0 ? static_cast<int>(static_cast<double>(sent) / static_cast<double>(total) * steps) : steps);
    m_progress->setVisible(sent < total);
    set(m_verdict, icon(QLatin1StringView("send")), tr("Sending: %1 of %2").arg(locale.formattedDataSize(sent), locale.formattedDataSize(total)));
}

void StatusLine::showOutcome(const Outcome &outcome)
{
    m_progress->hide();
    set(m_verdict, markOf(outcome.verdict()), text::verdict(outcome));
    if (!outcome.tls.established)
        set(m_tls, icon(QLatin1StringView("unlock")), tr("no TLS"));
    else
        set(m_tls, icon(QLatin1StringView("lock"), Tone::Good), outcome.tls.protocol);
}

void StatusLine::showSandbox(const net::Sandbox &sandbox)
{
    set(m_sandbox, icon(QLatin1StringView("sandbox")),
        sandbox.isListening() ? tr("Sandbox on %1").arg(QStringLiteral("127.0.0.1:%1").arg(sandbox.port())) : tr("Sandbox is off"));
}

QString StatusLine::verdict() const
{
    return m_verdict.words->text();
}

} // namespace postscope::ui
