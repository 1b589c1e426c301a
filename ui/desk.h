// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "ui/compose/composer.h"
#include "ui/text/sentences.h"

#include <QTabWidget>

namespace postscope::ui {

class Saving;

/// The tabs in the middle of the window: a composer for each open message, and last, what the sandbox captured, which stays.
class Desk final : public QTabWidget {
    Q_OBJECT

public:
    /// `clock` and `saving` outlive this; `captured` becomes a child.
    Desk(const Clock &clock, Saving &saving, QWidget *captured, QWidget *parent = nullptr);

    /// The composer in view; nullptr: the captured messages are.
    [[nodiscard]] Composer *composer() const;
    [[nodiscard]] QList<Composer *> composers() const;

    /// A new tab, in view. An untouched empty message gives way to it.
    Composer &add(const delivery::Draft &draft, const QString &path = {});
    void restore(const QList<OpenMessage> &messages);
    /// A file that is open already is brought into view instead.
    void openFile(const QString &path);
    /// A mailto: link.
    void openLink(const QString &link);
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
    void dropUntouched();
    void showTitle(Composer *composer);

    const Clock &m_clock;
    Saving &m_saving;
    QWidget *m_captured;
    bool m_rareFieldsShown = false;
};

} // namespace postscope::ui
