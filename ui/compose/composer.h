// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/checks/checks.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QTabWidget;

namespace postscope::ui {

class AddressForm;
class AttachmentPage;
class BodyEdit;
class EnvelopePage;
class HeaderPage;
class IssueBar;
class ListPage;
class OptionsPage;
class RawPage;
class SafeBrowser;

/// A message that is open, as a value: it can be put into another Composer.
struct OpenMessage {
    delivery::Draft draft;
    delivery::Draft saved; ///< as it was last saved or loaded
    QString path;          ///< empty: it has no file yet

    bool operator==(const OpenMessage &) const = default;
};

/// One mail being written: the forms copy to and from a Draft, and what composing makes of it is told below them at once.
class Composer final : public QWidget {
    Q_OBJECT

public:
    enum class Page { Text, Html, Preview, Attachments, Headers, List, Options, Envelope, Raw };

    /// `clock` outlives this.
    explicit Composer(const Clock &clock, QWidget *parent = nullptr);

    /// Shows a draft; it counts as saved at `path`, or as new where that is empty.
    void load(const delivery::Draft &draft, const QString &path = {});
    [[nodiscard]] delivery::Draft draft() const;
    [[nodiscard]] bool isModified() const { return draft() != m_saved; }
    void markSaved(const QString &path);
    [[nodiscard]] OpenMessage state() const { return {draft(), m_saved, m_path}; }
    void restore(const OpenMessage &message);
    /// Empty: it has no file yet.
    [[nodiscard]] QString path() const { return m_path; }
    /// File name, subject, or "New message".
    [[nodiscard]] QString title() const;

    /// The mail as it is to be sent now; what Raw shows, if that is in view. Nothing where problems are in the way: they are shown, and the
    /// first of them has the cursor.
    [[nodiscard]] std::optional<delivery::Composed> composeToSend();

    /// What deserves a look in the mail as it was composed last.
    [[nodiscard]] QList<delivery::Finding> findings() const;
    /// Puts the cursor where it is.
    void showFinding(const delivery::Finding &finding) { focusFinding(finding); }
    void attachFiles(const QStringList &paths);
    void showPage(Page page);
    /// What is known of the place that the mail is to go to.
    void setCheckContext(const delivery::CheckContext &context);
    /// A remark about this message until it is edited, plain text.
    void showNote(const QString &note);
    [[nodiscard]] AddressForm &addresses() { return *m_addresses; }

Q_SIGNALS:
    /// Title or modified mark may have changed.
    void changed();
    void filesWanted();

private:
    void addPages();
    void attach(const QList<delivery::Attachment> &attachments);
    void placeInHtml(QList<delivery::Attachment> attachments);
    void edited();
    void refresh();
    void showComposed();
    void showProblems(const QList<delivery::ComposeProblem> &problems);
    void showCounts();
    void showPreview();
    void showFindings();
    void focusProblem(const delivery::ComposeProblem &problem) { focusPlace(problem.field, problem.index, problem.position, 0); }
    void focusFinding(const delivery::Finding &finding) { focusPlace(finding.field, finding.index, finding.position, finding.length); }
    void focusPlace(delivery::Field field, qsizetype index, qsizetype position, qsizetype length);
    [[nodiscard]] bool isShown(Page page) const;

    const Clock &m_clock;
    delivery::Draft m_saved;
    QString m_path;
    QString m_note;
    std::optional<delivery::Composed> m_composed; ///< of the draft as it is; nothing after it was edited or sent
    QList<delivery::ComposeProblem> m_problems;   ///< that are told
    delivery::CheckContext m_checks;
    bool m_complete = false; ///< sending was tried: missing sender and recipients are told from now on
    QTimer m_pause;

    AddressForm *m_addresses;
    QTabWidget *m_pages;
    BodyEdit *m_text;
    BodyEdit *m_html;
    SafeBrowser *m_preview;
    AttachmentPage *m_attachments;
    HeaderPage *m_headers;
    ListPage *m_list;
    OptionsPage *m_options;
    EnvelopePage *m_envelope;
    RawPage *m_raw;
    IssueBar *m_issues;
};

} // namespace postscope::ui
