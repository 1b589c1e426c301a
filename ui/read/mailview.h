// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"
#include "core/outline/outline.h"
#include "ui/read/answers.h"

#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QToolBar;

namespace postscope::ui {

class EnvelopeView;
class FindingsView;
class PartsView;
class RowTable;
class SafeBrowser;
class SourceModel;
class TextRows;

/// One mail as it came: envelope if it is known, headers, text, HTML, parts, source, findings; and what can be made of it. The tab that was chosen
/// stays from mail to mail.
class MailView final : public QWidget {
    Q_OBJECT

public:
    explicit MailView(QWidget *parent = nullptr);

    using QWidget::show;
    /// `path`: the .eml.
    void show(const net::CapturedMessage &message, const outline::Outline &outline, const QString &path);
    /// A mail whose envelope nobody knows.
    void show(const outline::Outline &outline, const QString &path);
    /// Until it is read.
    void showWaiting();
    /// Where the mail could not be read: `reason` is the system's words.
    void showFailure(const QString &reason);

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] SafeBrowser *browser() const { return m_html; }
    [[nodiscard]] RowTable *source() const { return m_source; }
    [[nodiscard]] PartsView *parts() const { return m_parts; }
    [[nodiscard]] FindingsView *findings() const { return m_findings; }
    /// Reply, reply to all, forward, forward as attachment, edit as new, resend, send unchanged; in the order of Answer.
    [[nodiscard]] const QList<QAction *> &answerActions() const { return m_answers; }
    /// The mail in view.
    [[nodiscard]] ReadMail mail() const;
    /// Brings the octet of its file into view.
    void goTo(qint64 offset);

Q_SIGNALS:
    void answerWanted(postscope::ui::Answer answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTabs();
    void makeAnswers();
    QAction *makeAnswer(Answer answer, const QString &text, QLatin1StringView drawing, const QKeySequence &key = {});
    void showOutline(const outline::Outline &outline, const QString &path);
    void showFindings(const outline::Outline &outline);
    [[nodiscard]] QWidget *makeHtmlPage();
    void showHeaders(const outline::Outline &outline);
    void showText(const outline::Outline &outline);
    void showHtml(const outline::Outline &outline);
    void showSource(const QString &path);
    void tellAboutHtml();
    void tell(const QString &notice);
    void takeStyle();

    outline::Outline m_outline;
    QString m_path;
    QList<QAction *> m_answers;
    QToolBar *m_bar;
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
    FindingsView *m_findings;
};

} // namespace postscope::ui
