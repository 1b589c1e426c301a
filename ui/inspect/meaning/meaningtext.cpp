// SPDX-License-Identifier: MIT
#include "ui/inspect/meaning/meaningtext.h"

#include "ui/inspect/plaintext.h"
#include "ui/text/meanings.h"
#include "ui/text/sentences.h"
#include "ui/text/translations.h"

#include <QLocale>
#include <QTextBlockFormat>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using anatomy::LinePart;
using anatomy::Reason;
using Kind = LinePart::Kind;

namespace {

constexpr qsizetype maxRepeated = 300; // octets of another row that are told here

/// Why a part was said: its own reason, or that of what it belongs to.
QList<Reason> reasonsFor(const LinePart &whole, const QList<qsizetype> &path)
{
    QList<Reason> reasons = path.isEmpty() ? whole.reasons : QList<Reason>();
    const LinePart *part = &whole;
    for (const qsizetype index : path) {
        part = &part->parts[index];
        if (!part->reasons.isEmpty())
            reasons = part->reasons;
    }
    return part->kind == Kind::Verb || part->kind == Kind::Code ? whole.reasons : reasons;
}

const LinePart &partAt(const LinePart &whole, const QList<qsizetype> &path)
{
    const LinePart *part = &whole;
    for (const qsizetype index : path)
        part = &part->parts[index];
    return *part;
}

} // namespace

MeaningText::MeaningText(QWidget *parent) : QTextEdit(parent)
{
    setAccessibleName(tr("What it means"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumHeight(fontMetrics().height() * 4);
}

void MeaningText::setCopyable(bool copyable)
{
    setTextInteractionFlags(copyable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    setFocusPolicy(Qt::StrongFocus); // it can be scrolled all the same
}

void MeaningText::begin()
{
    clear();
    setCurrentCharFormat({});
}

// Everything is inserted as plain text: what comes from outside cannot be taken for anything else.
void MeaningText::heading(const QString &words)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    if (!document()->isEmpty()) {
        QTextBlockFormat apart;
        apart.setTopMargin(fontMetrics().height() / 2);
        cursor.insertBlock(apart);
    }
    cursor.insertText(words, format);
}

void MeaningText::paragraph(const QString &words)
{
    labelled({}, words);
}

void MeaningText::labelled(const QString &label, const QString &words)
{
    if (words.isEmpty())
        return;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat apart;
    apart.setTopMargin(fontMetrics().height() / 4.0);
    if (!document()->isEmpty())
        cursor.insertBlock(apart);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    if (!label.isEmpty())
        cursor.insertText(label + u' ', strong);
    cursor.insertText(words, QTextCharFormat());
}

void MeaningText::showNothing(const QString &words)
{
    begin();
    paragraph(words);
}

QStringList MeaningText::addTexts(const LinePart &part, Phase phase)
{
    QStringList specifications;
    const QList<text::PartText> texts = text::partTexts(part, phase, text::language());
    for (const text::PartText &one : texts) {
        heading(visible(one.name));
        paragraph(one.meaning);
        labelled(tr("Usual cause:"), one.cause);
        labelled(tr("What to do:"), one.action);
        specifications << one.specification;
    }
    specifications.removeDuplicates();
    return specifications;
}

void MeaningText::addReasons(const QList<Reason> &reasons)
{
    QStringList sentences;
    for (const Reason &reason : reasons)
        sentences << visible(text::whySaid(reason));
    labelled(tr("Why:"), sentences.join(u'\n'));
}

void MeaningText::addAnswered(const QList<Event> &events, const anatomy::Place &place)
{
    if (place.answers < 0 || place.answers >= events.size() || events[place.answers].kind != Event::Kind::Line)
        return;
    const QString line = visibleLine(events[place.answers].octets, LineEnds::Hidden, maxRepeated);
    labelled(tr("Row %1:").arg(QLocale().toString(place.answers + 1)), line);
}

void MeaningText::addFacts(const QList<Event> &events, qsizetype row)
{
    const Event &event = events[row];
    const QLocale locale;
    QStringList facts{text::name(event.phase)};
    facts << (row == 0 ? tr("at the start of the session")
                       : tr("%1 ms after the row above").arg(locale.toString(double((event.elapsed - events[row - 1].elapsed).count()) / 1e6, 'f', 1)));
    facts << locale.toString(event.time.toLocalTime().time(), u"HH:mm:ss.zzz"_s);
    if (event.kind != Event::Kind::Note) {
        facts << tr("%1 octets").arg(locale.toString(event.size));
        facts << (event.tls ? tr("inside TLS") : tr("in clear"));
    }
    labelled(tr("This row:"), facts.join(u" · "_s));
}

void MeaningText::show(const QList<Event> &events, qsizetype row, const anatomy::Anatomy &anatomy, const QList<qsizetype> &path)
{
    begin();
    const LinePart &part = partAt(anatomy.line, path);
    QStringList specifications;
    if (part.kind == Kind::Note && events[row].note) {
        heading(text::name(Origin::Local));
        paragraph(visible(text::sentence(*events[row].note)));
    } else {
        specifications = addTexts(part, anatomy.phase);
    }
    addReasons(reasonsFor(anatomy.line, path));
    if (part.kind == Kind::Reply || part.kind == Kind::Code)
        addAnswered(events, anatomy.place);
    labelled(tr("Written down in:"), specifications.join(u", "_s));
    if (path.isEmpty())
        addFacts(events, row);
    moveCursor(QTextCursor::Start);
}

} // namespace postscope::ui
