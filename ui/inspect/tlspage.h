// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/sessionpage.h"

class QAction;
class QComboBox;
class QLabel;
class QStackedLayout;
class QTreeWidget;
class QTreeWidgetItem;

namespace postscope::ui {

/// What TLS came to in a session: version and cipher, each check and what it found, every certificate; after a handshake that failed too.
class TlsPage final : public SessionPage {
    Q_OBJECT

public:
    explicit TlsPage(QWidget *parent = nullptr);

    void begin(Source) override { clear(); }
    void addEvents(const QList<Event> &) override {}
    void finish(const delivery::Outcome &outcome) override;
    [[nodiscard]] QList<QAction *> tools() const override { return {m_trust, m_copy, m_save}; }

    /// Everything as text, a line for each fact.
    [[nodiscard]] QString toText() const;
    /// Writes the chain as PEM; the error is the system's words.
    [[nodiscard]] std::optional<QString> saveTo(const QString &path) const;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    /// To trust the server's certificate: out of sight unless somebody offers it, and listens.
    [[nodiscard]] QAction *trustAction() const { return m_trust; }
    [[nodiscard]] QTreeWidget *facts() const { return m_facts; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void clear();
    [[nodiscard]] const net::TlsReport &report() const;
    void showReport();
    void addSession(const net::TlsReport &tls);
    void addChecks(const net::TlsReport &tls);
    void addCertificate(const net::TlsReport &tls, qsizetype place);
    void askWhereToSave();

    QList<net::TlsReport> m_reports; ///< one for each server; not empty while there is something to show
    QAction *m_trust;
    QAction *m_copy;
    QAction *m_save;
    QLabel *m_empty;
    QLabel *m_sign;
    QLabel *m_verdict;
    QComboBox *m_server;
    QTreeWidget *m_facts;
    QStackedLayout *m_stack;
};

} // namespace postscope::ui
