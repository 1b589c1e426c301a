// SPDX-License-Identifier: MIT
#include "ui/text/verbs.h"

#include <QCoreApplication>

namespace postscope::text {

using Offer = smtp::VerbSyntax::Offer;

namespace {

class Verbs {
    Q_DECLARE_TR_FUNCTIONS(Verbs)
};

QString ofSession(const QByteArray &verb)
{
    if (verb == "EHLO")
        return Verbs::tr("Says who you are, and asks what the server can do.");
    if (verb == "HELO")
        return Verbs::tr("Says who you are, as it was done before there were extensions.");
    if (verb == "LHLO")
        return Verbs::tr("What EHLO is, to a server of LMTP.");
    if (verb == "STARTTLS")
        return Verbs::tr("Begins TLS in this connection; then everything starts anew.");
    if (verb == "AUTH")
        return Verbs::tr("Logs in. Alone, or with a mechanism alone, it does so inside TLS with the name and password of the account.");
    if (verb == "QUIT")
        return Verbs::tr("Takes leave; the server closes the connection.");
    if (verb == "XCLIENT")
        return Verbs::tr("Tells a server that trusts you which client you speak for.");
    return {};
}

QString ofMail(const QByteArray &verb)
{
    if (verb == "MAIL")
        return Verbs::tr("Begins a mail and names its sender: where bounces go.");
    if (verb == "RCPT")
        return Verbs::tr("Names one recipient; once for each.");
    if (verb == "DATA")
        return Verbs::tr("The message follows: header, empty line, text, and a dot alone on a line.");
    if (verb == "BDAT")
        return Verbs::tr("So many octets of the message follow; LAST says that they are the last.");
    if (verb == "RSET")
        return Verbs::tr("Forgets the mail that was begun. The session goes on.");
    return {};
}

QString ofQuestions(const QByteArray &verb)
{
    if (verb == "NOOP")
        return Verbs::tr("Does nothing; the server says that it is there.");
    if (verb == "VRFY")
        return Verbs::tr("Asks whether there is such a user. Many servers answer 252: neither yes nor no.");
    if (verb == "EXPN")
        return Verbs::tr("Asks who is on a mailing list. Most servers refuse.");
    if (verb == "ETRN")
        return Verbs::tr("Asks the server to send what it keeps for a domain.");
    if (verb == "HELP")
        return Verbs::tr("Asks the server for a word of help.");
    return {};
}

} // namespace

QString purposeOf(const QByteArray &verb)
{
    for (const auto &part : {ofSession, ofMail, ofQuestions}) {
        if (const QString told = part(verb); !told.isEmpty())
            return told;
    }
    return {};
}

QString sentence(Offer offer)
{
    switch (offer) {
    case Offer::Always:
        return Verbs::tr("every server");
    case Offer::Offered:
        return Verbs::tr("offered");
    case Offer::NotOffered:
        return Verbs::tr("not offered");
    case Offer::Unheard:
        return Verbs::tr("EHLO tells");
    }
    Q_UNREACHABLE();
}

} // namespace postscope::text
