// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/capturearchive.h"
#include "core/outline/outline.h"

#include <QWidget>

class QAbstractItemModel;
class QAction;
class QStackedWidget;
class QTabWidget;

namespace postscope::ui {

class MailView;
class MessageModel;
class RowTable;
class SandboxGuide;
class SessionModel;

/// What the sandbox took: messages and sessions on the left, the chosen mail on the right.
class SandboxPage final : public QWidget {
    Q_OBJECT

public:
    SandboxPage(delivery::CaptureArchive &archive, net::Sandbox &sandbox, QWidget *parent = nullptr);

    /// Chooses the message with that id, as a click would.
    void select(const QString &messageId);
    [[nodiscard]] int messageCount() const;
    /// What the chosen session has brought, in its order; those that were deleted have no path.
    [[nodiscard]] QList<net::CapturedMessage> mailsOfSession() const;

    [[nodiscard]] RowTable *messageTable() const { return m_messageTable; }
    [[nodiscard]] RowTable *sessionTable() const { return m_sessionTable; }
    [[nodiscard]] MailView *mail() const { return m_mail; }
    [[nodiscard]] SandboxGuide *guide() const { return m_guide; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QAction *deleteAction() const { return m_delete; }
    [[nodiscard]] QAction *deleteAllAction() const { return m_deleteAll; }

Q_SIGNALS:
    /// The session of what was chosen, for the inspector; again when it has gone on.
    void sessionSelected(const QString &title, const postscope::transcript::Transcript &transcript);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *makeLists();
    void makeTable(RowTable *table, QAbstractItemModel *model, const QString &name);
    void listen();
    void showState();
    void messageChosen();
    void sessionChosen();
    void showMessage(const net::CapturedMessage &message);
    void showSession(const QString &id);
    void outlineRead(const net::CapturedMessage &message, const Result<outline::Outline, QString> &outline);
    void messagesArrived(const QList<net::CapturedMessage> &messages);
    void messagesGone(const QStringList &ids);
    void sessionWentOn(const net::SandboxSession &session);
    void updateActions();
    [[nodiscard]] QStringList selectedIds() const;
    void removeSelected();
    void askToRemove(const QStringList &ids);
    void saveSelected();
    void copyTo(const QString &from, const QString &to);

    delivery::CaptureArchive &m_archive;
    net::Sandbox &m_sandbox;
    MessageModel *m_messages;
    SessionModel *m_sessions;
    QTabWidget *m_lists;
    RowTable *m_messageTable;
    RowTable *m_sessionTable;
    QStackedWidget *m_right;
    SandboxGuide *m_guide;
    MailView *m_mail;
    QAction *m_save = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_deleteAll = nullptr;
    QString m_shownMessage; // ids
    QString m_shownSession;
};

} // namespace postscope::ui
