// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/deliver.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <optional>

namespace dialogue {

/// One step of a script: what the server does, or what the client must do.
struct Step {
    enum class Kind { Server, Client, Tls, Secret, Close, Expire, Cancel, Proceed };

    Kind kind = Kind::Server;
    QByteArray octets; ///< Server, Client
    int line = 0;      ///< of the file

    bool operator==(const Step &) const = default;
};

/// A session as a file: how the client is set up, what both sides say, and what comes of it. tests/data/dialogues/README says how to write one.
struct Script {
    postscope::smtp::OpenOptions options;
    postscope::smtp::Envelope envelope;
    bool eightBit = false;
    QByteArray content = "Subject: x\r\n\r\nHello\r\n";
    QByteArray sevenBit;                   ///< empty: there is no such form
    QByteArray binary;                     ///< empty: there is no such form
    bool binaryOnly = false;               ///< and no other
    QList<postscope::smtp::Envelope> more; ///< further mails in the same session, with the same content
    bool pauses = false;                   ///< before each of them
    QByteArray password = "CANARY-9f3!\xc3\xa9";
    QList<Step> steps;
    QByteArrayList expected; ///< the lines that begin with "="
};

/// Reads a script; stops the test program for one that is not well formed.
[[nodiscard]] Script read(const QString &path);

/// How what the server says is cut before the client gets it; `Octets` also pulls the client's octets one by one.
enum class Cut { Whole, Lines, Octets };

/// The mails of a script, and what became of each.
class Mails final : public postscope::smtp::MailQueue {
public:
    explicit Mails(const Script &script) : m_script(script) {}
    [[nodiscard]] State next(postscope::smtp::Mail &mail) override;
    void done(const postscope::smtp::Receipt &receipt, const std::optional<postscope::smtp::Failure> &failure) override;

    postscope::smtp::Receipt *first = nullptr; ///< gets the first of the receipts
    QList<postscope::smtp::Receipt> receipts;
    QList<std::optional<postscope::smtp::Failure>> failures;

private:
    const Script &m_script;
    qsizetype m_taken = 0;
    bool m_paused = false;
};

/// A client that plays a script.
class Play {
public:
    Play(const Script &script, Cut cut);

    /// Plays the first `count` steps, or all. Returns what was not as the script has it; empty: all was.
    [[nodiscard]] QString run(qsizetype count = -1);
    /// What does not agree with the script's "=" lines, and every secret that an event holds; empty: nothing.
    [[nodiscard]] QString verdict();

    [[nodiscard]] bool done() const { return m_task.done(); }
    /// Of the first mail, or else of the session.
    [[nodiscard]] std::optional<postscope::smtp::Failure> failure();
    /// All that the client may send now, pulled and not yet looked at by the script.
    [[nodiscard]] QByteArray pull();

    postscope::smtp::Session session;
    postscope::smtp::Receipt receipt; ///< of the first mail
    QList<postscope::Event> events;
    postscope::smtp::Conversation conversation;

private:
    [[nodiscard]] QString play(const Step &step);
    void feed(const QByteArray &octets);
    [[nodiscard]] QString check(const QByteArray &expectation, const std::optional<postscope::smtp::Failure> &failure) const;

    Script m_script;
    Mails m_mails{m_script};
    Cut m_cut;
    QByteArray m_wire;                                                     // pulled, not compared yet
    postscope::smtp::Task<std::optional<postscope::smtp::Failure>> m_task; // must go before `conversation`: it is declared after it
};

} // namespace dialogue
