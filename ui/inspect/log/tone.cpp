// SPDX-License-Identifier: MIT
#include "core/transcript/replyline.h"
#include "ui/inspect/logmodel.h"

namespace postscope::ui {

int replyCodeOf(const Event &event)
{
    return transcript::replyCode(event);
}

bool isIssue(const Event &event)
{
    const Tone tone = toneOf(event);
    return tone == Tone::Warning || tone == Tone::Error;
}

Tone toneOf(const Event &event)
{
    if (event.kind == Event::Kind::Note && event.note) {
        switch (event.note->code) {
        case Note::Code::Resolving:
        case Note::Code::Resolved:
        case Note::Code::Connecting:
        case Note::Code::Connected:
        case Note::Code::TlsEstablished:
        case Note::Code::TlsVerified:
        case Note::Code::TlsPinned:
        case Note::Code::ConnectDropped:
        case Note::Code::ProxyAsked:
        case Note::Code::ProxyOpened:
        case Note::Code::ProxyHeaderSent:
        case Note::Code::ProxyAnnounced:
        case Note::Code::CertificateSent:
        case Note::Code::AuthChosen:
        case Note::Code::AuthServerProved:
        case Note::Code::SmtpUtf8Used:
        case Note::Code::EightBitUsed:
        case Note::Code::SizeDeclared:
        case Note::Code::ExtensionMasked:
        case Note::Code::ExtensionForced:
        case Note::Code::ParameterUsed:
        case Note::Code::RecipientsSplit:
        case Note::Code::PeerClosed:
        case Note::Code::MxLookup:
        case Note::Code::MxFound:
        case Note::Code::MxFoundEqual:
        case Note::Code::MxImplicit:
        case Note::Code::AliasFollowed:
        case Note::Code::MxChosen:
        case Note::Code::Signed:
            return Tone::Note;
        case Note::Code::Unasked:
        case Note::Code::LinesSkipped:
        case Note::Code::TlsUnverified:
        case Note::Code::TlsSuspected:
        case Note::Code::CertificateUnsent:
        case Note::Code::DsnNotOffered:
        case Note::Code::AuthPassedOver:
        case Note::Code::AuthTokenRefused:
        case Note::Code::ExtensionNotOffered:
        case Note::Code::ContentReencoded:
        case Note::Code::RecordEnds:
        case Note::Code::EventsDropped:
        case Note::Code::Cancelled:
        case Note::Code::RecipientsRefused:
        case Note::Code::MxSkipped:
        case Note::Code::MxNext:
        case Note::Code::SigningKeyShort:
            return Tone::Warning;
        case Note::Code::ResolveFailed:
        case Note::Code::MxNull:
        case Note::Code::MxNone:
        case Note::Code::MxExhausted:
        case Note::Code::ConnectFailed:
        case Note::Code::TlsFailed:
        case Note::Code::TlsAlert:
        case Note::Code::ProxyFailed:
        case Note::Code::ContentAborted:
        case Note::Code::AnswerLost:
        case Note::Code::TimedOut:
        case Note::Code::ProtocolViolation:
            return Tone::Error;
        }
    }
    const int code = replyCodeOf(event);
    if (code >= 400)
        return code < 500 ? Tone::Warning : Tone::Error;
    switch (event.origin) {
    case Origin::Client:
        return Tone::Client;
    case Origin::Server:
        return Tone::Server;
    case Origin::Local:
        break;
    }
    return Tone::Note;
}

} // namespace postscope::ui
