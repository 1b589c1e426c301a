// SPDX-License-Identifier: MIT
#include "app/postscope-cli/dkimoptions.h"

#include "app/postscope-cli/command.h"
#include "core/delivery/signings.h"
#include "ui/text/sentences.h"

#include <QFileInfo>
#include <QUuid>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

using account::DkimSignature;

/// Value number `index` of an option; one that was given once holds for all.
QString valueAt(const CommandLine &line, const QString &option, qsizetype index)
{
    const QStringList values = line.values(option);
    return values.size() == 1 ? values.constFirst() : values.value(index);
}

/// What is wrong with how often they were given; empty: nothing.
QString countFault(const CommandLine &line)
{
    const qsizetype keys = line.values(u"dkim-key"_s).size();
    const OptionGroup group = dkimOptions();
    for (const QCommandLineOption &option : group.options) {
        const QString name = option.names().constFirst();
        const qsizetype count = line.values(name).size();
        if (option.valueName().isEmpty() || count == 0)
            continue;
        if (keys == 0)
            return Cli::tr("--%1 belongs to --dkim-key.").arg(name);
        if (count != 1 && count != keys)
            return Cli::tr("--%1 is given once for all signatures, or once for each --dkim-key.").arg(name);
    }
    if (keys > 0 && line.isSet(u"no-dkim"_s))
        return Cli::tr("--no-dkim and --dkim-key contradict each other.");
    if (keys > 0 && !(line.isSet(u"dkim-domain"_s) && line.isSet(u"dkim-selector"_s)))
        return Cli::tr("A DKIM signature needs --dkim-domain and --dkim-selector.");
    return keys > account::mostDkimSignatures ? Cli::tr("There can be %1 DKIM signatures.").arg(account::mostDkimSignatures) : QString();
}

Result<DkimSignature, QString> signatureAt(const CommandLine &line, qsizetype index)
{
    DkimSignature signature{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                            .domain = valueAt(line, u"dkim-domain"_s, index),
                            .selector = valueAt(line, u"dkim-selector"_s, index),
                            .keyFile = QFileInfo(valueAt(line, u"dkim-key"_s, index)).absoluteFilePath(),
                            .headers = valueAt(line, u"dkim-headers"_s, index).toUtf8(),
                            .identity = valueAt(line, u"dkim-identity"_s, index)};
    const QString named = valueAt(line, u"dkim-canonicalization"_s, index);
    const auto canonicalizations = dkim::canonicalizationsNamed(named.isEmpty() ? signature.canonicalization : named.toUtf8());
    if (!canonicalizations)
        return Unexpected(Cli::tr("--dkim-canonicalization is simple or relaxed, for header and body: %1").arg(named));
    signature.canonicalization = dkim::name(canonicalizations->first) + '/' + dkim::name(canonicalizations->second);
    const QString expiry = valueAt(line, u"dkim-expiry"_s, index);
    bool valid = true;
    signature.expiry = expiry.isEmpty() ? 0 : expiry.toLongLong(&valid);
    if (!valid || signature.expiry < 0 || (signature.expiry == 0 && !expiry.isEmpty()))
        return Unexpected(Cli::tr("--dkim-expiry takes seconds: %1").arg(expiry));
    if (const auto request = delivery::requestOf(signature); !request)
        return Unexpected(text::explain(request.error()).toString());
    return signature;
}

} // namespace

OptionGroup dkimOptions()
{
    using Option = QCommandLineOption;
    return {Cli::tr("Signing with DKIM (several: number n of each belongs to number n of --dkim-key; what is given once holds for all):"),
            {
                Option(u"dkim-key"_s, Cli::tr("sign with this private key, RSA or Ed25519, in PEM; may be repeated"), Cli::tr("FILE")),
                Option(u"dkim-domain"_s, Cli::tr("for this domain (d=)"), Cli::tr("DOMAIN")),
                Option(u"dkim-selector"_s, Cli::tr("the public key is at SELECTOR._domainkey.DOMAIN (s=)"), Cli::tr("SELECTOR")),
                Option(u"dkim-canonicalization"_s, Cli::tr("what may change on the way, of header/body: relaxed/relaxed if not given"), Cli::tr("FORM")),
                Option(u"dkim-headers"_s,
                       Cli::tr("fields to sign, as from:to:subject (h=); one that is named twice cannot be added on the way; "
                               "those that RFC 6376 recommends if not given"),
                       Cli::tr("NAMES")),
                Option(u"dkim-identity"_s, Cli::tr("on whose behalf, as @domain or name@domain (i=)"), Cli::tr("ADDRESS")),
                Option(u"dkim-expiry"_s, Cli::tr("valid for so many seconds (x=)"), Cli::tr("S")),
                Option(u"no-dkim"_s, Cli::tr("do not sign, though the account does")),
            }};
}

Result<account::Account, QString> applyDkim(const CommandLine &line, account::Account account)
{
    if (const QString wrong = countFault(line); !wrong.isEmpty())
        return Unexpected(QString(wrong));
    const qsizetype keys = line.values(u"dkim-key"_s).size();
    if (keys > 0 || line.isSet(u"no-dkim"_s))
        account.dkim.clear();
    for (qsizetype index = 0; index < keys; ++index) {
        const auto signature = signatureAt(line, index);
        if (!signature)
            return Unexpected(QString(signature.error()));
        account.dkim.append(*signature);
    }
    return account;
}

Result<QList<dkim::Signing>, QString> readSignings(const CommandLine &line)
{
    const auto account = applyDkim(line, {});
    if (!account)
        return Unexpected(QString(account.error()));
    QList<dkim::Signing> signings;
    for (const DkimSignature &signature : account->dkim) {
        const auto key = dkim::Key::fromFile(signature.keyFile);
        if (!key)
            return Unexpected(text::explain(key.error()).toString());
        signings.append({*key, delivery::requestOf(signature).value()});
    }
    return signings;
}

} // namespace postscope::cli
