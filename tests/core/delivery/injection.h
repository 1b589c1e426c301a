// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <functional>

namespace postscope::delivery {

/// What became of a session.
struct Spoken {
    QByteArray wire;      ///< all that the client has sent
    QByteArrayList named; ///< what the refusal names; empty: there was none
    bool byServer = false;
};

/// A place that takes text, and the text that belongs there.
struct Place {
    const char *name;
    const char *good;
    QByteArray named; ///< what a refusal must name; empty: whatever it likes
    std::function<Spoken(const QString &text)> say;
};

// Every place that a person or a file fills in: fields of a draft, what is chosen beside it, arguments of commands, credentials, keys of a JSON message.
[[nodiscard]] QList<Place> placesInHeaders();
[[nodiscard]] QList<Place> placesInChoices();
[[nodiscard]] QList<Place> placesInCommands();
[[nodiscard]] QList<Place> placesInLogins();
[[nodiscard]] QList<Place> placesInFiles();

} // namespace postscope::delivery
