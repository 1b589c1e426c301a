// SPDX-License-Identifier: MIT
#include "ui/inspect/meaning/octetsview.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int offsetColumns = 3; // digits: maxOctets takes no more
constexpr int gap = 2;
constexpr QChar hiddenSign{0x25cf};

} // namespace

OctetsView::OctetsView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setAccessibleName(tr("Octets of the line"));
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    makeActions();
    fit();
}

void OctetsView::makeActions()
{
    m_copyText = new QAction(icon("copy"_L1), tr("Copy as &Text"), this);
    m_copyText->setShortcut(QKeySequence::Copy);
    m_copyText->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copyText, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(chosenText()); });
    m_copyHex = new QAction(tr("Copy as &Hexadecimal Digits"), this);
    m_copyHex->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyHex->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copyHex, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(chosenHex()); });
    addActions({m_copyText, m_copyHex});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void OctetsView::setCopyable(bool copyable)
{
    for (QAction *action : {m_copyText, m_copyHex})
        action->setEnabled(copyable);
}

void OctetsView::setOctets(const QByteArray &octets)
{
    m_octets = octets.left(maxOctets);
    m_cursor = 0;
    m_from = m_length = 0;
    m_hiddenFrom = m_hiddenLength = 0;
    verticalScrollBar()->setValue(0);
    fit();
    describe();
}

void OctetsView::setHidden(qsizetype from, qsizetype length)
{
    m_hiddenFrom = from;
    m_hiddenLength = length;
    viewport()->update();
}

void OctetsView::mark(qsizetype from, qsizetype length)
{
    m_from = from;
    m_length = length;
    if (length > 0 && !isMarked(m_cursor) && from < m_octets.size())
        m_cursor = from;
    if (length > 0)
        bringIntoSight(m_cursor);
    describe();
    viewport()->update();
}

QString OctetsView::chosenText() const
{
    return visible(m_length > 0 ? m_octets.mid(m_from, m_length) : m_octets);
}

QString OctetsView::chosenHex() const
{
    QStringList all;
    const qsizetype end = m_length > 0 ? std::min(m_from + m_length, m_octets.size()) : m_octets.size();
    for (qsizetype i = m_length > 0 ? m_from : 0; i < end; ++i)
        all << digits(i);
    return all.join(u' ');
}

// ---- geometry

qsizetype OctetsView::rows() const
{
    return (m_octets.size() + m_perRow - 1) / m_perRow;
}

int OctetsView::columnOfDigits(qsizetype inRow) const
{
    return offsetColumns + gap + int(inRow) * 3 + (inRow >= 8 ? 1 : 0); // the second half stands apart
}

int OctetsView::columnOfSign(qsizetype inRow) const
{
    return columnOfDigits(m_perRow) + gap - 1 + int(inRow);
}

QRect OctetsView::cell(qsizetype octet, int column, int columns) const
{
    const int left = m_advance / 2 - horizontalScrollBar()->value();
    const int top = (int(octet / m_perRow) - verticalScrollBar()->value()) * m_height;
    return {left + column * m_advance, top, columns * m_advance, m_height};
}

QRect OctetsView::digitsOf(qsizetype octet) const
{
    return cell(octet, columnOfDigits(octet % m_perRow), 2);
}

qsizetype OctetsView::octetAt(const QPoint &place) const
{
    const qsizetype row = place.y() / m_height + verticalScrollBar()->value();
    for (qsizetype octet = row * m_perRow; octet < std::min((row + 1) * m_perRow, m_octets.size()); ++octet) {
        const bool onDigits = digitsOf(octet).adjusted(-m_advance / 2, 0, m_advance / 2, 0).contains(place);
        if (onDigits || cell(octet, columnOfSign(octet % m_perRow), 1).contains(place))
            return octet;
    }
    return -1;
}

void OctetsView::fit()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font().pointSizeF() > 0)
        fixed.setPointSizeF(font().pointSizeF());
    viewport()->setFont(fixed);
    const QFontMetrics metrics(fixed);
    m_advance = qMax(1, metrics.horizontalAdvance(u'0'));
    m_height = metrics.height();
    // As many octets in a row as there is room for.
    for (m_perRow = 16; m_perRow > 4; m_perRow /= 2) {
        if ((columnOfSign(m_perRow) + 1) * m_advance <= viewport()->width())
            break;
    }
    const int inSight = qMax(1, viewport()->height() / m_height);
    verticalScrollBar()->setRange(0, int(qMax<qsizetype>(0, rows() - inSight)));
    verticalScrollBar()->setPageStep(inSight);
    const int width = (columnOfSign(m_perRow) + 1) * m_advance;
    horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void OctetsView::bringIntoSight(qsizetype octet)
{
    const int row = int(octet / m_perRow);
    const int first = verticalScrollBar()->value();
    const int inSight = verticalScrollBar()->pageStep();
    if (row < first || row >= first + inSight)
        verticalScrollBar()->setValue(row < first ? row : row - inSight + 1);
}

QSize OctetsView::sizeHint() const
{
    return {(columnOfSign(m_perRow) + 1) * m_advance + verticalScrollBar()->sizeHint().width(), m_height * 6};
}

