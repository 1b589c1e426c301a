// SPDX-License-Identifier: MIT
#include "ui/console/commandbox.h"

#include "core/smtp/verbs.h"
#include "ui/console/commandedit.h"
#include "ui/console/pastequestion.h"
#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/steps.h"
#include "ui/text/verbs.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace postscope::ui {

using Expects = smtp::ConsoleState::Expects;

CommandBox::CommandBox(QWidget *parent)
    : QWidget(parent), m_next(plainLabel()), m_take(new QPushButton(this)), m_question(new PasteQuestion(this)), m_edit(new CommandEdit(this)),
      m_send(new QPushButton(icon(QLatin1StringView("send")), tr("Se&nd line"), this)), m_syntax(plainLabel()), m_purpose(plainLabel())
{
    arrange();
    setConnected(false);
    connect(m_edit, &CommandEdit::entered, this, &CommandBox::take);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &line) {
        showSyntax();
        Q_EMIT lineChanged(line);
    });
    connect(m_send, &QPushButton::clicked, m_edit, &CommandEdit::enter);
    connect(m_take, &QPushButton::clicked, this, [this] { m_edit->propose(QString::fromUtf8(m_step.command)); });
    connect(m_question, &PasteQuestion::agreed, this, [this](const QByteArrayList &lines) {
        m_edit->setFocus();
        Q_EMIT entered(lines);
    });
    connect(m_question, &PasteQuestion::dropped, m_edit, [this] { m_edit->setFocus(); });
}

void CommandBox::arrange()
{
    m_take->setObjectName(QStringLiteral("take"));
    m_send->setObjectName(QStringLiteral("sendLine"));
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setAccessibleName(tr("The next sensible step"));
    m_edit->setAccessibleName(tr("Command"));
    m_syntax->setObjectName(QStringLiteral("syntax"));
    m_syntax->setAccessibleName(tr("Syntax"));
    m_syntax->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setAccessibleName(tr("What the command does"));
    for (QPushButton *button : {m_take, m_send})
        button->setAutoDefault(false);

    auto *step = new QHBoxLayout;
    step->addWidget(m_next, 1);
    step->addWidget(m_take);
    auto *line = new QHBoxLayout;
    auto *caption = new QLabel(tr("C&ommand:"), this);
    caption->setBuddy(m_edit);
    line->addWidget(caption);
    line->addWidget(m_edit, 1);
    line->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(step);
    column->addWidget(m_question);
    column->addLayout(line);
    column->addWidget(m_syntax);
    column->addWidget(m_purpose);
}

QList<QWidget *> CommandBox::stops() const
{
    return {m_take, m_edit, m_send};
}

void CommandBox::setConnected(bool connected)
{
    m_connected = connected;
    m_state = {};
    m_edit->setState(m_state);
    m_edit->setEnabled(connected);
    m_send->setEnabled(connected);
    m_take->hide();
    if (!connected)
        m_question->clear();
    m_next->setText(connected ? text::sentence(smtp::ConsoleStep::Advice::AwaitGreeting) : tr("Not connected."));
    showSyntax();
}

void CommandBox::setState(const smtp::ConsoleState &state, const smtp::ConsoleStep &step)
{
    m_state = state;
    m_step = step;
    m_edit->setState(state);
    m_next->setText(visible(text::sentence(step.advice)));
    m_take->setText(visible(QString::fromUtf8(step.command)).replace(QStringLiteral("&"), QStringLiteral("&&")));
    m_take->setVisible(!step.command.isEmpty());
    m_take->setToolTip(plainToolTip(tr("Put this line in")));
    showSyntax();
}

void CommandBox::take(const QByteArrayList &lines)
{
    // What answers a 334 is not to be shown again.
    if (m_state.expects != Expects::Response && lines.size() > PasteQuestion::linesWithoutQuestion)
        m_question->ask(lines);
    else
        Q_EMIT entered(lines);
}

void CommandBox::showSyntax()
{
    const std::optional<smtp::VerbSyntax> syntax =
        m_state.expects == Expects::Command ? smtp::syntaxOf(m_edit->text().toUtf8(), m_state) : std::optional<smtp::VerbSyntax>();
    m_syntax->setVisible(syntax.has_value());
    if (syntax) {
        m_syntax->setText(visible(QByteArrayView(syntax->line())));
        m_purpose->setText(text::purposeOf(syntax->verb));
    } else if (m_connected) {
        m_purpose->setText(tr("Up and Down recall what was typed; several pasted lines leave together; /help tells of this console's own words."));
    } else {
        m_purpose->setText(tr("Connect, then type SMTP commands here: every line that both sides say appears in the inspector."));
    }
}

} // namespace postscope::ui
