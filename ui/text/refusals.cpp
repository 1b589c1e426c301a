// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

class Refusals {
    Q_DECLARE_TR_FUNCTIONS(Refusals)
};

QString headline(Phase phase)
{
    switch (phase) {
    case Phase::Greeting:
        return Refusals::tr("The server refused the connection in its greeting.");
    case Phase::Ehlo:
        return Refusals::tr("The server refused to begin a session.");
    case Phase::StartTls:
        return Refusals::tr("The server refused to start TLS.");
    case Phase::Auth:
        return Refusals::tr("The server refused the login.");
    case Phase::Mail:
        return Refusals::tr("The server refused the sender.");
    case Phase::Rcpt:
        return Refusals::tr("The server refused a recipient.");
    case Phase::Data:
        return Refusals::tr("The server refused to take the message.");
    case Phase::Content:
        return Refusals::tr("The server refused the message after reading it.");
    case Phase::Resolve:
    case Phase::Connect:
    case Phase::Tls:
    case Phase::Quit:
    case Phase::Other:
        break;
    }
    return Refusals::tr("The server refused to go on.");
}

QString advice(Phase phase)
{
    switch (phase) {
    case Phase::Greeting:
        return Refusals::tr("It may not serve this network, or not on this port. Mail programs use port 587 or 465.");
    case Phase::Ehlo:
        return Refusals::tr("It may dislike the name given in EHLO: try a full domain name.");
    case Phase::StartTls:
        return Refusals::tr("Its certificate may not be set up. Try implicit TLS (port 465).");
    case Phase::Auth:
        return Refusals::tr("Check user name and password. Many providers ask for an app password instead of the usual one. "
                            "Some servers offer mechanisms that they cannot check: try PLAIN by name.");
    case Phase::Mail:
        return Refusals::tr("Check the sender's address, and whether you may send from it here. The server may expect a login first.");
    case Phase::Rcpt:
        return Refusals::tr("Check the address. A server that is not the recipient's own usually expects a login first.");
    case Phase::Data:
    case Phase::Content:
        return Refusals::tr("The server's words say what it did not like: often size, content, or the sender's domain.");
    case Phase::Resolve:
    case Phase::Connect:
    case Phase::Tls:
    case Phase::Quit:
    case Phase::Other:
        break;
    }
    return Refusals::tr("The transcript shows what the server answered to.");
}

} // namespace

Explanation explainRefusal(Phase phase, const smtp::Reply &reply)
{
    // A 4xx is a matter of time, whatever it answers to (RFC 5321 4.2.1).
    const bool later = reply.transient();
    return {headline(phase), QString::fromUtf8(reply.toByteArray()),
            later ? Refusals::tr("This may pass: the server asks to try again later.") : advice(phase)};
}

} // namespace postscope::text
