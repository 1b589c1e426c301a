// SPDX-License-Identifier: MIT
#include "core/delivery/autoconfig.h"

#include "core/mime/domain.h"

#include <QHash>
#include <QHostAddress>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDepth = 16;
constexpr int maxElements = 4096;
constexpr qsizetype maxServers = 16;
constexpr qsizetype maxText = 512;

QString filledIn(QString text, const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    text.replace("%EMAILADDRESS%"_L1, address);
    text.replace("%EMAILLOCALPART%"_L1, address.left(at));
    text.replace("%EMAILDOMAIN%"_L1, address.mid(at + 1));
    return text;
}

/// SASL mechanisms behind Thunderbird's words; what it does not know adds nothing.
QByteArrayList mechanismsOf(const QString &word)
{
    static const QHash<QString, QByteArrayList> known{
        {u"password-cleartext"_s, {"PLAIN", "LOGIN"}},
        {u"plain"_s, {"PLAIN", "LOGIN"}},
        {u"password-encrypted"_s, {"CRAM-MD5"}},
        {u"secure"_s, {"CRAM-MD5"}},
        {u"ntlm"_s, {"NTLM"}},
        {u"gssapi"_s, {"GSSAPI"}},
        {u"tls-client-cert"_s, {"EXTERNAL"}},
        {u"oauth2"_s, {"OAUTHBEARER", "XOAUTH2"}},
        {u"none"_s, {"NONE"}},
        {u"client-ip-address"_s, {"NONE"}},
    };
    return known.value(word.toLower());
}

std::optional<TlsMode> tlsOf(const QString &word)
{
    if (word.compare("SSL"_L1, Qt::CaseInsensitive) == 0)
        return TlsMode::Implicit;
    if (word.compare("STARTTLS"_L1, Qt::CaseInsensitive) == 0)
        return TlsMode::StartTls;
    if (word.compare("plain"_L1, Qt::CaseInsensitive) == 0)
        return TlsMode::None;
    return std::nullopt;
}

bool printable(const QString &text)
{
    return std::ranges::all_of(text, [](QChar unit) { return unit.isPrint(); });
}

class AutoconfigReader {
public:
    AutoconfigReader(const QByteArray &octets, QString address) : m_xml(octets), m_address(std::move(address)) {}

    Result<QList<ServerSettings>, QString> read();

private:
    void begin();
    void end();
    void take(const QString &element, const QString &text);
    void finishServer();

    QXmlStreamReader m_xml;
    QString m_address;
    QStringList m_path;
    QString m_text;
    std::optional<ServerSettings> m_server; // the one being read
    bool m_tlsKnown = false;
    QList<ServerSettings> m_servers;
};

Result<QList<ServerSettings>, QString> AutoconfigReader::read()
{
    for (int elements = 0; !m_xml.atEnd() && m_servers.size() < maxServers;) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_xml.raiseError(u"DOCTYPE"_s);
            break;
        case QXmlStreamReader::StartElement:
            if (++elements > maxElements || m_path.size() == maxDepth)
                m_xml.raiseError(u"> %1"_s.arg(elements > maxElements ? maxElements : maxDepth));
            else
                begin();
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            if (m_text.size() <= maxText)
                m_text += m_xml.text();
            break;
        default:
            break;
        }
    }
    if (m_xml.hasError())
        return Unexpected(u"%1:%2: %3"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber()).arg(m_xml.errorString()));
    return m_servers;
}

void AutoconfigReader::begin()
{
    m_path << m_xml.name().toString();
    m_text.clear();
    if (m_path == QStringList{u"clientConfig"_s, u"emailProvider"_s, u"outgoingServer"_s} && m_xml.attributes().value("type"_L1) == "smtp"_L1) {
        m_server = ServerSettings{};
        m_tlsKnown = false;
    }
}

void AutoconfigReader::end()
{
    if (m_path.isEmpty())
        return;
    if (m_server && m_path.size() == 4)
        take(m_path.constLast(), m_text.trimmed());
    if (m_server && m_path.size() == 3)
        finishServer();
    m_path.removeLast();
    m_text.clear();
}

void AutoconfigReader::take(const QString &element, const QString &text)
{
    if (text.size() > maxText || !printable(text))
        return;
    if (element == "hostname"_L1) {
        const QString name = filledIn(text, m_address);
        const bool literal = !QHostAddress(name).isNull();
        m_server->host = literal ? name : QString::fromLatin1(mime::asciiDomain(name));
    } else if (element == "port"_L1) {
        m_server->port = text.toUShort();
    } else if (element == "socketType"_L1) {
        m_tlsKnown = tlsOf(text).has_value();
        m_server->tls = tlsOf(text).value_or(TlsMode::StartTls);
    } else if (element == "username"_L1) {
        m_server->user = filledIn(text, m_address);
    } else if (element == "authentication"_L1) {
        for (const QByteArray &mechanism : mechanismsOf(text)) {
            if (!m_server->mechanisms.contains(mechanism))
                m_server->mechanisms << mechanism;
        }
    }
}

void AutoconfigReader::finishServer()
{
    if (!m_server->host.isEmpty() && !m_server->host.startsWith(u'[') && m_server->port > 0 && m_tlsKnown)
        m_servers << *m_server;
    m_server.reset();
}

} // namespace

Result<QList<ServerSettings>, QString> readAutoconfig(const QByteArray &octets, const QString &address)
{
    return AutoconfigReader(octets, address).read();
}

QList<ServerSettings> ranked(QList<ServerSettings> settings)
{
    const auto rank = [](const ServerSettings &one) {
        const int tls = one.tls == TlsMode::Implicit ? 0 : one.tls == TlsMode::None ? 2 : 1;
        return std::pair(one.tls == TlsMode::None ? int(ServerSettings::Source::ClearAutoconfig) : int(one.source), tls);
    };
    std::ranges::stable_sort(settings, {}, rank);
    QList<ServerSettings> distinct;
    for (const ServerSettings &one : std::as_const(settings)) {
        const auto same = [&one](const ServerSettings &other) { return other.host == one.host && other.port == one.port && other.tls == one.tls; };
        if (std::ranges::none_of(distinct, same))
            distinct << one;
    }
    return distinct;
}

} // namespace postscope::delivery
