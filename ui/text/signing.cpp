// SPDX-License-Identifier: MIT
#include "ui/text/signing.h"

#include "core/delivery/signings.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace postscope::text {

namespace {

using Reason = smtp::Failure::Reason;

class Signing {
    Q_DECLARE_TR_FUNCTIONS(Signing)
};

} // namespace

QString unsignedHeadline(Reason reason)
{
    switch (reason) {
    case Reason::DkimKeyFile:
        return Signing::tr("The key for the DKIM signature could not be read.");
    case Reason::DkimKeyMissing:
        return Signing::tr("The keychain did not give the key for the DKIM signature.");
    case Reason::DkimKeyEncrypted:
        return Signing::tr("The key for the DKIM signature is protected by a passphrase.");
    case Reason::DkimKeyMalformed:
        return Signing::tr("There is no private key for a DKIM signature in this.");
    case Reason::DkimKeyType:
        return Signing::tr("DKIM knows RSA and Ed25519 keys, and this is another kind.");
    case Reason::DkimKeyShort:
        return Signing::tr("The RSA key for the DKIM signature has fewer than 1024 bits: nobody may trust it.");
    case Reason::DkimRequest:
        return Signing::tr("A DKIM signature cannot say this.");
    case Reason::DkimFrom:
        return Signing::tr("A DKIM signature must cover the one From of a mail.");
    case Reason::DkimSigning:
        return Signing::tr("The mail could not be signed.");
    default:
        return {};
    }
}

QString unsignedAdvice(Reason reason)
{
    switch (reason) {
    case Reason::DkimKeyFile:
        return Signing::tr("Nothing was sent. Check that the file exists and that you may read it.");
    case Reason::DkimKeyMissing:
        return Signing::tr("Nothing was sent. Unlock the keychain, put the key into it again on the page DKIM of the account, or name its file.");
    case Reason::DkimKeyEncrypted:
        return Signing::tr("Nothing was sent. Make a copy without one, readable by you alone: openssl pkey -in KEY -out NEWKEY");
    case Reason::DkimKeyMalformed:
        return Signing::tr("Nothing was sent. It must be a private key in PEM format, RSA or Ed25519: openssl genpkey -algorithm rsa -pkeyopt "
                           "rsa_keygen_bits:2048 -out KEY makes one.");
    case Reason::DkimKeyType:
    case Reason::DkimKeyShort:
        return Signing::tr("Nothing was sent. Make a new key, and publish its record under a new selector: openssl genpkey -algorithm rsa -pkeyopt "
                           "rsa_keygen_bits:2048 -out KEY");
    case Reason::DkimRequest:
        return Signing::tr("Nothing was sent. The domain (d=) is a name with a dot such as example.org, the selector (s=) a word, the identity (i=) an "
                           "address in that domain, and what is signed (h=) are names of fields. Bcc, Received and Return-Path are never signed.");
    case Reason::DkimFrom:
        return Signing::tr("Nothing was sent. Give the mail one From, and leave it in the list of what is signed.");
    case Reason::DkimSigning:
        return Signing::tr("Nothing was sent. Send without signing, or with another key.");
    default:
        return {};
    }
}

Explanation explain(const dkim::Failure &failure)
{
    return explain(delivery::failureOf(failure));
}

} // namespace postscope::text
