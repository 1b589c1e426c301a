// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

class Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

} // namespace

QString name(Origin origin)
{
    switch (origin) {
    case Origin::Client:
        return Names::tr("Client");
    case Origin::Server:
        return Names::tr("Server");
    case Origin::Local:
        return Names::tr("Note");
    }
    return {};
}

QString name(Phase phase)
{
    switch (phase) {
    case Phase::Resolve:
        return Names::tr("Lookup");
    case Phase::Connect:
        return Names::tr("Connection");
    case Phase::Greeting:
        return Names::tr("Greeting");
    case Phase::Ehlo:
        return QStringLiteral("EHLO");
    case Phase::StartTls:
        return QStringLiteral("STARTTLS");
    case Phase::Tls:
        return QStringLiteral("TLS");
    case Phase::Auth:
        return Names::tr("Login");
    case Phase::Mail:
        return Names::tr("Sender");
    case Phase::Rcpt:
        return Names::tr("Recipients");
    case Phase::Data:
        return QStringLiteral("DATA");
    case Phase::Content:
        return Names::tr("Message");
    case Phase::Quit:
        return QStringLiteral("QUIT");
    case Phase::Other:
        return Names::tr("Other");
    }
    return {};
}

QString name(smtp::RecipientResult::State state)
{
    using State = smtp::RecipientResult::State;
    switch (state) {
    case State::NotTried:
        return Names::tr("Not tried");
    case State::Accepted:
        return Names::tr("Accepted");
    case State::Later:
        return Names::tr("Try later");
    case State::Refused:
        return Names::tr("Refused");
    case State::Unknown:
        return Names::tr("Unknown");
    }
    return {};
}

QString name(delivery::Field field)
{
    using delivery::Field;
    switch (field) {
    case Field::From:
        return Names::tr("From");
    case Field::Sender:
        return Names::tr("Sender", "the header field");
    case Field::ReplyTo:
        return Names::tr("Reply-To");
    case Field::To:
        return Names::tr("To");
    case Field::Cc:
        return Names::tr("Cc");
    case Field::Bcc:
        return Names::tr("Bcc");
    case Field::Subject:
        return Names::tr("Subject");
    case Field::InReplyTo:
        return QStringLiteral("In-Reply-To");
    case Field::References:
        return QStringLiteral("References");
    case Field::Text:
        return Names::tr("Text");
    case Field::Html:
        return QStringLiteral("HTML");
    case Field::Attachments:
        return Names::tr("Attachments");
    case Field::Headers:
        return Names::tr("Headers");
    case Field::List:
        return Names::tr("Mailing list");
    case Field::MailFrom:
        return QStringLiteral("MAIL FROM");
    case Field::RcptTo:
        return QStringLiteral("RCPT TO");
    case Field::Dsn:
        return Names::tr("Delivery notification");
    case Field::Requests:
        return Names::tr("Delivery options");
    case Field::WatchHtml:
        return Names::tr("HTML for watches");
    case Field::Amp:
        return Names::tr("AMP");
    case Field::Event:
        return Names::tr("Invitation");
    case Field::Alternatives:
        return Names::tr("Alternatives");
    case Field::Charset:
        return Names::tr("Character set");
    case Field::MessageId:
        return Names::tr("Message-ID");
    case Field::Date:
        return Names::tr("Date");
    case Field::Raw:
        return Names::tr("Finished mail");
    }
    return {};
}

QString name(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Auto:
        return Names::tr("Automatic");
    case TlsMode::StartTls:
        return QStringLiteral("STARTTLS");
    case TlsMode::Implicit:
        return Names::tr("Implicit TLS");
    case TlsMode::Opportunistic:
        return Names::tr("STARTTLS if offered");
    case TlsMode::None:
        return Names::tr("No TLS");
    }
    return {};
}

} // namespace postscope::text
