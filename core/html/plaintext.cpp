// SPDX-License-Identifier: MIT
#include "core/html/plaintext.h"

#include "core/html/reader.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace postscope::html {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxLevels = 12; // of lists and quotations that are shown: deeper ones would be all margin
constexpr qsizetype maxUnderline = 72;

const QSet<QString> &hidden()
{
    static const QSet<QString> names{u"head"_s,   u"title"_s,    u"script"_s, u"style"_s, u"template"_s, u"object"_s,  u"iframe"_s,
                                     u"select"_s, u"textarea"_s, u"svg"_s,    u"audio"_s, u"video"_s,    u"datalist"_s};
    return names;
}

/// Begins and ends a line of its own; with a paragraph, an empty line is between it and its neighbours.
const QSet<QString> &blocks()
{
    static const QSet<QString> names{u"address"_s, u"article"_s, u"aside"_s, u"body"_s,    u"caption"_s, u"center"_s,   u"dd"_s,      u"div"_s,
                                     u"dt"_s,      u"footer"_s,  u"form"_s,  u"header"_s,  u"html"_s,    u"legend"_s,   u"li"_s,      u"main"_s,
                                     u"nav"_s,     u"option"_s,  u"tr"_s,    u"section"_s, u"tbody"_s,   u"fieldset"_s, u"details"_s, u"summary"_s};
    return names;
}

const QSet<QString> &paragraphs()
{
    static const QSet<QString> names{u"p"_s,  u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s,    u"h5"_s,     u"h6"_s,        u"pre"_s,
                                     u"ul"_s, u"ol"_s, u"dl"_s, u"hr"_s, u"table"_s, u"figure"_s, u"blockquote"_s};
    return names;
}

