// SPDX-License-Identifier: MIT
#include "ui/console/consolestart.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace postscope::ui {

ConsoleStart::ConsoleStart(const Environment &environment, QWidget *parent)
    : QWidget(parent), m_server(new ServerBox(environment, this)), m_begin(new QComboBox(this)), m_raw(new QCheckBox(tr("Ra&w"), this)),
      m_connect(new QPushButton(this)), m_show(new QToolButton(this))
{
    m_begin->setObjectName(QStringLiteral("begin"));
    m_begin->setAccessibleName(tr("What is done before you type"));
    m_begin->addItem(tr("Everything by hand"), int(Begin::ByHand));
    m_begin->addItem(tr("EHLO and TLS done"), int(Begin::Tls));
    m_begin->addItem(tr("TLS and login done"), int(Begin::LoggedIn));
    m_begin->setCurrentIndex(1);
    m_begin->setToolTip(plainToolTip(tr("How much of the session is done for you before you type. AUTH alone logs in at any time inside TLS.")));
    m_raw->setObjectName(QStringLiteral("raw"));
    m_raw->setToolTip(plainToolTip(tr("What is typed leaves as it is: \\r \\n \\0 \\xHH are octets, nothing is checked, no answer is waited for.")));
    m_connect->setObjectName(QStringLiteral("connect"));
    m_connect->setAutoDefault(false);
    m_show->setObjectName(QStringLiteral("showSession"));
    m_show->setIcon(icon(QLatin1StringView("find")));
    m_show->setText(tr("Show session"));
    m_show->setToolTip(plainToolTip(tr("Shows this session in the inspector")));
    m_show->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_show->setFocusPolicy(Qt::StrongFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    const auto add = [this, row](const QString &text, QWidget *field, int stretch) {
        auto *caption = new QLabel(text, this);
        caption->setBuddy(field);
        row->addWidget(caption);
        row->addWidget(field, stretch);
    };
    add(tr("S&erver:"), m_server, 1);
    add(tr("&Begin with:"), m_begin, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_raw, m_connect, m_show})
        row->addWidget(widget);
    setConnected(false);
    setSessionKept(false);
    connect(m_connect, &QPushButton::clicked, this, &ConsoleStart::connectClicked);
    connect(m_server->lineEdit(), &QLineEdit::returnPressed, this, &ConsoleStart::connectClicked);
    connect(m_raw, &QCheckBox::clicked, this, &ConsoleStart::rawClicked);
    connect(m_show, &QToolButton::clicked, this, &ConsoleStart::sessionWanted);
}

ConsoleStart::Begin ConsoleStart::begin() const
{
    return static_cast<Begin>(m_begin->currentData().toInt());
}

bool ConsoleStart::isRaw() const
{
    return m_raw->isChecked();
}

void ConsoleStart::setRaw(bool raw)
{
    m_raw->setChecked(raw);
}

void ConsoleStart::setConnected(bool connected)
{
    m_connect->setEnabled(true);
    m_connect->setText(connected ? tr("&Leave") : tr("&Connect"));
    m_connect->setIcon(icon(connected ? QLatin1StringView("stop") : QLatin1StringView("server")));
    m_server->setEnabled(!connected);
    m_begin->setEnabled(!connected);
}

void ConsoleStart::setSessionKept(bool kept)
{
    m_show->setEnabled(kept);
}

void ConsoleStart::setLeaving()
{
    m_connect->setEnabled(false);
}

void ConsoleStart::focusConnect()
{
    m_connect->setFocus();
}

QList<QWidget *> ConsoleStart::stops() const
{
    return {m_server, m_begin, m_raw, m_connect, m_show};
}

} // namespace postscope::ui
