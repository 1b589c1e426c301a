// SPDX-License-Identifier: MIT
#include "app/postscope-cli/standardinput.h"

#include <QSocketNotifier>

#ifdef Q_OS_WIN
#include <QPointer>

#include <cstdio>
#include <thread>
#else
#include <cerrno>
#include <unistd.h>
#endif

namespace postscope::cli {

StandardInput::StandardInput(QObject *parent) : QObject(parent)
{
}

StandardInput::~StandardInput() = default;

#ifdef Q_OS_WIN

void StandardInput::start()
{
    // A read from a console of Windows cannot be waited for together with anything else; the thread ends with the program.
    std::thread([self = QPointer<StandardInput>(this)] {
        char octets[4096];
        while (std::fgets(octets, sizeof octets, stdin)) {
            const QByteArray read(octets);
            QMetaObject::invokeMethod(
                self.data(), [self, read] { self->take(read); }, Qt::QueuedConnection);
        }
        QMetaObject::invokeMethod(
            self.data(), [self] { self->end(); }, Qt::QueuedConnection);
    }).detach();
}

#else

void StandardInput::start()
{
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        QByteArray octets(64 * 1024, Qt::Uninitialized);
        const auto size = ::read(STDIN_FILENO, octets.data(), size_t(octets.size()));
        if (size > 0)
            take(octets.first(size));
        else if (size == 0 || (errno != EAGAIN && errno != EINTR))
            end();
    });
}

#endif

void StandardInput::stop()
{
    if (m_notifier)
        m_notifier->setEnabled(false);
}

void StandardInput::take(const QByteArray &octets)
{
    m_rest += octets;
    QByteArrayList whole = m_rest.split('\n');
    m_rest = whole.takeLast();
    if (m_rest.size() > maxLine)
        whole << std::exchange(m_rest, {});
    for (QByteArray &line : whole) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    if (!whole.isEmpty())
        Q_EMIT lines(whole);
}

void StandardInput::end()
{
    stop();
    if (!m_rest.isEmpty())
        Q_EMIT lines({std::exchange(m_rest, {})});
    Q_EMIT ended();
}

} // namespace postscope::cli
