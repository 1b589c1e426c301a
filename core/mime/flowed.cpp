// SPDX-License-Identifier: MIT
#include "core/mime/flowed.h"

namespace postscope::mime {

namespace {

constexpr QStringView signatureMark = u"-- "; // keeps its space and is never joined (RFC 3676 4.3)
constexpr qsizetype maxLine = 72; // RFC 3676 4.2 asks for 78 or less, quotes and stuffing included

// "> > text" and ">> text" are both the second level (RFC 3676 4.5 writes the second).
struct Quoted {
    qsizetype depth = 0;
    QStringView text;
};

Quoted quotedLine(QStringView line)
{
    Quoted quoted;
    qsizetype end = 0;
    while (end < line.size() && line[end] == u'>') {
        ++quoted.depth;
        ++end;
        if (end + 1 < line.size() && line[end] == u' ' && line[end + 1] == u'>')
            ++end;
    }
    if (quoted.depth > 0 && end < line.size() && line[end] == u' ')
        ++end;
    quoted.text = line.sliced(end);
    return quoted;
}

// Space-stuffing (RFC 3676 4.4); behind quote marks a space always, as everybody writes it.
QString stuffed(qsizetype depth, QStringView text)
{
    const bool stuff = depth > 0 ? !text.isEmpty() : text.startsWith(u' ') || text.startsWith(u">") || text.startsWith(u"From ");
    QString line(depth, u'>');
    if (stuff)
        line += u' ';
    return line += text;
}

QStringView withoutTrailingSpaces(QStringView text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

// Behind which space the line is broken, the last that fits or the first there is, but never so that it looks like a signature; -1: it has none.
qsizetype breakAfter(QStringView text, qsizetype room)
{
    const qsizetype last = text.first(qMin(room, text.size())).lastIndexOf(u' ');
    const qsizetype found = last > 0 ? last : text.indexOf(u' ', 1);
    return text.first(found + 1) == signatureMark ? text.indexOf(u' ', signatureMark.size()) : found;
}

void writeLine(QString &flowed, const Quoted &line)
{
    QStringView rest = line.text == signatureMark ? line.text : withoutTrailingSpaces(line.text);
    const qsizetype room = qMax<qsizetype>(20, maxLine - line.depth - 1);
    while (rest.size() > room) {
        const qsizetype space = breakAfter(rest, room);
        if (space < 0)
            break;
        flowed += stuffed(line.depth, rest.first(space + 1)) + u'\n';
        rest = rest.sliced(space + 1);
    }
    flowed += stuffed(line.depth, rest);
}

} // namespace

QString flowedText(QStringView text)
{
    QString flowed;
    flowed.reserve(text.size() + text.size() / 16);
    for (qsizetype begin = 0;; ++begin) {
        const qsizetype found = text.indexOf(u'\n', begin);
        const QStringView line = text.sliced(begin, (found < 0 ? text.size() : found) - begin);
        writeLine(flowed, quotedLine(line));
        if (found < 0)
            return flowed;
        flowed += u'\n';
        begin = found;
    }
}

} // namespace postscope::mime
