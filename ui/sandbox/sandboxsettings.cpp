// SPDX-License-Identifier: MIT
#include "ui/sandbox/sandboxsettings.h"

#include "core/smtp/serverrules.h"
#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postscope::ui {

namespace {

constexpr std::chrono::seconds usualSilence{300}; // RFC 5321 4.5.3.2.7
constexpr int longestSilence = 24 * 60 * 60;      // s
constexpr qsizetype mostFaults = 100;

/// As whom this program itself sends to the sandbox: that goes on, whoever else may log in.
QByteArray ownUser()
{
    return QByteArrayLiteral("sandbox");
}

} // namespace

SandboxSettings::SandboxSettings(net::Sandbox &sandbox, net::SandboxOptions &options, QWidget *parent)
    : QDialog(parent), m_sandbox(sandbox), m_options(options), m_user(new QLineEdit(this)), m_password(new QLineEdit(this)), m_silence(new QSpinBox(this)),
      m_faults(new QPlainTextEdit(this)), m_mark(new QLabel(this)), m_remark(plainLabel())
{
    setObjectName(QStringLiteral("sandboxSettings"));
    setWindowTitle(tr("Behaviour of the sandbox"));
    arrange();
    fill();
    connect(m_faults, &QPlainTextEdit::textChanged, this, [this] { m_edited = true; });
    connect(&sandbox, &net::Sandbox::listening, this, [this] { tell(tr("Applied."), true); });
    connect(&sandbox, &net::Sandbox::failed, this, [this](const QString &reason) { tell(reason, false); });
}

void SandboxSettings::arrange()
{
    m_user->setObjectName(QStringLiteral("user"));
    m_user->setPlaceholderText(tr("empty: anybody, with any password"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_silence->setObjectName(QStringLiteral("silence"));
    m_silence->setRange(1, longestSilence);
    m_silence->setSuffix(tr(" s"));
    m_faults->setObjectName(QStringLiteral("faults"));
    m_faults->setTabChangesFocus(true);
    m_faults->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_faults->setPlaceholderText(QStringLiteral("expn=500 5.5.1 Command not recognized\nrcpt=450 4.2.1 Later\ndata=drip:100"));
    m_faults->setToolTip(plainToolTip(
        tr("One on a line, as with --fault: where it happens, =, a reply or a fault.\nWhere: %1\nFaults: %2").arg(smtp::stageNames(), smtp::faultNames())));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_mark->setTextFormat(Qt::PlainText);

    auto *form = new QFormLayout;
    form->addRow(tr("Only this &user may log in:"), m_user);
    form->addRow(tr("&Password:"), m_password);
    form->addRow(tr("&Hang up after a silence of:"), m_silence);
    form->addRow(tr("&Faults on purpose:"), m_faults);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *told = new QHBoxLayout;
    told->addWidget(m_mark, 0, Qt::AlignTop);
    told->addWidget(m_remark, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Close, this);
    QPushButton *usual = buttons->addButton(tr("&As usual"), QDialogButtonBox::ResetRole);
    usual->setObjectName(QStringLiteral("usual"));
    buttons->button(QDialogButtonBox::Apply)->setDefault(true);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &SandboxSettings::apply);
    connect(usual, &QPushButton::clicked, this, [this] {
        m_options.server = {};
        m_options.patience.reset();
        fill();
        apply();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(told);
    column->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'x') * 80, sizeHint().height());
}

void SandboxSettings::fill()
{
    m_user->clear();
    m_password->clear();
    for (auto user = m_options.server.users.cbegin(); user != m_options.server.users.cend(); ++user) {
        if (user.key() == ownUser())
            continue;
        m_user->setText(QString::fromUtf8(user.key()));
        m_password->setText(QString::fromUtf8(user.value().expose()));
    }
    const std::chrono::milliseconds silence = m_options.patience.value_or(usualSilence);
    m_silence->setValue(int(std::chrono::duration_cast<std::chrono::seconds>(silence).count()));
    if (m_options.server.rules.isEmpty()) {
        m_faults->clear();
        m_edited = true;
    }
    m_mark->clear();
    m_remark->setText(tr("Applied at once: sessions that are open end. Until the program ends."));
}

std::optional<QList<smtp::ServerRule>> SandboxSettings::rules()
{
    if (!m_edited)
        return m_options.server.rules;
    QList<smtp::ServerRule> rules;
    const QStringList lines = m_faults->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(0, mostFaults)) {
        if (line.trimmed().isEmpty())
            continue;
        const auto rule = smtp::readFault(line.trimmed());
        if (!rule) {
            tell(tr("%1: %2", "a line, what is wrong with it").arg(line.trimmed(), rule.error()), false);
            return std::nullopt;
        }
        rules << *rule;
    }
    return rules;
}

void SandboxSettings::apply()
{
    const auto rules = this->rules();
    if (!rules)
        return;
    m_options.server.rules = *rules;
    m_options.server.users.clear();
    if (const QByteArray user = m_user->text().trimmed().toUtf8(); !user.isEmpty()) {
        m_options.server.users.insert(ownUser(), Secret(ownUser()));
        m_options.server.users.insert(user, Secret(m_password->text().toUtf8()));
    }
    const std::chrono::seconds silence{m_silence->value()};
    m_options.patience = silence == usualSilence ? std::nullopt : std::optional<std::chrono::milliseconds>(silence);
    if (!m_sandbox.isListening())
        return tell(tr("Applied; the sandbox is off."), true);
    m_remark->setText(tr("Applying…"));
    m_sandbox.start(m_options);
}

void SandboxSettings::tell(const QString &words, bool good)
{
    m_mark->setPixmap((good ? icon(QLatin1StringView("ok"), Tone::Good) : icon(QLatin1StringView("error"), Tone::Error)).pixmap(fontMetrics().height()));
    m_remark->setText(visibleLines(words));
}

} // namespace postscope::ui
