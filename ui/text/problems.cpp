// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using account::SecretFailure;
using account::StoreFailure;
using delivery::ComposeProblem;
using delivery::DraftFileFailure;

class Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

} // namespace

Explanation explain(const ComposeProblem &problem)
{
    using Code = ComposeProblem::Code;
    const QString field = name(problem.field);
    const QString &detail = problem.detail;
    switch (problem.code) {
    case Code::NoSender:
        return {Problems::tr("%1: the message has no sender.").arg(field), detail, Problems::tr("Write the author's address.")};
    case Code::NoRecipient:
        return {Problems::tr("%1: the message has no recipient.").arg(field), detail, Problems::tr("Write at least one address in To, Cc or Bcc.")};
    case Code::BadAddress:
        return {Problems::tr("%1: this is not an address.").arg(field), detail, Problems::tr("Write it as name@example.org or Name <name@example.org>.")};
    case Code::UnsafeCharacter:
        return {Problems::tr("%1: there is a line break or control character in it.").arg(field), detail,
                Problems::tr("Remove it: it could smuggle in another header or command.")};
    case Code::BadHeaderName:
        return {Problems::tr("%1: this is not a header name.").arg(field), detail, Problems::tr("Use letters, digits and hyphens only.")};
    case Code::ReservedHeader:
        return {Problems::tr("%1: this header cannot be written here.").arg(field), detail,
                Problems::tr("It has a field of its own, or is made when the message is.")};
    case Code::BadListUrl:
        return {Problems::tr("%1: this is not a URL that a list header can hold.").arg(field), detail,
                Problems::tr("Use https:, http: or mailto:, without spaces or angle brackets.")};
    case Code::AttachmentMissing:
        return {Problems::tr("%1: a file does not exist.").arg(field), detail, Problems::tr("Check its name and place, or remove it.")};
    case Code::AttachmentUnreadable:
        return {Problems::tr("%1: a file could not be read.").arg(field), detail, Problems::tr("Check that you may read it, or remove it.")};
    case Code::BadContentType:
        return {Problems::tr("%1: this is not a content type.").arg(field), detail, Problems::tr("Write it as image/png, or leave it empty.")};
    case Code::BadDsn:
        return {Problems::tr("%1: this request for delivery notifications is not valid.").arg(field), detail,
                Problems::tr("Use NEVER alone, or any of SUCCESS, FAILURE and DELAY.")};
    case Code::BadRequest:
        return {Problems::tr("%1: this request to the server is not valid.").arg(field), detail,
                Problems::tr("Times are written as 2026-12-24T18:00:00Z, keywords as org.example:ADV; a mail is held back for a time or until one, not both.")};
    case Code::BadMessageId:
        return {Problems::tr("%1: this is not a message identifier.").arg(field), detail, Problems::tr("Write it as <something@example.org>.")};
    case Code::BadDisposition:
        return {Problems::tr("%1: this is not a disposition.").arg(field), detail, Problems::tr("Use inline or attachment, or leave it empty.")};
    case Code::BadPart:
        return {
            Problems::tr("%1: this part cannot go as it is.").arg(field), detail,
            Problems::tr("A raw part begins with its own header, has lines of at most 998 octets and is no larger than 16 MiB. Attach it as a file instead.")};
    case Code::BadCharset:
        return {Problems::tr("%1: texts cannot be written in this character set.").arg(field), detail,
                Problems::tr("Use utf-8, or one such as big5, gb18030, iso-2022-jp or iso-8859-1.")};
    case Code::NotInCharset:
        return {Problems::tr("%1: the character set does not have this character.").arg(field), detail,
                Problems::tr("Use utf-8, which has them all, or write it in another way.")};
    case Code::BadDate:
        return {Problems::tr("%1: this is not a date.").arg(field), detail, Problems::tr("Write it as 2026-12-24T18:00:00+08:00, or leave it empty.")};
    case Code::BadMethod:
        return {Problems::tr("%1: this is not a method of iTIP.").arg(field), detail, Problems::tr("Use REQUEST, PUBLISH, REPLY, CANCEL or another one.")};
    case Code::UnknownPlaceholder:
        return {Problems::tr("%1: there is nothing to fill in for this placeholder.").arg(field), detail,
                Problems::tr("Use the name of a column, or counter, recipient, date, message-id or env:NAME; \\{{ stands for two braces.")};
    case Code::NotAMail:
        return {Problems::tr("This file is not a mail: its first line is no header field."), detail,
                Problems::tr("Choose an .eml file, or a .json message file.")};
    case Code::SeveralSenders:
        return {Problems::tr("%1: several authors need one Sender.").arg(field), detail, Problems::tr("Write exactly one address in Sender.")};
    }
    return {};
}

