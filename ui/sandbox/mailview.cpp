// SPDX-License-Identifier: MIT
#include "ui/sandbox/mailview.h"

#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/sandbox/envelopeview.h"
#include "ui/sandbox/partsview.h"
#include "ui/sandbox/safebrowser.h"
#include "ui/sandbox/sourcemodel.h"
#include "ui/sandbox/textrows.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxText = 1024 * 1024; ///< characters of the Text tab
constexpr qsizetype maxLine = 4 * 1024;    ///< characters of one of its lines: wrapping takes quadratic time
constexpr qsizetype maxCell = 4 * 1024;    ///< octets of a header in the table

// A raw header in one row: where it was folded stands the sign of a line end.
QString foldedText(const QByteArray &raw)
{
    QStringList lines;
    for (const QByteArray &line : raw.first(qMin(raw.size(), maxCell)).split('\n')) {
        const bool cr = line.endsWith('\r');
        lines.append(visible(QByteArrayView(line).chopped(cr ? 1 : 0)));
    }
    return lines.join(u"\u240d\u240a"_s) + (raw.size() > maxCell ? u"…"_s : QString());
}

QString readableText(const QString &text)
{
    QStringList lines = text.first(qMin(text.size(), maxText)).split(u'\n');
    for (QString &line : lines) {
        for (qsizetype cut = maxLine; cut < line.size(); cut += maxLine + 1)
            line.insert(cut, u'\n');
    }
    return visibleLines(lines.join(u'\n'));
}

CidParts picturesOf(const outline::Outline &outline)
{
    CidParts parts;
    for (const outline::Part &part : outline.parts) {
        if (!part.contentId.isEmpty() && !part.container)
            parts.insert(part.contentId, part.content);
    }
    return parts;
}

} // namespace

MailView::MailView(QWidget *parent)
    : QWidget(parent), m_subject(plainLabel()), m_notice(plainLabel()), m_tabs(new QTabWidget), m_envelope(new EnvelopeView),
      m_headers(new TextRows({tr("Header"), tr("Reads as"), tr("As it came")}, this)), m_headerTable(new RowTable), m_text(new QPlainTextEdit),
      m_html(new SafeBrowser), m_htmlNotice(plainLabel()), m_parts(new PartsView), m_sourceModel(new SourceModel(this)), m_source(new RowTable)
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_subject->setFont(large);
    m_headerTable->setModel(m_headers);
    m_headerTable->setAccessibleName(tr("Headers of the mail"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the mail"));
    m_text->setPlaceholderText(tr("This mail has no text part."));
    m_source->setModel(m_sourceModel);
    m_source->setAccessibleName(tr("Source of the mail"));
    m_source->setLayoutDirection(Qt::LeftToRight);
    connect(m_html, &SafeBrowser::blockedChanged, this, &MailView::tellAboutHtml);
    makeTabs();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_subject);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    takeStyle();
}

void MailView::makeTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_envelope, tr("Envelope"));
    m_tabs->addTab(m_headerTable, tr("Hea&ders"));
    m_tabs->addTab(m_text, tr("Te&xt"));
    m_tabs->addTab(makeHtmlPage(), tr("HTML"));
    m_tabs->addTab(m_parts, tr("&Parts"));
    m_tabs->addTab(m_source, tr("So&urce"));
    m_tabs->setCurrentWidget(m_text);
}

QWidget *MailView::makeHtmlPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_htmlNotice);
    layout->addWidget(m_html, 1);
    return page;
}

void MailView::takeStyle()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_source->setRowFont(fixed);
    m_sourceModel->setStyle(fixed, palette());
    m_source->setColumnWidth(SourceModel::Number, QFontMetrics(fixed).horizontalAdvance(u"0000000"_s));
    m_text->setFont(fixed);
}

void MailView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeStyle();
}

void MailView::tell(const QString &notice)
{
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void MailView::show(const net::CapturedMessage &message, const outline::Outline &outline, const QString &path)
{
    const QString subject = visible(outline.header(u"Subject"));
    m_subject->setText(subject.isEmpty() ? tr("(no subject)") : subject.first(qMin<qsizetype>(subject.size(), 500)));
    tell(outline.truncated ? tr("This mail goes beyond what is shown here; its file holds all of it.") : QString());
    m_envelope->show(message, outline);
    showHeaders(outline);
    showText(outline);
    showHtml(outline);
    m_parts->show(outline.parts);
    showSource(path);
}

void MailView::showFailure(const QString &reason)
{
    show({}, {}, {});
    m_subject->setText(tr("This mail could not be read."));
    tell(visible(reason));
}

void MailView::showHeaders(const outline::Outline &outline)
{
    QList<QStringList> rows;
    rows.reserve(outline.headers.size());
    for (const outline::HeaderField &field : outline.headers)
        rows.append({visible(field.name), visible(field.value.first(qMin(field.value.size(), maxCell))), foldedText(field.raw)});
    m_headers->setRows(rows);
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_headerTable->setColumnWidth(0, width * 22);
    m_headerTable->setColumnWidth(1, width * 48);
}

void MailView::showText(const outline::Outline &outline)
{
    m_text->setPlainText(readableText(outline.text()));
}

void MailView::showHtml(const outline::Outline &outline)
{
    m_html->setPlaceholderText(tr("This mail has no HTML part."));
    m_html->setMail(outline.html(), picturesOf(outline));
}

void MailView::tellAboutHtml()
{
    QString notice;
    if (m_html->fellBack())
        notice = tr("This HTML is too large or too deeply nested to be laid out; it is shown as written.");
    else if (m_html->blocked() > 0)
        notice = tr("%n reference(s) to something outside the mail were not followed.", nullptr, m_html->blocked());
    m_htmlNotice->setText(notice);
    m_htmlNotice->setVisible(!notice.isEmpty());
}

void MailView::showSource(const QString &path)
{
    if (path.isEmpty())
        m_sourceModel->close();
    else if (const auto error = m_sourceModel->open(path))
        tell(visible(*error));
}

} // namespace postscope::ui
