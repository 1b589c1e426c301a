// SPDX-License-Identifier: MIT
#include "core/delivery/saidwords.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

using Place = SaidWord::Place;

constexpr qsizetype maxWord = 256; ///< octets

/// What follows the path, which may be quoted in part.
QByteArray behindPath(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype at = qMax<qsizetype>(line.indexOf('<'), 0); at < line.size(); ++at) {
        if (quoted && line[at] == '\\')
            ++at;
        else if (line[at] == '"')
            quoted = !quoted;
        else if (line[at] == '>' && !quoted)
            return line.mid(at + 1);
    }
    return {};
}

/// "BODY=" has several extensions, told apart by what follows; of every other parameter the name says enough.
QByteArray likeness(const QByteArray &word)
{
    const QByteArray upper = word.toUpper();
    const qsizetype equals = upper.indexOf('=');
    return equals < 0 || upper.startsWith("BODY=") ? upper : upper.left(equals + 1);
}

} // namespace

bool SaidWord::is(const QByteArray &form) const
{
    const QByteArray wanted = form.toUpper();
    return wanted.endsWith('=') ? word.toUpper().startsWith(wanted) : word.toUpper() == wanted;
}

QByteArray firstWord(const QByteArray &text)
{
    const qsizetype space = text.indexOf(' ');
    return space < 0 ? text : text.left(space);
}

QList<SaidWord> saidIn(const QByteArray &line, qsizetype row)
{
    const QByteArray text = line.trimmed();
    const QByteArray verb = firstWord(text).toUpper().left(maxWord);
    QList<SaidWord> words{{Place::Command, verb, 1, row}};
    if (verb != "MAIL" && verb != "RCPT")
        return words;
    const QList<QByteArray> parameters = behindPath(text).simplified().split(' ');
    for (const QByteArray &parameter : parameters) {
        if (!parameter.isEmpty())
            words << SaidWord{verb == "MAIL" ? Place::Mail : Place::Rcpt, parameter.left(maxWord), 1, row};
    }
    return words;
}

void add(QList<SaidWord> &said, const QList<SaidWord> &more)
{
    for (const SaidWord &word : more) {
        const auto known =
            std::ranges::find_if(said, [&word](const SaidWord &before) { return before.place == word.place && likeness(before.word) == likeness(word.word); });
        if (known != said.end())
            ++known->times;
        else if (said.size() < maxSaidWords)
            said << word;
    }
}

} // namespace postscope::delivery
