// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/read/htmlmeasure.h"
#include "ui/read/picture.h"
#include "ui/read/safebrowser.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImageReader>
#include <QMessageBox>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <gmock/gmock.h>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

QByteArray png(int side, QColor colour)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return octets;
}

// A picture that says it is huge, up to where its pixels would begin.
QByteArray bomb(quint32 side)
{
    QByteArray header = "IHDR";
    const quint32 big = qToBigEndian(side);
    header.append(reinterpret_cast<const char *>(&big), 4).append(reinterpret_cast<const char *>(&big), 4);
    header.append("\x01\x00\x00\x00\x00", 5); // one bit, grey
    quint32 crc = 0xffffffff;
    for (const char octet : header) {
        crc ^= uchar(octet);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    crc = qToBigEndian(~crc);
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\x0d", 12) + header + QByteArray(reinterpret_cast<const char *>(&crc), 4) + QByteArray("\0\0\x10\0IDAT", 8) +
           QByteArray(4100, '\0');
}

#ifdef Q_OS_LINUX
/// Tells whether anything opened a file of a directory since it was made.
class OpenWatch {
public:
    explicit OpenWatch(const QString &directory) : m_descriptor(inotify_init1(IN_NONBLOCK))
    {
        inotify_add_watch(m_descriptor, QFile::encodeName(directory).constData(), IN_OPEN | IN_ACCESS);
    }
    ~OpenWatch() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(OpenWatch)

    [[nodiscard]] bool sawOpen() const
    {
        alignas(inotify_event) char events[4096];
        return ::read(m_descriptor, events, sizeof events) > 0;
    }

private:
    int m_descriptor;
};

/// A picture in a directory that is watched, and a server on loopback: HTML may reach for both, and must touch neither.
class SafeBrowserCanary : public testing::Test {
protected:
    SafeBrowserCanary()
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(png(20, Qt::red));
        file.close();
        QFile sheet(directory.filePath(u"sheet.css"_s));
        EXPECT_TRUE(sheet.open(QIODevice::WriteOnly));
        sheet.write("p { color: red }");
        sheet.close();
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
    }

    [[nodiscard]] QString path() const { return directory.filePath(u"canary.png"_s); }

    /// Whether showing it touched file or network.
    [[nodiscard]] bool touches(const QString &html, const CidParts &parts = {})
    {
        const QString http = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
        const OpenWatch watch(directory.path());
        SafeBrowser browser;
        browser.resize(300, 300);
        browser.setMail(QString(html).replace(u"{file}"_s, path()).replace(u"{dir}"_s, directory.path()).replace(u"{http}"_s, http), parts);
        browser.show();
        static_cast<void>(browser.grab());
        static_cast<void>(browser.toHtml());
        browser.selectAll();
        browser.copy();
        QTest::qWait(0);
        blocked = browser.blocked();
        return watch.sawOpen() || server.hasPendingConnections();
    }

    QTemporaryDir directory;
    QTcpServer server;
    int blocked = 0;
};

TEST_F(SafeBrowserCanary, TheWatchSeesAPlainTextBrowserOpenTheFile)
{
    const OpenWatch watch(directory.path());
    QTextBrowser browser;
    browser.setHtml(u"<img src='file://%1'>"_s.arg(path()));
    browser.show();
    static_cast<void>(browser.grab());
    EXPECT_TRUE(watch.sawOpen());
}

TEST_F(SafeBrowserCanary, TouchesNothingOutsideTheMail)
{
    const QString vectors[] = {
        u"<img src='file://{file}'>"_s,
        u"<img src='file:{file}'>"_s,
        u"<img src='FILE://localhost{file}'>"_s,
        u"<img src='{file}'>"_s,
        u"<base href='file://{dir}/'><img src='canary.png'>"_s,
        u"<body background='file://{file}'>x"_s,
        u"<body background='{file}'>x"_s,
        u"<table background='{file}'><tr><td background='{file}'>x</table>"_s,
        u"<p style=\"background-image:url(file://{file})\">x</p>"_s,
        u"<p style=\"background-image:url('{file}')\">x</p>"_s,
        u"<ul style=\"list-style-image:url({file})\"><li>x</ul>"_s,
        u"<style>@import url('file://{dir}/sheet.css'); p { background-image: url({file}) }</style><p>x"_s,
        u"<style>@import '{dir}/sheet.css';</style><p>x"_s,
        u"<link rel='stylesheet' href='file://{dir}/sheet.css'><p>x"_s,
        u"<img srcset='{file} 2x' src='{http}/a.png'>"_s,
        u"<img src='{http}/a.png'><body background='{http}/b.png'>"_s,
        u"<style>@import url('{http}/a.css'); p { background: url({http}/b.png) }</style><p>x"_s,
        u"<iframe src='{http}/'></iframe><object data='{file}'></object><video poster='{file}'></video><input type=image src='{file}'>"_s,
        u"<meta http-equiv=refresh content='0;url={http}/'>"_s,
        u"<img src='//127.0.0.1{file}'><img src='\\\\127.0.0.1\\share\\x.png'>"_s,
        u"<svg><image href='{file}'/></svg>"_s,
    };
    for (const QString &vector : vectors)
        EXPECT_FALSE(touches(vector)) << vector.toStdString();
}

