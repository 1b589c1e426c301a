// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#ifndef Q_OS_WIN
#include <termios.h>
#endif

namespace postscope::cli {

/// Takes the echo off standard input while it lives, where that is a terminal.
class Silence {
public:
    /// What was typed before: dropped, or kept.
    enum class TypedAhead { Drop, Keep };

    explicit Silence(TypedAhead typedAhead = TypedAhead::Drop);
    ~Silence();
    Q_DISABLE_COPY_MOVE(Silence)

private:
#ifdef Q_OS_WIN
    void *m_input;
    unsigned long m_before = 0;
#else
    int m_when;
    termios m_before = {};
    bool m_changed = false;
#endif
};

} // namespace postscope::cli
