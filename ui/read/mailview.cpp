// SPDX-License-Identifier: MIT
#include "ui/read/mailview.h"

#include "ui/fittingtoolbar.h"
#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/envelopeview.h"
#include "ui/read/findingsview.h"
#include "ui/read/partsview.h"
#include "ui/read/readabletext.h"
#include "ui/read/safebrowser.h"
#include "ui/read/sourcemodel.h"
#include "ui/read/textrows.h"

#include <QAction>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxCell = 4 * 1024; ///< octets of a header in the table

// A raw header in one row: where it was folded stands the sign of a line end.
QString foldedText(const QByteArray &raw)
{
    QStringList lines;
    for (const QByteArray &line : raw.first(qMin(raw.size(), maxCell)).split('\n')) {
        const bool cr = line.endsWith('\r');
        lines.append(visible(QByteArrayView(line).chopped(cr ? 1 : 0)));
    }
    return lines.join(QString(signOfCr) + signOfLf) + (raw.size() > maxCell ? u"…"_s : QString());
}

QString placeOf(const outline::HeaderField &field)
{
    const QLocale locale;
    return locale.toString(field.offset) + (field.length > 0 ? u'–' + locale.toString(field.offset + field.length - 1) : QString());
}

} // namespace

MailView::MailView(QWidget *parent)
    : QWidget(parent), m_bar(new FittingToolBar), m_subject(plainLabel()), m_notice(plainLabel()), m_tabs(new QTabWidget), m_envelope(new EnvelopeView),
      m_headers(new TextRows({tr("Header"), tr("Reads as"), tr("As it came"), tr("Place")}, this)), m_headerTable(new RowTable), m_text(new QPlainTextEdit),
      m_html(new SafeBrowser), m_htmlNotice(plainLabel()), m_parts(new PartsView), m_sourceModel(new SourceModel(this)), m_source(new RowTable),
      m_findings(new FindingsView)
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
    connect(m_headerTable, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { goTo(m_outline.headers.at(index.row()).offset); });
    connect(m_findings, &FindingsView::chosen, this, &MailView::goTo);
    connect(m_parts, &PartsView::placeWanted, this, &MailView::goTo);
    makeTabs();
    makeAnswers();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
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
    m_tabs->addTab(m_findings, tr("Findings"));
    m_tabs->setCurrentWidget(m_text);
}

void MailView::makeAnswers()
{
    m_bar->setAccessibleName(tr("What can be made of this mail"));
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_bar->setIconSize(QSize(side, side));
    m_answers = {makeAnswer(Answer::Reply, tr("Reply"), "reply"_L1, Qt::CTRL | Qt::Key_R),
                 makeAnswer(Answer::ReplyToAll, tr("Reply to all"), "reply"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                 makeAnswer(Answer::Forward, tr("Forward"), "send"_L1, Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                 makeAnswer(Answer::ForwardAttached, tr("Forward as attachment"), "attach"_L1),
                 makeAnswer(Answer::EditAsNew, tr("Edit as new"), "new"_L1),
                 makeAnswer(Answer::Resend, tr("Resend"), "message"_L1),
                 makeAnswer(Answer::SendUnchanged, tr("Send unchanged"), "send"_L1)};
    m_bar->addActions(m_answers);
    for (QToolButton *button : m_bar->findChildren<QToolButton *>()) // the one for what has no room among them
        button->setFocusPolicy(Qt::TabFocus);
}

QAction *MailView::makeAnswer(Answer answer, const QString &text, QLatin1StringView drawing, const QKeySequence &key)
{
    auto *action = new QAction(icon(drawing), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setEnabled(false);
    addAction(action);
    connect(action, &QAction::triggered, this, [this, answer] { Q_EMIT answerWanted(answer); });
    return action;
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
    m_tabs->setTabVisible(m_tabs->indexOf(m_envelope), true);
    m_envelope->show(message, outline);
    showOutline(outline, path);
}

void MailView::show(const outline::Outline &outline, const QString &path)
{
    m_tabs->setTabVisible(m_tabs->indexOf(m_envelope), false);
    m_envelope->show({}, {});
    showOutline(outline, path);
}

void MailView::showOutline(const outline::Outline &outline, const QString &path)
{
    m_outline = outline;
    m_path = path;
    const QString subject = visible(outline.header(u"Subject"));
    m_subject->setText(subject.isEmpty() ? tr("(no subject)") : subject.first(qMin<qsizetype>(subject.size(), 500)));
    tell(outline.truncated ? tr("This mail goes beyond what is shown here; its file holds all of it.") : QString());
    showHeaders(outline);
    showText(outline);
    showHtml(outline);
    m_parts->show(outline.parts, path);
    showSource(path);
    showFindings(outline);
    for (QAction *action : std::as_const(m_answers))
        action->setEnabled(!path.isEmpty());
}

void MailView::showWaiting()
{
    show(outline::Outline(), {});
    m_subject->setText(tr("Reading…"));
}

void MailView::showFailure(const QString &reason)
{
    m_envelope->show({}, {});
    showOutline({}, {});
    m_subject->setText(tr("This mail could not be read."));
    tell(visible(reason));
}

void MailView::showFindings(const outline::Outline &outline)
{
    using Severity = outline::Finding::Severity;
    m_findings->show(outline.findings);
    const auto serious = std::ranges::count_if(outline.findings, [](const outline::Finding &finding) { return finding.severity >= Severity::Warning; });
    const int tab = m_tabs->indexOf(m_findings);
    m_tabs->setTabText(tab, outline.findings.isEmpty() ? tr("Findings") : tr("Findings (%1)").arg(QLocale().toString(outline.findings.size())));
    m_tabs->setTabIcon(tab, serious > 0 ? icon("warning"_L1, Tone::Warning) : QIcon());
}

ReadMail MailView::mail() const
{
    QString text = m_outline.text();
    if (text.isEmpty() && !m_html->fellBack()) {
        QStringList lines = m_html->toPlainText().remove(QChar::ObjectReplacementCharacter).split(u'\n');
        std::ranges::transform(lines, lines.begin(), [](const QString &line) { return line.trimmed(); });
        text = lines.join(u'\n');
    }
    return {m_outline, m_path, text};
}

void MailView::goTo(qint64 offset)
{
    const int row = m_sourceModel->rowOf(offset);
    if (row < 0)
        return;
    m_tabs->setCurrentWidget(m_source);
    m_source->selectRow(row);
    m_source->scrollTo(m_sourceModel->index(row, SourceModel::Text), QAbstractItemView::PositionAtCenter);
    m_source->setFocus();
}

void MailView::showHeaders(const outline::Outline &outline)
{
    QList<QStringList> rows;
    rows.reserve(outline.headers.size());
    for (const outline::HeaderField &field : outline.headers)
        rows.append({visible(field.name), visible(field.value.first(qMin(field.value.size(), maxCell))), foldedText(field.raw), placeOf(field)});
    m_headers->setRows(rows);
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_headerTable->setColumnWidth(0, width * 22);
    m_headerTable->setColumnWidth(1, width * 48);
    m_headerTable->setColumnWidth(2, width * 48);
}

void MailView::showText(const outline::Outline &outline)
{
    m_text->setPlainText(readableText(outline.text()));
}

void MailView::showHtml(const outline::Outline &outline)
{
    m_html->setPlaceholderText(tr("This mail has no HTML part."));
    m_html->setMail(outline.html(), picturesOf(outline.parts));
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