TEST_F(SafeBrowserCanary, TakesNoPictureFromAPartThatPointsElsewhere)
{
    const CidParts parts = {{"redirect", QFile::encodeName(path())},
                            {"svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='file://" + QFile::encodeName(path()) + "'/></svg>"}};
    EXPECT_FALSE(touches(u"<img src='cid:redirect'><img src='cid:svg'><img src='cid:{file}'><img src='cid:missing'>"_s, parts));
}

TEST_F(SafeBrowserCanary, CountsWhatItHeldBack)
{
    EXPECT_FALSE(touches(u"<img src='file://{file}'><img src='file://{file}'><img src='{http}/a.png'>"_s));
    EXPECT_EQ(blocked, 2);
}
#endif

TEST(SafeBrowser, AnswersOnlyForPicturesOfTheMail)
{
    SafeBrowser browser;
    browser.setMail(u"<p>x"_s, {{"a@b", png(7, Qt::green)}});
    const auto size = [&](const char *url) {
        return browser.loadResource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(url))).value<QImage>().size();
    };
    EXPECT_EQ(size("cid:a@b"), QSize(7, 7));
    EXPECT_EQ(size("cid:other"), QSize(1, 1)); // an empty picture: with none at all Qt would look for a file
    EXPECT_EQ(size("qrc:/icons/ok.svg"), QSize(1, 1));
    EXPECT_EQ(size(":/icons/ok.svg"), QSize(1, 1));
    EXPECT_EQ(size("file:///etc/hostname"), QSize(1, 1));
    EXPECT_FALSE(browser.loadResource(QTextDocument::StyleSheetResource, QUrl(u"file:///etc/hostname"_s)).isValid());
    EXPECT_FALSE(browser.loadResource(QTextDocument::HtmlResource, QUrl(u"cid:a@b"_s)).isValid());
    EXPECT_FALSE(browser.loadResource(QTextDocument::UserResource, QUrl(u"cid:a@b"_s)).isValid());
}

