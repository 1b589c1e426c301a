// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"

#include <QWidget>

class QAction;
class QFormLayout;
class QLabel;
class QStackedLayout;

namespace postscope::ui {

class RecipientModel;
class RowTable;

/// What came of a send: the verdict, each recipient, and the facts of the session.
class ResultsPage final : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPage(QWidget *parent = nullptr);

    /// `empty`: what to say while there is no result.
    void clear(const QString &empty);
    void show(const delivery::Outcome &outcome);

    /// Verdict, explanation, recipients and facts as text.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeResult();
    [[nodiscard]] QWidget *makeFacts();
    void showVerdict(const delivery::Outcome &outcome);
    void showFacts(const delivery::Outcome &outcome);
    void addFact(const QString &name, const QString &value);
    void takePalette();

    RecipientModel *m_recipients;
    RowTable *m_table;
    QStackedLayout *m_stack;
    QAction *m_copy;
    QLabel *m_empty;
    QLabel *m_sign;
    QLabel *m_verdict;
    QLabel *m_headline;
    QLabel *m_words;
    QLabel *m_advice;
    QFormLayout *m_facts;
    QStringList m_factLines;
};

} // namespace postscope::ui
