// SPDX-License-Identifier: MIT
#include "ui/sandbox/safebrowser.h"

namespace postscope::ui {

SafeBrowser::SafeBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
}

void SafeBrowser::setMail(const QString &html, const CidParts &)
{
    setPlainText(html.left(maxHtml / 16));
}

int SafeBrowser::blocked() const
{
    return 0;
}

QVariant SafeBrowser::loadResource(int, const QUrl &)
{
    return {};
}

void SafeBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

} // namespace postscope::ui
