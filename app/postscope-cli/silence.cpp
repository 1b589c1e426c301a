// SPDX-License-Identifier: MIT
#include "app/postscope-cli/silence.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace postscope::cli {

#ifdef Q_OS_WIN

Silence::Silence(TypedAhead) : m_input(GetStdHandle(STD_INPUT_HANDLE))
{
    GetConsoleMode(m_input, &m_before);
    SetConsoleMode(m_input, m_before & ~DWORD(ENABLE_ECHO_INPUT));
}

Silence::~Silence()
{
    SetConsoleMode(m_input, m_before);
}

#else

Silence::Silence(TypedAhead typedAhead) : m_when(typedAhead == TypedAhead::Drop ? TCSAFLUSH : TCSADRAIN)
{
    if (tcgetattr(STDIN_FILENO, &m_before) != 0)
        return;
    termios silent = m_before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    m_changed = tcsetattr(STDIN_FILENO, m_when, &silent) == 0;
}

Silence::~Silence()
{
    if (m_changed)
        tcsetattr(STDIN_FILENO, m_when, &m_before);
}

#endif

} // namespace postscope::cli
