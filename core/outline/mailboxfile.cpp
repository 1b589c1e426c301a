// SPDX-License-Identifier: MIT
#include "core/outline/mailboxfile.h"
#include "core/outline/regularfile.h"

#include <QIODevice>
#include <QRegularExpression>

namespace postscope::outline {

namespace {

constexpr qsizetype maxFromLine = 1000;

bool isFromLine(QByteArrayView line)
{
    if (!line.startsWith("From ") || line.size() > maxFromLine)
        return false;
    static const QRegularExpression form(QStringLiteral(R"(^From .*\b\d{1,2}:\d\d\b.*\b(19|20)\d\d\b|^From .*\b(19|20)\d\d\b.*\b\d{1,2}:\d\d\b)"));
    return form.match(QString::fromLatin1(line)).hasMatch();
}

bool isEmptyLine(QByteArrayView line)
{
    return line == QByteArrayView("\n") || line == QByteArrayView("\r\n");
}

/// Calls `take(line, begins)` for each line with its end; a line that is longer than a piece comes in several, `begins` with the first alone.
/// False from it stops.
template<class Take>
std::optional<QString> eachLine(QFile &file, qint64 length, Take take)
{
    constexpr qint64 pieceSize = 256 * 1024;
    QByteArray buffer;
    bool begins = true;
    while (length > 0) {
        const QByteArray piece = file.read(qMin(length, pieceSize));
        if (piece.isEmpty() && file.error() != QFile::NoError)
            return file.errorString();
        length = piece.isEmpty() ? 0 : length - piece.size();
        buffer += piece;
        qsizetype at = 0;
        for (qsizetype lf = buffer.indexOf('\n'); lf >= 0; lf = buffer.indexOf('\n', at)) {
            if (!take(QByteArrayView(buffer).sliced(at, lf + 1 - at), begins))
                return std::nullopt;
            at = lf + 1;
            begins = true;
        }
        buffer.remove(0, at);
        if (!buffer.isEmpty() && (length == 0 || buffer.size() >= pieceSize)) {
            if (!take(QByteArrayView(buffer), begins))
                return std::nullopt;
            begins = false;
            buffer.clear();
        }
    }
    return std::nullopt;
}

/// Puts the ranges together, line by line.
class Splitter {
public:
    /// False: there is no room for more.
    bool take(QByteArrayView line, bool begins)
    {
        const bool starts = begins && line.startsWith("From ") && (m_position == 0 || (m_emptyLine >= 0 && isFromLine(line)));
        if (starts) {
            end();
            if (m_index.mails.size() == MailboxIndex::maxMails) {
                m_index.truncated = true;
                return false;
            }
            m_index.mails << MailboxEntry{m_position, m_position + line.size(), 0};
        }
        m_emptyLine = begins && isEmptyLine(line) ? m_position : -1;
        m_position += line.size();
        return true;
    }

    [[nodiscard]] MailboxIndex finish()
    {
        if (!m_index.truncated)
            end();
        return std::move(m_index);
    }
    [[nodiscard]] qint64 position() const { return m_position; }

private:
    void end()
    {
        if (m_index.mails.isEmpty())
            return;
        MailboxEntry &last = m_index.mails.last();
        last.length = qMax(qint64(0), (m_emptyLine >= 0 ? m_emptyLine : m_position) - last.start);
    }

    MailboxIndex m_index;
    qint64 m_position = 0;
    qint64 m_emptyLine = -1; // where the line before is, if it is empty
};

QByteArrayView withoutQuote(QByteArrayView line)
{
    qsizetype signs = 0;
    while (signs < line.size() && line[signs] == '>')
        ++signs;
    return signs > 0 && line.sliced(signs).startsWith("From ") ? line.sliced(1) : line;
}

} // namespace

bool isMailbox(const QString &path)
{
    QFile file(path);
    return !openRegular(file) && isFromLine(file.readLine(maxFromLine).trimmed());
}

Result<MailboxIndex, QString> readMailbox(const QString &path, const std::function<bool(qint64)> &goOn)
{
    constexpr qint64 often = 16 * 1024 * 1024;
    QFile file(path);
    if (auto error = openRegular(file))
        return Unexpected(std::move(*error));
    Splitter splitter;
    qint64 told = 0;
    auto error = eachLine(file, file.size(), [&](QByteArrayView line, bool begins) {
        if (goOn && splitter.position() - told >= often) {
            told = splitter.position();
            if (!goOn(told))
                return false;
        }
        return splitter.take(line, begins);
    });
    if (error)
        return Unexpected(std::move(*error));
    return splitter.finish();
}

Outline readHeaderOf(QFile &mailbox, const MailboxEntry &entry)
{
    constexpr qint64 enough = 64 * 1024;
    const QByteArray octets = mailbox.seek(entry.start) ? mailbox.read(qMin(enough, entry.length)) : QByteArray();
    const qsizetype crlf = octets.indexOf("\r\n\r\n");
    const qsizetype lf = octets.indexOf("\n\n");
    const qsizetype end = crlf < 0 ? lf : lf < 0 ? crlf : qMin(crlf, lf);
    return readOutline(QByteArrayView(octets).first(end < 0 ? octets.size() : end + 1));
}

Result<void, QString> copyMail(const QString &path, const MailboxEntry &entry, QIODevice &to)
{
    QFile file(path);
    if (auto error = openRegular(file))
        return Unexpected(std::move(*error));
    if (!file.seek(entry.start))
        return Unexpected(file.errorString());
    bool written = true;
    auto error = eachLine(file, entry.length, [&](QByteArrayView line, bool begins) {
        const QByteArrayView kept = begins ? withoutQuote(line) : line;
        written = to.write(kept.data(), kept.size()) == kept.size();
        return written;
    });
    if (error)
        return Unexpected(std::move(*error));
    if (!written)
        return Unexpected(to.errorString());
    return {};
}

} // namespace postscope::outline
