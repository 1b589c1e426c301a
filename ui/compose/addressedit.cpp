// SPDX-License-Identifier: MIT
#include "ui/compose/addressedit.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QAction>
#include <QPainter>
#include <QRegularExpression>

namespace postscope::ui {

AddressEdit::AddressEdit(QWidget *parent) : QLineEdit(parent), m_mark(addAction(icon(QLatin1StringView("error"), Tone::Error), TrailingPosition))
{
    setMaxLength(maxCharacters);
    m_mark->setVisible(false);
    connect(this, &QLineEdit::textEdited, this, &AddressEdit::joinLines);
}

void AddressEdit::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    m_mark->setVisible(!problem.isEmpty());
    m_mark->setToolTip(problem.isEmpty() ? QString() : plainToolTip(problem));
    setToolTip(m_mark->toolTip());
    setAccessibleDescription(visible(problem));
    update();
}

void AddressEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_problem.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(QPen(color(Tone::Error, palette()), 2));
    painter.drawLine(2, height() - 2, width() - 3, height() - 2);
}

void AddressEdit::joinLines()
{
    static const QRegularExpression lineEnd(QStringLiteral("[,;\\s]*[\\r\\n\\x{2028}]+\\s*"));
    QString joined = text();
    if (!joined.contains(lineEnd))
        return;
    joined.replace(lineEnd, QStringLiteral(", "));
    if (joined.endsWith(QStringLiteral(", ")))
        joined.chop(2);
    setText(joined);
}

} // namespace postscope::ui
