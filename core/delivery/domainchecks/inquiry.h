// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dnsclient.h"
#include "core/net/download.h"
#include "core/smtp/task.h"

#include <QDateTime>
#include <QHash>
#include <QUrl>

#include <chrono>
#include <optional>

namespace postscope::delivery {

/// A question that waits for its answer: a record of the DNS, or a document.
struct Question {
    QByteArray name;
    net::DnsRecord::Type type = net::DnsRecord::Type::Txt;
    QUrl url; ///< not empty: this document instead

    /// "example.org TXT", "https://mta-sts.example.org/.well-known/mta-sts.txt".
    [[nodiscard]] QString toString() const;
    bool operator==(const Question &) const = default;
};

/// What a fact rests on: who was asked for what, when, and what came.
struct Evidence {
    QString question;
    net::DnsAnswer::State state = net::DnsAnswer::State::Failed;
    QStringList answer; ///< records as a zone file has them, or the lines of a document; aliases first, as "CNAME name"
    QString detail;     ///< why there is no answer
    QString server;     ///< the nameserver; empty: nobody answered, or it is a document
    bool authenticated = false;
    bool tcp = false;
    bool mayPass = false; ///< there is no answer now; there may be one later
    QDateTime asked;
    std::chrono::milliseconds took{0};

    bool operator==(const Evidence &) const = default;
};

/// An answer, and its place in the evidence.
struct Answer {
    net::DnsAnswer dns;
    qsizetype evidence = -1;

    [[nodiscard]] bool found() const { return dns.state == net::DnsAnswer::State::Found; }
};
struct Fetched {
    net::Downloaded document;
    qsizetype evidence = -1;
};

/// What checks ask through, one question at a time, without a network: whoever runs a check looks at pending(), and answers. The same question is
/// asked once.
class Inquiry {
public:
    /// Of one run. What is asked after that has no answer.
    static constexpr int maxQuestions = 250;
    static constexpr qsizetype maxAnswerLines = 64;

    Inquiry() = default;
    Q_DISABLE_COPY_MOVE(Inquiry)

    /// For checks. `name` in any case; what is no name has no record.
    [[nodiscard]] smtp::Task<Answer> ask(QByteArray name, net::DnsRecord::Type type);
    [[nodiscard]] smtp::Task<Fetched> fetch(QUrl url);

    /// For whoever runs them.
    [[nodiscard]] const std::optional<Question> &pending() const { return m_pending; }
    void answer(const net::DnsAnswer &answer, const QDateTime &asked, std::chrono::milliseconds took);
    void answer(const net::Downloaded &document, const QDateTime &asked, std::chrono::milliseconds took);
    /// The evidence so far; the next check begins its own.
    [[nodiscard]] QList<Evidence> takeEvidence();

private:
    struct Wait {
        Inquiry &inquiry;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiting) const noexcept { inquiry.m_waiting = waiting; }
        void await_resume() const noexcept {}
    };
    struct Known {
        net::DnsAnswer dns;
        net::Downloaded document;
        Evidence evidence;
    };

    void goOn();
    [[nodiscard]] qsizetype keep(const Evidence &evidence);

    std::optional<Question> m_pending;
    std::coroutine_handle<> m_waiting;
    Known m_came;
    QHash<QString, Known> m_known;
    QList<Evidence> m_evidence;
};

} // namespace postscope::delivery
