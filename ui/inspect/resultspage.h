// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/sessionpage.h"

class QAction;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace postscope::ui {

class RecipientModel;
class RowTable;

/// What came of a send: the verdict, each recipient, and the facts of the session.
class ResultsPage final : public SessionPage {
    Q_OBJECT

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &) override {}
    void finish(const delivery::Outcome &outcome) override;
    [[nodiscard]] QList<QAction *> tools() const override { return {m_copy, m_extensions}; }

    /// Verdict, explanation, recipients and facts as text.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    /// To choose what of the server's extensions is used; whoever owns that choice listens.
    [[nodiscard]] QAction *extensionsAction() const { return m_extensions; }
    /// A button below the advice that does something about the failure; an empty one goes.
    void offerRepair(const QString &caption);

Q_SIGNALS:
    void repairWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// `empty`: what to say while there is no result.
    void clear(const QString &empty);
    [[nodiscard]] QWidget *makeResult();
    [[nodiscard]] QWidget *makeFacts();
    void showVerdict(const delivery::Outcome &outcome);
    void showFacts(const delivery::Outcome &outcome);
    void showExtensions(const delivery::Outcome &outcome);
    void showTimings(const delivery::Outcome &outcome);
    void fitColumns(const delivery::Outcome &outcome);
    void addFact(const QString &name, const QString &value);
    void takePalette();

    RecipientModel *m_recipients;
    RowTable *m_table;
    QStackedLayout *m_stack;
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