bool isHidden(const Element &element)
{
    if (hidden().contains(element.name) || element.attribute("hidden"_L1))
        return true;
    // What a client shows beside the subject and nowhere else.
    const QString style = element.attribute("style"_L1).value_or(QString()).left(2'000).remove(u' ');
    return style.contains("display:none"_L1, Qt::CaseInsensitive) || style.contains("mso-hide:all"_L1, Qt::CaseInsensitive);
}

/// What fills the preview line of a mailbox, or says where a word may be broken.
bool isInvisible(QChar unit)
{
    return unit == QChar(0x200B) || unit == QChar(0xFEFF) || unit == QChar(0x00AD) || unit == QChar(0x034F);
}

/// Columns of a line in a font where East Asian characters are twice as wide.
qsizetype columnsOf(QStringView line)
{
    return std::accumulate(line.begin(), line.end(), qsizetype(0),
                           [](qsizetype columns, QChar unit) { return columns + (unit.unicode() >= 0x1100 && !unit.isLowSurrogate() ? 2 : 1); });
}

/// True where the text of a link is its URL already, or all of it that people write.
bool saysUrl(QStringView shown, QStringView url)
{
    QStringView bare = url.sliced(url.indexOf(u':') + 1);
    while (bare.startsWith(u'/'))
        bare = bare.sliced(1);
    const auto withoutSlash = [](QStringView text) { return text.endsWith(u'/') ? text.chopped(1) : text; };
    return withoutSlash(shown) == withoutSlash(url) || withoutSlash(shown) == withoutSlash(bare);
}

class TextListener final : public Listener {
public:
    void start(const Element &element) override;
    void end(const QString &name) override;
    void text(const QString &written) override;
    void rawText(const QString &) override {}

    [[nodiscard]] QString take();

private:
    struct List {
        bool ordered = false;
        int number = 0;
    };

    void breakLine(int lines) { m_breaks = std::max(m_breaks, lines); }
    void put(QStringView piece);
    void putPre(const QString &text);
    void beginLine();
    void beginItem();
    void endLink();
    void underline(const QString &name);
    [[nodiscard]] bool full() const { return m_out.size() >= maxLength; }

    QString m_out;
    QList<bool> m_written; // of the elements that are open: somebody wrote the tag
    int m_hidden = 0;      // depth inside something that is not shown
    int m_pre = 0;
    bool m_preBegins = false; // a line end that comes now is none
    int m_breaks = 0;         // line ends before what comes next
    bool m_space = false;     // a blank before what comes next
    bool m_cell = false;      // another cell of the row begins
    QString m_marker;         // of the list item that begins
    QList<List> m_lists;
    int m_quotes = 0;
    int m_lineQuotes = 0;          // of the line that was written last
    QStringList m_links;           // URLs of <a> that are open
    QList<qsizetype> m_linkStarts; // and where in m_out they begin
    qsizetype m_headingStart = -1;
};

void TextListener::start(const Element &element)
{
    m_written.append(element.length > 0);
    if (!m_written.constLast())
        return; // the parser's <p> around loose text would part a line at each link in it
    if (m_hidden > 0 || isHidden(element)) {
        ++m_hidden;
        return;
    }
    const QString &name = element.name;
    if (paragraphs().contains(name))
        breakLine((name == "ul"_L1 || name == "ol"_L1) && !m_lists.isEmpty() ? 1 : 2);
    else if (blocks().contains(name))
        breakLine(1);
    if (name == "br"_L1) {
        m_breaks = m_breaks >= 2 ? m_breaks : m_breaks + 1;
        m_space = false;
    } else if (name == "hr"_L1) {
        put(QString(40, u'-'));
        breakLine(2);
    } else if (name == "img"_L1) {
        put(element.attribute("alt"_L1).value_or(QString()).simplified());
    } else if (name == "ul"_L1 || name == "ol"_L1) {
        m_lists.append(List{name == "ol"_L1, std::clamp(element.attribute("start"_L1).value_or(u"1"_s).toInt(), 0, 1'000'000) - 1});
    } else if (name == "li"_L1) {
        beginItem();
    } else if (name == "blockquote"_L1) {
        ++m_quotes;
    } else if (name == "pre"_L1) {
        ++m_pre;
        m_preBegins = true;
    } else if (name == "td"_L1 || name == "th"_L1) {
        m_cell = true;
    } else if (name == "a"_L1) {
        m_links.append(element.attribute("href"_L1).value_or(QString()).trimmed());
        m_linkStarts.append(m_out.size());
    } else if (name == "h1"_L1 || name == "h2"_L1) {
        m_headingStart = m_out.size();
    }
    if (name == "tr"_L1)
        m_cell = false;
}

void TextListener::end(const QString &name)
{
    if (!m_written.isEmpty() && !m_written.takeLast())
        return;
    if (m_hidden > 0) {
        --m_hidden;
        return;
    }
    if (name == "a"_L1 && !m_links.isEmpty())
        endLink();
    else if ((name == "ul"_L1 || name == "ol"_L1) && !m_lists.isEmpty())
        m_lists.removeLast();
    else if (name == "pre"_L1)
        m_pre = std::max(0, m_pre - 1);
    else if (name == "h1"_L1 || name == "h2"_L1)
        underline(name);
    if (paragraphs().contains(name))
        breakLine((name == "ul"_L1 || name == "ol"_L1) && !m_lists.isEmpty() ? 1 : 2);
    else if (blocks().contains(name))
        breakLine(1);
    if (name == "blockquote"_L1)
        m_quotes = std::max(0, m_quotes - 1);
    if (name == "li"_L1)
        m_marker.clear();
}

void TextListener::text(const QString &written)
{
    if (m_hidden > 0 || full())
        return;
    if (m_pre > 0)
        return putPre(written);
    QString text = written;
    text.removeIf([](QChar unit) { return isInvisible(unit); });
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool blank = i < text.size() && text.at(i).isSpace();
        if (i < text.size() && !blank)
            continue;
        if (i > begin)
            put(QStringView(text).sliced(begin, i - begin));
        m_space = m_space || (blank && m_breaks == 0);
        begin = i + 1;
    }
}