QSize OctetsView::minimumSizeHint() const
{
    return {m_advance * 20, m_height * 3};
}

void OctetsView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fit();
    bringIntoSight(m_cursor);
}

void OctetsView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        fit();
}

// ---- what is shown

QString OctetsView::digits(qsizetype octet) const
{
    return isHidden(octet) ? u"**"_s : QString::fromLatin1(m_octets.mid(octet, 1).toHex().toUpper());
}

QChar OctetsView::sign(qsizetype octet) const
{
    if (isHidden(octet))
        return hiddenSign;
    const auto value = static_cast<unsigned char>(m_octets[octet]);
    if (value == '\r')
        return signOfCr;
    if (value == '\n')
        return signOfLf;
    return value >= 0x20 && value < 0x7f ? QChar::fromLatin1(char(value)) : QChar(0x00b7);
}

void OctetsView::paintOctet(QPainter &painter, qsizetype octet) const
{
    const QRect text = cell(octet, columnOfSign(octet % m_perRow), 1);
    const QPalette::ColorGroup group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    painter.setPen(palette().color(QPalette::Text));
    if (isMarked(octet)) {
        // Without a seam to the next octet of the same row.
        const bool goesOn = isMarked(octet + 1) && (octet + 1) % m_perRow != 0 && octet + 1 < m_octets.size();
        const QRect run = goesOn ? digitsOf(octet).united(digitsOf(octet + 1).translated(-2 * m_advance, 0)) : digitsOf(octet);
        painter.fillRect(run, palette().brush(group, QPalette::Highlight));
        painter.fillRect(text, palette().brush(group, QPalette::Highlight));
        painter.setPen(palette().color(group, QPalette::HighlightedText));
    }
    painter.drawText(digitsOf(octet), Qt::AlignCenter, digits(octet));
    painter.drawText(text, Qt::AlignCenter, sign(octet));
    if (octet == m_cursor && hasFocus()) { // by its frame, whatever the colours
        painter.drawRect(digitsOf(octet).adjusted(-1, 0, 0, -1));
        painter.drawRect(text.adjusted(0, 0, -1, -1));
    }
}

void OctetsView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().brush(QPalette::Base));
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = std::min(rows(), first + viewport()->height() / m_height + 2);
    for (qsizetype row = first; row < last; ++row) {
        painter.setPen(color(Tone::Muted, palette()));
        painter.drawText(cell(row * m_perRow, 0, offsetColumns), Qt::AlignCenter,
                         u"%1"_s.arg(qlonglong(row * m_perRow), offsetColumns, 16, QChar(u'0')).toUpper());
        for (qsizetype octet = row * m_perRow; octet < std::min((row + 1) * m_perRow, m_octets.size()); ++octet)
            paintOctet(painter, octet);
    }
}

void OctetsView::describe()
{
    if (m_octets.isEmpty())
        return setAccessibleDescription({});
    setAccessibleDescription(tr("Octet %1 of %2: %3, %4; marked: %5", "place, how many, hexadecimal digits, character, the marked text")
                                 .arg(QString::number(m_cursor + 1), QString::number(m_octets.size()), digits(m_cursor), sign(m_cursor), chosenText()));
}

// ---- keys and mouse

void OctetsView::choose(qsizetype octet)
{
    if (m_octets.isEmpty())
        return;
    m_cursor = std::clamp<qsizetype>(octet, 0, m_octets.size() - 1);
    bringIntoSight(m_cursor);
    viewport()->update();
    Q_EMIT octetChosen(m_cursor);
    describe();
}

void OctetsView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype page = m_perRow * verticalScrollBar()->pageStep();
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_cursor - 1);
    case Qt::Key_Right:
        return choose(m_cursor + 1);
    case Qt::Key_Up:
        return m_cursor >= m_perRow ? choose(m_cursor - m_perRow) : void();
    case Qt::Key_Down:
        return m_cursor + m_perRow < m_octets.size() ? choose(m_cursor + m_perRow) : void();
    case Qt::Key_PageUp:
        return choose(m_cursor - page);
    case Qt::Key_PageDown:
        return choose(m_cursor + page);
    case Qt::Key_Home:
        return choose(event->modifiers().testFlag(Qt::ControlModifier) ? 0 : m_cursor - m_cursor % m_perRow);
    case Qt::Key_End:
        return choose(event->modifiers().testFlag(Qt::ControlModifier) ? m_octets.size() - 1 : m_cursor - m_cursor % m_perRow + m_perRow - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void OctetsView::mousePressEvent(QMouseEvent *event)
{
    if (const qsizetype octet = octetAt(event->pos()); octet >= 0 && event->button() == Qt::LeftButton)
        choose(octet);
}

void OctetsView::mouseMoveEvent(QMouseEvent *event)
{
    const qsizetype octet = event->buttons().testFlag(Qt::LeftButton) ? octetAt(event->pos()) : -1;
    if (octet >= 0 && octet != m_cursor)
        choose(octet);
}

void OctetsView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void OctetsView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace postscope::ui
