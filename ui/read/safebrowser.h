// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace postscope::ui {

/// The pictures that came with a mail: Content-ID without angle brackets to the octets of the part.
using CidParts = QHash<QByteArray, QByteArray>;

/// Shows the HTML of a mail and reaches for nothing: no file, no network, no resource of this program; pictures only out of the mail itself.
class SafeBrowser final : public QTextBrowser {
    Q_OBJECT

public:
    /// Beyond these the HTML is shown as the text that it is written in.
    static constexpr qsizetype maxHtml = 2 * 1024 * 1024; ///< characters
    static constexpr int maxDepth = 256;                  ///< elements within elements
    static constexpr int maxElements = 50'000;            ///< elements in all
    static constexpr qsizetype maxParagraph = 64 * 1024;  ///< characters without a line break of any kind
    static constexpr qsizetype maxPlain = 256 * 1024;     ///< characters shown of such a text

    explicit SafeBrowser(QWidget *parent = nullptr);

    void setMail(const QString &html, const CidParts &cidParts = {});
    /// True when the HTML is shown as plain text because a limit was reached.
    [[nodiscard]] bool fellBack() const { return m_fellBack; }
    /// How many different things outside the mail it refers to; none of them was touched.
    [[nodiscard]] int blocked() const;

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void blockedChanged(int blocked);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    void replaceDocument(const CidParts &cidParts);
    void askToOpen(const QUrl &url);

    class Document;
    Document *m_mail = nullptr;
    bool m_fellBack = false;
};

} // namespace postscope::ui
