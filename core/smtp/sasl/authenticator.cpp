// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/authenticator.h"

#include <gsasl.h>

#include <cstring>

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

void Authenticator::Release::operator()(Gsasl *library) const
{
    gsasl_done(library);
}

void Authenticator::Release::operator()(Gsasl_session *session) const
{
    wipeProperty(session, GSASL_PASSWORD);
    gsasl_finish(session);
}

QByteArrayList Authenticator::mechanisms()
{
    return {"PLAIN", "LOGIN"};
}

Result<Authenticator, Authenticator::Problem> Authenticator::begin(const QByteArray &mechanism, const QString &user, const Secret &password)
{
    if (!mechanisms().contains(mechanism))
        return Unexpected(Problem::Unsupported);
    QByteArray name = user.toUtf8();
    const QByteArrayView octets = password.expose();
    if (name.contains('\0') || octets.contains('\0'))
        return Unexpected(Problem::Unsafe);

    Authenticator made;
    made.m_speaksFirst = mechanism == "PLAIN";
    Gsasl *library = nullptr;
    if (gsasl_init(&library) != GSASL_OK)
        return Unexpected(Problem::Unsupported);
    made.m_library.reset(library);
    Gsasl_session *session = nullptr;
    if (gsasl_client_start(library, mechanism.constData(), &session) != GSASL_OK)
        return Unexpected(Problem::Unsupported);
    made.m_session.reset(session);
    gsasl_property_set(session, GSASL_AUTHID, name.constData());
    gsasl_property_set_raw(session, GSASL_PASSWORD, octets.data(), static_cast<size_t>(octets.size()));
    return made;
}

Result<Secret, Authenticator::Problem> Authenticator::step(const QByteArray &challenge)
{
    // PLAIN in GNU SASL would tell the password again at every challenge, as often as a server likes to ask.
    if (m_finished)
        return Unexpected(Problem::Finished);
    char *output = nullptr;
    size_t size = 0;
    const int code = gsasl_step(m_session.get(), challenge.constData(), static_cast<size_t>(challenge.size()), &output, &size);
    m_finished = code != GSASL_NEEDS_MORE;
    if (code != GSASL_OK && code != GSASL_NEEDS_MORE)
        return Unexpected(Problem::Finished);
    Secret response(QByteArray(output, static_cast<qsizetype>(size)));
    for (volatile char *octet = output; octet != output + size; ++octet)
        *octet = 0;
    gsasl_free(output);
    return response;
}

} // namespace postscope::smtp
