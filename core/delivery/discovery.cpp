// SPDX-License-Identifier: MIT
#include "core/delivery/discovery.h"

#include "core/account/providers.h"
#include "core/delivery/autoconfig.h"
#include "core/mime/domain.h"

#include <QUrlQuery>

#include <algorithm>

namespace postscope::delivery {

using namespace Qt::StringLiterals;
using account::Provider;
using net::DnsAnswer;
using net::DnsRecord;
using Kind = DiscoveryStep::Kind;
using State = DiscoveryStep::State;
using Source = ServerSettings::Source;

namespace {

ServerSettings settingsOf(const Provider &provider, const QString &address, Source source)
{
    ServerSettings settings{.host = provider.host, .port = provider.port, .tls = provider.tls, .source = source, .origin = provider.name};
    if (provider.userHint == Provider::UserHint::Address)
        settings.user = address;
    if (provider.secretHint == Provider::SecretHint::OAuthToken)
        settings.mechanisms = {"OAUTHBEARER", "XOAUTH2"};
    return settings;
}

State stateOf(const DnsAnswer &answer)
{
    if (answer.mayPass())
        return State::Failed;
    return answer.state == DnsAnswer::State::Found ? State::Found : State::Nothing;
}

} // namespace

QList<DnsRecord> servicesInOrder(QList<DnsRecord> records, const Chance &chance)
{
    records.removeIf([](const DnsRecord &record) { return record.target.isEmpty() || record.port == 0; });
    // Those without weight come first, so that they keep a small chance (RFC 2782).
    std::ranges::stable_sort(records, {}, [](const DnsRecord &record) { return std::pair(record.preference, record.weight > 0); });
    QList<DnsRecord> ordered;
    while (!records.isEmpty()) {
        const auto first = records.cbegin();
        const auto end = std::find_if(first, records.cend(), [&](const DnsRecord &record) { return record.preference != first->preference; });
        quint32 sum = 0;
        for (auto one = first; one != end; ++one)
            sum += one->weight;
        const quint32 drawn = chance(sum + 1);
        auto chosen = first;
        for (quint32 running = chosen->weight; running < drawn; running += chosen->weight)
            ++chosen;
        ordered << *chosen;
        records.erase(chosen);
    }
    return ordered;
}

Discovery::Discovery(DiscoveryOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_dns(m_options.nameservers.isEmpty() ? net::systemNameservers() : m_options.nameservers)
{
}

Discovery::~Discovery() = default;

bool Discovery::start(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QString domain = address.mid(at + 1);
    m_domain = mime::asciiDomain(domain).toLower();
    const bool unsafe = std::ranges::any_of(address, [](QChar unit) { return unit.isSpace() || !unit.isPrint(); });
    if (at < 1 || unsafe || m_domain.isEmpty() || m_domain.startsWith('[') || address.size() > 320)
        return false;
    m_address = address;
    m_open = 1; // this start
    takePreset();
    askService("_submissions._tcp", TlsMode::Implicit);
    askService("_submission._tcp", TlsMode::StartTls);
    askDomain(m_domain, Source::Autoconfig);
    settled();
    return true;
}

void Discovery::takePreset()
{
    const QString domain = QString::fromLatin1(m_domain);
    for (const Provider &provider : account::providers()) {
        if (!provider.domains.contains(domain))
            continue;
        m_found << settingsOf(provider, m_address, Source::Preset);
        // Later, like everything else.
        ++m_open;
        QMetaObject::invokeMethod(
            this,
            [this, domain, provider] {
                step(Kind::Preset, domain, State::Found, provider.name);
                settled();
            },
            Qt::QueuedConnection);
    }
}

void Discovery::askService(const QByteArray &service, TlsMode tls)
{
    const QByteArray name = service + '.' + m_domain;
    ++m_open;
    m_dns.ask(name, DnsRecord::Type::Srv, [this, name, tls](const DnsAnswer &answer) { takeService(name, tls, answer); });
}

void Discovery::takeService(const QByteArray &name, TlsMode tls, const DnsAnswer &answer)
{
    const QList<DnsRecord> records = servicesInOrder(answer.records, m_options.chance);
    QStringList texts;
    for (const DnsRecord &record : records) {
        const QString text = u"%1 %2 %3 %4"_s.arg(record.preference).arg(record.weight).arg(record.port).arg(QString::fromLatin1(record.target));
        texts << text;
        m_found << ServerSettings{.host = QString::fromLatin1(record.target),
                                  .port = record.port,
                                  .tls = tls,
                                  .user = m_address,
                                  .source = Source::Srv,
                                  .origin = QString::fromLatin1(name) + u' ' + text};
    }
    const bool none = answer.state == DnsAnswer::State::Found && records.isEmpty();
    step(Kind::Srv, QString::fromLatin1(name), none ? State::NotOffered : stateOf(answer),
         none              ? u"."_s
         : texts.isEmpty() ? answer.detail
                           : texts.join(u", "_s));
    settled();
}

void Discovery::askDomain(const QByteArray &domain, Source source)
{
    const QString name = QString::fromLatin1(domain);
    QUrlQuery query;
    query.addQueryItem(u"emailaddress"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_address, "@")));
    const auto ask = [&](const QString &scheme, const QString &host, const QString &path, bool named) {
        QUrl url;
        url.setScheme(scheme);
        url.setHost(host);
        const bool tls = scheme == u"https";
        if (const quint16 port = tls ? m_options.httpsPort : m_options.httpPort; port != (tls ? 443 : 80))
            url.setPort(port);
        url.setPath(path);
        // Another domain learns of the address only what it must: nothing.
        if (named && source == Source::Autoconfig)
            url.setQuery(query);
        fetch(url, tls ? source : Source::ClearAutoconfig);
    };
    ask(u"https"_s, u"autoconfig."_s + name, u"/mail/config-v1.1.xml"_s, true);
    ask(u"https"_s, name, u"/.well-known/autoconfig/mail/config-v1.1.xml"_s, false);
    if (m_options.plainHttp)
        ask(u"http"_s, u"autoconfig."_s + name, u"/mail/config-v1.1.xml"_s, true);
}

