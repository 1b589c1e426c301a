// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serveranswers.h"
#include "core/smtp/servercontent.h"

#include <optional>

namespace postscope::smtp {

/// Who a server speaks with, as far as it has been told.
struct ServerClient {
    enum class Greeted { No, Helo, Ehlo };

    Greeted greeted = Greeted::No;
    bool authenticated = false;
    QByteArray user;
    QByteArray attributes; ///< of XCLIENT, as sent
};

/// The mail transactions of a session: MAIL, RCPT, DATA or BDAT, and what comes of the content (RFC 5321 3.3, RFC 3030, RFC 2033).
class ServerMail {
public:
    using Stage = ServerRule::Stage;

    /// All of these outlive this.
    ServerMail(Conversation &peer, const ServerOptions &options, ServerStore &store, ServerAnswers &answers, const ServerClient &client);

    void mail(const QByteArray &argument);
    void recipient(const QByteArray &argument);
    [[nodiscard]] Task<Done> data(QByteArray argument);
    [[nodiscard]] Task<Done> chunk(QByteArray argument);
    /// Forgets what was under way.
    void reset();
    [[nodiscard]] bool open() const { return m_transaction.has_value(); }

private:
    struct Chunk {
        qint64 octets = 0;
        bool last = false;
    };

    [[nodiscard]] QByteArray refusalOfMail(const ServerOffer &offer) const;
    [[nodiscard]] QByteArray refusalOfRecipient(const ServerOffer &offer, const Recipient &recipient) const;
    [[nodiscard]] QByteArray refusalOfData(const QByteArray &argument) const;
    [[nodiscard]] QByteArray refusalOfChunk() const;
    [[nodiscard]] static std::optional<Chunk> readChunk(const QByteArray &argument);
    [[nodiscard]] ServerOffer offer() const { return {m_options, m_peer.tls()}; }
    [[nodiscard]] bool extended() const { return m_client.greeted == ServerClient::Greeted::Ehlo; }
    [[nodiscard]] ContentReceiver::Sink sink();
    /// All of it, with a fault in its middle if there is a rule for one; false: it came to a bad end.
    [[nodiscard]] Task<bool> collect(ContentReceiver &receiver);
    void settle();
    void settleAsOne();
    void settleEach(const QByteArray &refusal);
    [[nodiscard]] bool keeps(const QByteArray &subject) const;

    Conversation &m_peer;
    const ServerOptions &m_options;
    ServerStore &m_store;
    ServerAnswers &m_answers;
    const ServerClient &m_client;
    std::optional<ServerTransaction> m_transaction;
    std::optional<ServerContent> m_content; // begun, and not settled
    qint64 m_size = 0;
    bool m_broken = false; // a chunk was refused: nothing that follows can make it whole
    int m_opened = 0;      // transactions in this session
};

} // namespace postscope::smtp
