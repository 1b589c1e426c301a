// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/recipientrows.h"
#include "ui/inspect/sessionpage.h"

class QAction;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace postscope::ui {

class RecipientDetails;
class RecipientModel;
class RowTable;

/// What came of a send: the verdict, each recipient, and the facts of the session.
class ResultsPage final : public SessionPage {
    Q_OBJECT

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &events) override;
    void finish(const delivery::Outcome &outcome) override;
    [[nodiscard]] QList<QAction *> tools() const override { return {m_again, m_report, m_copy, m_extensions}; }

    /// Verdict, explanation, recipients and facts as text.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    /// To choose what of the server's extensions is used; whoever owns that choice listens.
    [[nodiscard]] QAction *extensionsAction() const { return m_extensions; }
    /// A button below the advice that does something about the failure; an empty one goes.
    void offerRepair(const QString &caption);
    /// To send the same mail again to some of its recipients: out of sight unless somebody offers it.
    [[nodiscard]] QAction *againAction() const { return m_again; }
    /// To show all of the session as a report, fit to be passed on; whoever has all of it listens.
    [[nodiscard]] QAction *reportAction() const { return m_report; }
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] RecipientDetails *details() const { return m_details; }

Q_SIGNALS:
    void repairWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// `empty`: what to say while there is no result.
    void clear(const QString &empty);
    [[nodiscard]] QWidget *makeResult();
    [[nodiscard]] QWidget *makeRecipients();
    void makeActions();
    void showRecipient();
    void goToReply(const QModelIndex &index);
    [[nodiscard]] QWidget *makeFacts();
    void showVerdict(const delivery::Outcome &outcome);
    void showFacts(const delivery::Outcome &outcome);
    void showExtensions(const delivery::Outcome &outcome);
    void showTimings(const delivery::Outcome &outcome);
    void fitColumns(const delivery::Outcome &outcome);
    void addFact(const QString &name, const QString &value);
    void takePalette();

    delivery::Outcome m_outcome;
    delivery::RecipientRows m_rows;
    qsizetype m_seen = 0; ///< events
    RecipientModel *m_recipients;
    RowTable *m_table;
    RecipientDetails *m_details;
    QStackedLayout *m_stack;
    QAction *m_again;
    QAction *m_report;
    QAction *m_copy;
    QAction *m_extensions;
    QLabel *m_empty;
    QLabel *m_sign;
    QLabel *m_verdict;
    QLabel *m_headline;
    QLabel *m_words;
    QLabel *m_advice;
    QPushButton *m_repair;
    QFormLayout *m_facts;
    QStringList m_factLines;
};

} // namespace postscope::ui