void TextListener::putPre(const QString &text)
{
    QStringList lines = QString(text).remove(u'\r').split(u'\n');
    if (std::exchange(m_preBegins, false) && lines.size() > 1 && lines.constFirst().isEmpty())
        lines.removeFirst();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0 && m_breaks > 0 && !m_out.isEmpty()) { // an empty line within
            beginLine();
            m_breaks = 1;
        } else if (i > 0) {
            m_breaks = 1;
        }
        if (lines.at(i).isEmpty())
            continue;
        m_space = false;
        beginLine();
        m_out += lines.at(i);
    }
}

void TextListener::put(QStringView piece)
{
    if (piece.isEmpty() || full())
        return;
    const bool sameLine = m_breaks == 0 && !m_out.isEmpty() && m_out.back() != u'\n';
    if (m_cell && sameLine)
        m_out += " | "_L1;
    else if (m_space && sameLine)
        m_out += u' ';
    m_cell = false;
    m_space = false;
    beginLine();
    m_out += piece;
}

/// Ends lines as often as is called for, and begins the next with its margin.
void TextListener::beginLine()
{
    const bool first = m_out.isEmpty();
    if (m_breaks == 0 && !first)
        return;
    const auto margin = [](int quotes) { return u"> "_s.repeated(std::min<qsizetype>(quotes, maxLevels)); };
    for (int i = 0; i < m_breaks && !first; ++i) {
        m_out += u'\n';
        if (i + 1 < m_breaks) // an empty line belongs to what is around it
            m_out += margin(std::min(m_quotes, m_lineQuotes)).trimmed();
    }
    m_lineQuotes = m_quotes;
    m_breaks = 0;
    const qsizetype levels = std::min(m_lists.size(), maxLevels);
    const qsizetype indent = 2 * (m_marker.isEmpty() ? levels : std::max<qsizetype>(0, levels - 1));
    m_out += margin(m_quotes) + QString(indent, u' ') + m_marker;
    m_marker.clear();
}

void TextListener::beginItem()
{
    if (m_lists.isEmpty())
        m_lists.append(List{});
    List &list = m_lists.last();
    m_marker = list.ordered ? QString::number(++list.number) + u". "_s : u"- "_s;
    breakLine(1);
}

void TextListener::endLink()
{
    const QString url = m_links.takeLast();
    const qsizetype start = m_linkStarts.takeLast();
    const QString shown = m_out.sliced(std::min(start, m_out.size())).trimmed();
    const bool leads = url.startsWith("http:"_L1, Qt::CaseInsensitive) || url.startsWith("https:"_L1, Qt::CaseInsensitive) ||
                       url.startsWith("mailto:"_L1, Qt::CaseInsensitive) || url.startsWith("ftp:"_L1, Qt::CaseInsensitive) ||
                       url.startsWith("tel:"_L1, Qt::CaseInsensitive);
    if (!leads || shown.isEmpty() || saysUrl(shown, url))
        return;
    const int breaks = std::exchange(m_breaks, 0); // it stands beside the text, even if that ended its line
    m_space = true;
    put(QString(u'<' + url + u'>').remove(u'\n').remove(u'\r'));
    m_breaks = breaks;
}

void TextListener::underline(const QString &name)
{
    if (m_headingStart < 0)
        return;
    const QString heading = m_out.sliced(std::min(m_headingStart, m_out.size())).trimmed();
    m_headingStart = -1;
    if (heading.isEmpty())
        return;
    const qsizetype columns = columnsOf(QStringView(heading).sliced(heading.lastIndexOf(u'\n') + 1));
    breakLine(1);
    put(QString(std::min(columns, maxUnderline), name == "h1"_L1 ? u'=' : u'-'));
}

QString TextListener::take()
{
    m_out.truncate(maxLength);
    qsizetype end = m_out.size();
    while (end > 0 && m_out.at(end - 1).isSpace())
        --end;
    m_out.truncate(end);
    return m_out;
}

} // namespace

QString textOf(QStringView html)
{
    TextListener listener;
    const bool whole = read(html, listener);
    Q_UNUSED(whole) // what was read is all there is to show
    return listener.take();
}

} // namespace postscope::html
