// SPDX-License-Identifier: MIT
#include "app/postscope-cli/interruption.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace postscope::cli {

namespace {
Interruption *alive = nullptr;
}

const Interruption *Interruption::current()
{
    return alive;
}

#ifdef Q_OS_WIN

namespace {
BOOL WINAPI interrupted(DWORD)
{
    // Called in a thread of the system's; the event loop is the main thread's.
    return alive && QMetaObject::invokeMethod(alive, &Interruption::requested, Qt::QueuedConnection);
}
} // namespace

Interruption::Interruption(QObject *parent) : QObject(parent)
{
    alive = this;
    SetConsoleCtrlHandler(interrupted, TRUE);
}

Interruption::~Interruption()
{
    SetConsoleCtrlHandler(interrupted, FALSE);
    alive = nullptr;
}

#else

namespace {
// A handler of signals can reach nothing but this.
volatile sig_atomic_t wakeEnd = -1;

extern "C" void interrupted(int)
{
    const char octet = 0;
    [[maybe_unused]] const auto written = ::write(wakeEnd, &octet, 1);
}
} // namespace

Interruption::Interruption(QObject *parent) : QObject(parent)
{
    alive = this;
    if (::pipe(m_pipe) != 0)
        return;
    for (const int end : m_pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    wakeEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = interrupted;
    action.sa_flags = SA_RESETHAND; // and no SA_RESTART: a password that is being typed is given up
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

Interruption::~Interruption()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    wakeEnd = -1;
    alive = nullptr;
    for (const int end : m_pipe)
        ::close(end);
}

bool Interruption::waitForInput(int descriptor) const
{
    // The octet in the pipe stays for the event loop. A signal that came before poll() has left it there too.
    pollfd watched[] = {{descriptor, POLLIN, 0}, {m_pipe[0], POLLIN, 0}};
    while (::poll(watched, 2, -1) < 0) {
        if (errno != EINTR)
            return true;
    }
    return watched[1].revents == 0;
}

#endif

} // namespace postscope::cli
