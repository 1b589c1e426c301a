// SPDX-License-Identifier: MIT
#include "core/smtp/patience.h"

namespace postscope::smtp {

std::chrono::seconds patience(Conversation::Role role, Need::Kind kind, Phase phase)
{
    using std::chrono::minutes;
    if (kind == Need::Kind::Secret || kind == Need::Kind::Pause || kind == Need::Kind::Input) // a person is asked
        return std::chrono::seconds(0);
    if (kind == Need::Kind::Line && role == Conversation::Role::Server)
        return minutes(5); // 4.5.3.2.7
    if (kind == Need::Kind::Drain)
        return minutes(3);
    switch (phase) {
    case Phase::Data:
        return minutes(2);
    case Phase::Content:
        return kind == Need::Kind::Content ? minutes(3) : minutes(10);
    case Phase::Quit:
        return std::chrono::seconds(5);
    case Phase::Resolve:
    case Phase::Connect:
    case Phase::Tls:
        return minutes(1);
    case Phase::Greeting:
    case Phase::Ehlo:
    case Phase::StartTls:
    case Phase::Auth:
    case Phase::Mail:
    case Phase::Rcpt:
    case Phase::Other:
        return minutes(5);
    }
    Q_UNREACHABLE();
}

} // namespace postscope::smtp
