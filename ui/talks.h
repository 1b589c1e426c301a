// SPDX-License-Identifier: MIT
#pragma once

#include "ui/environment.h"
#include "ui/inspect/inspector.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace postscope::ui {

class Actions;
class Desk;
class KeptSession;
class Sending;
class TalkPage;

/// A console or a probe as another window can open it again: what it is, and what was said.
struct KeptTalk {
    enum class Kind { Console, Probe };

    Kind kind = Kind::Console;
    QString title;
    transcript::Transcript transcript;
};

/// The consoles and probes of a window: opens them as tabs, and lets the inspector show the session of the one in view.
///
/// A send has the inspector to itself: what is said elsewhere meanwhile is kept by its page, and shown once its tab is entered again.
class Talks final : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    struct Parts {
        const Actions &actions;
        Desk &desk;
        Inspector &inspector;
        Sending &sending;
    };

    Talks(const Environment &environment, const Parts &parts, QObject *parent);

    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] QList<KeptTalk> kept() const;
    void restore(const QList<KeptTalk> &talks);

Q_SIGNALS:
    /// One started or came to an end.
    void changed();

private:
    TalkPage *open(KeptTalk::Kind kind);
    void openOrEnter(KeptTalk::Kind kind);
    void enter();
    void show(KeptSession &session);

    Environment m_environment;
    Parts m_parts;
    QPointer<KeptSession> m_shown; // what the inspector shows, if it is one of these
    QPointer<QWidget> m_entered;   // the tab in view
    bool m_showing = false;        // it is this that changes what the inspector shows
};

} // namespace postscope::ui
