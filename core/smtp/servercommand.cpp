// SPDX-License-Identifier: MIT
#include "core/smtp/servercommand.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::smtp {

namespace {

using Verb = ServerCommand::Verb;

constexpr std::array<std::pair<QByteArrayView, Verb>, 34> verbs{{
    {"EHLO", Verb::Ehlo},       {"HELO", Verb::Helo},       {"STARTTLS", Verb::StartTls}, {"AUTH", Verb::Auth},
    {"MAIL", Verb::Mail},       {"RCPT", Verb::Rcpt},       {"DATA", Verb::Data},         {"RSET", Verb::Rset},
    {"NOOP", Verb::Noop},       {"VRFY", Verb::Vrfy},       {"HELP", Verb::Help},         {"QUIT", Verb::Quit},
    {"EXPN", Verb::Expn},       {"ETRN", Verb::Etrn},       {"BDAT", Verb::Bdat},         {"TURN", Verb::NotOffered},
    {"ATRN", Verb::NotOffered}, {"SEND", Verb::NotOffered}, {"SOML", Verb::NotOffered},   {"SAML", Verb::NotOffered},
    {"BURL", Verb::NotOffered}, {"LHLO", Verb::Lhlo},       {"XCLIENT", Verb::XClient},   {"XFORWARD", Verb::NotOffered},
    {"VERB", Verb::NotOffered}, {"GET", Verb::Http},        {"POST", Verb::Http},         {"HEAD", Verb::Http},
    {"PUT", Verb::Http},        {"DELETE", Verb::Http},     {"OPTIONS", Verb::Http},      {"CONNECT", Verb::Http},
    {"PATCH", Verb::Http},      {"TRACE", Verb::Http},
}};

/// The registered SASL mechanisms that a client may name; another word after AUTH may as well be the password.
constexpr std::array<QByteArrayView, 16> mechanisms{
    "PLAIN",         "LOGIN",       "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS",
    "SCRAM-SHA-512", "OAUTHBEARER", "XOAUTH2",  "NTLM",       "GSSAPI",      "EXTERNAL",         "ANONYMOUS",     "XOAUTH",
};

bool isSpace(char octet)
{
    return octet == ' ' || octet == '\t';
}

qsizetype skipSpaces(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

qsizetype skipWord(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isSpace(text[at]))
        ++at;
    return at;
}

bool isMechanism(QByteArrayView word)
{
    return std::any_of(mechanisms.begin(), mechanisms.end(), [word](QByteArrayView known) { return known.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Where the secret of a line that says AUTH at `at` begins: after the mechanism, if what stands there is one.
qsizetype afterMechanism(QByteArrayView line, qsizetype at)
{
    const qsizetype word = skipSpaces(line, at + 4);
    const qsizetype end = skipWord(line, word);
    const bool named = word > at + 4 && isMechanism(line.sliced(word, end - word));
    return named ? skipSpaces(line, end) : at + 4;
}

} // namespace

ServerCommand ServerCommand::read(const QByteArray &line)
{
    const qsizetype end = skipWord(line, 0);
    const QByteArrayView word = QByteArrayView(line).first(end);
    const auto known = std::find_if(verbs.begin(), verbs.end(), [word](const auto &verb) { return verb.first.compare(word, Qt::CaseInsensitive) == 0; });
    return {known == verbs.end() ? Verb::Unknown : known->second, line.mid(end).trimmed()};
}

Phase ServerCommand::phase() const
{
    switch (verb) {
    case Verb::Ehlo:
    case Verb::Helo:
    case Verb::Lhlo:
        return Phase::Ehlo;
    case Verb::StartTls:
        return Phase::StartTls;
    case Verb::Auth:
        return Phase::Auth;
    case Verb::Mail:
        return Phase::Mail;
    case Verb::Rcpt:
        return Phase::Rcpt;
    case Verb::Data:
    case Verb::Bdat:
        return Phase::Data;
    case Verb::Quit:
        return Phase::Quit;
    case Verb::Rset:
    case Verb::Noop:
    case Verb::Vrfy:
    case Verb::Expn:
    case Verb::Etrn:
    case Verb::XClient:
    case Verb::Help:
    case Verb::NotOffered:
    case Verb::Http:
    case Verb::Unknown:
        return Phase::Other;
    }
    Q_UNREACHABLE();
}

Line SecretLines::read(const QByteArray &line)
{
    if (std::exchange(m_response, false)) {
        m_suspect = true;
        return {line, Phase::Auth, line == "*" ? -1 : 0};
    }
    const ServerCommand command = ServerCommand::read(line);
    const qsizetype auth = line.toUpper().indexOf("AUTH");
    if (command.verb == Verb::Auth || (command.verb == Verb::Unknown && auth >= 0)) {
        m_suspect = true;
        return {line, Phase::Auth, afterMechanism(line, auth)};
    }
    if (command.verb != Verb::Unknown) {
        m_suspect = false;
        return {line, command.phase()};
    }
    if (m_suspect)
        return {line, Phase::Auth, 0};
    // "AHTU PLAIN AGEA...": the mechanism gives away what follows it.
    const qsizetype word = skipSpaces(line, skipWord(line, skipSpaces(line, 0)));
    const qsizetype end = skipWord(line, word);
    if (isMechanism(QByteArrayView(line).sliced(word, end - word))) {
        m_suspect = true;
        return {line, Phase::Auth, end};
    }
    return {line, Phase::Other};
}

} // namespace postscope::smtp
