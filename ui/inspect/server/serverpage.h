// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/capabilitystages.h"
#include "ui/extensionchoice.h"
#include "ui/inspect/sessionpage.h"

class QAction;
class QComboBox;
class QLabel;
class QStackedLayout;

namespace postscope::ui {

class KeywordPane;
class OfferModel;
class OfferView;

/// What a server said of itself: greeting, names and, for each stage of the session, what it offers; with a choice for the sends that follow.
class ServerPage final : public SessionPage {
    Q_OBJECT

public:
    explicit ServerPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &events) override;
    void finish(const delivery::Outcome &) override {}
    [[nodiscard]] QList<QAction *> tools() const override;

    /// What is made of extensions in the sends that follow.
    void setChoice(const ExtensionChoice &choice);
    /// Everything as text.
    [[nodiscard]] QString toText() const;

    [[nodiscard]] OfferModel *model() const { return m_model; }
    [[nodiscard]] OfferView *table() const { return m_table; }
    [[nodiscard]] KeywordPane *details() const { return m_details; }
    [[nodiscard]] QComboBox *servers() const { return m_server; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *allAction() const { return m_all; }

Q_SIGNALS:
    /// The user wants something else to be made of extensions; whoever owns that choice answers with setChoice().
    void choiceWanted(const postscope::ui::ExtensionChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *makePage();
    void takePalette();
    void listServers();
    void showServer();
    void showKeyword();
    void wantRow(int row);

    delivery::CapabilityStages m_stages;
    ExtensionChoice m_choice;
    OfferModel *m_model;
    OfferView *m_table;
    KeywordPane *m_details;
    QComboBox *m_server;
    QLabel *m_empty;
    QLabel *m_facts;
    QLabel *m_sign;
    QLabel *m_warnings;
    QStackedLayout *m_stack;
    QAction *m_copy;
    QAction *m_all;
};

} // namespace postscope::ui
