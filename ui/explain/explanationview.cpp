// SPDX-License-Identifier: MIT
#include "ui/explain/explanationview.h"

#include "ui/icon.h"

#include <QEvent>
#include <QFontDatabase>
#include <QMimeData>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextDocumentFragment>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using text::CodeText;
using text::ExplainedItem;

namespace {

struct Mark {
    QLatin1StringView icon;
    Tone tone;
};

Mark markOf(ExplainedItem::Tone tone)
{
    switch (tone) {
    case ExplainedItem::Tone::Plain:
        break;
    case ExplainedItem::Tone::Good:
        return {"ok"_L1, Tone::Good};
    case ExplainedItem::Tone::Later:
        return {"warning"_L1, Tone::Warning};
    case ExplainedItem::Tone::Bad:
        return {"error"_L1, Tone::Error};
    }
    return {"info"_L1, Tone::Plain};
}

QTextCharFormat bold()
{
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    return format;
}

QTextCharFormat coloured(Tone tone, const QPalette &palette)
{
    QTextCharFormat format;
    format.setForeground(color(tone, palette));
    return format;
}

} // namespace

ExplanationView::ExplanationView(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
}

void ExplanationView::show(const text::ExplainedPaste &explained)
{
    if (m_explained == explained)
        return;
    m_explained = explained;
    write();
    verticalScrollBar()->setValue(0);
}

void ExplanationView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

QMimeData *ExplanationView::createMimeDataFromSelection() const
{
    // Without the marks, which are pictures, and without colours that fit this window alone.
    auto *copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText().remove(QChar::ObjectReplacementCharacter));
    return copied;
}

void ExplanationView::begin(QTextCursor &cursor, int depth, qreal above) const
{
    QTextBlockFormat format;
    format.setLeftMargin(depth * fontMetrics().height());
    format.setTopMargin(above * fontMetrics().height());
    if (cursor.atStart())
        cursor.setBlockFormat(format);
    else
        cursor.insertBlock(format, QTextCharFormat());
}

void ExplanationView::write()
{
    clear();
    QTextCursor cursor(document());
    begin(cursor, 0, 0);
    cursor.insertText(m_explained.summary, coloured(Tone::Muted, palette()));
    for (const ExplainedItem &item : m_explained.items)
        writeItem(cursor, item);
    if (m_explained.truncated) {
        begin(cursor, 0, 1);
        cursor.insertText(tr("There is more in it than is told here."), coloured(Tone::Warning, palette()));
    }
}

void ExplanationView::writeItem(QTextCursor &cursor, const ExplainedItem &item) const
{
    const Mark mark = markOf(item.tone);
    begin(cursor, 0, 0.8);
    cursor.insertImage(icon(mark.icon, mark.tone).pixmap(QSize(fontMetrics().height(), fontMetrics().height()), devicePixelRatioF()).toImage());
    cursor.insertText(u' ' + item.headline, bold());
    if (const QString word = text::name(item.tone); !word.isEmpty())
        cursor.insertText(u"  ("_s + word + u')', coloured(mark.tone, palette()));
    if (!item.words.isEmpty()) {
        QTextCharFormat said = coloured(Tone::Server, palette());
        said.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        begin(cursor, 1, 0.2);
        cursor.insertText(QString(item.words).replace(u'\n', QChar(QChar::LineSeparator)), said);
    }
    if (!item.meaning.isEmpty()) {
        begin(cursor, 1, 0.2);
        cursor.insertText(item.meaning, QTextCharFormat());
    }
    for (const ExplainedItem::Fact &fact : item.facts) {
        begin(cursor, 1, 0);
        cursor.insertText(tr("%1: ", "label").arg(fact.label), coloured(Tone::Muted, palette()));
        cursor.insertText(fact.value, QTextCharFormat());
    }
    if (!item.specification.isEmpty()) {
        begin(cursor, 1, 0);
        cursor.insertText(item.specification.join(u", "_s), coloured(Tone::Muted, palette()));
    }
    for (const CodeText &code : item.codes)
        writeCode(cursor, code);
}

void ExplanationView::writeCode(QTextCursor &cursor, const CodeText &code) const
{
    begin(cursor, 1, 0.4);
    cursor.insertText(code.code + u"  "_s + code.name, bold());
    cursor.insertText(u"  "_s + code.specification.join(u", "_s), coloured(Tone::Muted, palette()));
    for (const QString &line : {code.meaning, text::causeLine(code), text::actionLine(code)}) {
        if (line.isEmpty())
            continue;
        begin(cursor, 2, 0.1);
        cursor.insertText(line, QTextCharFormat());
    }
}

} // namespace postscope::ui
