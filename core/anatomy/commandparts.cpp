// SPDX-License-Identifier: MIT
#include "core/anatomy/commandparts.h"

#include "core/anatomy/encodedwords.h"
#include "core/anatomy/parameterparts.h"
#include "core/anatomy/saslparts.h"
#include "core/smtp/servercommand.h"
#include "core/smtp/serverpath.h"

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;
using Verb = smtp::ServerCommand::Verb;

/// Where the path ends, which may have blanks in a quoted local part.
qsizetype pathEnd(QByteArrayView text)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == '>')
            return i + 1;
    }
    const qsizetype space = text.indexOf(' ');
    return space < 0 ? text.size() : space;
}

/// "FROM:<path> parameters" (RFC 5321 4.1.1.2, 4.1.1.3).
void addPath(Span rest, QByteArrayView keyword, LinePart &whole)
{
    if (rest.size() < keyword.size() || rest.octets.first(keyword.size()).compare(keyword, Qt::CaseInsensitive) != 0)
        return add(whole, rest.part(Kind::Broken, keyword.toByteArray()));
    add(whole, rest.first(keyword.size()).part(Kind::Keyword, keyword.toByteArray()));
    rest = rest.from(keyword.size());
    const Span path = rest.trimmed();
    if (path.offset != rest.offset)
        add(whole, rest.first(path.offset - rest.offset).part(Kind::Broken, "space"));
    const qsizetype end = pathEnd(path.octets);
    add(whole, pathPart(path.first(end)));
    Span parameters = path.from(end).trimmed();
    while (!parameters.isEmpty())
        add(whole, parameterPart(parameters.takeWord()));
}

void addAuth(Span rest, LinePart &whole)
{
    const Span mechanism = rest.takeWord();
    if (mechanism.masked())
        return add(whole, mechanism.part(Kind::Mask));
    const QByteArray name = mechanism.octets.toByteArray().toUpper();
    add(whole, mechanism.part(Kind::Mechanism, name));
    if (!rest.isEmpty())
        add(whole, base64Part(rest.trimmed(), {.mechanism = name}, "initial"));
}

/// BDAT, how many octets, LAST (RFC 3030 2).
void addChunk(Span rest, LinePart &whole)
{
    const Span size = rest.takeWord();
    bool number = false;
    static_cast<void>(size.octets.toByteArray().toLongLong(&number));
    add(whole, size.part(number ? Kind::ChunkSize : Kind::Broken, number ? "" : "number"));
    if (!rest.isEmpty())
        add(whole, rest.octets.compare("LAST", Qt::CaseInsensitive) == 0 ? rest.part(Kind::ChunkLast) : rest.part(Kind::Broken, "argument"));
}

/// "PROXY TCP4 source destination port port" ([PROXY protocol] 2.1).
void addProxy(Span rest, LinePart &whole)
{
    for (const char *name : {"PROXY protocol", "PROXY source", "PROXY destination", "PROXY source-port", "PROXY destination-port"}) {
        if (!rest.isEmpty())
            add(whole, rest.takeWord().part(Kind::Field, name));
    }
}

void addName(Span rest, LinePart &whole)
{
    if (rest.isEmpty())
        return add(whole, rest.part(Kind::Broken, "name"));
    add(whole, domainPart(rest, Kind::ClientName));
    if (!smtp::isDomain(rest.octets))
        add(whole, rest.part(Kind::Broken, "domain"));
}

void addArgument(Span rest, LinePart &whole)
{
    if (rest.isEmpty())
        return;
    LinePart argument = rest.part(rest.masked() ? Kind::Mask : Kind::Argument, whole.key);
    addEncodedWords(rest, argument);
    add(whole, std::move(argument));
}

void addUnwanted(Span rest, LinePart &whole)
{
    if (!rest.isEmpty())
        add(whole, rest.part(Kind::Broken, "argument"));
}

void addArguments(Verb verb, Span rest, LinePart &whole)
{
    switch (verb) {
    case Verb::Ehlo:
    case Verb::Helo:
    case Verb::Lhlo:
        return addName(rest, whole);
    case Verb::Mail:
        return addPath(rest, "FROM:", whole);
    case Verb::Rcpt:
        return addPath(rest, "TO:", whole);
    case Verb::Auth:
        return addAuth(rest, whole);
    case Verb::Bdat:
        return addChunk(rest, whole);
    case Verb::XClient:
        while (!rest.isEmpty())
            add(whole, attributePart(rest.takeWord()));
        return;
    case Verb::StartTls: // these take none: RFC 3207 4, RFC 5321 4.1.1
    case Verb::Data:
    case Verb::Rset:
    case Verb::Quit:
        return addUnwanted(rest, whole);
    case Verb::Noop:
    case Verb::Vrfy:
    case Verb::Expn:
    case Verb::Etrn:
    case Verb::Help:
    case Verb::NotOffered:
    case Verb::Http:
    case Verb::Unknown:
        return addArgument(rest, whole);
    }
}

} // namespace

LinePart commandPart(Span line)
{
    Span rest = line;
    const Span word = rest.takeWord();
    const Verb verb = word.octets.size() > 16 ? Verb::Unknown : smtp::ServerCommand::read(word.octets.toByteArray()).verb;
    const bool proxy = word.octets == "PROXY";
    if (verb == Verb::Unknown && !proxy) {
        LinePart foreign = line.part(Kind::Foreign, "client");
        if (line.masked())
            add(foreign, line.part(Kind::Mask));
        return foreign;
    }
    const QByteArray key = verb == Verb::Http ? QByteArray("HTTP") : word.octets.toByteArray().toUpper();
    LinePart whole = line.part(Kind::Command, key);
    add(whole, word.part(Kind::Verb, key));
    if (proxy)
        addProxy(rest, whole);
    else
        addArguments(verb, rest.trimmed(), whole);
    return whole;
}

LinePart responsePart(Span line, const QByteArray &mechanism, int number)
{
    LinePart whole = line.part(Kind::Response, mechanism);
    if (line.octets == "*")
        add(whole, line.part(Kind::Cancel));
    else
        add(whole, base64Part(line, {.mechanism = mechanism, .number = number}, "response"));
    return whole;
}

QByteArray mechanismOf(QByteArrayView auth, bool &initial)
{
    Span rest{auth, 0};
    static_cast<void>(rest.takeWord());
    const Span mechanism = rest.takeWord();
    initial = !rest.isEmpty();
    return mechanism.masked() ? QByteArray() : mechanism.octets.toByteArray().toUpper();
}

} // namespace postscope::anatomy
