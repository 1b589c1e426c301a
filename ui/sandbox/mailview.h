// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"
#include "core/outline/outline.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace postscope::ui {

class EnvelopeView;
class PartsView;
class RowTable;
class SafeBrowser;
class SourceModel;
class TextRows;

/// One mail as it came: envelope, headers, text, HTML, parts and source. The tab that was chosen stays from mail to mail.
class MailView final : public QWidget {
    Q_OBJECT

public:
    explicit MailView(QWidget *parent = nullptr);

    using QWidget::show;
    /// `path`: the .eml.
    void show(const net::CapturedMessage &message, const outline::Outline &outline, const QString &path);
    /// Where the mail could not be read: `reason` is the system's words.
    void showFailure(const QString &reason);

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] SafeBrowser *browser() const { return m_html; }
    [[nodiscard]] RowTable *source() const { return m_source; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTabs();
    [[nodiscard]] QWidget *makeHtmlPage();
    void showHeaders(const outline::Outline &outline);
    void showText(const outline::Outline &outline);
    void showHtml(const outline::Outline &outline);
    void showSource(const QString &path);
    void tellAboutHtml();
    void tell(const QString &notice);
    void takeStyle();

    QLabel *m_subject;
    QLabel *m_notice;
    QTabWidget *m_tabs;
    EnvelopeView *m_envelope;
    TextRows *m_headers;
    RowTable *m_headerTable;
    QPlainTextEdit *m_text;
    SafeBrowser *m_html;
    QLabel *m_htmlNotice;
    PartsView *m_parts;
    SourceModel *m_sourceModel;
    RowTable *m_source;
};

} // namespace postscope::ui
