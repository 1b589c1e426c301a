// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace postscope::cli {

/// Ctrl+C, or a request to terminate, as a signal in the event loop; a second one ends the program at once. One at a time.
class Interruption final : public QObject {
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    /// The one that lives, if any.
    [[nodiscard]] static const Interruption *current();
#ifndef Q_OS_WIN
    /// Waits until `descriptor` has something to read; false: interrupted before or meanwhile.
    [[nodiscard]] bool waitForInput(int descriptor) const;
#endif

Q_SIGNALS:
    void requested();

private:
#ifndef Q_OS_WIN
    int m_pipe[2] = {-1, -1};
#endif
};

} // namespace postscope::cli
