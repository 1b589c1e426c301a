// SPDX-License-Identifier: MIT
#include "core/html/contents.h"

#include "core/html/reader.h"
#include "core/html/stylesheet.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

namespace postscope::html {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxItems = 10'000;
constexpr qsizetype maxLinkText = 1'000;

constexpr std::array urlAttributes = {"src"_L1, "href"_L1, "background"_L1, "poster"_L1, "data"_L1};

class ContentsListener final : public Listener {
public:
    ContentsListener(QStringView html, Contents &contents) : m_html(html), m_contents(contents) {}

    void start(const Element &element) override
    {
        const Span span{element.position, element.length};
        if (element.length > 0)
            use(Use::Kind::Element, element.name, {}, span);
        for (const Attribute &attribute : element.attributes)
            take(attribute, element);
        if (element.name == "a"_L1 && element.attribute("href"_L1))
            beginLink({.url = element.attribute("href"_L1).value_or(QString()).trimmed(), .text = {}, .span = span});
        else if (element.name == "area"_L1 && element.attribute("href"_L1))
            append(m_contents.links, Link{element.attribute("href"_L1)->trimmed(), element.attribute("alt"_L1).value_or(QString()), span});
        else if (element.name == "img"_L1)
            takeImage(element, span);
        else if (element.name == "style"_L1)
            m_styleStart = element.position + element.length;
    }

    void end(const QString &name) override
    {
        if (name == "a"_L1) {
            m_link = -1;
        } else if (name == "style"_L1 && m_styleStart >= 0) {
            takeStyle(m_style, false, {m_styleStart, m_style.size()});
            m_style.clear();
            m_styleStart = -1;
        }
    }

    void text(const QString &text) override
    {
        if (m_link < 0)
            return;
        QString &known = m_contents.links[m_link].text;
        for (const QChar unit : text) {
            if (known.size() >= maxLinkText)
                return;
            if (!unit.isSpace())
                known += unit;
            else if (!known.isEmpty() && known.back() != u' ')
                known += u' ';
        }
    }

    void rawText(const QString &text) override
    {
        if (m_styleStart >= 0)
            m_style += text;
    }

private:
    template<class T>
    static void append(QList<T> &list, const T &value)
    {
        if (list.size() < maxItems)
            list.append(value);
    }

    void beginLink(const Link &link)
    {
        append(m_contents.links, link);
        m_link = m_contents.links.size() < maxItems ? m_contents.links.size() - 1 : -1;
        if (link.url.startsWith(u'#') && link.url.size() > 1)
            append(m_contents.targets, link.url.sliced(1));
    }

    void takeImage(const Element &element, Span span)
    {
        const Image image{element.attribute("src"_L1).value_or(QString()).trimmed(), element.attribute("alt"_L1), span};
        append(m_contents.images, image);
        if (image.alternative)
            text(*image.alternative);
    }

    void take(const Attribute &attribute, const Element &element)
    {
        const Span span{element.position, element.length};
        use(Use::Kind::Attribute, attribute.name, {}, span);
        if (attribute.name == "style"_L1)
            takeStyle(attribute.value, true, span);
        else if (attribute.name == "id"_L1)
            append(m_contents.ids, attribute.value);
        else if (std::find(urlAttributes.begin(), urlAttributes.end(), attribute.name) != urlAttributes.end())
            takeUrl(attribute.value);
    }

    void takeUrl(const QString &url)
    {
        const QString trimmed = url.trimmed();
        if (!trimmed.startsWith("cid:"_L1, Qt::CaseInsensitive))
            return;
        const QString id = QUrl::fromPercentEncoding(trimmed.sliced(4).toUtf8()); // RFC 2392 2
        if (!m_knownIds.contains(id) && m_contents.contentIds.size() < maxItems) {
            m_knownIds.insert(id);
            m_contents.contentIds.append(id);
        }
    }

    void takeStyle(const QString &css, bool inAttribute, Span around)
    {
        const QList<Declaration> declarations = declarationsIn(css, inAttribute);
        for (const Declaration &declaration : declarations) {
            Span span{around.position + declaration.position, declaration.property.size()};
            if (inAttribute) // its value is not what is written: it had character references perhaps
                span = within(around, declaration.property);
            use(Use::Kind::Property, declaration.property, declaration.value.left(maxLinkText).toLower(), span);
            const QStringList urls = urlsIn(declaration.value);
            for (const QString &url : urls)
                takeUrl(url);
        }
    }

    /// Where the name stands in a tag; all of the tag where it is not found.
    [[nodiscard]] Span within(Span tag, const QString &name) const
    {
        const QStringView written = m_html.sliced(tag.position, std::min(tag.length, m_html.size() - tag.position));
        const qsizetype style = written.indexOf(u"style", 0, Qt::CaseInsensitive);
        const qsizetype at = style < 0 ? -1 : written.indexOf(name, style + 5, Qt::CaseInsensitive);
        return at < 0 ? tag : Span{tag.position + at, name.size()};
    }

    // Where something is used twice, the first place is enough: there would be one for each cell of a table.
    void use(Use::Kind kind, const QString &name, const QString &value, Span span)
    {
        const QString key = QString::number(int(kind)) + name + u':' + value;
        if (m_contents.uses.size() >= maxItems || m_known.contains(key))
            return;
        m_known.insert(key);
        m_contents.uses.append({kind, name, value, span});
    }

    QStringView m_html;
    Contents &m_contents;
    QSet<QString> m_known;
    QSet<QString> m_knownIds;
    qsizetype m_link = -1; // that is open
    QString m_style;
    qsizetype m_styleStart = -1; // of the content of <style> that is open
};

} // namespace

Contents contentsOf(QStringView html)
{
    Contents contents;
    ContentsListener listener(html, contents);
    contents.truncated = !read(html, listener);
    for (Link &link : contents.links)
        link.text = link.text.trimmed();
    return contents;
}

} // namespace postscope::html
