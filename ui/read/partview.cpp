// SPDX-License-Identifier: MIT
#include "ui/read/partview.h"

#include "core/outline/charset.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/hexmodel.h"
#include "ui/read/picture.h"
#include "ui/read/readabletext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

// Text by its type, or because it can be read as such.
bool isText(const outline::Part &part)
{
    constexpr qsizetype enough = 64 * 1024;
    if (part.contentType.startsWith("text/"))
        return true;
    const QByteArrayView start = QByteArrayView(part.content).first(qMin(enough, part.content.size()));
    return part.content.size() == start.size() && !start.contains('\0') && start.isValidUtf8();
}

} // namespace

PartView::PartView(QWidget *parent)
    : QWidget(parent), m_notice(plainLabel()), m_tabs(new QTabWidget), m_text(new QPlainTextEdit), m_html(new SafeBrowser), m_picture(plainLabel()),
      m_hex(new HexModel(this)), m_hexTable(new RowTable)
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the part"));
    m_html->setAccessibleName(tr("HTML of the part"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_hexTable->setModel(m_hex);
    m_hexTable->setAccessibleName(tr("Octets of the part"));
    m_hexTable->setLayoutDirection(Qt::LeftToRight);
    auto *area = new QScrollArea;
    area->setWidget(m_picture);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Picture of the part"));
    m_pictureArea = area;
    makeTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    takeStyle();
    clear();
}

void PartView::makeTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("The chosen part"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->addTab(m_text, tr("As text"));
    m_tabs->addTab(m_html, tr("As HTML"));
    m_tabs->addTab(m_pictureArea, tr("As a picture"));
    m_tabs->addTab(m_hexTable, tr("As octets"));
}

void PartView::takeStyle()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_text->setFont(fixed);
    m_hexTable->setRowFont(fixed);
    m_hex->setFont(fixed);
    const int width = QFontMetrics(fixed).horizontalAdvance(u'0');
    m_hexTable->setColumnWidth(HexModel::Offset, width * 11);
    m_hexTable->setColumnWidth(HexModel::Octets, width * 3 * (HexModel::rowOctets + 1));
}

void PartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeStyle();
}

void PartView::offer(QWidget *page, bool fits)
{
    m_tabs->setTabVisible(m_tabs->indexOf(page), fits);
}

void PartView::clear()
{
    show(outline::Part{}, {});
    m_tabs->setEnabled(false);
}

void PartView::show(const outline::Part &part, const CidParts &pictures, const QByteArray &octets)
{
    const auto seen = [this](int tab) { return m_tabs->isTabVisible(tab); };
    const bool hadChoice = seen(0) + seen(1) + seen(2) > 0; // beside the octets
    const QWidget *before = hadChoice ? m_tabs->currentWidget() : nullptr;
    m_tabs->setEnabled(true);
    const bool isHtml = !part.container && part.contentType == "text/html";
    showText(part);
    m_html->setMail(isHtml ? outline::decodeCharset(part.content, part.charset) : QString(), pictures);
    showPicture(part);
    m_hex->setOctets(part.container ? octets : part.content, part.container ? part.offset : 0);
    const bool isPicture = !m_picture->pixmap().isNull();
    offer(m_text, !part.container && isText(part));
    offer(m_html, isHtml);
    offer(m_pictureArea, isPicture);
    QWidget *best = isPicture ? m_pictureArea : m_tabs->isTabVisible(0) ? static_cast<QWidget *>(m_text) : m_hexTable;
    if (before == m_hexTable || (before == m_html && isHtml)) // as was chosen for the part before
        best = before == m_html ? static_cast<QWidget *>(m_html) : m_hexTable;
    m_tabs->setCurrentWidget(best);
    const qint64 kept = part.container ? octets.size() : part.content.size();
    const qint64 shown = qMin<qint64>(kept, HexModel::maxOctets);
    const qint64 all = part.container ? part.rawSize : part.size;
    m_notice->setText(shown < all
                          ? tr("Only the first %1 of %2 octets are shown; saved, the part is complete.").arg(QLocale().toString(shown), QLocale().toString(all))
                          : QString());
    m_notice->setVisible(shown < all);
}

void PartView::showText(const outline::Part &part)
{
    const bool fits = !part.container && isText(part);
    m_text->setPlainText(fits ? readableText(outline::decodeCharset(part.content, part.charset)) : QString());
}

void PartView::showPicture(const outline::Part &part)
{
    constexpr int side = 1600; // larger ones are shown smaller
    qint64 pixels = maxPicturePixels;
    m_picture->clear();
    const QImage image = part.container ? QImage() : decodePicture(part.content, pixels);
    if (image.isNull())
        return;
    const bool large = image.width() > side || image.height() > side;
    m_picture->setPixmap(QPixmap::fromImage(large ? image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image));
    m_picture->setAccessibleName(tr("Picture, %1 by %2 pixels").arg(image.width()).arg(image.height()));
    m_picture->setToolTip(m_picture->accessibleName());
}

} // namespace postscope::ui
