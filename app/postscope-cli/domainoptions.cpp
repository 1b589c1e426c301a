// SPDX-License-Identifier: MIT
#include "app/postscope-cli/domainoptions.h"

#include "app/postscope-cli/command.h"
#include "core/delivery/domainchecks/plan.h"
#include "core/mime/domain.h"
#include "ui/text/domainreport.h"

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;
using delivery::DomainCheck;
using delivery::DomainCheckRequest;

namespace {

/// "spf,dkim=brisbane,mta-sts" or "all"; the checks come in their own order.
QString readChecks(const QString &list, DomainCheckRequest &request)
{
    QList<DomainCheck> wanted;
    bool all = false;
    for (const QString &word : list.split(u',')) {
        const QString key = word.section(u'=', 0, 0).trimmed().toLower();
        const QString selector = word.contains(u'=') ? word.section(u'=', 1).trimmed() : QString();
        const auto check = delivery::domainCheckOf(key);
        if (key == u"all" && !word.contains(u'=')) {
            all = true;
            continue;
        }
        if (!check || (word.contains(u'=') && *check != DomainCheck::Dkim))
            return Cli::tr("--dns is a list of spf, dmarc, dkim=SELECTOR, mta-sts, tls-rpt, dane, bimi, ptr, or all: %1").arg(word);
        if (*check == DomainCheck::Dkim) {
            if (!delivery::isSelector(selector.toLatin1()))
                return Cli::tr("--dns dkim=SELECTOR: the selector stands as s= in the signatures of a mail.");
            request.selectors << selector.toLatin1();
        }
        wanted << *check;
    }
    if (request.selectors.size() > DomainCheckRequest::maxSelectors)
        return Cli::tr("--dns takes at most %1 selectors.").arg(DomainCheckRequest::maxSelectors);
    for (const DomainCheck check : delivery::allDomainChecks) {
        if (wanted.contains(check) || (all && check != DomainCheck::Dkim))
            request.checks << check;
    }
    return {};
}

/// The domain that was named, that of the recipient, or the host itself.
QString readDomain(const CommandLine &line, const QString &host, DomainCheckRequest &request)
{
    QString domain = QHostAddress(host).isNull() ? host : QString();
    if (line.isSet(u"rcpt"_s))
        domain = line.value(u"rcpt"_s).section(u'@', -1);
    if (line.isSet(u"dns-domain"_s))
        domain = line.value(u"dns-domain"_s);
    request.domain = mime::asciiDomain(domain).toLower();
    const bool wrong = request.domain.startsWith('[') || (request.domain.isEmpty() && !domain.isEmpty()) ||
                       (!request.domain.isEmpty() && net::dnsQuestion(0, request.domain, net::DnsRecord::Type::A).isEmpty());
    return wrong ? Cli::tr("This is no domain: %1").arg(domain) : QString();
}

QString readClient(const CommandLine &line, DomainCheckRequest &request)
{
    if (!line.isSet(u"dns-ip"_s))
        return {};
    const QString text = line.value(u"dns-ip"_s);
    request.client = QHostAddress(text);
    const bool whole = request.client.protocol() == QAbstractSocket::IPv6Protocol || text.count(u'.') == 3;
    if (request.client.isNull() || !whole || text.contains(u'%'))
        return Cli::tr("--dns-ip is an IP address: %1").arg(text);
    bool v4 = false;
    const quint32 number = request.client.toIPv4Address(&v4);
    if (v4)
        request.client = QHostAddress(number);
    return {};
}

QString lacking(const DomainCheckRequest &request)
{
    for (const DomainCheck check : request.checks) {
        if (const auto lack = delivery::lackOf(request, check))
            return Cli::tr("--dns %1 %2.", "the name of a check, and what it needs").arg(delivery::keyword(check), text::describe(*lack));
    }
    return {};
}

} // namespace

OptionGroup domainOptions()
{
    using Option = QCommandLineOption;
    return {Cli::tr("DNS:"),
            {Option(u"dns"_s, Cli::tr("then ask the DNS: spf, dmarc, dkim=SELECTOR, mta-sts, tls-rpt, dane, bimi, ptr, with commas, or all"), Cli::tr("LIST")),
             Option(u"dns-plan"_s, Cli::tr("print what would be asked, and ask nothing")),
             Option(u"dns-only"_s, Cli::tr("ask the DNS only, without a session")),
             Option(u"dns-domain"_s, Cli::tr("the domain to ask about; without it that of --rcpt, or TARGET"), Cli::tr("DOMAIN")),
             Option(u"dns-ip"_s, Cli::tr("evaluate SPF for mail from this address"), Cli::tr("ADDRESS")),
             Option(u"dns-allow-private"_s, Cli::tr("let the policy of MTA-STS come from this computer or its own network"))}};
}

Result<std::optional<DomainCheckRequest>, QString> readDomainChecks(const CommandLine &line, const Connection &connection)
{
    if (!line.isSet(u"dns"_s)) {
        for (const QString &option : {u"dns-plan"_s, u"dns-only"_s, u"dns-domain"_s, u"dns-ip"_s, u"dns-allow-private"_s}) {
            if (line.isSet(option))
                return Unexpected(Cli::tr("--%1 belongs to --dns.").arg(option));
        }
        return std::optional<DomainCheckRequest>();
    }
    DomainCheckRequest request{.privateAllowed = line.isSet(u"dns-allow-private"_s)};
    const bool named = connection.target == Connection::Target::Server || connection.target == Connection::Target::Account;
    const bool mx = connection.target == Connection::Target::Mx;
    const net::Endpoint endpoint = named ? connection.route().endpoint : net::Endpoint();
    for (const QString &wrong :
         {readChecks(line.value(u"dns"_s), request), readDomain(line, mx ? line.positional().value(0) : endpoint.host, request), readClient(line, request)}) {
        if (!wrong.isEmpty())
            return Unexpected(wrong);
    }
    if (const QHostAddress nameserver(connection.account.nameserver); !nameserver.isNull())
        request.nameservers = {net::Nameserver{nameserver}};
    // A bare domain is looked at by its MX records.
    const bool itself = mime::asciiDomain(endpoint.host).toLower() == request.domain;
    if (!endpoint.host.isEmpty() && !(itself && line.isSet(u"dns-only"_s)))
        request.servers = {{.host = endpoint.host, .port = endpoint.port, .address = QHostAddress(endpoint.host)}};
    if (const QString wrong = lacking(request); !wrong.isEmpty())
        return Unexpected(wrong);
    return std::optional(request);
}

} // namespace postscope::cli
