// SPDX-License-Identifier: MIT
#include "ui/inspect/log/sessioncontent.h"

#include "core/transcript/replyline.h"
#include "ui/inspect/plaintext.h"

#include <QFile>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

/// Rows that are looked at for the commands that belong to a content.
constexpr qsizetype maxSearch = 5000;

class ComposedMail final : public MailContent {
public:
    explicit ComposedMail(mime::Message message) : m_message(std::move(message)) {}
    [[nodiscard]] qint64 size() const override { return m_message.size(); }
    [[nodiscard]] bool isComposed() const override { return true; }
    [[nodiscard]] Result<QByteArray, ReadFailure> range(qint64 offset, qint64 length) const override { return m_message.range(offset, length); }

private:
    mime::Message m_message;
};

class FileMail final : public MailContent {
public:
    FileMail(QString path, qint64 size) : m_path(std::move(path)), m_size(size) {}
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isComposed() const override { return false; }
    [[nodiscard]] Result<QByteArray, ReadFailure> range(qint64 offset, qint64 length) const override
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
            return Unexpected(ReadFailure{file.exists() ? ReadFailure::Kind::Unreadable : ReadFailure::Kind::Missing, m_path, file.errorString()});
        return file.read(length);
    }

private:
    QString m_path;
    qint64 m_size = 0;
};

bool isClientLine(const Event &event, QByteArrayView beginning)
{
    return event.kind == Event::Kind::Line && event.origin == Origin::Client && event.octets.size() >= beginning.size() &&
           QByteArrayView(event.octets).first(beginning.size()).compare(beginning, Qt::CaseInsensitive) == 0;
}

class SentContent final : public SessionContent {
public:
    explicit SentContent(delivery::Composed composed) : m_composed(std::move(composed)) {}

    [[nodiscard]] std::unique_ptr<MailContent> at(const transcript::Transcript &transcript, qsizetype row) const override
    {
        if (transcript.events().at(row).kind != Event::Kind::Content)
            return nullptr;
        const QList<Event> &events = transcript.events();
        bool mailSeen = false;
        for (qsizetype above = row - 1; above >= 0 && row - above < maxSearch; --above) {
            const Event &event = events.at(above);
            if (event.note && event.note->code == Note::Code::ContentReencoded && m_composed.sevenBit)
                return std::make_unique<ComposedMail>(*m_composed.sevenBit);
            if (isClientLine(event, "MAIL FROM:")) {
                if (m_composed.binary && event.octets.toUpper().contains("BODY=BINARYMIME"))
                    return std::make_unique<ComposedMail>(*m_composed.binary);
                mailSeen = true;
            } else if (mailSeen && event.phase != Phase::Mail && event.kind != Event::Kind::Note) {
                break; // the transaction began here
            }
        }
        return std::make_unique<ComposedMail>(m_composed.message);
    }

private:
    delivery::Composed m_composed;
};

/// Whether the server took what the row of content brought: the answer comes next in the phase of content.
bool wasTaken(const QList<Event> &events, qsizetype row)
{
    for (qsizetype below = row + 1; below < events.size() && below - row < maxSearch; ++below) {
        const int code = transcript::replyCode(events.at(below));
        if (code != 0 && events.at(below).phase == Phase::Content)
            return code < 300;
        if (events.at(below).kind == Event::Kind::Content)
            break;
    }
    return false;
}

/// A chunk that is not the last one of its mail (RFC 3030 2).
bool isPartial(const QList<Event> &events, qsizetype row)
{
    for (qsizetype above = row - 1; above >= 0 && row - above < maxSearch; --above)
        if (const Event &event = events.at(above); event.kind == Event::Kind::Line && event.origin == Origin::Client)
            return isClientLine(event, "BDAT ") && !event.octets.toUpper().contains("LAST");
    return false;
}

class CapturedContent final : public SessionContent {
public:
    explicit CapturedContent(QList<net::CapturedMessage> messages) : m_messages(std::move(messages)) {}

    [[nodiscard]] std::unique_ptr<MailContent> at(const transcript::Transcript &transcript, qsizetype row) const override
    {
        const QList<Event> &events = transcript.events();
        if (events.at(row).kind != Event::Kind::Content || isPartial(events, row) || !wasTaken(events, row))
            return nullptr;
        qsizetype number = 0;
        for (qsizetype above = 0; above < row; ++above)
            if (events.at(above).kind == Event::Kind::Content && !isPartial(events, above) && wasTaken(events, above))
                ++number;
        if (number >= m_messages.size() || m_messages.at(number).path.isEmpty())
            return nullptr;
        return std::make_unique<FileMail>(m_messages.at(number).path, m_messages.at(number).size);
    }

private:
    QList<net::CapturedMessage> m_messages;
};

QByteArrayView firstLine(QByteArrayView octets)
{
    const qsizetype end = octets.indexOf('\n');
    return end < 0 ? octets : octets.first(end + 1);
}

QByteArrayView lastLine(QByteArrayView octets)
{
    const QByteArrayView line = octets.endsWith("\r\n") ? octets.chopped(2) : octets;
    return octets.sliced(line.lastIndexOf('\n') + 1);
}

} // namespace

std::shared_ptr<const SessionContent> contentOf(const delivery::Composed &composed)
{
    return std::make_shared<SentContent>(composed);
}

std::shared_ptr<const SessionContent> contentOf(const QList<net::CapturedMessage> &messages)
{
    return std::make_shared<CapturedContent>(messages);
}

QString excerptOf(const SessionContent &content, const transcript::Transcript &transcript, int row)
{
    constexpr qint64 read = 1024;
    constexpr qsizetype shown = 120;
    const auto mail = content.at(transcript, row);
    if (!mail || mail->size() == 0)
        return {};
    const auto front = mail->range(0, read);
    const auto back = mail->range(qMax(qint64(0), mail->size() - read), read);
    if (!front || !back || front->isEmpty() || back->isEmpty())
        return {};
    return u"  "_s + visibleLine(firstLine(*front), LineEnds::Hidden, shown) + u" … "_s + visibleLine(lastLine(*back), LineEnds::Hidden, shown);
}

} // namespace postscope::ui
