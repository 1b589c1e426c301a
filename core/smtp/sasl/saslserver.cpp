// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/saslserver.h"

#include <gsasl.h>

namespace postscope::smtp {

namespace {

/// GNU SASL frees its copy of the password without wiping it.
void wipeProperty(Gsasl_session *session, Gsasl_property property)
{
    if (const char *value = gsasl_property_fast(session, property)) {
        volatile char *octet = const_cast<char *>(value);
        for (; *octet; ++octet)
            *octet = 0;
    }
}

} // namespace

void SaslServer::Release::operator()(Gsasl *library) const
{
    gsasl_done(library);
}

void SaslServer::Release::operator()(Gsasl_session *session) const
{
    wipeProperty(session, GSASL_PASSWORD);
    gsasl_finish(session);
}

bool SaslServer::speaks(const QByteArray &mechanism)
{
    return mechanism == "CRAM-MD5" || mechanism == "DIGEST-MD5" || mechanism == "SCRAM-SHA-1" || mechanism == "SCRAM-SHA-256";
}

bool SaslServer::speaksFirst(const QByteArray &mechanism)
{
    return mechanism.endsWith("-MD5");
}

SaslServer::SaslServer(const QByteArray &mechanism, QByteArray realm, qint64 rounds, Passwords passwords)
    : m_realm(std::move(realm)), m_rounds(QByteArray::number(rounds)), m_passwords(std::move(passwords))
{
    Gsasl *library = nullptr;
    if (gsasl_init(&library) != GSASL_OK)
        return;
    m_library.reset(library);
    gsasl_callback_set(library, [](Gsasl *of, Gsasl_session *session, Gsasl_property property) { return answer(of, session, property); });
    Gsasl_session *session = nullptr;
    if (gsasl_server_start(library, mechanism.constData(), &session) != GSASL_OK)
        return;
    m_session.reset(session);
    gsasl_session_hook_set(session, this);
}

SaslServer::~SaslServer() = default;

int SaslServer::answer(Gsasl *, Gsasl_session *session, int property)
{
    return static_cast<const SaslServer *>(gsasl_session_hook_get(session))->tell(session, property);
}

int SaslServer::tell(Gsasl_session *session, int property) const
{
    switch (property) {
    case GSASL_PASSWORD: {
        const std::optional<Secret> password = m_passwords(user());
        if (!password)
            return GSASL_NO_PASSWORD;
        const QByteArrayView octets = password->expose();
        return gsasl_property_set_raw(session, GSASL_PASSWORD, octets.data(), static_cast<size_t>(octets.size()));
    }
    case GSASL_SCRAM_ITER:
        return gsasl_property_set(session, GSASL_SCRAM_ITER, m_rounds.constData());
    case GSASL_QOPS:
        return gsasl_property_set(session, GSASL_QOPS, "qop-auth");
    case GSASL_REALM:
        return gsasl_property_set(session, GSASL_REALM, m_realm.constData());
    default:
        return GSASL_NO_CALLBACK;
    }
}

SaslServer::Step SaslServer::step(const Secret &response)
{
    if (!m_session)
        return {};
    const QByteArrayView octets = response.expose();
    char *output = nullptr;
    size_t size = 0;
    const int code = gsasl_step(m_session.get(), octets.isEmpty() ? nullptr : octets.data(), static_cast<size_t>(octets.size()), &output, &size);
    Step step;
    if (code == GSASL_OK || code == GSASL_NEEDS_MORE) {
        step.state = code == GSASL_OK ? Step::State::Proved : Step::State::More;
        step.challenge = QByteArray(output, static_cast<qsizetype>(size));
        gsasl_free(output);
    }
    return step;
}

QByteArray SaslServer::user() const
{
    return m_session ? QByteArray(gsasl_property_fast(m_session.get(), GSASL_AUTHID)) : QByteArray();
}

} // namespace postscope::smtp
