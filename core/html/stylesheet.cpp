// SPDX-License-Identifier: MIT
#include "core/html/stylesheet.h"

#include <algorithm>

namespace postscope::html {

namespace {

constexpr qsizetype maxDeclarations = 10'000;

class StyleScanner {
public:
    StyleScanner(QStringView css, bool inAttribute) : m_css(css), m_depth(inAttribute ? 1 : 0) {}

    [[nodiscard]] QList<Declaration> scan()
    {
        while (m_at < m_css.size() && m_declarations.size() < maxDeclarations)
            step();
        take();
        return m_declarations;
    }

private:
    void step()
    {
        const QChar unit = m_css[m_at];
        if (m_css.sliced(m_at).startsWith(u"/*"))
            return skipComment();
        if (unit == u'"' || unit == u'\'')
            return skipQuoted(unit);
        if (unit == u'\\')
            ++m_at;
        else if (unit == u'(')
            ++m_parentheses;
        else if (unit == u')')
            m_parentheses = std::max(0, m_parentheses - 1);
        // A data: URL has semicolons; a brace ends even what was never closed.
        const bool separates = unit == u'{' || unit == u'}' || (unit == u';' && m_parentheses == 0);
        if (separates)
            separate(unit);
        m_at = std::min(m_at + 1, m_css.size());
    }

    void separate(QChar unit)
    {
        if (unit != u'{')
            take();
        else if (m_css.sliced(m_start, m_at - m_start).trimmed().startsWith(u'@'))
            take();
        m_depth = std::max(0, m_depth + (unit == u'{' ? 1 : unit == u'}' ? -1 : 0));
        m_parentheses = 0;
        m_start = m_at + 1;
    }

    void skipComment()
    {
        const qsizetype end = m_css.indexOf(u"*/", m_at + 2);
        const bool leading = m_css.sliced(m_start, m_at - m_start).trimmed().isEmpty();
        m_at = end < 0 ? m_css.size() : end + 2;
        if (leading)
            m_start = m_at;
    }

    // A string ends with its line.
    void skipQuoted(QChar quote)
    {
        for (++m_at; m_at < m_css.size() && m_css[m_at] != quote && m_css[m_at] != u'\n'; ++m_at)
            m_at += m_css[m_at] == u'\\' ? 1 : 0;
        m_at = std::min(m_at + 1, m_css.size());
    }

    void take()
    {
        const qsizetype end = std::min(m_at, m_css.size());
        if (m_start >= end)
            return;
        QStringView piece = m_css.sliced(m_start, end - m_start);
        const qsizetype blanks = piece.size() - QStringView(piece).trimmed().size() > 0 ? leadingBlanks(piece) : 0;
        const qsizetype position = m_start + blanks;
        piece = piece.sliced(blanks).trimmed();
        m_start = end;
        if (piece.startsWith(u'@')) {
            const qsizetype blank = std::distance(piece.begin(), std::find_if(piece.begin(), piece.end(), [](QChar c) { return c.isSpace() || c == u'('; }));
            m_declarations.append({piece.first(blank).toString().toLower(), piece.sliced(blank).trimmed().toString(), position});
            return;
        }
        const qsizetype colon = piece.indexOf(u':');
        if (m_depth > 0 && colon > 0)
            m_declarations.append({piece.first(colon).trimmed().toString().toLower(), piece.sliced(colon + 1).trimmed().toString(), position});
    }

    static qsizetype leadingBlanks(QStringView piece)
    {
        return std::distance(piece.begin(), std::find_if(piece.begin(), piece.end(), [](QChar c) { return !c.isSpace(); }));
    }

    QStringView m_css;
    int m_depth; // of braces
    int m_parentheses = 0;
    qsizetype m_at = 0;
    qsizetype m_start = 0; // of what is being read
    QList<Declaration> m_declarations;
};

} // namespace

QList<Declaration> declarationsIn(QStringView css, bool inAttribute)
{
    return StyleScanner(css, inAttribute).scan();
}

QStringList urlsIn(QStringView value)
{
    QStringList urls;
    for (qsizetype at = value.indexOf(u"url(", 0, Qt::CaseInsensitive); at >= 0; at = value.indexOf(u"url(", at, Qt::CaseInsensitive)) {
        at += 4;
        const qsizetype end = value.indexOf(u')', at);
        QStringView url = value.sliced(at, (end < 0 ? value.size() : end) - at).trimmed();
        if (url.size() >= 2 && (url.front() == u'"' || url.front() == u'\'') && url.back() == url.front())
            url = url.sliced(1, url.size() - 2);
        urls.append(url.toString());
        at = end < 0 ? value.size() : end;
    }
    return urls;
}

} // namespace postscope::html
