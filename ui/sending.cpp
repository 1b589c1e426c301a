// SPDX-License-Identifier: MIT
#include "ui/sending.h"

#include "core/delivery/signings.h"

#include "ui/inspect/inspector.h"
#include "ui/inspect/log/sessioncontent.h"
#include "ui/inspect/plaintext.h"
#include "ui/secretquestion.h"

#include <QMessageBox>
#include <QPushButton>

namespace postscope::ui {

using delivery::Composed;
using delivery::Delivery;
using delivery::Outcome;

namespace {

/// Who the servers will be told, one in a line; the first twenty.
QString addressesOf(const smtp::Envelope &envelope)
{
    constexpr qsizetype most = 20;
    QStringList lines;
    for (const smtp::Recipient &recipient : envelope.recipients.first(qMin(most, envelope.recipients.size())))
        lines += visible(QString::fromUtf8(recipient.address));
    if (envelope.recipients.size() > most)
        lines += QStringLiteral("…");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Sending::Sending(const Environment &environment, Inspector &inspector, QWidget &window)
    : QObject(&window), m_environment(environment), m_inspector(inspector), m_window(window)
{
}

Sending::~Sending() = default;

void Sending::send(const Composed &composed, const QString &title, const Destination &destination)
{
    if (isUnderWay())
        return;
    const bool known = destination.kind == Destination::Kind::Account && m_confirmed.contains(destination.account.id);
    if (destination.isReal() && !known)
        return confirm(composed, title, destination);
    start(composed, title, destination);
}

void Sending::confirm(const Composed &composed, const QString &title, const Destination &destination)
{
    const int recipients = static_cast<int>(composed.envelope.recipients.size());
    const bool direct = destination.kind == Destination::Kind::Mx;
    auto *question = new QMessageBox(&m_window);
    question->setObjectName(QStringLiteral("confirmSend"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(direct ? QMessageBox::Warning : QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Send for real"));
    question->setText(
        direct ? tr("This mail leaves this computer: to %n recipient(s), straight to the mail servers of their domains. TLS is used where it is offered, and "
                    "nobody vouches for the server.",
                    nullptr, recipients)
               : tr("This mail leaves this computer: to %n recipient(s) through %1.", nullptr, recipients).arg(visible(destination.account.host)));
    question->setInformativeText(addressesOf(composed.envelope));
    QPushButton *send = question->addButton(tr("&Send"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(send, &QPushButton::clicked, this, [=, this] {
        if (!direct)
            m_confirmed.insert(destination.account.id);
        start(composed, title, destination);
    });
    question->open();
}

delivery::Route Sending::routeTo(const Destination &destination) const
{
    switch (destination.kind) {
    case Destination::Kind::Account:
        return delivery::routeOf(destination.account);
    case Destination::Kind::Mx:
        return delivery::routeToMx();
    case Destination::Kind::Sandbox:
        break;
    }
    return delivery::routeToSandbox(m_environment.sandbox.port(), m_environment.sandbox.certificate());
}

void Sending::start(const Composed &composed, const QString &title, const Destination &destination)
{
    if (isUnderWay())
        return;
    m_delivery = std::make_unique<Delivery>(m_environment.worker);
    connect(m_delivery.get(), &Delivery::events, &m_inspector, &Inspector::addEvents);
    connect(m_delivery.get(), &Delivery::progress, this, &Sending::progressed);
    connect(m_delivery.get(), &Delivery::secretNeeded, this, [=, this] { provideSecret(destination); });
    connect(m_delivery.get(), &Delivery::finished, this, &Sending::end);
    m_last = {composed, title, destination};
    m_inspector.begin(title);
    m_inspector.setContent(contentOf(composed));
    Q_EMIT started();
    const bool asksProxy = destination.kind == Destination::Kind::Account && !destination.account.proxy.user.isEmpty();
    m_waiting = true;
    if (!asksProxy)
        return loadSignatures({});
    askProxyPassword(m_environment.secrets, destination.account, &m_window, m_delivery.get(), [this](const Secret &secret) {
        if (secret.isEmpty())
            giveUp();
        else
            loadSignatures(secret);
    });
}

/// The keys of an account's DKIM signatures, before anything is connected.
void Sending::loadSignatures(const Secret &proxyPassword)
{
    const Destination &destination = m_last.destination;
    if (destination.kind != Destination::Kind::Account || destination.account.dkim.isEmpty() || !m_last.composed->signatures.isEmpty())
        return begin(proxyPassword);
    delivery::loadSignings(destination.account, m_environment.secrets, m_delivery.get(),
                           [=, this](const Result<QList<dkim::Signing>, dkim::Failure> &signings) {
                               if (!m_waiting)
                                   return; // stopped meanwhile
                               if (!signings)
                                   return giveUp(delivery::failureOf(signings.error()));
                               m_signatures = *signings;
                               begin(proxyPassword);
                           });
}

void Sending::begin(const Secret &proxyPassword)
{
    m_waiting = false;
    delivery::Route route = routeTo(m_last.destination);
    route.endpoint.proxyPassword = proxyPassword;
    m_extensions.applyTo(route.options);
    Composed composed = *m_last.composed;
    composed.signatures += std::exchange(m_signatures, {});
    m_delivery->start(composed, route);
}

void Sending::giveUp(const smtp::Failure &failure)
{
    Outcome outcome;
    outcome.failure = failure;
    outcome.envelope = m_last.composed->envelope;
    for (const smtp::Recipient &recipient : outcome.envelope.recipients)
        outcome.receipt.recipients.append({recipient.address, smtp::RecipientResult::State::NotTried, std::nullopt});
    m_waiting = false;
    end(outcome);
}

void Sending::sendAgain(const account::Account &account)
{
    if (!m_last.composed || isUnderWay())
        return;
    const Sent last = m_last;
    start(*last.composed, last.title, {.kind = Destination::Kind::Account, .account = account});
}

void Sending::provideSecret(const Destination &destination)
{
    // The sandbox takes any password: this one says what it is.
    if (destination.kind != Destination::Kind::Account)
        return m_delivery->provideSecret(Secret(QByteArrayLiteral("sandbox")));
    askSecret(m_environment.secrets, destination.account, &m_window, m_delivery.get(), [this](const Secret &secret) { m_delivery->provideSecret(secret); });
}

void Sending::stop()
{
    if (m_waiting)
        return giveUp();
    if (m_delivery)
        m_delivery->cancel();
}

void Sending::end(const Outcome &outcome)
{
    // It is the delivery that speaks: it must not go before it has finished the sentence.
    m_delivery.release()->deleteLater();
    m_inspector.finish(outcome);
    Q_EMIT finished(outcome);
}

} // namespace postscope::ui
