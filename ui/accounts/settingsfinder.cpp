// SPDX-License-Identifier: MIT
#include "ui/accounts/settingsfinder.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Discovery;
using delivery::DiscoveryStep;
using delivery::ServerSettings;

namespace {

QString lineOf(const ServerSettings &settings)
{
    QStringList words{QStringLiteral("%1:%2").arg(settings.host).arg(settings.port), text::name(settings.tls)};
    if (!settings.user.isEmpty())
        words << settings.user;
    words << text::name(settings.source);
    return visible(words.join(QStringLiteral(" · ")));
}

QIcon iconOf(DiscoveryStep::State state)
{
    switch (state) {
    case DiscoveryStep::State::Found:
        return icon(QLatin1StringView("ok"), Tone::Good);
    case DiscoveryStep::State::Nothing:
    case DiscoveryStep::State::NotOffered:
        return icon(QLatin1StringView("remove"), Tone::Muted);
    case DiscoveryStep::State::Failed:
        return icon(QLatin1StringView("warning"), Tone::Warning);
    }
    return {};
}

} // namespace

SettingsFinder::SettingsFinder(const QString &address, delivery::DiscoveryOptions options, QWidget *parent)
    : QDialog(parent), m_options(std::move(options)), m_address(new QLineEdit(address, this)), m_search(new QPushButton(this)), m_found(new QListWidget(this)),
      m_tried(new QListWidget(this)), m_state(new QLabel(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("settingsFinder"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find settings"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Use these"));
    arrange();
    connect(m_search, &QPushButton::clicked, this, [this] { m_discovery ? stop() : search(); });
    connect(m_address, &QLineEdit::returnPressed, this, &SettingsFinder::search);
    connect(m_found, &QListWidget::itemActivated, this, &SettingsFinder::take);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsFinder::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setSearching(false);
    if (address.contains(u'@'))
        search();
}

SettingsFinder::~SettingsFinder() = default;

void SettingsFinder::arrange()
{
    m_address->setObjectName(QStringLiteral("findAddress"));
    m_address->setPlaceholderText(QStringLiteral("name@example.org"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAutoDefault(false);
    for (const auto &[list, name] : {std::pair(m_found, "foundSettings"), std::pair(m_tried, "triedSettings")}) {
        list->setObjectName(QString(QLatin1StringView(name)));
        list->setWordWrap(true);
        list->setTextElideMode(Qt::ElideNone);
    }
    m_state->setObjectName(QStringLiteral("findState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    const auto label = [this](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text, this);
        made->setBuddy(buddy);
        return made;
    };
    auto *top = new QHBoxLayout;
    top->addWidget(label(tr("Mail a&ddress"), m_address));
    top->addWidget(m_address, 1);
    top->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_state);
    column->addWidget(label(tr("F&ound, the best first"), m_found));
    column->addWidget(m_found, 2);
    column->addWidget(label(tr("What was &tried"), m_tried));
    column->addWidget(m_tried, 3);
    column->addWidget(m_buttons);
    m_found->setAccessibleName(tr("Found, the best first"));
    m_tried->setAccessibleName(tr("What was tried"));
    m_address->setAccessibleName(tr("Mail address"));
    resize(fontMetrics().horizontalAdvance(u'x') * 90, fontMetrics().height() * 26);
}

void SettingsFinder::setSearching(bool searching)
{
    m_search->setText(searching ? tr("&Stop") : tr("&Search"));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_settings.isEmpty());
}

void SettingsFinder::search()
{
    stop();
    m_settings.clear();
    m_found->clear();
    m_tried->clear();
    m_discovery = std::make_unique<Discovery>(m_options);
    connect(m_discovery.get(), &Discovery::stepped, this, &SettingsFinder::showStep);
    connect(m_discovery.get(), &Discovery::finished, this, &SettingsFinder::end);
    const bool started = m_discovery->start(m_address->text().trimmed());
    m_state->setText(started ? tr("Asking the domain, by DNS and HTTPS…") : tr("Give a whole mail address."));
    if (!started)
        m_discovery.reset();
    setSearching(started);
}

void SettingsFinder::stop()
{
    if (!m_discovery)
        return;
    m_discovery->disconnect(this);
    m_discovery.release()->deleteLater();
    m_state->setText(tr("Stopped."));
    setSearching(false);
}

void SettingsFinder::showStep(const DiscoveryStep &step)
{
    new QListWidgetItem(iconOf(step.state), visible(text::describe(step)), m_tried);
    m_tried->scrollToBottom();
}

void SettingsFinder::end(const QList<ServerSettings> &settings)
{
    m_discovery.release()->deleteLater();
    m_settings = settings;
    for (const ServerSettings &one : settings) {
        const bool safe = one.tls != TlsMode::None && one.source != ServerSettings::Source::ClearAutoconfig;
        new QListWidgetItem(safe ? icon(QLatin1StringView("lock")) : icon(QLatin1StringView("warning"), Tone::Warning), lineOf(one), m_found);
    }
    m_found->setCurrentRow(settings.isEmpty() ? -1 : 0);
    m_state->setText(settings.isEmpty() ? tr("No settings were found. Ask the mail service for the name of its server.")
                                        : tr("Found: %n. Nothing is filled in before you choose.", nullptr, static_cast<int>(settings.size())));
    setSearching(false);
    if (!settings.isEmpty() && !m_address->hasFocus())
        m_found->setFocus(Qt::OtherFocusReason);
}

void SettingsFinder::take()
{
    const int row = m_found->currentRow();
    if (row < 0 || row >= m_settings.size())
        return;
    Q_EMIT chosen(m_settings.at(row));
    accept();
}

} // namespace postscope::ui
