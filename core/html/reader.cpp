// SPDX-License-Identifier: MIT
#include "core/html/reader.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace postscope::html {

namespace {

/// The same number of units, without what libxml2 takes for an end (NUL) or UTF-8 cannot say (half a surrogate pair).
QByteArray utf8Of(QStringView html)
{
    QString text = html.toString();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (unit.isSurrogate() || unit.isNull())
            text[i] = QChar::ReplacementCharacter;
    }
    return text.toUtf8();
}

/// True for a tag of that name, any case, behind its "<".
bool begins(QByteArrayView tag, QByteArrayView name)
{
    if (tag.size() < name.size() || qstrnicmp(tag.data(), name.size(), name.data(), name.size()) != 0)
        return false;
    return tag.size() == name.size() || QByteArrayView(" \t\r\n\f/>").contains(tag[name.size()]);
}

bool isLetter(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
}

QString fromXml(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

// libxml2 calls back for each piece. No tree is built: what would be deep there is a number here.
class Reader {
public:
    Reader(QByteArray octets, Listener &listener) : m_octets(std::move(octets)), m_listener(listener) {}

    /// False: it stopped at a limit.
    [[nodiscard]] bool run();

private:
    static Reader &self(void *reader) { return *static_cast<Reader *>(reader); }
    static int fill(void *reader, char *buffer, int size);
    static void onStart(void *reader, const xmlChar *name, const xmlChar **attributes);
    static void onEnd(void *reader, const xmlChar *name);
    static void onText(void *reader, const xmlChar *text, int length);
    static void onRawText(void *reader, const xmlChar *text, int length);
    static void onComment(void *reader, const xmlChar *text);

    void listen();
    [[nodiscard]] qsizetype offset() const;
    [[nodiscard]] qsizetype unitAt(qsizetype octet);
    void locate(Element &element, QByteArrayView name);

    QByteArray m_octets;
    Listener &m_listener;
    std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> m_context{nullptr, &htmlFreeParserCtxt};
    qsizetype m_given = 0; // octets the parser has got
    int m_depth = 0;
    bool m_stopped = false;
    qsizetype m_from = 0; // octet at which the next tag is looked for
    // Which unit an octet belongs to; both only go forwards.
    qsizetype m_octet = 0;
    qsizetype m_unit = 0;
};

// The parser compares each attribute of a tag with all before it, and has no limit: it has told how many it made room for when it asks for more.
int Reader::fill(void *reader, char *buffer, int size)
{
    Reader &own = self(reader);
    if (own.m_stopped || own.m_context->maxatts > maxAttributes)
        return 0;
    const qsizetype given = std::min<qsizetype>(size, own.m_octets.size() - own.m_given);
    std::memcpy(buffer, own.m_octets.constData() + own.m_given, size_t(given));
    own.m_given += given;
    return int(given);
}

qsizetype Reader::offset() const
{
    const xmlParserInput *input = m_context->input;
    return input == nullptr ? m_octets.size() : std::min<qsizetype>(qsizetype(input->consumed) + (input->cur - input->base), m_octets.size());
}

qsizetype Reader::unitAt(qsizetype octet)
{
    for (; m_octet < octet; ++m_octet) {
        const auto value = uchar(m_octets.at(m_octet));
        m_unit += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
    }
    return m_unit;
}

/// Finds the tag that was just read: between the last thing that was told and where the parser is. Not found: nobody wrote it.
void Reader::locate(Element &element, QByteArrayView name)
{
    const qsizetype end = offset();
    qsizetype last = end; // a tag that is told of next, perhaps
    const QByteArrayView read = QByteArrayView(m_octets).first(end);
    for (qsizetype tag = read.indexOf('<', m_from); tag >= 0; tag = read.indexOf('<', tag + 1)) {
        const QByteArrayView rest = read.sliced(tag + 1);
        if (!rest.isEmpty() && isLetter(rest.front()))
            last = tag;
        if (!begins(rest, name))
            continue;
        m_from = end;
        element.position = unitAt(tag);
        const bool closed = end < m_octets.size() && m_octets.at(end) == '>';
        element.length = unitAt(closed ? end + 1 : end) - element.position;
        return;
    }
    m_from = last;
    element.position = unitAt(std::max(m_octet, std::min(last, end)));
}

void Reader::onStart(void *reader, const xmlChar *name, const xmlChar **attributes)
{
    Reader &own = self(reader);
    if (own.m_stopped)
        return;
    if (++own.m_depth > maxDepth) {
        own.m_stopped = true;
        xmlStopParser(own.m_context.get());
        return;
    }
    Element element{.name = fromXml(name).toLower(), .attributes = {}};
    own.locate(element, QByteArrayView(reinterpret_cast<const char *>(name)));
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
        element.attributes.append({fromXml(attributes[0]).toLower(), attributes[1] == nullptr ? QString() : fromXml(attributes[1])});
    own.m_listener.start(element);
}

void Reader::onEnd(void *reader, const xmlChar *name)
{
    Reader &own = self(reader);
    if (own.m_stopped)
        return;
    --own.m_depth;
    own.m_listener.end(fromXml(name).toLower());
}

void Reader::onText(void *reader, const xmlChar *text, int length)
{
    Reader &own = self(reader);
    if (own.m_stopped)
        return;
    own.m_from = own.offset();
    own.m_listener.text(QString::fromUtf8(reinterpret_cast<const char *>(text), length));
}

void Reader::onRawText(void *reader, const xmlChar *text, int length)
{
    Reader &own = self(reader);
    if (own.m_stopped)
        return;
    own.m_from = own.offset();
    own.m_listener.rawText(QString::fromUtf8(reinterpret_cast<const char *>(text), length));
}

void Reader::onComment(void *reader, const xmlChar *)
{
    self(reader).m_from = self(reader).offset();
}

void Reader::listen()
{
    xmlSAXHandler &handler = *m_context->sax;
    handler = {};
    handler.startElement = &Reader::onStart;
    handler.endElement = &Reader::onEnd;
    handler.characters = &Reader::onText;
    handler.ignorableWhitespace = &Reader::onText;
    handler.cdataBlock = &Reader::onRawText;
    handler.comment = &Reader::onComment;
    m_context->userData = this;
}

bool Reader::run()
{
    static const bool initialised = (xmlInitParser(), true);
    Q_UNUSED(initialised)
    m_context.reset(htmlNewParserCtxt());
    if (!m_context)
        return false;
    listen();
    constexpr int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC;
    xmlFreeDoc(htmlCtxtReadIO(
        m_context.get(), &Reader::fill, [](void *) { return 0; }, this, nullptr, "UTF-8", options));
    return !m_stopped && m_given == m_octets.size();
}

} // namespace

std::optional<QString> Element::attribute(QLatin1StringView attributeName) const
{
    const auto found = std::ranges::find(attributes, attributeName, &Attribute::name);
    return found == attributes.cend() ? std::nullopt : std::optional(found->value);
}

bool read(QStringView html, Listener &listener)
{
    const bool whole = Reader(utf8Of(html.first(std::min(html.size(), maxLength))), listener).run();
    return whole && html.size() <= maxLength;
}

} // namespace postscope::html
