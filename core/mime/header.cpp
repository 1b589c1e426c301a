// SPDX-License-Identifier: MIT
#include "core/mime/header.h"

#include "core/mime/characters.h"
#include "core/mime/encodedword.h"
#include "core/mime/foldedfield.h"

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr qsizetype maxFieldName = 70;
constexpr qsizetype maxSpaces = 30; // between two words, outside encoded-words

/// A run of characters that are not spaces, and the spaces before it.
struct Word {
    qsizetype spaceBegin;
    qsizetype begin;
    qsizetype end;
};

QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype spaceBegin = i;
        while (i < text.size() && text[i] == u' ')
            ++i;
        const qsizetype begin = i;
        while (i < text.size() && text[i] != u' ')
            ++i;
        words.append({spaceBegin, begin, i});
    }
    return words;
}

// What fits in one encoded-word is not cut in two: some readers put a space between them.
void addEncoded(FoldedField &field, QStringView text, WordPlace place)
{
    constexpr qsizetype leastRoom = 30; // with less the first word begins on the next line
    QByteArrayList words = encodedWords(text, place);
    const bool fits = field.room() >= words.constFirst().size();
    if (!fits && (field.isEmpty() || (words.size() > 1 && field.room() >= leastRoom)))
        words = encodedWords(text, place, field.room());
    for (const QByteArray &word : words)
        field.add(word);
}

// Readers drop the white space between two encoded-words, so everything from the first word that must be encoded to the last goes into one run.
void addText(FoldedField &field, QStringView text)
{
    const QList<Word> words = wordsOf(text);
    // Spaces at an end of the text, and so many that a line of nothing else could come of them, would not arrive as they are.
    const auto mustEncode = [&](const Word &word) {
        const qsizetype spaces = word.begin - word.spaceBegin;
        const bool atEdge = word.end == word.begin || (word.spaceBegin == 0 && spaces > 0);
        return atEdge || spaces > maxSpaces || needsEncodedWord(text.sliced(word.begin, word.end - word.begin));
    };
    auto first = std::find_if(words.cbegin(), words.cend(), mustEncode);
    // One space at the end cannot go alone: the one that parts the words is not its own.
    const bool endsInSpace = first != words.cend() && first->begin == first->end && first->begin - first->spaceBegin == 1;
    if (endsInSpace && first != words.cbegin())
        --first;
    const auto last = std::find_if(words.crbegin(), std::make_reverse_iterator(first), mustEncode).base();
    const auto addPlain = [&](const Word &word) {
        field.add(text.sliced(word.begin, word.end - word.begin).toLatin1(), QByteArray(word.begin - word.spaceBegin, ' '));
    };
    std::for_each(words.cbegin(), first, addPlain);
    if (first != last) {
        // One space before an encoded-word separates it, more are part of the text.
        const qsizetype begin = first == words.cbegin() ? 0 : first->spaceBegin + 1;
        addEncoded(field, text.sliced(begin, std::prev(last)->end - begin), WordPlace::Unstructured);
    }
    std::for_each(last, words.cend(), addPlain);
}

// As atoms where they are enough, as a quoted string where ASCII is, else as encoded-words; `last` follows. What is not encoded stays on one line: some
// readers (GMime) show the fold in it.
void addDisplayName(FoldedField &field, QStringView name, const QByteArray &last = {})
{
    constexpr qsizetype maxQuoted = 60;
    const auto isPlain = [](QChar unit) { return unit == u' ' || isAtomCharacter(unit); };
    if (!isAscii(name) || name.contains(u"=?") || name.size() > maxQuoted) {
        addEncoded(field, name, WordPlace::Phrase);
        if (!last.isEmpty())
            field.add(last); // nothing may touch an encoded-word (RFC 2047 5)
        return;
    }
    if (std::ranges::all_of(name, isPlain) && !name.isEmpty() && name == name.toString().simplified()) {
        field.add(name.toLatin1() + last);
        return;
    }
    QByteArray quoted;
    for (const char octet : name.toLatin1()) {
        if (octet == '"' || octet == '\\')
            quoted += '\\';
        quoted += octet;
    }
    field.add('"' + quoted + '"' + last);
}

