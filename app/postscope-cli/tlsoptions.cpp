// SPDX-License-Identifier: MIT
#include "app/postscope-cli/tlsoptions.h"

#include "app/postscope-cli/command.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

QString applyMode(const CommandLine &line, account::Account &account)
{
    const std::optional<TlsMode> mode = account::tlsModeNamed(line.value(u"tls"_s));
    if (!mode)
        return Cli::tr("--tls is one of auto, starttls, implicit, opportunistic and none.");
    const bool smtps = line.value(u"server"_s).startsWith(u"smtps:", Qt::CaseInsensitive);
    if (smtps && *mode != TlsMode::Implicit && *mode != TlsMode::Auto)
        return Cli::tr("smtps:// means implicit TLS, and --tls says something else.");
    account.tls = smtps ? TlsMode::Implicit : *mode;
    const bool portGiven = QUrl(line.value(u"server"_s)).port() > 0;
    if (line.isSet(u"server"_s) && account.tls == TlsMode::Implicit && !portGiven)
        account.port = 465;
    return {};
}

/// A name that may stand in a handshake: no space, no control character.
bool isName(const QString &text)
{
    static const QRegularExpression form(u"^[^\\s\\p{Cc}/@]{1,255}\\z"_s);
    return form.match(text).hasMatch();
}

QString applyNames(const CommandLine &line, account::Account &account)
{
    for (const auto &[option, field] : {std::pair(u"sni"_s, &account::Account::serverName), std::pair(u"verify-name"_s, &account::Account::verifyName)}) {
        if (!line.isSet(option))
            continue;
        if (!isName(line.value(option)))
            return Cli::tr("--%1 is a host name: %2").arg(option, line.value(option));
        account.*field = line.value(option);
    }
    return {};
}

} // namespace

QList<QCommandLineOption> tlsOptions()
{
    using Option = QCommandLineOption;
    const QString file = Cli::tr("FILE");
    const QString name = Cli::tr("NAME");
    return {
        Option(u"tls"_s, Cli::tr("auto, starttls, implicit, opportunistic or none; auto: implicit on port 465, else STARTTLS"), Cli::tr("MODE")),
        Option(u"tls-min"_s, Cli::tr("the oldest version of TLS to agree to: 1.2, 1.3; to try an old server, 1.0 or 1.1"), Cli::tr("VERSION")),
        Option(u"ca-file"_s, Cli::tr("trust the certificates in this PEM file only"), file),
        Option(u"cert"_s, Cli::tr("our own certificate, PEM"), file),
        Option(u"key"_s, Cli::tr("its private key, PEM"), file),
        Option(u"sni"_s, Cli::tr("the name to ask for in the TLS handshake, instead of the host"), name),
        Option(u"verify-name"_s, Cli::tr("the name the certificate must be for, instead of the host"), name),
        Option(u"pin"_s, Cli::tr("a public key that the server may have: sha256:HEX or sha256:BASE64; may be given more than once"), u"PIN"_s),
    };
}

QList<QCommandLineOption> tlsSessionOptions()
{
    using Option = QCommandLineOption;
    return {
        Option(u"insecure"_s, Cli::tr("accept any certificate")),
        Option(u"tls-chain"_s, Cli::tr("write the server's certificates to this file as PEM, also where they are refused"), Cli::tr("FILE")),
    };
}

Result<QByteArray, QString> readPin(const QString &pin)
{
    static const QRegularExpression hex(u"^sha256:((?:[0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2})\\z"_s);
    static const QRegularExpression base64(u"^sha256(?::|//)([A-Za-z0-9+/]{43}=?)\\z"_s);
    if (const QRegularExpressionMatch match = hex.match(pin); match.hasMatch())
        return match.captured(1).remove(u':').toLower().toLatin1();
    if (const QRegularExpressionMatch match = base64.match(pin); match.hasMatch())
        return QByteArray::fromBase64(match.captured(1).toLatin1()).toHex();
    return Unexpected(Cli::tr("--pin is written as sha256: and the SHA-256 of the public key, in 64 hexadecimal digits or in base64: %1").arg(pin));
}

QString applyTls(const CommandLine &line, account::Account &account)
{
    if (line.isSet(u"tls"_s)) {
        if (const QString wrong = applyMode(line, account); !wrong.isEmpty())
            return wrong;
    }
    if (line.isSet(u"tls-min"_s)) {
        const std::optional<TlsVersion> version = account::tlsVersionNamed(line.value(u"tls-min"_s));
        if (!version)
            return Cli::tr("--tls-min is one of 1.0, 1.1, 1.2 and 1.3.");
        account.minimumVersion = *version;
    }
    if (line.isSet(u"ca-file"_s))
        account.caFile = line.value(u"ca-file"_s);
    if (line.isSet(u"cert"_s)) {
        account.certificateFile = line.value(u"cert"_s);
        account.keyFile = line.value(u"key"_s);
    }
    if (line.isSet(u"pin"_s)) {
        account.pins.clear();
        account.trusted.clear();
    }
    for (const QString &text : line.values(u"pin"_s)) {
        auto pin = readPin(text);
        if (!pin)
            return pin.error();
        account.pins << *pin;
    }
    return applyNames(line, account);
}

QString tlsContradiction(const CommandLine &line)
{
    for (const QString &option : {u"ca-file"_s, u"cert"_s, u"key"_s, u"sni"_s, u"pin"_s, u"verify-name"_s, u"tls-min"_s, u"insecure"_s}) {
        if (line.isSet(option) && line.isSet(u"sandbox"_s))
            return Cli::tr("--%1 has no place beside --sandbox, whose certificate is known.").arg(option);
    }
    if (line.isSet(u"cert"_s) != line.isSet(u"key"_s))
        return Cli::tr("--cert and --key belong together.");
    if (line.isSet(u"insecure"_s) && (line.isSet(u"ca-file"_s) || line.isSet(u"pin"_s) || line.isSet(u"verify-name"_s)))
        return Cli::tr("--insecure verifies nothing: it contradicts --ca-file, --pin and --verify-name.");
    for (const QString &option : {u"ca-file"_s, u"cert"_s, u"key"_s}) {
        if (line.isSet(option) && !QFileInfo(line.value(option)).isReadable())
            return Cli::tr("The file of --%1 cannot be read: %2").arg(option, line.value(option));
    }
    return {};
}

QString saveChain(const CommandLine &line, const net::TlsReport &tls)
{
    if (!line.isSet(u"tls-chain"_s))
        return {};
    if (tls.chain.isEmpty())
        return Cli::tr("The server showed no certificate: --tls-chain wrote nothing.");
    QSaveFile file(line.value(u"tls-chain"_s));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(net::pemOf(tls.chain)) >= 0 && file.commit();
    return written ? QString() : Cli::tr("The file of --tls-chain could not be written: %1").arg(file.errorString());
}

} // namespace postscope::cli
