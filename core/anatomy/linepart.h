// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/reason.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

#include <optional>
#include <span>

namespace postscope::anatomy {

/// A part of a line, and the parts it has itself. The outermost one is the whole row.
struct LinePart {
    enum class Kind {
        // whole rows
        Command,  ///< key: the verb
        Response, ///< what a client answers to a 334
        Reply,
        Content,
        Note,
        Foreign, ///< no SMTP; key: "client" or "server"
        // of commands
        Verb,     ///< key: upper case
        Argument, ///< what follows a verb whose arguments have no form of their own
        ClientName,
        AddressLiteral,
        Path, ///< with its angle brackets
        NullPath,
        SourceRoute,
        LocalPart,
        Domain,    ///< decoded: U-labels, where there are A-labels
        Parameter, ///< key: its keyword; decoded: xtext
        Keyword,   ///< key: upper case
        Value,     ///< key: the keyword it belongs to
        Word,      ///< one of a list of known words; key: keyword, space, word
        Field,     ///< a named piece; key: where it is from, space, its name: "PLAIN authzid"
        Mechanism, ///< key: upper case
        Base64,    ///< key: "initial", "response" or "challenge"
        EmptyResponse,
        Cancel,
        ChunkSize,
        ChunkLast,
        // of replies
        Code, ///< key: the code
        CodeClass,
        CodeCategory,
        CodeDetail,
        Separator, ///< key: "more" or "last"
        EnhancedCode,
        StatusClass,
        StatusSubject,
        StatusDetail,
        HostName,
        Capability, ///< key: its keyword
        CapabilityKeyword,
        CapabilityValue, ///< key: the keyword it belongs to
        QueueId,
        Text,
        EncodedWord, ///< decoded: UTF-8
        // of any line
        Mask, ///< a secret that is not shown
        LineEnd,
        BareLf,
        BareCr,
        NoLineEnd,
        Nul,
        Control,
        Cut,    ///< more octets came than were recorded
        Rest,   ///< more parts than are told apart
        Broken, ///< not as it should be; key: what
    };

    Kind kind = Kind::Text;
    qsizetype offset = 0; ///< in the octets of the line
    qsizetype length = 0;
    QByteArray key; ///< what it is of its kind, as said there
    QByteArray value;
    std::optional<QByteArray> decoded; ///< what the octets stand for, where it is not the octets themselves
    QList<LinePart> parts;             ///< inside it; they may overlap where one octet belongs to two of them (base64)
    QList<Reason> reasons;

    [[nodiscard]] bool holds(qsizetype at) const { return at >= offset && at < offset + length; }
    bool operator==(const LinePart &) const = default;
};

/// A stable name: "queue-id". The data of ui/text is looked up by it.
[[nodiscard]] QLatin1StringView name(LinePart::Kind kind);
[[nodiscard]] std::span<const LinePart::Kind> allKinds();

/// The smallest part of `whole` that has this octet, as the way to it: of `whole` the part, of that part the part ...; empty: `whole` itself.
[[nodiscard]] QList<qsizetype> pathTo(const LinePart &whole, qsizetype at);

} // namespace postscope::anatomy
