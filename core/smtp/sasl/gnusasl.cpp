// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/gnusasl.h"

#include "core/smtp/sasl/scram.h"

#include <gsasl.h>

namespace postscope::smtp {

namespace {

using Trouble = Authenticator::Trouble;

void wipeOctets(char *octets, size_t size)
{
    for (volatile char *octet = octets; octet != octets + size; ++octet)
        *octet = 0;
}

/// GNU SASL frees its copies without wiping them.
void wipeProperty(Gsasl_session *session, Gsasl_property property)
{
    if (const char *value = gsasl_property_fast(session, property))
        wipeOctets(const_cast<char *>(value), qstrlen(value));
}

bool isScram(const QByteArray &mechanism)
{
    return mechanism.startsWith("SCRAM-");
}

} // namespace

void GnuSasl::Release::operator()(Gsasl *library) const
{
    gsasl_done(library);
}

void GnuSasl::Release::operator()(Gsasl_session *session) const
{
    for (const Gsasl_property property : {GSASL_PASSWORD, GSASL_SCRAM_SALTED_PASSWORD, GSASL_DIGEST_MD5_HASHED_PASSWORD})
        wipeProperty(session, property);
    gsasl_finish(session);
}

Result<std::unique_ptr<Authenticator>, Trouble> GnuSasl::start(const Mechanism &mechanism, const Credentials &credentials)
{
    std::unique_ptr<GnuSasl> made(new GnuSasl);
    if (!made->prepare(mechanism, credentials))
        return Unexpected(Trouble{Trouble::Kind::Unsupported, QString::fromLatin1(mechanism.name)});
    return Result<std::unique_ptr<Authenticator>, Trouble>(std::move(made));
}

bool GnuSasl::prepare(const Mechanism &mechanism, const Credentials &credentials)
{
    m_mechanism = mechanism.name;
    // In DIGEST-MD5 and CRAM-MD5 the server begins; LOGIN has two questions, of which the first may be answered ahead.
    const bool serverFirst = m_mechanism.endsWith("-MD5");
    m_speaksFirst = m_mechanism == "LOGIN" ? credentials.loginInitialResponse : !serverFirst;
    Gsasl *library = nullptr;
    if (gsasl_init(&library) != GSASL_OK)
        return false;
    m_library.reset(library);
    Gsasl_session *session = nullptr;
    if (gsasl_client_start(library, m_mechanism.constData(), &session) != GSASL_OK)
        return false;
    m_session.reset(session);
    const auto set = [session](Gsasl_property property, const QString &word) {
        if (!word.isEmpty())
            gsasl_property_set(session, property, word.toUtf8().constData());
    };
    set(GSASL_AUTHID, credentials.user);
    set(GSASL_AUTHZID, credentials.authorizationId);
    set(GSASL_ANONYMOUS_TOKEN, credentials.user.isEmpty() ? QStringLiteral("anonymous") : credentials.user);
    set(GSASL_REALM, credentials.realm);
    set(GSASL_SERVICE, QStringLiteral("smtp"));
    set(GSASL_HOSTNAME, credentials.host);
    const QByteArrayView octets = credentials.secret.expose();
    gsasl_property_set_raw(session, GSASL_PASSWORD, octets.data(), static_cast<size_t>(octets.size()));
    return true;
}

Result<Secret, Trouble> GnuSasl::step(const QByteArray &challenge)
{
    // PLAIN in GNU SASL would tell the password again at every challenge, as often as a server likes to ask.
    if (m_finished || !m_refusal.isEmpty())
        return Unexpected(Trouble{Trouble::Kind::Finished});
    ++m_steps;
    if (isScram(m_mechanism) && m_steps == 2) {
        if (const std::optional<QString> fault = faultOfServerFirst(challenge, m_clientFirst))
            return Unexpected(Trouble{Trouble::Kind::Rejected, *fault});
    }
    // The server says why before it refuses: an empty answer brings the refusal itself (RFC 5802 7, RFC 4954 4).
    if (isScram(m_mechanism) && m_steps == 3 && challenge.startsWith("e=")) {
        m_refusal = QString::fromUtf8(challenge.left(200));
        return Secret();
    }
    return compute(challenge);
}

Result<Secret, Trouble> GnuSasl::compute(const QByteArray &challenge)
{
    char *output = nullptr;
    size_t size = 0;
    const int code = gsasl_step(m_session.get(), challenge.constData(), static_cast<size_t>(challenge.size()), &output, &size);
    m_finished = code == GSASL_OK;
    if (code != GSASL_OK && code != GSASL_NEEDS_MORE)
        return Unexpected(troubleOf(code));
    if (isScram(m_mechanism) && m_steps == 1)
        m_clientFirst = QByteArray(output, static_cast<qsizetype>(size));
    Secret response(QByteArray(output, static_cast<qsizetype>(size)));
    wipeOctets(output, size);
    gsasl_free(output);
    return response;
}

Trouble GnuSasl::troubleOf(int code) const
{
    const QString words = QString::fromUtf8(gsasl_strerror(code)).trimmed();
    if (m_mechanism == "GSSAPI" && m_steps == 1)
        return {Trouble::Kind::NoTicket, words};
    if (code == GSASL_SASLPREP_ERROR)
        return {Trouble::Kind::Unsafe, words};
    if (code == GSASL_MECHANISM_CALLED_TOO_MANY_TIMES)
        return {Trouble::Kind::Finished};
    return {Trouble::Kind::Rejected, words};
}

} // namespace postscope::smtp