void Discovery::fetch(const QUrl &url, Source source)
{
    ++m_open;
    auto *download = new net::Download({.nameservers = m_options.nameservers, .caCertificates = m_options.caCertificates}, this);
    download->start(url, [this, download, url, source](const net::Downloaded &downloaded) {
        download->deleteLater();
        takeDocument(url, source, downloaded);
    });
}

void Discovery::takeDocument(const QUrl &url, Source source, const net::Downloaded &downloaded)
{
    const QString place = url.toString(QUrl::FullyEncoded);
    QStringList details = downloaded.ways;
    for (QString &way : details)
        way.prepend(u"→ "_s);
    State state = State::Nothing;
    if (!downloaded.problem.isEmpty()) {
        state = downloaded.noHost ? State::Nothing : State::Failed;
        details << downloaded.problem;
    } else if (downloaded.status != 200) {
        details << u"HTTP %1"_s.arg(downloaded.status);
    } else if (const auto read = readAutoconfig(downloaded.octets, m_address); !read) {
        state = State::Failed;
        details << u"XML "_s + read.error();
    } else {
        state = read->isEmpty() ? State::Nothing : State::Found;
        for (ServerSettings settings : *read) {
            settings.source = source;
            settings.origin = place;
            details << u"%1:%2"_s.arg(settings.host).arg(settings.port);
            m_found << settings;
        }
    }
    step(Kind::Url, place, state, details.join(u", "_s));
    settled();
}

void Discovery::askExchange()
{
    m_exchangeAsked = true;
    ++m_open;
    m_dns.ask(m_domain, DnsRecord::Type::Mx, [this](const DnsAnswer &answer) { takeExchange(answer); });
}

void Discovery::takeExchange(const DnsAnswer &answer)
{
    const QList<MailExchange> hosts = inOrder(answer.records, m_options.chance);
    QStringList texts;
    for (const MailExchange &host : hosts)
        texts << u"%1 %2"_s.arg(host.preference).arg(host.host);
    const bool null = answer.state == DnsAnswer::State::Found && hosts.isEmpty();
    step(Kind::Mx, QString::fromLatin1(m_domain), null ? State::NotOffered : stateOf(answer), texts.isEmpty() ? answer.detail : texts.join(u", "_s));
    if (!hosts.isEmpty()) {
        const QString host = hosts.constFirst().host;
        for (const Provider &provider : account::providers()) {
            const bool its = std::ranges::any_of(provider.exchanges, [&](const QString &end) { return host == end || host.endsWith(u'.' + end); });
            if (!its)
                continue;
            m_found << settingsOf(provider, m_address, Source::MxPreset);
            step(Kind::Preset, host, State::Found, provider.name);
        }
        // mx1.mail.example.org: its service may tell of itself as mail.example.org or example.org.
        QByteArrayList labels = host.toLatin1().split('.');
        labels.removeFirst();
        for (int asked = 0; asked < 2 && labels.size() >= 2; ++asked, labels.removeFirst()) {
            if (labels.join('.') != m_domain)
                askDomain(labels.join('.'), Source::MxAutoconfig);
        }
    }
    settled();
}

void Discovery::step(Kind kind, const QString &what, State state, const QString &detail)
{
    Q_EMIT stepped({kind, what, state, detail});
}

void Discovery::settled()
{
    if (--m_open > 0)
        return;
    const auto told = [](const ServerSettings &one) { return one.source == Source::Autoconfig || one.source == Source::Preset || one.source == Source::Srv; };
    if (!m_exchangeAsked && std::ranges::none_of(m_found, told))
        askExchange();
    else
        Q_EMIT finished(ranked(m_found));
}

} // namespace postscope::delivery
