// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace postscope::ui {

/// A picture that came with a mail, by the Content-ID its HTML names it with.
using CidParts = QHash<QByteArray, QByteArray>;

/// Shows the HTML of a mail and reaches for nothing: no file, no network, no resource of this program; pictures only out of the mail itself.
class SafeBrowser final : public QTextBrowser {
    Q_OBJECT

public:
    /// Beyond these the HTML is shown as the text that it is written in.
    static constexpr qsizetype maxHtml = 2 * 1024 * 1024; ///< octets
    static constexpr int maxDepth = 256;                  ///< elements within elements

    explicit SafeBrowser(QWidget *parent = nullptr);

    /// `cidParts`: Content-ID without angle brackets to the octets of the part.
    void setMail(const QString &html, const CidParts &cidParts = {});
    /// True when the mail is shown as source because it is too large or too deep.
    [[nodiscard]] bool fellBack() const { return m_fellBack; }
    /// References to something outside the mail that were not followed.
    [[nodiscard]] int blocked() const;

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// The mail is shown; how much of it was held back.
    void blockedChanged(int blocked);

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    void askToOpen(const QUrl &url);

    class Document;
    Document *m_mail = nullptr;
    bool m_fellBack = false;
};

} // namespace postscope::ui
