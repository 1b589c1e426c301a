// SPDX-License-Identifier: MIT
#include "core/delivery/mailing/expansion.h"

#include "core/mime/mailbox.h"

#include <QRegularExpression>

namespace postscope::delivery {

namespace {

const QRegularExpression &pattern()
{
    static const QRegularExpression braces(
        QStringLiteral(R"(\\\{\{|\{\{(?<raw>\{)?[ \t]*(?<name>[^{}|\r\n]{1,200}?)[ \t]*(?:\|(?<otherwise>[^{}\r\n]{0,1000}))?\}\}(?(raw)\}))"));
    return braces;
}

bool isEscaped(const QRegularExpressionMatch &match)
{
    return match.capturedStart(QStringLiteral("name")) < 0;
}

Placeholder placeholderOf(const QRegularExpressionMatch &match)
{
    return {.name = match.captured(QStringLiteral("name")),
            .otherwise = match.captured(QStringLiteral("otherwise")).trimmed(),
            .raw = match.capturedStart(QStringLiteral("raw")) >= 0};
}

/// Where a list is taken apart: at commas, and at what begins and ends a group, outside of quotes, brackets, comments and placeholders.
class Items {
public:
    explicit Items(const QString &list) : m_list(list) {}

    /// The next one, without what parts it from the one behind; nothing: there is no more.
    std::optional<QStringView> next()
    {
        if (m_at > m_list.size())
            return std::nullopt;
        const qsizetype begin = m_at;
        while (m_at < m_list.size() && !(m_open == 0 && !m_quoted && QStringView(u",;:").contains(m_list[m_at])))
            step();
        return QStringView(m_list).sliced(begin, m_at++ - begin);
    }
    /// What stands behind the item that came last; empty: nothing.
    [[nodiscard]] QStringView delimiter() const { return m_at <= m_list.size() ? QStringView(m_list).sliced(m_at - 1, 1) : QStringView(); }

private:
    void step()
    {
        const QRegularExpressionMatch match = pattern().match(m_list, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch()) {
            m_at = match.capturedEnd();
            return;
        }
        const QChar character = m_list[m_at++];
        if (character == u'\\' && m_at < m_list.size())
            ++m_at;
        else if (character == u'"')
            m_quoted = !m_quoted;
        else if (!m_quoted && QStringView(u"<([").contains(character))
            ++m_open;
        else if (!m_quoted && m_open > 0 && QStringView(u">)]").contains(character))
            --m_open;
    }

    const QString &m_list;
    qsizetype m_at = 0;
    int m_open = 0;
    bool m_quoted = false;
};

/// Of the bracket in front of the address; -1: there is none.
qsizetype angleOf(const QString &item)
{
    bool quoted = false;
    for (qsizetype i = 0; i < item.size(); ++i) {
        if (item[i] == u'\\')
            ++i;
        else if (item[i] == u'"')
            quoted = !quoted;
        else if (item[i] == u'<' && !quoted)
            return i;
    }
    return -1;
}

/// A display name, given with quotes or without, as quoted-string (RFC 5322 3.2.4) with its placeholders replaced.
QString expandedName(const QString &written, const Expand &expand)
{
    QString name = written.trimmed();
    if (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"')) {
        static const QRegularExpression quotedPair(QStringLiteral(R"(\\(["\\]))"));
        name = name.sliced(1, name.size() - 2).replace(quotedPair, QStringLiteral("\\1"));
    }
    const QString text = expanded(name, expand);
    return text.isEmpty() ? QString() : mime::quotedString(text) + u' ';
}

QString expandedItem(const QString &item, const Expand &expand, const std::function<void(const QString &)> &wrong)
{
    if (!hasPlaceholder(item))
        return item;
    if (const auto only = onlyPlaceholder(item))
        return expand(*only);
    const qsizetype angle = angleOf(item);
    const QString name = angle < 0 ? QString() : item.first(angle);
    QString whole = hasPlaceholder(name) ? expandedName(name, expand) : name;
    whole += expanded(item.sliced(name.size()), expand);
    const auto mailboxes = mime::parseMailboxes(whole);
    if (mailboxes && mailboxes->size() == 1)
        return whole;
    wrong(whole);
    return item;
}

} // namespace

bool hasPlaceholder(const QString &text)
{
    return text.contains(pattern());
}

std::optional<Placeholder> onlyPlaceholder(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QRegularExpressionMatch match = pattern().match(trimmed, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    if (!match.hasMatch() || isEscaped(match) || match.capturedEnd() != trimmed.size())
        return std::nullopt;
    return placeholderOf(match);
}

QString expanded(const QString &text, const Expand &expand)
{
    QString result;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator matches = pattern().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).sliced(at, match.capturedStart() - at);
        result += isEscaped(match) ? QStringLiteral("{{") : expand(placeholderOf(match));
        at = match.capturedEnd();
    }
    result += QStringView(text).sliced(at);
    return result;
}

QString expandedAddresses(const QString &list, const Expand &expand, const std::function<void(const QString &item)> &wrong)
{
    if (!hasPlaceholder(list))
        return list;
    QString result;
    Items items(list);
    while (const auto item = items.next()) {
        result += expandedItem(item->toString(), expand, wrong);
        result += items.delimiter();
    }
    return result;
}

} // namespace postscope::delivery
