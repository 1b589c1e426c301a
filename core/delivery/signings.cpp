// SPDX-License-Identifier: MIT
#include "core/delivery/signings.h"

#include "core/dkim/signature.h"

#include <QObject>

#include <utility>

namespace postscope::delivery {

using account::DkimSignature;
using dkim::Failure;
using Kind = Failure::Kind;
using Reason = smtp::Failure::Reason;

namespace {

/// Reads the keys one after the other; goes with its context, or when it is done.
class Loading final : public QObject {
public:
    Loading(const account::Account &account, account::SecretStore &secrets, QObject *context, SigningsDone done)
        : QObject(context), m_account(account), m_secrets(secrets), m_done(std::move(done))
    {
    }

    void next()
    {
        while (m_signings.size() < m_account.dkim.size()) {
            const DkimSignature &signature = m_account.dkim.at(m_signings.size());
            const auto request = requestOf(signature);
            if (!request)
                return end(Unexpected(request.error()));
            if (signature.keyFile.isEmpty())
                return ask(signature);
            if (!add(dkim::Key::fromFile(signature.keyFile)))
                return;
        }
        end(m_signings);
    }

private:
    void ask(const DkimSignature &signature)
    {
        m_secrets.read(account::dkimSecretId(m_account.id, signature.id), this, [this](const Result<Secret, account::SecretFailure> &secret) {
            if (!secret)
                return end(Unexpected(missing(secret.error())));
            if (add(dkim::Key::fromText(*secret)))
                next();
        });
    }

    [[nodiscard]] Failure missing(const account::SecretFailure &why) const
    {
        const QString name = QString::fromLatin1(dkim::recordName(requestOf(m_account.dkim.at(m_signings.size())).value()));
        return {.kind = Kind::KeyMissing, .detail = why.detail.isEmpty() ? name : name + QLatin1String(": ") + why.detail};
    }

    /// False: it cannot be used, and that was told.
    bool add(const Result<dkim::Key, Failure> &key)
    {
        if (!key) {
            end(Unexpected(key.error()));
            return false;
        }
        m_signings.append({*key, requestOf(m_account.dkim.at(m_signings.size())).value()});
        return true;
    }

    void end(const Result<QList<dkim::Signing>, Failure> &result)
    {
        deleteLater();
        const SigningsDone done = std::exchange(m_done, {});
        done(result);
    }

    account::Account m_account;
    account::SecretStore &m_secrets;
    SigningsDone m_done;
    QList<dkim::Signing> m_signings;
};

/// What the tag of a request was.
QString tagged(const char *tag, const QString &value)
{
    return QLatin1String(tag) + QLatin1Char('=') + value;
}

mime::Message withFields(const mime::Message &message, const QByteArray &fields)
{
    return {QList<mime::Message::Segment>{mime::Literal{fields}} + message.segments(), message.messageId(), message.eightBit()};
}

std::pair<Reason, QString> reasonOf(const Failure &failure)
{
    switch (failure.kind) {
    case Kind::KeyFile:
        return {Reason::DkimKeyFile, failure.detail};
    case Kind::KeyMissing:
        return {Reason::DkimKeyMissing, failure.detail};
    case Kind::KeyEncrypted:
        return {Reason::DkimKeyEncrypted, failure.detail};
    case Kind::KeyMalformed:
        return {Reason::DkimKeyMalformed, failure.detail};
    case Kind::KeyType:
        return {Reason::DkimKeyType, failure.detail};
    case Kind::KeyShort:
        return {Reason::DkimKeyShort, failure.detail};
    case Kind::Domain:
        return {Reason::DkimRequest, tagged("d", failure.detail)};
    case Kind::Selector:
        return {Reason::DkimRequest, tagged("s", failure.detail)};
    case Kind::Identity:
        return {Reason::DkimRequest, tagged("i", failure.detail)};
    case Kind::HeaderName:
        return {Reason::DkimRequest, tagged("h", failure.detail)};
    case Kind::Expiry:
        return {Reason::DkimRequest, tagged("x", failure.detail)};
    case Kind::FromUnsigned:
    case Kind::FromMissing:
        return {Reason::DkimFrom, failure.detail};
    case Kind::Content:
        return {Reason::None, failure.detail};
    case Kind::HeaderTooLong:
    case Kind::Crypto:
        return {Reason::DkimSigning, failure.detail};
    }
    Q_UNREACHABLE();
}

} // namespace

Result<dkim::Request, Failure> requestOf(const DkimSignature &signature)
{
    dkim::Request request{.domain = signature.domain, .selector = signature.selector, .identity = signature.identity, .expiry = signature.expiry};
    const auto canonicalizations = dkim::canonicalizationsNamed(signature.canonicalization);
    if (canonicalizations)
        std::tie(request.header, request.body) = *canonicalizations;
    const auto names = dkim::namesFrom(signature.headers);
    if (!names)
        return Unexpected(names.error());
    request.names = *names;
    if (const auto wrong = dkim::fault(request))
        return Unexpected(*wrong);
    return request;
}

void loadSignings(const account::Account &account, account::SecretStore &secrets, QObject *context, SigningsDone done)
{
    (new Loading(account, secrets, context, std::move(done)))->next();
}

smtp::Failure failureOf(const Failure &failure)
{
    const auto [reason, detail] = reasonOf(failure);
    const bool cancelled = failure.read && failure.read->kind == ReadFailure::Kind::Cancelled;
    const QString words = failure.read && !failure.read->detail.isEmpty() ? detail + QLatin1String(": ") + failure.read->detail : detail;
    return {.kind = cancelled ? smtp::Failure::Kind::Cancelled : smtp::Failure::Kind::LocalFile, .reason = reason, .phase = Phase::Other, .detail = words};
}

QList<mime::Message> formsOf(const Composed &composed)
{
    QList<mime::Message> forms{composed.message};
    for (const std::optional<mime::Message> &form : {composed.sevenBit, composed.binary}) {
        if (form)
            forms << *form;
    }
    return forms;
}

Composed SignedForms::signedMail() const
{
    Composed mail = composed;
    mail.message = withFields(composed.message, fields.at(0));
    qsizetype next = 1;
    for (std::optional<mime::Message> *form : {&mail.sevenBit, &mail.binary}) {
        if (*form)
            *form = withFields(**form, fields.at(next++));
    }
    mail.signatures.clear();
    return mail;
}

} // namespace postscope::delivery