Explanation explain(const DraftFileFailure &failure)
{
    switch (failure.kind) {
    case DraftFileFailure::Kind::Unreadable:
        return {Problems::tr("This file could not be read: %1").arg(failure.path), failure.detail,
                Problems::tr("Check that it exists and that you may read it.")};
    case DraftFileFailure::Kind::TooLarge:
        return {Problems::tr("This file is too large for a message file: %1").arg(failure.path), failure.detail,
                Problems::tr("Attach large content as files instead.")};
    case DraftFileFailure::Kind::Malformed:
        return {failure.line > 0 ? Problems::tr("Line %1 of this message file is not valid: %2").arg(QString::number(failure.line), failure.path)
                                 : Problems::tr("This message file is not valid: %1").arg(failure.path),
                failure.detail, Problems::tr("A message file is an .eml, or JSON in Nodemailer's message shape.")};
    case DraftFileFailure::Kind::UnsupportedKey:
        return {Problems::tr("This message file has a key that is not supported: %1").arg(failure.path), failure.detail,
                Problems::tr("Remove or correct it: nothing is left out silently.")};
    case DraftFileFailure::Kind::BadValue:
        return {Problems::tr("This message file has a value that cannot be used: %1").arg(failure.path), failure.detail, Problems::tr("Correct the value.")};
    case DraftFileFailure::Kind::Remote:
        return {Problems::tr("This message file names something that would have to be fetched: %1").arg(failure.path), failure.detail,
                Problems::tr("Nothing is fetched for a message file: it would tell others that it was opened. Save it as a file, or use a data: URL.")};
    case DraftFileFailure::Kind::Unwritable:
        return {Problems::tr("This file could not be written: %1").arg(failure.path), failure.detail,
                Problems::tr("Check the folder and the space on the disk.")};
    }
    return {};
}

Explanation explain(const StoreFailure &failure)
{
    switch (failure.kind) {
    case StoreFailure::Kind::Unreadable:
        return {Problems::tr("The accounts could not be read: %1").arg(failure.path), failure.detail,
                Problems::tr("Check that you may read the file. It was left alone.")};
    case StoreFailure::Kind::Malformed:
        return {Problems::tr("The file of accounts is not valid: %1").arg(failure.path), failure.detail,
                Problems::tr("Correct it or move it away. It was left alone.")};
    case StoreFailure::Kind::Unwritable:
        return {Problems::tr("The accounts could not be saved: %1").arg(failure.path), failure.detail,
                Problems::tr("Check the folder and the space on the disk.")};
    case StoreFailure::Kind::DuplicateName:
        return {Problems::tr("Two accounts have the same name."), failure.detail, Problems::tr("Give each account a name of its own.")};
    case StoreFailure::Kind::UnknownAccount:
        return {Problems::tr("There is no such account."), failure.detail, Problems::tr("Choose one of the accounts that are set up.")};
    }
    return {};
}

Explanation explain(const SecretFailure &failure)
{
    switch (failure.kind) {
    case SecretFailure::Kind::NotFound:
        return {Problems::tr("The keychain holds no password for this account."), failure.detail, Problems::tr("Enter it once more.")};
    case SecretFailure::Kind::Unavailable:
        return {Problems::tr("No keychain answers on this computer, so the password cannot be kept."), failure.detail,
                Problems::tr("Start GNOME Keyring or KWallet, or let the account ask for the password each time. It is never written to a file.")};
    case SecretFailure::Kind::Denied:
        return {Problems::tr("The keychain is locked, or access to it was denied."), failure.detail, Problems::tr("Unlock it and try again.")};
    case SecretFailure::Kind::TimedOut:
        return {Problems::tr("The keychain did not answer in time."), failure.detail, Problems::tr("It may be waiting for you to unlock it. Then try again.")};
    case SecretFailure::Kind::Other:
        return {Problems::tr("The keychain reported an error."), failure.detail, Problems::tr("Try again, or let the account ask for the password each time.")};
    }
    return {};
}

Explanation explain(const account::TokenFailure &failure)
{
    using Kind = account::TokenFailure::Kind;
    switch (failure.kind) {
    case Kind::Malformed:
        return {Problems::tr("The token command is not a command: a quote stays open, or it is empty."), failure.detail,
                Problems::tr("No shell is asked: for pipes and variables write sh -c '...'.")};
    case Kind::NotStarted:
        return {Problems::tr("The token command could not be started."), failure.detail, Problems::tr("Check that the program exists and may be run.")};
    case Kind::Failed:
        return {Problems::tr("The token command failed."), failure.detail, Problems::tr("Run it by hand: it may want you to log in once more.")};
    case Kind::TimedOut:
        return {Problems::tr("The token command did not end in time."), failure.detail, Problems::tr("Run it by hand: it may be waiting for you.")};
    case Kind::TooLong:
        return {Problems::tr("The token command printed more than a token can be."), failure.detail,
                Problems::tr("It is to print the token alone, on its first line.")};
    case Kind::Empty:
        return {Problems::tr("The token command printed no token."), failure.detail, Problems::tr("It is to print the token alone, on its first line.")};
    }
    return {};
}

} // namespace postscope::text