TEST(SafeBrowser, ShowsBoundedDataPictures)
{
    SafeBrowser browser;
    const auto load = [&](const QByteArray &url) { return browser.loadResource(QTextDocument::ImageResource, QUrl::fromEncoded(url)).value<QImage>().size(); };
    EXPECT_EQ(load("data:image/png;base64," + png(9, Qt::blue).toBase64()), QSize(9, 9));
    EXPECT_EQ(load("data:image/svg+xml;base64," + QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").toBase64()), QSize(1, 1));
    EXPECT_EQ(load("data:text/html,<b>x"), QSize(1, 1));
    EXPECT_EQ(load("data:image/png;base64," + bomb(60'000).toBase64()), QSize(1, 1));
}

TEST(SafeBrowser, DoesNotFollowASource)
{
    SafeBrowser browser;
    browser.setMail(u"<p>the mail"_s);
    browser.setSource(QUrl(u"file:///etc/hostname"_s));
    EXPECT_EQ(browser.toPlainText(), u"the mail"_s);
}

TEST(SafeBrowser, ShowsTheRealAddressBeforeItOpensOne)
{
    SafeBrowser browser;
    browser.show();
    Q_EMIT browser.anchorClicked(QUrl(u"https://example.com/?<b>x"_s));
    auto *box = browser.findChild<QMessageBox *>();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->textFormat(), Qt::PlainText);
    EXPECT_EQ(box->informativeText(), u"https://example.com/?%3Cb%3Ex"_s);
    EXPECT_EQ(box->standardButton(box->defaultButton()), QMessageBox::Cancel);
    const QList<QAbstractButton *> buttons = box->buttons();
    EXPECT_TRUE(std::any_of(buttons.begin(), buttons.end(), [&](QAbstractButton *button) { return box->buttonRole(button) == QMessageBox::AcceptRole; }));
}

TEST(SafeBrowser, NeverOffersToOpenAnythingButWebAndMail)
{
    for (const QString &url : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"smb://host/x"_s, u"data:text/html,x"_s, u"relative"_s}) {
        SafeBrowser browser;
        Q_EMIT browser.anchorClicked(QUrl(url));
        auto *box = browser.findChild<QMessageBox *>();
        ASSERT_NE(box, nullptr);
        for (QAbstractButton *button : box->buttons())
            EXPECT_NE(box->buttonRole(button), QMessageBox::AcceptRole) << url.toStdString();
    }
}

TEST(SafeBrowser, FallsBackToPlainTextQuickly)
{
    const QString cases[] = {
        u"<div>"_s.repeated(20'000) + u"deep"_s,
        u"<table><tr><td>"_s.repeated(300) + u"deep"_s,
        u"<p>"_s + QString(SafeBrowser::maxHtml, u'x'),
        u"<p>"_s + QString(1'000'000, u'x'),
        u"<b>x</b>"_s.repeated(60'000),
    };
    for (const QString &html : cases) {
        SafeBrowser browser;
        browser.resize(400, 300);
        browser.show();
        QElapsedTimer timer;
        timer.start();
        browser.setMail(html);
        static_cast<void>(browser.grab());
        EXPECT_TRUE(browser.fellBack()) << html.left(20).toStdString();
        EXPECT_TRUE(browser.toPlainText().startsWith(html.left(5))) << browser.toPlainText().left(20).toStdString();
        EXPECT_LT(timer.elapsed(), 5000) << html.left(20).toStdString();
    }
}

TEST(SafeBrowser, LaysOutOrdinaryMail)
{
    SafeBrowser browser;
    browser.setMail(u"<html><body>"_s + u"<p>one<br>two<p>three<ul><li>a<li>b</ul><table><tr><td>x<td>y</table>"_s.repeated(500) + u"</body></html>"_s);
    EXPECT_FALSE(browser.fellBack());
    EXPECT_EQ(browser.blocked(), 0);
}

TEST(Picture, RefusesABombBeforeItDecodesIt)
{
    QByteArray octets = bomb(60'000);
    QBuffer buffer(&octets);
    buffer.open(QIODevice::ReadOnly);
    ASSERT_EQ(QImageReader(&buffer, "png").size(), QSize(60'000, 60'000)); // or it would be refused for another reason
    qint64 pixels = maxPicturePixels;
    EXPECT_TRUE(decodePicture(octets, pixels).isNull());
    EXPECT_EQ(pixels, maxPicturePixels);
}

TEST(Picture, CountsWhatAllOfAMailCost)
{
    qint64 pixels = 150;
    EXPECT_FALSE(decodePicture(png(10, Qt::red), pixels).isNull());
    EXPECT_TRUE(decodePicture(png(10, Qt::red), pixels).isNull());
    EXPECT_EQ(pixels, 50);
}

TEST(Picture, SurvivesBrokenOnes)
{
    qint64 pixels = maxPicturePixels;
    const QByteArray whole = png(30, Qt::red);
    for (qsizetype length = 0; length < whole.size(); ++length)
        static_cast<void>(decodePicture(whole.first(length), pixels));
    EXPECT_TRUE(decodePicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", pixels).isNull());
}

TEST(HtmlMeasure, CountsDepthNotLength)
{
    EXPECT_EQ(measureHtml(u"<div><div></div></div><div></div>").depth, 2);
    EXPECT_EQ(measureHtml(u"<p>a<p>b<br><li>c").depth, 0);
    EXPECT_EQ(measureHtml(u"</div></div><div>").depth, 1);
    EXPECT_EQ(measureHtml(u"a < b > c").elements, 0);
    EXPECT_EQ(measureHtml(u"<p>abc<b>de</b>f<p>gh").longestParagraph, 6);
    EXPECT_EQ(measureHtml(u"<div").depth, 1);
}

} // namespace
} // namespace postscope::ui
