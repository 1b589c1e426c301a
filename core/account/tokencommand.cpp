// SPDX-License-Identifier: MIT
#include "core/account/tokencommand.h"

#include <QProcess>
#include <QTimer>

namespace postscope::account {

namespace {

constexpr qsizetype mostOutput = 16 * 1024;
constexpr qsizetype mostWords = 4 * 1024; // of what it says on standard error

#ifdef Q_OS_WIN
constexpr bool backslashEscapes = false;
#else
constexpr bool backslashEscapes = true;
#endif

/// One run of a command.
class TokenRun final : public QObject {
public:
    TokenRun(TokenDone done, QObject *context) : QObject(context), m_process(this), m_limit(this), m_done(std::move(done))
    {
        m_output.reserve(mostOutput + 1); // no copy is left behind by growing
        m_limit.setSingleShot(true);
        connect(&m_process, &QProcess::readyReadStandardOutput, this, &TokenRun::takeOutput);
        connect(&m_process, &QProcess::readyReadStandardError, this, &TokenRun::takeWords);
        connect(&m_process, &QProcess::errorOccurred, this, &TokenRun::notStarted);
        connect(&m_process, &QProcess::finished, this, &TokenRun::conclude);
        connect(&m_limit, &QTimer::timeout, this, [this] { end(TokenFailure::Kind::TimedOut); });
    }
    ~TokenRun() override
    {
        m_process.disconnect(this);
        m_process.kill();
        m_process.waitForFinished(1000); // killed: it takes no time
        wipe(m_output);
    }
    Q_DISABLE_COPY_MOVE(TokenRun)

    void start(QStringList words, std::chrono::milliseconds deadline)
    {
        const QString program = words.takeFirst();
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_limit.start(deadline);
        m_process.start(program, words, QIODevice::ReadOnly);
    }
    void tell(const Result<Secret, TokenFailure> &result)
    {
        if (const TokenDone done = std::exchange(m_done, nullptr)) {
            deleteLater();
            done(result);
        }
    }

private:
    void takeOutput()
    {
        QByteArray piece = m_process.readAllStandardOutput();
        m_output.append(QByteArrayView(piece).first(qMin(piece.size(), mostOutput + 1 - m_output.size())));
        wipe(piece);
        if (m_output.size() > mostOutput)
            end(TokenFailure::Kind::TooLong);
    }
    void takeWords() { m_words = (m_words + m_process.readAllStandardError()).left(mostWords); }
    void notStarted(QProcess::ProcessError error)
    {
        if (error == QProcess::FailedToStart)
            tell(Unexpected(TokenFailure{TokenFailure::Kind::NotStarted, m_process.errorString()}));
    }
    void end(TokenFailure::Kind why)
    {
        m_process.kill();
        tell(Unexpected(TokenFailure{why, words()}));
    }
    void conclude(int exitCode, QProcess::ExitStatus status)
    {
        takeOutput();
        takeWords();
        if (status != QProcess::NormalExit || exitCode != 0)
            return tell(Unexpected(TokenFailure{TokenFailure::Kind::Failed, words().isEmpty() ? QString::number(exitCode) : words()}));
        const QByteArrayView line = QByteArrayView(m_output).first(m_output.indexOf('\n') < 0 ? m_output.size() : m_output.indexOf('\n'));
        Secret token(line.trimmed().toByteArray());
        if (token.isEmpty())
            return tell(Unexpected(TokenFailure{TokenFailure::Kind::Empty, words()}));
        tell(token);
    }
    [[nodiscard]] QString words() const { return QString::fromLocal8Bit(m_words).trimmed(); }

    QProcess m_process;
    QTimer m_limit;
    TokenDone m_done;
    QByteArray m_output;
    QByteArray m_words;
};

} // namespace

std::optional<QStringList> commandWords(const QString &command)
{
    QStringList words;
    QString word;
    bool within = false; // a word, which may be an empty one between quotes
    QChar quote;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar character = command[i];
        if (backslashEscapes && character == u'\\' && quote != u'\'' && i + 1 < command.size()) {
            word += command[++i];
            within = true;
        } else if (!quote.isNull()) {
            if (character == quote)
                quote = QChar();
            else
                word += character;
        } else if (character == u'"' || character == u'\'') {
            quote = character;
            within = true;
        } else if (!character.isSpace()) {
            word += character;
            within = true;
        } else if (std::exchange(within, false)) {
            words << std::exchange(word, {});
        }
    }
    if (within)
        words << word;
    return quote.isNull() ? std::optional(words) : std::nullopt;
}

void runTokenCommand(const QString &command, QObject *context, TokenDone done, std::chrono::milliseconds deadline)
{
    auto *run = new TokenRun(std::move(done), context);
    const std::optional<QStringList> words = commandWords(command);
    const bool usable = words && !words->isEmpty();
    // Later, as is promised, also where it fails at once.
    QMetaObject::invokeMethod(
        run,
        [=] {
            if (usable)
                run->start(*words, deadline);
            else
                run->tell(Unexpected(TokenFailure{TokenFailure::Kind::Malformed}));
        },
        Qt::QueuedConnection);
}

} // namespace postscope::account
