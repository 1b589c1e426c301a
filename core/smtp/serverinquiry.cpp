// SPDX-License-Identifier: MIT
#include "core/smtp/serverinquiry.h"

#include "core/smtp/serverpath.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

/// "user", "<user@host>" or "user@host" as the name of a user.
QByteArray nameIn(QByteArray argument)
{
    if (argument.startsWith('<') && argument.endsWith('>'))
        argument = argument.sliced(1).chopped(1);
    return argument;
}

/// The user that is meant by a name with or without this server's own.
std::optional<QByteArray> userOf(const ServerOptions &options, const QByteArray &name)
{
    const qsizetype at = name.lastIndexOf('@');
    const QByteArray local = at > 0 && name.mid(at + 1) == options.name ? name.first(at) : name;
    return options.users.contains(local) ? std::optional(local) : std::nullopt;
}

QByteArray addressOf(const ServerOptions &options, const QByteArray &user)
{
    return '<' + (user.contains('@') ? user : user + '@' + options.name) + '>';
}

/// There are no queues here: a node's name says what its queue would hold, so that every answer can be seen (RFC 1985 5.3).
QByteArray answerForNode(const QByteArray &node)
{
    const QByteArray first = node.first(node.indexOf('.') + 1).chopped(node.contains('.') ? 1 : 0);
    bool number = false;
    const uint pending = first.toUInt(&number);
    if (number && pending == 0)
        return "251 2.0.0 No messages waiting for node " + node;
    if (number)
        return "253 2.0.0 " + QByteArray::number(pending) + " pending messages for node " + node + " started";
    if (first == "pending")
        return "252 2.0.0 Pending messages for node " + node + " started";
    return "250 2.0.0 Queuing for node " + node + " started";
}

} // namespace

QByteArray answerToVrfy(const ServerOptions &options, const QByteArray &argument)
{
    if (argument.isEmpty())
        return "501 5.5.4 Syntax: VRFY address";
    if (options.users.isEmpty())
        return "252 2.5.0 Cannot verify, but will take a message for it";
    const std::optional<QByteArray> user = userOf(options, nameIn(argument));
    return user ? "250 2.1.5 " + addressOf(options, *user) : QByteArray("550 5.1.1 No such user here");
}

QByteArray answerToExpn(const ServerOptions &options, const QByteArray &argument)
{
    if (argument.isEmpty())
        return "501 5.5.4 Syntax: EXPN list";
    QByteArrayList members = options.lists.value(nameIn(argument));
    if (const std::optional<QByteArray> user = userOf(options, nameIn(argument)); user && members.isEmpty())
        members << *user;
    if (members.isEmpty())
        return "550 5.1.1 No such list here";
    QByteArrayList lines;
    for (const QByteArray &member : std::as_const(members))
        lines << (lines.size() + 1 < members.size() ? "250-2.1.5 " : "250 2.1.5 ") + addressOf(options, member);
    return lines.join('\n');
}

QByteArray answerToEtrn(const ServerOptions &options, const QByteArray &argument)
{
    if (argument.startsWith('#'))
        return "458 4.3.0 Unable to queue messages for node " + argument.mid(1, 255);
    const QByteArray node = argument.startsWith('@') ? argument.mid(1) : argument;
    if (node.isEmpty() || !isDomain(node))
        return "501 5.5.4 Syntax: ETRN domain";
    const bool ours = node == options.name || node.endsWith('.' + options.name);
    return ours ? answerForNode(node) : "459 4.7.1 Node " + node + " not allowed: nothing is passed on from here";
}

QByteArray answerToHelp(const ServerOptions &options, const ServerOffer &offer)
{
    QByteArrayList more;
    for (const QByteArray &word : {QByteArray("VRFY"), QByteArray("EXPN"), QByteArray("ETRN"), QByteArray("XCLIENT")}) {
        if (offer.has(word))
            more << word;
    }
    const QByteArray chunks = offer.has("CHUNKING") ? " BDAT" : "";
    const QByteArray greetings = options.lmtp ? "LHLO" : "EHLO HELO";
    const QByteArray rest = more.isEmpty() ? QByteArray() : ' ' + more.join(' ');
    return "214-2.0.0 " + greetings + " STARTTLS AUTH MAIL RCPT DATA" + chunks + "\n214 2.0.0 RSET NOOP" + rest + " HELP QUIT (RFC 5321)";
}

std::optional<XClient> readXClient(const QByteArray &argument, const ServerOffer &offer)
{
    XClient client;
    const QByteArrayList known = offer.parameters("XCLIENT");
    const QByteArrayList words = argument.simplified().split(' ');
    for (const QByteArray &word : words) {
        const qsizetype equals = word.indexOf('=');
        const QByteArray name = word.left(qMax<qsizetype>(0, equals)).toUpper();
        const std::optional<QByteArray> value = fromXtext(word.mid(equals + 1));
        if (!known.contains(name) || !value || value->isEmpty())
            return std::nullopt;
        if (name == "LOGIN")
            client.user = value->startsWith('[') ? QByteArray() : *value;
    }
    return client;
}

} // namespace postscope::smtp
