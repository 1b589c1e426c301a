// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>

namespace postscope::delivery {

/// What is wrong in a record, and where. ui/text makes the sentence.
struct RecordProblem {
    Q_GADGET

public:
    enum class Code {
        NotAscii,  ///< an octet that is no printable ASCII
        TooLong,   ///< more than is read
        TagSyntax, ///< no "name=value"
        TagTwice,
        TagUnknown,     ///< ignored by everybody who reads it
        TagMissing,     ///< `piece`: the name
        TagValue,       ///< a value that the tag cannot have
        VersionFirst,   ///< the version does not stand at the beginning
        UriSyntax,      ///< no mailto: or https: address
        SpfTerm,        ///< no mechanism
        SpfArgument,    ///< the mechanism needs one, has one too many, or cannot have this one
        SpfAddress,     ///< no IP address
        SpfPrefix,      ///< no length of a network's prefix
        SpfMacro,       ///< broken macro
        SpfTwice,       ///< a modifier that may stand there once
        SpfUnreached,   ///< behind "all": nobody reads it
        SpfEverybody,   ///< "+all"
        SpfPtr,         ///< "do not use" (RFC 7208 5.5)
        SpfOpenEnd,     ///< neither all nor redirect
        SpfLookups,     ///< more than ten
        SpfVoidLookups, ///< more than two
        SpfLoop,        ///< `piece`: it leads back to this domain
        SpfNoTarget,    ///< include or redirect of a domain without an SPF record; `piece`: the domain
        SpfDeep,        ///< not followed further
        KeyBroken,      ///< p= is no key
        KeyShort,       ///< RSA below 1024 bits: no verifier takes it (RFC 8301 3.2)
        KeyWeak,        ///< RSA below 2048 bits
        KeyType,        ///< k= is neither rsa nor ed25519
        KeyHash,        ///< h= without sha256
        KeyService,     ///< s= without email or *
        KeyTesting,     ///< t=y
        DmarcPercent,   ///< pct= below 100: part of the mails only
        StsLine,        ///< no "key: value"
        StsKey,         ///< unknown key
        StsNoMx,        ///< mode that needs mx, and none there
        StsType,        ///< not text/plain
        StsShort,       ///< max_age of less than a day
        BimiVector,     ///< l= is no https URL of an SVG
        TlsaUsage,
        TlsaSelector,
        TlsaMatching,
        TlsaLength, ///< of the hash
    };
    Q_ENUM(Code)

    Code code = Code::TagSyntax;
    qsizetype at = -1; ///< octet in the record, or line of a policy (from 1); -1: the whole
    QByteArray piece;  ///< what stands there

    bool operator==(const RecordProblem &) const = default;
};

/// It is a remark: the record works all the same.
[[nodiscard]] bool isRemark(RecordProblem::Code code);

} // namespace postscope::delivery
