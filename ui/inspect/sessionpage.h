// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/delivery/outcome.h"

#include <QList>
#include <QWidget>

class QAction;

namespace postscope::ui {

/// A page of the inspector: it is told of a session as it goes, or all at once, and shows its side of it.
class SessionPage : public QWidget {
    Q_OBJECT

public:
    /// Where a session comes from.
    enum class Source {
        Live,     ///< spoken by this program, now
        Captured, ///< recorded by the sandbox: there is no outcome
        Asked,    ///< spoken by this program at the user's word, in the console or by a probe: nothing is sent by itself, and there is no outcome
    };

    using QWidget::QWidget;

    /// A session begins: what was shown goes.
    virtual void begin(Source source) = 0;
    /// What was said next, in order: the first of all events is row 0 of the log.
    virtual void addEvents(const QList<Event> &events) = 0;
    /// The session is over.
    virtual void finish(const delivery::Outcome &outcome) = 0;
    /// Commands for the bar beside the tabs; nullptr: a separator.
    [[nodiscard]] virtual QList<QAction *> tools() const { return {}; }

Q_SIGNALS:
    /// The user wants to see this row of the log.
    void rowWanted(qsizetype row);
};

} // namespace postscope::ui