void addMailbox(FoldedField &field, const Mailbox &mailbox, DomainForm form, const QByteArray &last)
{
    Q_ASSERT(unsafeCharacter(mailbox.displayName) < 0 && unsafeCharacter(mailbox.localPart) < 0);
    const QByteArray address = form == DomainForm::AsGiven ? mailbox.address() : mailbox.asciiDomainAddress();
    if (mailbox.displayName.isEmpty()) {
        field.add(address + last);
        return;
    }
    addDisplayName(field, mailbox.displayName);
    field.add('<' + address + '>' + last);
}

// As it is with its parentheses escaped, or as encoded-words; `last` hangs on the closing parenthesis.
void addComment(FoldedField &field, QStringView comment, const QByteArray &last)
{
    const QList<Word> words = wordsOf(comment);
    if (std::ranges::any_of(words, [&](const Word &word) { return needsEncodedWord(comment.sliced(word.begin, word.end - word.begin)); })) {
        constexpr qsizetype room = maxEncodedWord - 3; // two parentheses and `last`
        QByteArrayList encoded = encodedWords(comment, WordPlace::Comment, room, room);
        encoded.first().prepend('(');
        encoded.last().append(')').append(last);
        for (const QByteArray &word : encoded)
            field.add(word);
        return;
    }
    QByteArray escaped;
    for (const char octet : comment.toLatin1()) {
        if (octet == '(' || octet == ')' || octet == '\\')
            escaped += '\\';
        escaped += octet;
    }
    const QByteArrayList pieces = ('(' + escaped + ')' + last).simplified().split(' ');
    for (const QByteArray &piece : pieces)
        field.add(piece);
}

} // namespace

bool isFieldName(QStringView name)
{
    return !name.isEmpty() && name.size() <= maxFieldName &&
           std::ranges::all_of(name, [](QChar unit) { return unit > u' ' && unit < QChar(0x7F) && unit != u':'; });
}

QByteArray textField(QByteArrayView name, QStringView text)
{
    Q_ASSERT(unsafeCharacter(text) < 0);
    FoldedField field(name);
    addText(field, text);
    return field.take();
}

QByteArray addressField(QByteArrayView name, const QList<Mailbox> &mailboxes, DomainForm form)
{
    return addressField(name, QList<Group>{{std::nullopt, mailboxes}}, form);
}

QByteArray addressField(QByteArrayView name, const QList<Group> &groups, DomainForm form)
{
    FoldedField field(name);
    for (const Group &group : groups) {
        const QByteArray comma = &group == &groups.constLast() ? "" : ",";
        if (group.name) {
            Q_ASSERT(unsafeCharacter(*group.name) < 0);
            addDisplayName(field, *group.name, group.members.isEmpty() ? QByteArray(":;" + comma) : QByteArray(":"));
        }
        const QByteArray end = group.name ? QByteArray(";" + comma) : comma;
        for (const Mailbox &mailbox : group.members)
            addMailbox(field, mailbox, form, &mailbox == &group.members.constLast() ? end : QByteArray(","));
    }
    return field.take();
}

QByteArray tokenField(QByteArrayView name, const QByteArrayList &tokens)
{
    FoldedField field(name);
    for (const QByteArray &token : tokens)
        field.add(token);
    return field.take();
}

QByteArray listField(QByteArrayView name, const QList<ListEntry> &entries)
{
    FoldedField field(name);
    for (const ListEntry &entry : entries) {
        const QByteArray comma = &entry == &entries.constLast() ? "" : ",";
        field.add(entry.comment.isEmpty() ? entry.target + comma : entry.target);
        if (!entry.comment.isEmpty())
            addComment(field, entry.comment, comma);
    }
    return field.take();
}

} // namespace postscope::mime
