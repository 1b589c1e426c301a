// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

class QAction;

namespace postscope::ui {

/// Octets as hexadecimal digits and as text beside each other, with a cursor and a run that is marked. Line ends show as their signs.
class OctetsView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// Octets that are shown; what is beyond them is not.
    static constexpr qsizetype maxOctets = 4096;

    explicit OctetsView(QWidget *parent = nullptr);

    void setOctets(const QByteArray &octets);
    /// False: a revealed secret is among them, which reaches no clipboard.
    void setCopyable(bool copyable);
    /// These stand for a secret: what they are is not told.
    void setHidden(qsizetype from, qsizetype length);
    /// Marks a run, or none of no length, and brings its beginning into sight; tells nobody.
    void mark(qsizetype from, qsizetype length);

    [[nodiscard]] qsizetype cursor() const { return m_cursor; }
    [[nodiscard]] qsizetype markedFrom() const { return m_from; }
    [[nodiscard]] qsizetype markedLength() const { return m_length; }
    [[nodiscard]] qsizetype perRow() const { return m_perRow; }
    /// The octet at a place of the viewport; -1: none.
    [[nodiscard]] qsizetype octetAt(const QPoint &place) const;
    /// Where the digits of an octet are in the viewport.
    [[nodiscard]] QRect digitsOf(qsizetype octet) const;
    /// The marked run, or everything where none is marked; made visible.
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] QString chosenHex() const;
    [[nodiscard]] QAction *copyTextAction() const { return m_copyText; }
    [[nodiscard]] QAction *copyHexAction() const { return m_copyHex; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user went to this octet.
    void octetChosen(qsizetype octet);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void fit();
    void choose(qsizetype octet);
    void bringIntoSight(qsizetype octet);
    void describe();
    [[nodiscard]] bool isHidden(qsizetype octet) const { return octet >= m_hiddenFrom && octet < m_hiddenFrom + m_hiddenLength; }
    [[nodiscard]] bool isMarked(qsizetype octet) const { return octet >= m_from && octet < m_from + m_length; }
    [[nodiscard]] QString digits(qsizetype octet) const;
    [[nodiscard]] QChar sign(qsizetype octet) const;
    [[nodiscard]] int columnOfDigits(qsizetype inRow) const;
    [[nodiscard]] int columnOfSign(qsizetype inRow) const;
    [[nodiscard]] QRect cell(qsizetype octet, int column, int columns) const;
    [[nodiscard]] qsizetype rows() const;
    void paintOctet(QPainter &painter, qsizetype octet) const;

    QByteArray m_octets;
    qsizetype m_cursor = 0;
    qsizetype m_from = 0, m_length = 0;
    qsizetype m_hiddenFrom = 0, m_hiddenLength = 0;
    qsizetype m_perRow = 16;
    int m_advance = 1, m_height = 1;
    QAction *m_copyText = nullptr;
    QAction *m_copyHex = nullptr;
};

} // namespace postscope::ui
