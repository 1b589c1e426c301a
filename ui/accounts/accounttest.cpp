// SPDX-License-Identifier: MIT
#include "ui/accounts/accounttest.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/secretquestion.h"
#include "ui/text/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace postscope::ui {

using account::Account;
using delivery::Delivery;
using delivery::Outcome;

AccountTest::AccountTest(account::SecretStore &secrets, QThread &worker, QWidget *parent)
    : QWidget(parent), m_secrets(secrets), m_worker(worker), m_button(new QPushButton(tr("&Test"), this)), m_mark(new QLabel(this)), m_result(new QLabel(this))
{
    m_button->setObjectName(QStringLiteral("test"));
    m_result->setObjectName(QStringLiteral("testResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setAccessibleName(tr("Result of the test"));
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_result, 1);
    connect(m_button, &QPushButton::clicked, this, &AccountTest::wanted);
}

AccountTest::~AccountTest() = default;

void AccountTest::run(const Account &account, const Secret &password, const Secret &proxyPassword)
{
    reset();
    m_button->setEnabled(false);
    m_result->setText(tr("Connecting to %1…").arg(visible(account.host)));
    m_delivery = std::make_unique<Delivery>(m_worker);
    connect(m_delivery.get(), &Delivery::finished, this, &AccountTest::showResult);
    connect(m_delivery.get(), &Delivery::secretNeeded, this, [=, this] {
        if (!password.isEmpty())
            return m_delivery->provideSecret(password);
        askSecret(m_secrets, account, window(), m_delivery.get(), [this](const Secret &secret) { m_delivery->provideSecret(secret); });
    });
    if (account.proxy.user.isEmpty() || !proxyPassword.isEmpty())
        return start(account, proxyPassword);
    askProxyPassword(m_secrets, account, window(), m_delivery.get(), [=, this](const Secret &secret) { start(account, secret); });
}

void AccountTest::start(const Account &account, const Secret &proxyPassword)
{
    delivery::Route route = delivery::routeOf(account);
    route.endpoint.proxyPassword = proxyPassword;
    m_delivery->test(route);
}

void AccountTest::reset()
{
    if (m_delivery)
        m_delivery.release()->deleteLater();
    m_button->setEnabled(true);
    m_mark->clear();
    m_result->clear();
}

void AccountTest::showResult(const Outcome &outcome)
{
    if (sender() != m_delivery.get())
        return;
    reset();
    const bool works = !outcome.failure;
    m_mark->setPixmap((works ? icon(QLatin1StringView("ok"), Tone::Good) : icon(QLatin1StringView("error"), Tone::Error)).pixmap(fontMetrics().height()));
    if (!works)
        return m_result->setText(visibleLines(text::explain(*outcome.failure).toString()));
    QStringList facts{tr("It works."), outcome.tls.established ? outcome.tls.protocol : tr("No TLS")};
    facts += outcome.session.mechanism.isEmpty() ? tr("not logged in") : tr("logged in with %1").arg(visible(outcome.session.mechanism));
    m_result->setText(facts.takeFirst() + QLatin1Char(' ') + facts.join(QStringLiteral(" · ")));
}

} // namespace postscope::ui
