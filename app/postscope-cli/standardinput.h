// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace postscope::cli {

/// Standard input as it comes, while the event loop runs: from a terminal, a pipe or a file.
class StandardInput final : public QObject {
    Q_OBJECT

public:
    /// Octets of one line; what is longer is given out in pieces.
    static constexpr qsizetype maxLine = 8 * 1024 * 1024;

    explicit StandardInput(QObject *parent = nullptr);
    ~StandardInput() override;

    /// From here on lines() and ended() come.
    void start();
    void stop();

Q_SIGNALS:
    /// Lines that came together, without their line ends.
    void lines(const QByteArrayList &lines);
    void ended();

private:
    void take(const QByteArray &octets);
    void end();

    QByteArray m_rest; // of a line that has not ended
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace postscope::cli
