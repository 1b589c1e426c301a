// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/delivery/saidwords.h"
#include "core/smtp/capabilities.h"

#include <QList>

#include <optional>

namespace postscope::delivery {

/// What a server said it can do at one point of a session: its reply to EHLO, HELO or LHLO.
struct CapabilityStage {
    enum class When { Clear, Tls, Authenticated };

    When when = When::Clear;
    QByteArray verb;
    QByteArray clientName;
    QByteArray serverName; ///< the first word of the reply
    smtp::Capabilities offered;
    qsizetype row = 0; ///< of the log: the reply's first line

    bool operator==(const CapabilityStage &) const = default;
};

/// What is known of the server of one connection, from what was said on it.
struct ServerFacts {
    /// A remark of this program that has to do with an extension.
    struct Remark {
        QByteArray keyword;
        Note note;
        qsizetype row = 0;
        bool operator==(const Remark &) const = default;
    };

    QByteArray host;      ///< the name that was looked up, or else the address
    QByteArray greeting;  ///< its text; lines apart by LF
    int greetingCode = 0; ///< 0: there was none
    qsizetype greetingRow = 0;
    QList<CapabilityStage> stages; ///< in the order in which they were said
    QByteArray mechanism;          ///< AUTH succeeded with it
    bool authenticated = false;
    bool tls = false;
    QList<SaidWord> said;
    QList<Remark> remarks;
    qsizetype pipelined = -1; ///< row of the first command that did not wait for the answer to the one before; -1: all did
    qsizetype enhanced = -1;  ///< row of the first reply with an enhanced status code (RFC 2034)

    /// The last stage of that kind; nullptr: there was none.
    [[nodiscard]] const CapabilityStage *at(CapabilityStage::When when) const;
    /// What the last stage at `when` says of a keyword; nothing: it does not name it, or there was no such stage.
    [[nodiscard]] std::optional<smtp::Capability> offer(CapabilityStage::When when, const QByteArray &keyword) const;
    /// Every keyword of any stage, once, in the order of the servers' lists.
    [[nodiscard]] QByteArrayList keywords() const;

    bool operator==(const ServerFacts &) const = default;
};

/// How the offer of a keyword differs from the one at the stage before.
enum class OfferChange { Same, Added, Gone, Changed };
[[nodiscard]] OfferChange changeOf(const std::optional<smtp::Capability> &before, const std::optional<smtp::Capability> &after);

/// The keyword that a remark is about; empty: it has nothing to do with extensions.
[[nodiscard]] QByteArray keywordOf(const Note &note);

/// Reads facts of servers off the events of a session, live or recorded, one after the other: a connection each.
class CapabilityStages {
public:
    static constexpr qsizetype maxServers = 200;
    static constexpr qsizetype maxStages = 50; ///< of one server
    static constexpr qsizetype maxRemarks = 200;

    /// The first event that is seen is row 0 of the log.
    void see(const Event &event);
    [[nodiscard]] const QList<ServerFacts> &list() const { return m_list; }

private:
    void seeNote(const Note &note);
    void seeClient(const Event &event);
    void seeServer(const Event &event);
    void answered(const Event &event);
    void greeted();
    [[nodiscard]] ServerFacts &server();

    QList<ServerFacts> m_list;
    QByteArray m_host; ///< the next connection goes there
    qsizetype m_row = -1;

    smtp::Reply m_reply; ///< that is coming
    qsizetype m_replyRow = 0;
    QByteArray m_verb; ///< of a greeting without an answer
    QByteArray m_name;
    QByteArray m_mechanism;
    qsizetype m_unanswered = 0;
    bool m_content = false; ///< the client's lines are those of a mail
    bool m_full = false;    ///< more servers than are kept
};

} // namespace postscope::delivery
