// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/mime/mailbox.h"
#include "ui/compose/composer.h"
#include "ui/read/answers.h"
#include "ui/text/sentences.h"

#include <QTabWidget>

namespace postscope::ui {

class FileDrop;
class MailView;
class ReaderPage;
class Saving;
class TalkPage;

/// The tabs in the middle of the window: a composer for each open message, then each file that is read, consoles and probes, and last, what the sandbox
/// captured, which stays. A mail that is dropped on anything but a composer is read.
class Desk final : public QTabWidget {
    Q_OBJECT

public:
    /// `clock` and `saving` outlive this; `captured` becomes a child.
    Desk(const Clock &clock, Saving &saving, QWidget *captured, QWidget *parent = nullptr);

    /// The composer in view; nullptr: the captured messages are.
    [[nodiscard]] Composer *composer() const;
    [[nodiscard]] QList<Composer *> composers() const;

    /// The file in view that is read; nullptr: something else is.
    [[nodiscard]] ReaderPage *reader() const;
    [[nodiscard]] QList<ReaderPage *> readers() const;

    [[nodiscard]] QList<TalkPage *> talks() const;

    /// Of what is in view, fit to be shown.
    [[nodiscard]] QString title() const;

    /// A new tab, in view. An untouched empty message gives way to it.
    Composer &add(const delivery::Draft &draft, const QString &path = {});
    void restore(const QList<OpenMessage> &messages);
    /// A file that is open already is brought into view instead; a mailbox is read.
    void openFile(const QString &path);
    /// Mails and mailbox files, to be read.
    void readFiles(const QStringList &paths);
    /// Whose answers are made here.
    void setOwnAddresses(const QList<mime::Mailbox> &own) { m_own = own; }
    /// Makes a message of a mail that is read.
    void answer(const MailView &mail, Answer answer);
    /// A mailto: link.
    void openLink(const QString &link);
    /// A console or a probe, into view; it becomes a child.
    void addTalk(TalkPage *page);
    void showCaptured();
    void setCapturedCount(qsizetype count);
    void setRareFieldsShown(bool shown);
    /// Asks first where something is unsaved.
    void close(int index);

Q_SIGNALS:
    /// Another message is in view, or the title or modified mark of the one in view changed.
    void changed();
    void filesWanted();
    void rareFieldsShownChanged(bool shown);
    void failed(const postscope::text::Explanation &explanation);

private:
    Composer &insert();
    void readFile(const QString &path);
    void filesDropped(const QStringList &paths);
    void dropUntouched();
    void closeTalk(TalkPage *page);
    void showTitle(Composer *composer);

    const Clock &m_clock;
    Saving &m_saving;
    QWidget *m_captured;
    FileDrop *m_drop;
    QList<mime::Mailbox> m_own;
    bool m_rareFieldsShown = false;
};

} // namespace postscope::ui
