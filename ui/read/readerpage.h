// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/mailboxfile.h"
#include "ui/read/reading.h"

#include <QTemporaryFile>
#include <QWidget>

#include <atomic>
#include <memory>

namespace postscope::ui {

class MailboxModel;
class MailView;
class RowTable;

/// A file that is read, not written: one mail, or a mailbox with the list of its mails.
class ReaderPage final : public QWidget {
    Q_OBJECT

public:
    /// Begins to read `path`, which is absolute.
    explicit ReaderPage(const QString &path, QWidget *parent = nullptr);
    ~ReaderPage() override;

    [[nodiscard]] QString path() const { return m_path; }
    /// The name of the file.
    [[nodiscard]] QString title() const;
    [[nodiscard]] MailView *mail() const { return m_mail; }
    [[nodiscard]] RowTable *list() const { return m_list; }

private:
    using IndexResult = Result<outline::MailboxIndex, QString>;

    void arrange();
    void read();
    void mailboxRead(const IndexResult &index);
    void mailChosen();
    void mailRead(const QString &path, const OutlineResult &outline);

    QString m_path;
    MailboxModel *m_mailbox;
    RowTable *m_list;
    MailView *m_mail;
    std::unique_ptr<QTemporaryFile> m_copy; ///< of the mail in view, where it came out of a mailbox
    std::shared_ptr<std::atomic<bool>> m_gone = std::make_shared<std::atomic<bool>>(false);
};

} // namespace postscope::ui
