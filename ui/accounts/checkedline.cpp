// SPDX-License-Identifier: MIT
#include "ui/accounts/checkedline.h"

#include "ui/icon.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace postscope::ui {

CheckedLine::CheckedLine(const char *name, const QString &accessibleName, Check check, QWidget *parent)
    : QWidget(parent), m_check(std::move(check)), m_row(new QHBoxLayout), m_edit(new QLineEdit(this)), m_problem(new QLabel(this))
{
    m_edit->setObjectName(QString(QLatin1StringView(name)));
    m_edit->setAccessibleName(accessibleName);
    m_problem->setObjectName(m_edit->objectName() + QStringLiteral("Problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setFocusProxy(m_edit);
    m_row->addWidget(m_edit, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 6);
    column->addLayout(m_row);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        this->check();
        Q_EMIT edited();
    });
}

void CheckedLine::addButton(QPushButton *button)
{
    m_row->addWidget(button);
}

void CheckedLine::addChooser(const QString &title, const QString &filter)
{
    auto *button = new QPushButton(tr("Choose…"), this);
    button->setAccessibleName(title);
    button->setAutoDefault(false);
    addButton(button);
    connect(button, &QPushButton::clicked, this, [=, this] { chooseFile(title, filter); });
}

void CheckedLine::chooseFile(const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(this, title, QFileInfo(text()).absolutePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
    dialog->open();
}

void CheckedLine::check()
{
    const QString problem = m_check ? m_check(text()) : QString();
    QPalette palette;
    palette.setColor(QPalette::WindowText, color(Tone::Error, palette));
    m_problem->setPalette(palette);
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
}

void CheckedLine::setText(const QString &text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
    check();
}

QString CheckedLine::text() const
{
    return m_edit->text().trimmed();
}

QString CheckedLine::problem() const
{
    return m_problem->text();
}

} // namespace postscope::ui
