// SPDX-License-Identifier: MIT
#include "core/net/resolver.h"

#include "core/net/dnsclient.h"
#include "core/net/endpoint.h"

#include <QHostInfo>
#include <QTimer>
#include <QUrl>

#include <system_error>
#include <utility>

namespace postscope::net {

namespace {

constexpr std::chrono::seconds defaultLimit{30};

Lookup::State stateOf(DnsAnswer::State state)
{
    switch (state) {
    case DnsAnswer::State::Found:
        return Lookup::State::Found;
    case DnsAnswer::State::NoRecord:
    case DnsAnswer::State::NoName:
        return Lookup::State::Missing;
    case DnsAnswer::State::Failed:
        return Lookup::State::Failed;
    case DnsAnswer::State::TimedOut:
        return Lookup::State::TimedOut;
    }
    Q_UNREACHABLE();
}

/// The words that every tool of the DNS has for it.
QString detailOf(const DnsAnswer &answer)
{
    if (answer.state == DnsAnswer::State::NoName)
        return QStringLiteral("NXDOMAIN");
    return answer.state == DnsAnswer::State::NoRecord ? QStringLiteral("NODATA") : answer.detail;
}

QStringList asText(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts << address.toString();
    return texts;
}

Lookup expired(Lookup asked)
{
    asked.state = Lookup::State::TimedOut;
    asked.detail = QString::fromStdString(std::make_error_code(std::errc::timed_out).message());
    return asked;
}

/// What an open question hangs on: gone with its answer, at its limit, or with its parent, whichever comes first.
class Question final : public QObject {
public:
    Question(QObject *parent, std::chrono::milliseconds limit, std::function<void()> expired) : QObject(parent)
    {
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this, expired = std::move(expired)] {
            if (end())
                expired();
        });
        m_limit.start(limit);
    }

    /// False: it was over before.
    bool end()
    {
        m_limit.stop();
        deleteLater();
        return !std::exchange(m_ended, true);
    }

private:
    QTimer m_limit;
    bool m_ended = false;
};

} // namespace

/// The two questions that the addresses of one name take.
struct Resolver::Both {
    std::function<void(const Addresses &)> then;
    QList<QHostAddress> v6, v4;
    int open = 2;
    Lookup worst; // a failure says more than "there is none"
};

Resolver::Resolver(const QHostAddress &nameserver, Observer observer, QObject *parent)
    : QObject(parent), m_nameserver(nameserver), m_observer(std::move(observer)), m_limit(defaultLimit), m_open(std::make_unique<QObject>())
{
}

Resolver::~Resolver() = default;

void Resolver::abort()
{
    m_open = std::make_unique<QObject>();
}

void Resolver::tell(const Lookup &lookup)
{
    if (m_observer)
        m_observer(lookup);
}

void Resolver::addresses(const QString &host, std::function<void(const Addresses &)> then)
{
    const QHostAddress literal(host);
    if (!literal.isNull()) {
        // Not looked up: QHostInfo would ask for its name.
        QTimer::singleShot(0, m_open.get(), [then = std::move(then), literal] { then(QList<QHostAddress>{literal}); });
        return;
    }
    // Later, so that the observer is not called from in here.
    QTimer::singleShot(0, m_open.get(), [this, host, then = std::move(then)] {
        if (m_nameserver.isNull() || isLoopback(host)) {
            askSystem(host, then);
            return;
        }
        const auto both = std::make_shared<Both>();
        both->then = then;
        askNameserver(host, Lookup::Type::Aaaa, both);
        askNameserver(host, Lookup::Type::A, both);
    });
}

void Resolver::askSystem(const QString &host, const std::function<void(const Addresses &)> &then)
{
    const Lookup asked{.type = Lookup::Type::Host, .name = host};
    const auto settle = [this, then](const Lookup &answer, const QList<QHostAddress> &found) {
        tell(answer);
        then(found.isEmpty() ? Addresses(Unexpected(answer)) : Addresses(found));
    };
    tell(asked);
    auto *question = new Question(m_open.get(), m_limit, [asked, settle] { settle(expired(asked), {}); });
    QHostInfo::lookupHost(host, question, [question, asked, settle](const QHostInfo &info) {
        if (!question->end())
            return;
        const QList<QHostAddress> found = info.addresses().mid(0, maxRecords);
        Lookup answer = asked;
        answer.state = info.error() == QHostInfo::HostNotFound ? Lookup::State::Missing : Lookup::State::Failed;
        if (!found.isEmpty())
            answer.state = Lookup::State::Found;
        else
            answer.detail = info.errorString();
        answer.records = asText(found);
        settle(answer, found);
    });
}

void Resolver::askNameserver(const QString &host, Lookup::Type type, const std::shared_ptr<Both> &both)
{
    const Lookup asked{.type = type, .name = host, .nameserver = m_nameserver};
    tell(asked);
    auto *question = new Question(m_open.get(), m_limit, [this, asked, both] { settle(expired(asked), {}, both); });
    // An underscore is in no host's name, and in some that are used.
    const QByteArray ace = QUrl::toAce(host);
    auto *dns = new DnsClient({Nameserver{m_nameserver}}, question);
    dns->ask(ace.isEmpty() ? host.toUtf8() : ace, type == Lookup::Type::A ? DnsRecord::Type::A : DnsRecord::Type::Aaaa,
             [this, question, asked, both](const DnsAnswer &came) {
                 if (!question->end())
                     return;
                 QList<QHostAddress> found;
                 for (const DnsRecord &record : came.records.first(qMin(maxRecords, came.records.size())))
                     found << record.address;
                 Lookup answer = asked;
                 answer.state = stateOf(came.state);
                 answer.detail = detailOf(came);
                 answer.records = asText(found);
                 settle(answer, found, both);
             });
}

/// One of two answers: with the second, what both found is handed on.
void Resolver::settle(const Lookup &answer, const QList<QHostAddress> &found, const std::shared_ptr<Both> &both)
{
    tell(answer);
    (answer.type == Lookup::Type::A ? both->v4 : both->v6) = found;
    if (both->worst.state == Lookup::State::Asked || answer.state > both->worst.state)
        both->worst = answer;
    if (--both->open > 0)
        return;
    const QList<QHostAddress> all = both->v6 + both->v4;
    both->then(all.isEmpty() ? Addresses(Unexpected(both->worst)) : Addresses(all));
}

} // namespace postscope::net
