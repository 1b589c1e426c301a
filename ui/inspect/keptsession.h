// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"

#include <QObject>

namespace postscope::ui {

/// A session that a page of the window holds with a server: kept here as it goes on, since the inspector shows one session at a time and may show another.
class KeptSession final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// A new one begins: what was kept goes.
    void begin(const QString &title);
    void append(const QList<Event> &events);
    /// One that another window kept.
    void restore(const QString &title, const transcript::Transcript &transcript);

    [[nodiscard]] bool isEmpty() const { return m_title.isEmpty(); }
    /// As it came: not yet fit to be shown.
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const transcript::Transcript &transcript() const { return m_transcript; }

Q_SIGNALS:
    /// Another session is kept than before.
    void replaced();
    void begun();
    void wentOn(const QList<postscope::Event> &events);

private:
    QString m_title;
    transcript::Transcript m_transcript;
};

} // namespace postscope::ui
