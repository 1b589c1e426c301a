// SPDX-License-Identifier: MIT
#include "ui/sandbox/mailview.h"

#include "ui/sandbox/safebrowser.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace postscope::ui {

MailView::MailView(QWidget *parent) : QWidget(parent), m_tabs(new QTabWidget), m_html(new SafeBrowser), m_text(new QPlainTextEdit)
{
    m_text->setReadOnly(true);
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_html, tr("HTML"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
}

void MailView::show(const net::CapturedMessage &, const outline::Outline &outline, const QString &)
{
    m_text->setPlainText(outline.text());
    m_html->setMail(outline.html());
}

void MailView::clear()
{
    m_text->clear();
    m_html->clear();
}

} // namespace postscope::ui
