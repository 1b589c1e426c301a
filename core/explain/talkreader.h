// SPDX-License-Identifier: MIT
#pragma once

#include "core/explain/pasted.h"
#include "core/explain/pastedline.h"

#include <QByteArrayList>

#include <optional>

namespace postscope::explain {

/// Finds the replies in a text: whole ones at the start of lines, those amid the lines of logs and bounces, and what each of them answers.
class TalkReader {
public:
    /// All of it at once.
    void read(QByteArrayView text);

    [[nodiscard]] const QList<FoundReply> &replies() const { return m_replies; }
    [[nodiscard]] bool truncated() const { return m_truncated; }
    /// True when the text names whom its replies are about, as bounces and logs do.
    [[nodiscard]] bool namesRecipients() const { return m_namesRecipients; }
    /// True when the first thing in the text was a reply.
    [[nodiscard]] bool beganWithReply() const { return m_beganWithReply; }

private:
    /// A reply whose last line has not come, or that may still be wrapped.
    struct Open {
        FoundReply found;
        bool more = true;
    };

    void take(const PastedLine &line);
    /// True for what the client sent between 354 and the dot, and the dot.
    [[nodiscard]] bool isContent(const PastedLine &line);
    void takeCommand(const SaidCommand &command);
    [[nodiscard]] bool takeReplyLine(const PastedLine &line);
    void takeWords(const PastedLine &line);
    [[nodiscard]] bool continues(const PastedLine &line) const;
    void endWords();
    void endReply();
    void add(const FoundReply &found);
    /// What the next reply of the server answers.
    [[nodiscard]] SaidCommand nextAnswered(int code);

    QList<FoundReply> m_replies;
    std::optional<Open> m_open;
    QByteArray m_words;     // a line of a log or bounce, its wrapped parts joined
    QByteArray m_recipient; // that the text speaks of
    QByteArray m_host;
    std::optional<Phase> m_hint; // "after RCPT TO:<...>:" at the end of the line before
    QList<SaidCommand> m_asked;  // not answered yet
    qsizetype m_dots = 0;        // lines that end a content, still to come
    bool m_inContent = false;
    bool m_sawCommand = false;
    bool m_anyCommand = false;
    bool m_namesRecipients = false;
    bool m_beganWithReply = false;
    bool m_sawAnything = false;
    bool m_truncated = false;
};

} // namespace postscope::explain
