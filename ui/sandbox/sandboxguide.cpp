// SPDX-License-Identifier: MIT
#include "ui/sandbox/sandboxguide.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

SandboxGuide::SandboxGuide(QWidget *parent)
    : QWidget(parent), m_headline(plainLabel()), m_text(plainLabel()), m_settings(new QWidget), m_rows(new QFormLayout(m_settings)),
      m_command(new QPlainTextEdit)
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.2);
    m_headline->setFont(large);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(fontMetrics().horizontalAdvance(u'x') * 2);
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setAccessibleName(tr("Command that sends a test mail"));
    m_command->setFixedHeight(m_command->fontMetrics().lineSpacing() * 3);
    auto *copy = new QPushButton(icon("copy"_L1), tr("&Copy Command"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
    m_copy = copy;

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_headline);
    layout->addWidget(m_text);
    layout->addWidget(m_settings);
    layout->addWidget(m_command);
    layout->addWidget(m_copy, 0, Qt::AlignLeft);
    layout->addStretch();
    showStopped();
}

QString SandboxGuide::command() const
{
    return m_command->toPlainText();
}

void SandboxGuide::addSetting(const QString &name, const QString &value)
{
    m_rows->addRow(plainLabel(name), plainLabel(value));
}

void SandboxGuide::setListening(bool listening)
{
    m_settings->setVisible(listening);
    m_command->setVisible(listening);
    m_copy->setVisible(listening);
}

void SandboxGuide::showListening(quint16 port, quint16 tlsPort)
{
    m_headline->setText(tr("The sandbox listens on 127.0.0.1:%1").arg(port));
    m_text->setText(tr("Press Send with the sandbox chosen, or point any program on this computer at it. Whatever arrives is shown here and goes no further."));
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    addSetting(tr("Host"), tr("127.0.0.1 or ::1"));
    addSetting(tr("Port"), tlsPort == 0 ? QString::number(port) : tr("%1, or %2 for TLS from the start").arg(port).arg(tlsPort));
    addSetting(tr("Security"), tr("STARTTLS or none"));
    addSetting(tr("User and password"), tr("any, or none"));
    m_command->setPlainText(u"swaks --server 127.0.0.1:%1 --tls-optional --from me@example.com --to you@example.com"_s.arg(port));
    setListening(true);
}

void SandboxGuide::showStopped()
{
    m_headline->setText(tr("The sandbox is not listening"));
    m_text->setText(tr("Start it from the Sandbox menu to catch mail on this computer."));
    setListening(false);
}

void SandboxGuide::showFailed(const QString &reason)
{
    showStopped();
    m_headline->setText(tr("The sandbox could not start"));
    m_text->setText(visible(reason));
}

} // namespace postscope::ui
