// SPDX-License-Identifier: MIT
#include "app/postscope-cli/resultjson.h"

namespace postscope::cli {

using namespace Qt::StringLiterals;

QLatin1StringView name(smtp::Failure::Kind kind)
{
    using Kind = smtp::Failure::Kind;
    switch (kind) {
    case Kind::Network:
        return "network"_L1;
    case Kind::Timeout:
        return "timeout"_L1;
    case Kind::Tls:
        return "tls"_L1;
    case Kind::Protocol:
        return "protocol"_L1;
    case Kind::Refused:
        return "refused"_L1;
    case Kind::Policy:
        return "policy"_L1;
    case Kind::Credentials:
        return "credentials"_L1;
    case Kind::LocalFile:
        return "local-file"_L1;
    case Kind::Cancelled:
        return "cancelled"_L1;
    case Kind::Unknown:
        return "unknown"_L1;
    }
    return {};
}

QLatin1StringView name(smtp::Failure::Reason reason)
{
    using Reason = smtp::Failure::Reason;
    switch (reason) {
    case Reason::None:
        return "none"_L1;
    case Reason::StartTlsMissing:
        return "starttls-missing"_L1;
    case Reason::StartTlsInjected:
        return "starttls-injected"_L1;
    case Reason::PlaintextAuth:
        return "plaintext-auth"_L1;
    case Reason::AuthNotOffered:
        return "auth-not-offered"_L1;
    case Reason::MechanismNotOffered:
        return "mechanism-not-offered"_L1;
    case Reason::MechanismUnavailable:
        return "mechanism-unavailable"_L1;
    case Reason::AuthorizationUnsupported:
        return "authorization-unsupported"_L1;
    case Reason::ChallengeRejected:
        return "challenge-rejected"_L1;
    case Reason::ServerUnverified:
        return "server-unverified"_L1;
    case Reason::TokenRefused:
        return "token-refused"_L1;
    case Reason::TicketMissing:
        return "ticket-missing"_L1;
    case Reason::TokenMissing:
        return "token-missing"_L1;
    case Reason::UserMissing:
        return "user-missing"_L1;
    case Reason::PasswordMissing:
        return "password-missing"_L1;
    case Reason::SmtpUtf8Missing:
        return "smtputf8-missing"_L1;
    case Reason::EightBitMissing:
        return "eight-bit-missing"_L1;
    case Reason::BinaryMissing:
        return "binary-missing"_L1;
    case Reason::TooLarge:
        return "too-large"_L1;
    case Reason::ReplyMalformed:
        return "reply-malformed"_L1;
    case Reason::ReplyTooLong:
        return "reply-too-long"_L1;
    case Reason::ExtensionMissing:
        return "extension-missing"_L1;
    case Reason::ExtensionLimit:
        return "extension-limit"_L1;
    case Reason::TlsRequired:
        return "tls-required"_L1;
    case Reason::TlsUnverified:
        return "tls-unverified"_L1;
    case Reason::MailLimit:
        return "mail-limit"_L1;
    case Reason::UnsafeCommand:
        return "unsafe-command"_L1;
    case Reason::NoRecipient:
        return "no-recipient"_L1;
    case Reason::CertificateRejected:
        return "certificate-rejected"_L1;
    case Reason::HostNotFound:
        return "host-not-found"_L1;
    case Reason::ConnectionRefused:
        return "connection-refused"_L1;
    case Reason::PlainOnTlsPort:
        return "plain-on-tls-port"_L1;
    case Reason::TlsUnavailable:
        return "tls-unavailable"_L1;
    case Reason::TlsOnPlainPort:
        return "tls-on-plain-port"_L1;
    case Reason::OtherProtocol:
        return "other-protocol"_L1;
    case Reason::TlsVersion:
        return "tls-version"_L1;
    case Reason::ClientCertificate:
        return "client-certificate"_L1;
    case Reason::KeyEncrypted:
        return "key-encrypted"_L1;
    case Reason::KeyMismatch:
        return "key-mismatch"_L1;
    case Reason::ProxyUnreachable:
        return "proxy-unreachable"_L1;
    case Reason::ProxyLogin:
        return "proxy-login"_L1;
    case Reason::ProxyRefused:
        return "proxy-refused"_L1;
    case Reason::NoProxy:
        return "no-proxy"_L1;
    case Reason::DomainNotFound:
        return "domain-not-found"_L1;
    case Reason::NoMailServer:
        return "no-mail-server"_L1;
    case Reason::NullMx:
        return "null-mx"_L1;
    case Reason::DomainLookupFailed:
        return "domain-lookup-failed"_L1;
    case Reason::DkimKeyFile:
        return "dkim-key-file"_L1;
    case Reason::DkimKeyMissing:
        return "dkim-key-missing"_L1;
    case Reason::DkimKeyEncrypted:
        return "dkim-key-encrypted"_L1;
    case Reason::DkimKeyMalformed:
        return "dkim-key-malformed"_L1;
    case Reason::DkimKeyType:
        return "dkim-key-type"_L1;
    case Reason::DkimKeyShort:
        return "dkim-key-short"_L1;
    case Reason::DkimRequest:
        return "dkim-request"_L1;
    case Reason::DkimFrom:
        return "dkim-from"_L1;
    case Reason::DkimSigning:
        return "dkim-signing"_L1;
    case Reason::KeyFile:
        return "key-file"_L1;
    }
    return {};
}

QLatin1StringView name(delivery::Outcome::Verdict verdict)
{
    using Verdict = delivery::Outcome::Verdict;
    switch (verdict) {
    case Verdict::Accepted:
        return "accepted"_L1;
    case Verdict::SomeRefused:
        return "some-refused"_L1;
    case Verdict::Refused:
        return "refused"_L1;
    case Verdict::TryLater:
        return "try-later"_L1;
    case Verdict::Local:
        return "local"_L1;
    case Verdict::Policy:
        return "policy"_L1;
    case Verdict::Unknown:
        return "unknown"_L1;
    }
    return {};
}

} // namespace postscope::cli
