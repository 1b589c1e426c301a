// SPDX-License-Identifier: MIT
#include "core/transcript/names.h"
#include "core/transcript/transcript.h"

namespace postscope::transcript {

using namespace Qt::StringLiterals;

QLatin1StringView name(Origin origin)
{
    switch (origin) {
    case Origin::Client:
        return "client"_L1;
    case Origin::Server:
        return "server"_L1;
    case Origin::Local:
        return "local"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

QLatin1StringView name(Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
        return "resolve"_L1;
    case Phase::Connect:
        return "connect"_L1;
    case Phase::Greeting:
        return "greeting"_L1;
    case Phase::Ehlo:
        return "ehlo"_L1;
    case Phase::StartTls:
        return "starttls"_L1;
    case Phase::Tls:
        return "tls"_L1;
    case Phase::Auth:
        return "auth"_L1;
    case Phase::Mail:
        return "mail"_L1;
    case Phase::Rcpt:
        return "rcpt"_L1;
    case Phase::Data:
        return "data"_L1;
    case Phase::Content:
        return "content"_L1;
    case Phase::Quit:
        return "quit"_L1;
    case Phase::Other:
        return "other"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

QLatin1StringView name(Note::Code code)
{
    switch (code) {
    case Note::Code::Resolving:
        return "resolving"_L1;
    case Note::Code::Resolved:
        return "resolved"_L1;
    case Note::Code::ResolveFailed:
        return "resolve-failed"_L1;
    case Note::Code::Connecting:
        return "connecting"_L1;
    case Note::Code::Connected:
        return "connected"_L1;
    case Note::Code::ConnectFailed:
        return "connect-failed"_L1;
    case Note::Code::ConnectDropped:
        return "connect-dropped"_L1;
    case Note::Code::ProxyAsked:
        return "proxy-asked"_L1;
    case Note::Code::ProxyOpened:
        return "proxy-opened"_L1;
    case Note::Code::ProxyFailed:
        return "proxy-failed"_L1;
    case Note::Code::ProxyHeaderSent:
        return "proxy-header-sent"_L1;
    case Note::Code::TlsEstablished:
        return "tls-established"_L1;
    case Note::Code::TlsVerified:
        return "tls-verified"_L1;
    case Note::Code::TlsUnverified:
        return "tls-unverified"_L1;
    case Note::Code::TlsFailed:
        return "tls-failed"_L1;
    case Note::Code::TlsPinned:
        return "tls-pinned"_L1;
    case Note::Code::TlsAlert:
        return "tls-alert"_L1;
    case Note::Code::TlsSuspected:
        return "tls-suspected"_L1;
    case Note::Code::CertificateSent:
        return "certificate-sent"_L1;
    case Note::Code::CertificateUnsent:
        return "certificate-unsent"_L1;
    case Note::Code::AuthChosen:
        return "auth-chosen"_L1;
    case Note::Code::AuthPassedOver:
        return "auth-passed-over"_L1;
    case Note::Code::AuthServerProved:
        return "auth-server-proved"_L1;
    case Note::Code::AuthTokenRefused:
        return "auth-token-refused"_L1;
    case Note::Code::SmtpUtf8Used:
        return "smtputf8-used"_L1;
    case Note::Code::EightBitUsed:
        return "eight-bit-used"_L1;
    case Note::Code::SizeDeclared:
        return "size-declared"_L1;
    case Note::Code::DsnNotOffered:
        return "dsn-not-offered"_L1;
    case Note::Code::ExtensionMasked:
        return "extension-masked"_L1;
    case Note::Code::ExtensionForced:
        return "extension-forced"_L1;
    case Note::Code::ExtensionNotOffered:
        return "extension-not-offered"_L1;
    case Note::Code::ParameterUsed:
        return "parameter-used"_L1;
    case Note::Code::ContentReencoded:
        return "content-reencoded"_L1;
    case Note::Code::RecipientsSplit:
        return "recipients-split"_L1;
    case Note::Code::RecipientsRefused:
        return "recipients-refused"_L1;
    case Note::Code::ContentAborted:
        return "content-aborted"_L1;
    case Note::Code::AnswerLost:
        return "answer-lost"_L1;
    case Note::Code::PeerClosed:
        return "peer-closed"_L1;
    case Note::Code::TimedOut:
        return "timed-out"_L1;
    case Note::Code::Cancelled:
        return "cancelled"_L1;
    case Note::Code::ProtocolViolation:
        return "protocol-violation"_L1;
    case Note::Code::ProxyAnnounced:
        return "proxy-announced"_L1;
    case Note::Code::MxLookup:
        return "mx-lookup"_L1;
    case Note::Code::MxFound:
        return "mx-found"_L1;
    case Note::Code::MxFoundEqual:
        return "mx-found-equal"_L1;
    case Note::Code::MxImplicit:
        return "mx-implicit"_L1;
    case Note::Code::MxNull:
        return "mx-null"_L1;
    case Note::Code::MxNone:
        return "mx-none"_L1;
    case Note::Code::MxSkipped:
        return "mx-skipped"_L1;
    case Note::Code::AliasFollowed:
        return "alias-followed"_L1;
    case Note::Code::MxChosen:
        return "mx-chosen"_L1;
    case Note::Code::MxNext:
        return "mx-next"_L1;
    case Note::Code::MxExhausted:
        return "mx-exhausted"_L1;
    case Note::Code::Unasked:
        return "unasked"_L1;
    case Note::Code::LinesSkipped:
        return "lines-skipped"_L1;
    case Note::Code::RecordEnds:
        return "record-ends"_L1;
    case Note::Code::Signed:
        return "signed"_L1;
    case Note::Code::SigningKeyShort:
        return "signing-key-short"_L1;
    case Note::Code::EventsDropped:
        return "events-dropped"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

namespace {

// Enumerators count from zero without gaps; `last` bounds the search.
template<class Enum>
std::optional<Enum> named(QStringView wanted, Enum last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (wanted == name(static_cast<Enum>(i)))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::optional<Origin> originNamed(QStringView name)
{
    return named(name, Origin::Local);
}

std::optional<Phase> phaseNamed(QStringView name)
{
    return named(name, Phase::Other);
}

std::optional<Note::Code> noteNamed(QStringView name)
{
    return named(name, Note::Code::EventsDropped);
}

} // namespace postscope::transcript
