// SPDX-License-Identifier: MIT
#include "core/delivery/consoleworker.h"

#include "core/mime/filescan.h"
#include "core/mime/message.h"

#include <utility>

namespace postscope::delivery {

using smtp::Failure;

namespace {

/// A file as a mail: its line ends made CR LF, read while it is sent.
Result<std::unique_ptr<ByteSource>, ReadFailure> openMail(const QString &path)
{
    auto scan = mime::scanLines(path, 0);
    if (!scan)
        return Unexpected(std::move(scan.error()));
    QList<mime::Message::Segment> segments(scan->slices.cbegin(), scan->slices.cend());
    if (!scan->endsLine)
        segments.append(mime::Literal{"\r\n"});
    return std::make_unique<mime::MessageSource>(mime::Message(segments, {}, scan->eightBit));
}

} // namespace

ConsoleWorker::ConsoleWorker(const Route &route, const smtp::ConsoleOptions &options)
    : m_wait(this), m_console(options, observer()),
      m_session(
          route, [this](smtp::Conversation &peer, const smtp::OpenOptions &open) { return m_console.converse(peer, open); }, this)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        m_console.waited();
        goOn();
    });
    connect(&m_session, &LiveSession::events, this, &ConsoleWorker::events);
    connect(&m_session, &LiveSession::secretNeeded, this, [this](const QString &host, const QString &user) {
        m_session.tellNow();
        Q_EMIT secretNeeded(host, user);
    });
    connect(&m_session, &LiveSession::finished, this, [this](std::optional<Failure> failure) {
        m_wait.stop();
        if (failure)
            m_session.redactor().apply(failure->detail);
        Q_EMIT finished(failure);
    });
}

ConsoleWorker::~ConsoleWorker() = default;

smtp::ConsoleObserver ConsoleWorker::observer()
{
    using smtp::ConsoleLine;
    using smtp::ConsoleState;
    return {.waiting = [this](const ConsoleState &state, const smtp::ConsoleStep &step) { tell([this, state, step] { Q_EMIT waiting(state, step); }); },
            .asked = [this](const ConsoleLine &line) { tell([this, line, state = m_console.state()] { Q_EMIT asked(line, state, m_session.tls()); }); },
            .stumbled = [this](const Failure &failure) { tell([this, failure] { Q_EMIT stumbled(failure); }); },
            .wait = [this](std::chrono::seconds time) { m_wait.start(time); },
            .secret = [this](const Secret &secret) { m_session.hide(secret); },
            .open = openMail};
}

/// Later, since the dialogue is in the midst of something, and after the lines that led to it.
void ConsoleWorker::tell(std::function<void()> word)
{
    QMetaObject::invokeMethod(
        this,
        [this, word = std::move(word)] {
            m_session.tellNow();
            word();
        },
        Qt::QueuedConnection);
}

void ConsoleWorker::run()
{
    m_session.run();
}

void ConsoleWorker::type(const QByteArrayList &lines)
{
    if (m_console.type(lines))
        goOn();
    else
        Q_EMIT stumbled({.kind = Failure::Kind::Cancelled, .phase = Phase::Other});
}

void ConsoleWorker::end()
{
    m_console.end();
    goOn();
}

void ConsoleWorker::goOn()
{
    m_session.conversation().typed();
    m_session.goOn();
}

void ConsoleWorker::provideSecret(const Secret &secret)
{
    m_session.provideSecret(secret);
}

void ConsoleWorker::cancel()
{
    m_session.cancel();
}

} // namespace postscope::delivery
