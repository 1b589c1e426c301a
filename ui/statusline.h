// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/net/sandbox.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace postscope::ui {

/// What became of the last send, whether it was encrypted, and where the sandbox listens.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showSending();
    void showProgress(qint64 sent, qint64 total);
    void showOutcome(const delivery::Outcome &outcome);
    void showSandbox(const net::Sandbox &sandbox);
    [[nodiscard]] QString verdict() const;

private:
    struct Entry {
        QLabel *mark = nullptr;
        QLabel *words = nullptr;
    };
    Entry addEntry(const char *name, const QString &accessibleName, bool permanent);
    static void set(const Entry &entry, const QIcon &icon, const QString &words);

    QProgressBar *m_progress;
    Entry m_verdict;
    Entry m_tls;
    Entry m_sandbox;
};

} // namespace postscope::ui
