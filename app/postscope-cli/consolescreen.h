// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/silence.h"
#include "core/base/event.h"
#include "core/net/tlsreport.h"
#include "core/smtp/console.h"

#include <QByteArrayList>
#include <QObject>

#include <optional>

namespace postscope::cli {

/// What a console shows: replies on standard output, everything of ours on standard error; at a terminal also a prompt and the next step.
class ConsoleScreen final : public QObject {
    Q_OBJECT

public:
    /// `replies`: false where standard output shows the transcript already.
    explicit ConsoleScreen(bool replies, QObject *parent = nullptr);

    void show(const QList<Event> &events);
    void prompt(const smtp::ConsoleState &state, const smtp::ConsoleStep &step);
    void answer(const smtp::ConsoleLine &line, const smtp::ConsoleState &state, const net::TlsReport &tls);
    void stumble(const smtp::Failure &failure);
    /// Somebody typed these, and the terminal has shown them.
    void typed(const QByteArrayList &lines);
    /// The terminal shows again what is typed.
    void restore() { m_silence.reset(); }

private:
    void showLine(const Event &event);
    void clearPrompt();

    bool m_replies;
    bool m_terminal;
    bool m_hex = false;
    bool m_prompted = false; // the cursor stands behind a prompt
    bool m_news = true;      // something was said since the last prompt
    smtp::ConsoleStep m_step;
    QByteArrayList m_typed; // and not seen among the events yet
    std::optional<Silence> m_silence;
};

} // namespace postscope::cli
