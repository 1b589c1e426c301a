// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "ui/text/sentences.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace postscope::ui {

class Composer;

/// Brings messages to their files: asks for a name where there is none, and before anything unsaved is closed.
class Saving final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void()>;

    /// `window`: what is asked in front of. `directory`: where to begin to look.
    Saving(const Clock &clock, QString directory, QWidget &window);

    [[nodiscard]] const QString &directory() const { return m_directory; }
    /// `done` is called once it is saved; not at all if that fails or is called off.
    void save(Composer *composer, const Done &done = {});
    void saveAs(Composer *composer, const Done &done = {});
    /// Saves or drops what is unsaved, as the user says, then calls `done`; not at all if it is called off.
    void settle(const QList<Composer *> &composers, const Done &done);
    /// Calls `chosen` with files to open or to attach.
    void chooseFiles(const QString &title, const QStringList &filters, const std::function<void(const QStringList &)> &chosen);

Q_SIGNALS:
    void failed(const postscope::text::Explanation &explanation);
    void directoryChanged();

private:
    void write(Composer &composer, const QString &path, const Done &done);
    void saveAll(QList<QPointer<Composer>> composers, const Done &done);
    void remember(const QString &path);

    const Clock &m_clock;
    QString m_directory;
    QWidget &m_window;
};

} // namespace postscope::ui
