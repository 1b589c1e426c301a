// SPDX-License-Identifier: MIT
#include "core/smtp/foreignprotocol.h"

#include <utility>

namespace postscope::smtp {

QString foreignProtocol(QByteArrayView start)
{
    static constexpr std::pair<QByteArrayView, const char *> greetings[] = {
        {"* OK", "IMAP"},     {"* PREAUTH", "IMAP"}, {"* BYE", "IMAP"},                     // RFC 9051 7.1
        {"+OK", "POP3"},      {"-ERR", "POP3"},                                             // RFC 1939 4
        {"SSH-", "SSH"},                                                                    // RFC 4253 4.2
        {"HTTP/", "HTTP"},    {"<html", "HTTP"},     {"<!DOCTYPE", "HTTP"},                 // RFC 9112 4
        {"\x15\x03", "TLS"},  {"\x16\x03", "TLS"},                                          // RFC 8446 5.1
        {"OK MPD", "MPD"},    {"RFB ", "VNC"},       {"\"IMPLEMENTATION\"", "ManageSieve"}, // RFC 5804 1.7
        {"200 news", "NNTP"},
    };
    for (const auto &[greeting, protocol] : greetings) {
        if (start.startsWith(greeting))
            return QString::fromLatin1(protocol);
    }
    return {};
}

} // namespace postscope::smtp
