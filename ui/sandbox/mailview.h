// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"
#include "core/outline/outline.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace postscope::ui {

class SafeBrowser;

/// One mail as it came: envelope, headers, text, HTML, source, and its parts.
class MailView final : public QWidget {
    Q_OBJECT

public:
    explicit MailView(QWidget *parent = nullptr);

    /// `path`: the .eml.
    void show(const net::CapturedMessage &message, const outline::Outline &outline, const QString &path);
    void clear();

private:
    QTabWidget *m_tabs;
    SafeBrowser *m_html;
    QPlainTextEdit *m_text;
};

} // namespace postscope::ui
