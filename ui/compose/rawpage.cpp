// SPDX-License-Identifier: MIT
#include "ui/compose/rawpage.h"

#include "ui/inspect/plaintext.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace postscope::ui {

RawPage::RawPage(QWidget *parent) : QWidget(parent), m_note(new QLabel(this)), m_source(new QPlainTextEdit(this))
{
    m_note->setTextFormat(Qt::PlainText);
    // In one line, so that this page is no higher than the others: a problem is told in full below the pages.
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_source->setObjectName(QStringLiteral("raw"));
    m_source->setAccessibleName(tr("The mail as it will be sent"));
    m_source->setReadOnly(true);
    m_source->setTabChangesFocus(true);
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_source->setFrameShape(QFrame::NoFrame);
    const int gap = fontMetrics().height() / 4;
    m_note->setContentsMargins(gap, gap, gap, gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_source, 1);
}

/// False: a file could not be read, and that is shown.
bool RawPage::showOctets(const mime::Message &message)
{
    const Result<QByteArray, ReadFailure> octets = message.range(0, maxShown);
    if (!octets) {
        showProblem(QStringLiteral("%1: %2").arg(octets.error().path, octets.error().detail));
        return false;
    }
    QByteArray lines = *octets;
    lines.replace("\r\n", "\n");
    const QString shown = visibleLines(QString::fromUtf8(lines));
    if (shown != m_source->toPlainText())
        m_source->setPlainText(shown);
    return true;
}

void RawPage::showExample(const mime::Message &message)
{
    if (showOctets(message))
        m_note->setText(tr("%Ln octets; Message-ID and Date are made when it is sent.", nullptr, static_cast<int>(message.size())));
}

void RawPage::showMessage(const mime::Message &message)
{
    if (!showOctets(message))
        return;
    const QLocale locale;
    m_note->setText(message.size() > maxShown
                        ? tr("The first %1 of %2 that will be sent.").arg(locale.formattedDataSize(maxShown), locale.formattedDataSize(message.size()))
                        : tr("%Ln octets, exactly as they will be sent.", nullptr, static_cast<int>(message.size())));
}

void RawPage::showProblem(const QString &problem)
{
    m_source->clear();
    m_note->setText(visible(problem));
}

} // namespace postscope::ui
