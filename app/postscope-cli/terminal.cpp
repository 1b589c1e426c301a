// SPDX-License-Identifier: MIT
#include "app/postscope-cli/terminal.h"

#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/silence.h"
#include "core/transcript/visibletext.h"

#include <QStringList>

#include <cstdio>
#include <functional>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace postscope::cli {

namespace {

bool write(std::FILE *stream, QByteArrayView octets)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stream), _O_BINARY);
#endif
    return std::fwrite(octets.data(), 1, size_t(octets.size()), stream) == size_t(octets.size()) && std::fflush(stream) == 0;
}

QByteArray printable(const QString &text, QLatin1StringView first, QLatin1StringView further)
{
    QString out;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        out += (out.isEmpty() ? first : further) + transcript::visible(line) + u'\n';
    return out.toUtf8();
}

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) == 1;
#endif
}

/// What is typed at the terminal, octet by octet; EOF: ended, or interrupted.
int typedOctet([[maybe_unused]] const Interruption &interruption)
{
#ifdef Q_OS_WIN
    return std::getc(stdin);
#else
    unsigned char octet = 0;
    return interruption.waitForInput(STDIN_FILENO) && ::read(STDIN_FILENO, &octet, 1) == 1 ? octet : EOF;
#endif
}

std::optional<Secret> readLine(const std::function<int()> &next)
{
    constexpr qsizetype longest = 8192; // a token of OAuth is long; RFC 4954 4 leaves room for 12288 octets of base64
    QByteArray line;
    line.reserve(longest + 2); // no copy is left behind by growing
    int octet = 0;
    while ((octet = next()) != EOF && octet != '\n' && line.size() <= longest)
        line.append(char(octet));
    if (line.endsWith('\r'))
        line.chop(1);
    const bool usable = !line.isEmpty() && line.size() <= longest;
    if (!usable)
        wipe(line);
    return usable ? std::optional(Secret(std::move(line))) : std::nullopt;
}

} // namespace

bool writeOut(QByteArrayView octets)
{
    return write(stdout, octets);
}

void say(const QString &text)
{
    write(stdout, printable(text, {}, {}));
}

void remark(const QString &text)
{
    write(stderr, printable(text, {}, {}));
}

void complain(const QString &text)
{
    write(stderr, printable(text, QLatin1StringView("postscope-cli: "), QLatin1StringView("  ")));
}

void complain(const text::Explanation &explanation)
{
    complain(explanation.toString());
}

bool remarksAreSeen()
{
    return isTerminal(stderr);
}

void rewrite(const QString &text)
{
    write(stderr, '\r' + transcript::visible(text).toUtf8());
}

bool canAsk()
{
    return isTerminal(stdin) && isTerminal(stderr);
}

std::optional<Secret> askSecret(const QString &prompt)
{
    if (!canAsk())
        return std::nullopt;
    std::optional<Interruption> own;
    const Interruption *interruption = Interruption::current();
    if (!interruption)
        interruption = &own.emplace();
    const Silence silence; // before the prompt: what is typed once it stands there is never shown
    write(stderr, transcript::visible(prompt).toUtf8());
    std::optional<Secret> secret = readLine([interruption] { return typedOctet(*interruption); });
    write(stderr, "\n");
    return secret;
}

std::optional<Secret> readSecret()
{
    return readLine([] { return std::getc(stdin); });
}

} // namespace postscope::cli
