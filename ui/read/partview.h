// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"
#include "ui/read/safebrowser.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace postscope::ui {

class HexModel;
class RowTable;

/// One part of a mail: as text, as HTML, as a picture, as octets; only those that fit it. Each is shown in a document of its own.
class PartView final : public QWidget {
    Q_OBJECT

public:
    explicit PartView(QWidget *parent = nullptr);

    using QWidget::show;
    /// `pictures`: those that came with the mail. Of a container `octets` are its own, as far as they are shown.
    void show(const outline::Part &part, const CidParts &pictures, const QByteArray &octets = {});
    void clear();

    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] SafeBrowser *browser() const { return m_html; }
    [[nodiscard]] QLabel *picture() const { return m_picture; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTabs();
    void showText(const outline::Part &part);
    void showPicture(const outline::Part &part);
    void offer(QWidget *page, bool fits);
    void takeStyle();

    QLabel *m_notice;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_text;
    SafeBrowser *m_html;
    QWidget *m_pictureArea;
    QLabel *m_picture;
    HexModel *m_hex;
    RowTable *m_hexTable;
};

} // namespace postscope::ui
