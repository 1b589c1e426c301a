// SPDX-License-Identifier: MIT
#include "ui/read/safebrowser.h"

#include "ui/inspect/plaintext.h"
#include "ui/read/htmlmeasure.h"
#include "ui/read/picture.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QTextDocument>

namespace postscope::ui {

using namespace Qt::StringLiterals;

/// The one place that answers for resources. QTextDocument opens local files by itself, and so does its picture drawing, wherever a browser's
/// loadResource() has no answer; so the base class is never asked, and a picture that may not be shown is an empty picture, not nothing.
class SafeBrowser::Document final : public QTextDocument {
public:
    Document(const CidParts &cidParts, SafeBrowser *browser) : QTextDocument(browser), m_browser(browser), m_cidParts(cidParts)
    {
        setUndoRedoEnabled(false);
        m_nothing = QImage(1, 1, QImage::Format_ARGB32_Premultiplied);
        m_nothing.fill(Qt::transparent);
    }

    [[nodiscard]] int blocked() const { return int(m_blocked.size()); }

    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != ImageResource) {
            refuse(name);
            return {};
        }
        const QByteArray key = name.toEncoded(QUrl::FullyEncoded);
        auto picture = m_pictures.constFind(key);
        if (picture == m_pictures.cend())
            picture = m_pictures.insert(key, pictureOf(name));
        return *picture;
    }

private:
    QImage pictureOf(const QUrl &name)
    {
        QByteArray octets;
        if (name.scheme() == "cid"_L1)
            octets = m_cidParts.value(name.path(QUrl::FullyDecoded).toUtf8());
        else if (name.scheme() == "data"_L1)
            octets = pictureOfDataUrl(name);
        else
            refuse(name);
        const QImage picture = octets.isEmpty() ? QImage() : decodePicture(octets, m_pixels);
        return picture.isNull() ? m_nothing : picture;
    }

    void refuse(const QUrl &name)
    {
        const auto before = m_blocked.size();
        m_blocked.insert(name);
        if (m_blocked.size() != before)
            Q_EMIT m_browser->blockedChanged(blocked());
    }

    SafeBrowser *m_browser;
    CidParts m_cidParts;
    QHash<QByteArray, QImage> m_pictures;
    QSet<QUrl> m_blocked;
    QImage m_nothing;
    qint64 m_pixels = maxPicturePixels;
};

namespace {

// Breaks lines that would take a text widget quadratic time.
QString cutForPlainText(const QString &html)
{
    constexpr qsizetype maxLine = 1000;
    const QString shown = html.first(qMin(html.size(), SafeBrowser::maxPlain));
    QString out;
    for (const QString &line : shown.split(u'\n')) {
        for (qsizetype start = 0; start == 0 || start < line.size(); start += maxLine)
            out += visible(QStringView(line).sliced(start, qMin(maxLine, line.size() - start))) + u'\n';
    }
    return out;
}

bool mayBeOpened(const QUrl &url)
{
    const QString scheme = url.scheme();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

} // namespace

SafeBrowser::SafeBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(false);
    setAccessibleName(tr("HTML of the mail"));
    connect(this, &QTextBrowser::anchorClicked, this, &SafeBrowser::askToOpen);
    replaceDocument({});
}

void SafeBrowser::replaceDocument(const CidParts &cidParts)
{
    Document *const old = m_mail;
    m_mail = new Document(cidParts, this);
    m_mail->setDefaultFont(font());
    setDocument(m_mail);
    delete old;
}

void SafeBrowser::setMail(const QString &html, const CidParts &cidParts)
{
    replaceDocument(cidParts);
    const HtmlMeasure measure = html.size() <= maxHtml ? measureHtml(html) : HtmlMeasure();
    m_fellBack = html.size() > maxHtml || measure.depth > maxDepth || measure.elements > maxElements || measure.longestParagraph > maxParagraph;
    if (m_fellBack)
        m_mail->setPlainText(cutForPlainText(html));
    else
        m_mail->setHtml(html);
    Q_EMIT blockedChanged(blocked());
}

int SafeBrowser::blocked() const
{
    return m_mail->blocked();
}

QVariant SafeBrowser::loadResource(int type, const QUrl &name)
{
    return m_mail->loadResource(type, name);
}

void SafeBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
} // a mail is nowhere to go from

void SafeBrowser::askToOpen(const QUrl &url)
{
    const QString shown = visible(QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded).left(4096)));
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open Link"),
                                mayBeOpened(url) ? tr("Open this address outside Postscope?") : tr("Postscope does not open addresses of this kind."),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(shown);
    auto *copy = box->addButton(tr("Copy Address"), QMessageBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [shown] { QGuiApplication::clipboard()->setText(shown); });
    if (mayBeOpened(url)) {
        auto *open = box->addButton(tr("Open"), QMessageBox::AcceptRole);
        connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    }
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->open();
}

} // namespace postscope::ui
