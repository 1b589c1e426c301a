// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serve.h"

#include <QByteArrayList>
#include <QList>

#include <limits>

/// Keeps in memory what a server took.
class MemoryStore final : public postscope::smtp::ServerStore {
public:
    struct Mail {
        postscope::smtp::ServerTransaction transaction;
        QByteArray content;
    };

    QList<Mail> kept;
    bool full = false;
    int discarded = 0;
    qsizetype largest = 0; ///< the most that ever was held of one mail

    void begin(const postscope::smtp::ServerTransaction &transaction) override { m_mail = {transaction, {}}; }
    void write(QByteArrayView octets) override
    {
        m_mail.content += octets;
        largest = qMax(largest, m_mail.content.size());
    }
    std::optional<QByteArray> commit() override
    {
        if (full)
            return std::nullopt;
        kept << m_mail;
        return "ID" + QByteArray::number(kept.size());
    }
    void discard() override { ++discarded; }

private:
    Mail m_mail;
};

/// A server with a client made of bytes.
class Served {
public:
    using Conversation = postscope::smtp::Conversation;

    explicit Served(postscope::smtp::ServerOptions options = {}, qsizetype pieceSize = std::numeric_limits<qsizetype>::max())
        : conversation(Conversation::Role::Server, [this](postscope::Event event) { events << std::move(event); }), piece(pieceSize),
          dialogue(postscope::smtp::serve(conversation, std::move(options), store))
    {
        dialogue.start();
    }
    Q_DISABLE_COPY_MOVE(Served)

    /// Feeds `octets` piece by piece; returns all that the server has said since.
    QByteArray say(const QByteArray &octets)
    {
        for (qsizetype at = 0; at < octets.size(); at += qMin(piece, octets.size() - at))
            conversation.receive(QByteArrayView(octets).sliced(at, qMin(piece, octets.size() - at)));
        return heard();
    }
    QByteArray heard()
    {
        QByteArray all;
        for (QByteArray part = conversation.transmit(4096); !part.isEmpty(); part = conversation.transmit(4096))
            all += part;
        return all;
    }
    /// STARTTLS and EHLO behind it; returns the reply to EHLO.
    QByteArray secure()
    {
        say("EHLO client.test\r\nSTARTTLS\r\n");
        conversation.tlsEstablished();
        return say("EHLO client.test\r\n");
    }
    /// EHLO, MAIL, RCPT, DATA; returns the answers to the last three.
    QByteArray upToData()
    {
        say("EHLO client.test\r\n");
        return say("MAIL FROM:<a@x.test>\r\nRCPT TO:<b@x.test>\r\nDATA\r\n");
    }
    bool waitsForTls() const { return conversation.need().kind == postscope::smtp::Need::Kind::Tls; }
    QByteArray record() const
    {
        QByteArray all;
        for (const postscope::Event &event : events)
            all += event.octets;
        return all;
    }

    MemoryStore store;
    QList<postscope::Event> events;
    Conversation conversation;
    qsizetype piece;
    postscope::smtp::Task<std::optional<postscope::smtp::Failure>> dialogue;
};
