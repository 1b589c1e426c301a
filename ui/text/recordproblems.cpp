// SPDX-License-Identifier: MIT
#include "ui/text/domainreport.h"

#include <QCoreApplication>

namespace postscope::text {

using namespace Qt::StringLiterals;
using delivery::RecordProblem;
using Code = RecordProblem::Code;

namespace {

class RecordProblems {
    Q_DECLARE_TR_FUNCTIONS(RecordProblems)
};

QString tagProblem(Code code, const QString &piece)
{
    switch (code) {
    case Code::NotAscii:
        return RecordProblems::tr("Something that is no plain ASCII: %1").arg(piece);
    case Code::TooLong:
        return RecordProblems::tr("It is longer than anybody reads.");
    case Code::TagSyntax:
        return RecordProblems::tr("Not written as name=value: %1").arg(piece);
    case Code::TagTwice:
        return RecordProblems::tr("It stands there twice: %1").arg(piece);
    case Code::TagUnknown:
        return RecordProblems::tr("Not known, and ignored: %1").arg(piece);
    case Code::TagMissing:
        return RecordProblems::tr("It must have, and does not: %1").arg(piece);
    case Code::TagValue:
        return RecordProblems::tr("Not a value it can have: %1").arg(piece);
    case Code::VersionFirst:
        return RecordProblems::tr("It must begin with the version: %1").arg(piece);
    case Code::UriSyntax:
        return RecordProblems::tr("Not an address that begins with mailto: or https: in %1").arg(piece);
    case Code::DmarcPercent:
        return RecordProblems::tr("The policy is asked for %1% of the mails only; newer receivers ignore this.").arg(piece);
    case Code::BimiVector:
        return RecordProblems::tr("The logo must be an SVG: %1").arg(piece);
    default: // the others are told below
        return {};
    }
}

QString spfProblem(Code code, const QString &piece)
{
    switch (code) {
    case Code::SpfTerm:
        return RecordProblems::tr("No mechanism of SPF: %1. The whole record is void.").arg(piece);
    case Code::SpfArgument:
        return RecordProblems::tr("What follows the name is missing, or cannot stand there: %1. The whole record is void.").arg(piece);
    case Code::SpfAddress:
        return RecordProblems::tr("No IP address of that kind: %1. The whole record is void.").arg(piece);
    case Code::SpfPrefix:
        return RecordProblems::tr("No length of a network's prefix: %1. The whole record is void.").arg(piece);
    case Code::SpfMacro:
        return RecordProblems::tr("A broken macro: %1. The whole record is void.").arg(piece);
    case Code::SpfTwice:
        return RecordProblems::tr("It may stand there once only: %1. The whole record is void.").arg(piece);
    case Code::SpfUnreached:
        return RecordProblems::tr("Nobody reads it, because of \"all\": %1").arg(piece);
    case Code::SpfEverybody:
        return RecordProblems::tr("Everybody may send mail of this domain: %1").arg(piece);
    case Code::SpfPtr:
        return RecordProblems::tr("\"ptr\" is slow and not to be relied on; RFC 7208 5.5 asks not to use it.");
    case Code::SpfOpenEnd:
        return RecordProblems::tr("It ends neither with \"all\" nor with \"redirect\": of everybody else nothing is said.");
    case Code::SpfLookups:
        return RecordProblems::tr("It may take %1 questions. After the tenth, receivers stop, and the whole record is void.").arg(piece);
    case Code::SpfVoidLookups:
        return RecordProblems::tr("%1 questions have an empty answer. After the second, receivers may stop, and the whole record is void.").arg(piece);
    case Code::SpfLoop:
        return RecordProblems::tr("It leads in a circle, back to %1.").arg(piece);
    case Code::SpfNoTarget:
        return RecordProblems::tr("%1 has no SPF record: whoever comes this far finds the whole record void.").arg(piece);
    case Code::SpfDeep:
        return RecordProblems::tr("Not followed any further: %1").arg(piece);
    default: // the others are told below
        return {};
    }
}

QString keyProblem(Code code, const QString &piece)
{
    switch (code) {
    case Code::KeyBroken:
        return RecordProblems::tr("This is no key: %1").arg(piece);
    case Code::KeyShort:
        return RecordProblems::tr("%1 bits are too few: no receiver takes less than 1024 (RFC 8301).").arg(piece);
    case Code::KeyWeak:
        return RecordProblems::tr("%1 bits are few; new keys have 2048 (RFC 8301).").arg(piece);
    case Code::KeyType:
        return RecordProblems::tr("No kind of key that DKIM knows: %1").arg(piece);
    case Code::KeyHash:
        return RecordProblems::tr("SHA-256 is not among the hashes: %1").arg(piece);
    case Code::KeyService:
        return RecordProblems::tr("The key is not for mail: %1").arg(piece);
    case Code::KeyTesting:
        return RecordProblems::tr("The domain is testing DKIM: a broken signature is to be treated like none.");
    default: // the others are told below
        return {};
    }
}

QString serverProblem(Code code, const QString &piece)
{
    switch (code) {
    case Code::StsLine:
        return RecordProblems::tr("Not written as key: value: %1").arg(piece);
    case Code::StsKey:
        return RecordProblems::tr("Not known, and ignored: %1").arg(piece);
    case Code::StsNoMx:
        return RecordProblems::tr("The policy names no server (mx).");
    case Code::StsType:
        return RecordProblems::tr("It must be text/plain, and is: %1").arg(piece.isEmpty() ? u"-"_s : piece);
    case Code::StsShort:
        return RecordProblems::tr("It is good for less than a day: whoever cuts off the DNS for that long is rid of it.");
    case Code::TlsaUsage:
        return RecordProblems::tr("No usage of certificates that is known: %1").arg(piece);
    case Code::TlsaSelector:
        return RecordProblems::tr("No selector that is known: %1").arg(piece);
    case Code::TlsaMatching:
        return RecordProblems::tr("No matching type that is known: %1").arg(piece);
    case Code::TlsaLength:
        return RecordProblems::tr("%1 octets are no hash of that kind.").arg(piece);
    default: // the others are told above
        return {};
    }
}

} // namespace

QString describe(const RecordProblem &problem)
{
    const QString piece = QString::fromUtf8(problem.piece);
    for (const auto told : {tagProblem, spfProblem, keyProblem, serverProblem}) {
        const QString words = told(problem.code, piece);
        if (!words.isEmpty())
            return problem.at < 0 ? words : RecordProblems::tr("%1 (at %2)", "a problem, and the place").arg(words).arg(problem.at);
    }
    return piece;
}

} // namespace postscope::text
