// SPDX-License-Identifier: MIT
#include "core/smtp/verbs.h"

#include <algorithm>
#include <array>

namespace postscope::smtp {

namespace {

using Offer = VerbSyntax::Offer;

struct VerbRow {
    const char *verb;
    const char *start;
    const char *argument;
    std::optional<Extension> extension; // nothing: every server knows it
    const char *specification;
};

constexpr std::array verbRows{
    VerbRow{"EHLO", "EHLO ", "domain", {}, "RFC 5321 4.1.1.1"},
    VerbRow{"HELO", "HELO ", "domain", {}, "RFC 5321 4.1.1.1"},
    VerbRow{"LHLO", "LHLO ", "domain", Extension::Lmtp, "RFC 2033 4.1"},
    VerbRow{"STARTTLS", "STARTTLS", "", Extension::StartTls, "RFC 3207 4"},
    VerbRow{"AUTH", "AUTH ", "mechanism [initial-response]", Extension::Auth, "RFC 4954 4"},
    VerbRow{"MAIL", "MAIL FROM:<", "FROM:<address>", {}, "RFC 5321 4.1.1.2"},
    VerbRow{"RCPT", "RCPT TO:<", "TO:<address>", {}, "RFC 5321 4.1.1.3"},
    VerbRow{"DATA", "DATA", "", {}, "RFC 5321 4.1.1.4"},
    VerbRow{"BDAT", "BDAT ", "octets [LAST]", Extension::Chunking, "RFC 3030 2"},
    VerbRow{"RSET", "RSET", "", {}, "RFC 5321 4.1.1.5"},
    VerbRow{"NOOP", "NOOP", "[text]", {}, "RFC 5321 4.1.1.9"},
    VerbRow{"VRFY", "VRFY ", "address", Extension::Vrfy, "RFC 5321 4.1.1.6"},
    VerbRow{"EXPN", "EXPN ", "list", Extension::Expn, "RFC 5321 4.1.1.7"},
    VerbRow{"ETRN", "ETRN ", "domain", Extension::Etrn, "RFC 1985 5"},
    VerbRow{"HELP", "HELP", "[verb]", Extension::Help, "RFC 5321 4.1.1.8"},
    VerbRow{"XCLIENT", "XCLIENT ", "NAME=value ADDR=value ...", Extension::Xclient, "Postfix XCLIENT"},
    VerbRow{"QUIT", "QUIT", "", {}, "RFC 5321 4.1.1.10"},
};

struct ParameterRow {
    Extension extension;
    const char *verb;
    const char *typed;
    const char *value; // to be filled in
};

constexpr std::array parameterRows{
    ParameterRow{Extension::Size, "MAIL", "SIZE=", "octets"},
    ParameterRow{Extension::EightBitMime, "MAIL", "BODY=8BITMIME", ""},
    ParameterRow{Extension::BinaryMime, "MAIL", "BODY=BINARYMIME", ""},
    ParameterRow{Extension::SmtpUtf8, "MAIL", "SMTPUTF8", ""},
    ParameterRow{Extension::Dsn, "MAIL", "RET=", "FULL|HDRS"},
    ParameterRow{Extension::Dsn, "MAIL", "ENVID=", "id"},
    ParameterRow{Extension::Auth, "MAIL", "AUTH=", "<>|address"},
    ParameterRow{Extension::RequireTls, "MAIL", "REQUIRETLS", ""},
    ParameterRow{Extension::DeliverBy, "MAIL", "BY=", "seconds;R|N"},
    ParameterRow{Extension::FutureRelease, "MAIL", "HOLDFOR=", "seconds"},
    ParameterRow{Extension::FutureRelease, "MAIL", "HOLDUNTIL=", "time"},
    ParameterRow{Extension::MtPriority, "MAIL", "MT-PRIORITY=", "-9..9"},
    ParameterRow{Extension::NoSoliciting, "MAIL", "SOLICIT=", "keyword"},
    ParameterRow{Extension::Prdr, "MAIL", "PRDR", ""},
    ParameterRow{Extension::Dsn, "RCPT", "NOTIFY=", "NEVER|SUCCESS,FAILURE,DELAY"},
    ParameterRow{Extension::Dsn, "RCPT", "ORCPT=", "rfc822;address"},
    ParameterRow{Extension::Rrvs, "RCPT", "RRVS=", "time"},
};

Offer offerOf(const VerbRow &row, const ConsoleState &state)
{
    if (!row.extension)
        return Offer::Always;
    if (!state.introduced)
        return Offer::Unheard;
    return state.offered.has(*row.extension) ? Offer::Offered : Offer::NotOffered;
}

QByteArray argumentOf(const VerbRow &row, const ConsoleState &state)
{
    const QByteArrayList mechanisms = state.offered.mechanisms();
    if (row.extension == Extension::Auth && !mechanisms.isEmpty())
        return mechanisms.join('|') + " [initial-response]";
    return row.argument;
}

VerbSyntax syntaxOf(const VerbRow &row, const ConsoleState &state)
{
    VerbSyntax syntax{
        .verb = row.verb, .start = row.start, .argument = argumentOf(row, state), .specification = row.specification, .offer = offerOf(row, state)};
    for (const ParameterRow &parameter : parameterRows) {
        if (syntax.verb == parameter.verb && state.offered.has(parameter.extension))
            syntax.parameters << VerbSyntax::Parameter{parameter.typed, QByteArray(parameter.typed) + parameter.value};
    }
    return syntax;
}

bool beginsWith(const QByteArray &line, const QByteArray &start)
{
    return QByteArrayView(line).first(qMin(line.size(), start.size())).compare(start, Qt::CaseInsensitive) == 0;
}

/// "SIZE" of "SIZE=100", upper case.
QByteArray nameOf(const QByteArray &parameter)
{
    return parameter.split('=').constFirst().toUpper();
}

void addParameters(const QByteArray &typed, const VerbSyntax &syntax, QList<Completion> &completions)
{
    const qsizetype begun = typed.lastIndexOf(' ') + 1;
    if (typed.lastIndexOf('>', begun) < 0)
        return; // still within the address
    QByteArrayList there;
    for (const QByteArray &word : typed.first(begun).split(' '))
        there << nameOf(word);
    for (const VerbSyntax::Parameter &parameter : syntax.parameters) {
        if (!there.contains(nameOf(parameter.typed)))
            completions << Completion{typed.first(begun) + parameter.typed, typed.first(begun) + parameter.shown};
    }
}

} // namespace

QByteArray VerbSyntax::line() const
{
    QByteArray line = argument.isEmpty() ? verb : verb + ' ' + argument;
    for (const Parameter &parameter : parameters)
        line += " [" + parameter.shown + ']';
    return line;
}

QList<VerbSyntax> verbSyntaxes(const ConsoleState &state)
{
    QList<VerbSyntax> syntaxes;
    for (const VerbRow &row : verbRows)
        syntaxes << syntaxOf(row, state);
    return syntaxes;
}

std::optional<VerbSyntax> syntaxOf(const QByteArray &line, const ConsoleState &state)
{
    const QByteArray verb = TypedCommand::read(line).verb;
    const auto row = std::ranges::find_if(verbRows, [&verb](const VerbRow &each) { return verb == each.verb; });
    return row == verbRows.end() ? std::nullopt : std::optional(syntaxOf(*row, state));
}

QList<Completion> completionsOf(const QByteArray &typed, const ConsoleState &state, const QByteArrayList &earlier)
{
    QList<Completion> completions;
    if (state.expects != ConsoleState::Expects::Command)
        return completions;
    const std::optional<VerbSyntax> syntax = typed.contains(' ') ? syntaxOf(typed, state) : std::nullopt;
    if (syntax) {
        for (auto line = earlier.crbegin(); line != earlier.crend(); ++line) // the last one first
            completions << Completion{*line, *line};
        if (syntax->verb == "AUTH") {
            for (const QByteArray &mechanism : state.offered.mechanisms())
                completions << Completion{"AUTH " + mechanism, "AUTH " + mechanism};
        }
        completions << Completion{syntax->start, syntax->verb + ' ' + syntax->argument};
        addParameters(typed, *syntax, completions);
    } else {
        for (const VerbSyntax &each : verbSyntaxes(state))
            completions << Completion{each.start, each.argument.isEmpty() ? each.verb : each.verb + ' ' + each.argument};
    }
    completions.removeIf([&](const Completion &each) { return !beginsWith(each.line, typed) || each.line.size() <= typed.size(); });
    QList<Completion> once;
    for (const Completion &each : std::as_const(completions)) {
        if (!once.contains(each))
            once << each;
    }
    return once;
}

} // namespace postscope::smtp
