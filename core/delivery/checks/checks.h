// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/finding.h"

#include <optional>

namespace postscope::delivery {

/// What is known beside the mail, and how much work a look at it may make.
struct CheckContext {
    enum class Extent {
        All,
        Unsafe ///< only what keeps a mail from being sent: its header is enough for that
    };

    Extent extent = Extent::All;
    std::optional<qint64> sizeLimit;   ///< SIZE of the server that it is to go to, as its last session told
    QString server;                    ///< its name, for people
    qint64 octets = 4 * 1024 * 1024;   ///< of the mail that are looked at, files with their own lines included; base64 is none of them
    bool signs = false;                ///< a DKIM signature over the list fields is put on the mail when it is sent
    qsizetype characters = 512 * 1024; ///< of HTML that are read

    bool operator==(const CheckContext &) const = default;
};

/// Everything that deserves a look, the gravest first; what is of one kind, twenty times at most. Bounded by `context`, linear.
[[nodiscard]] QList<Finding> check(const Draft &draft, const Composed &composed, const CheckContext &context = {});

/// The same of a ready-made mail at `path` that composeFile() took; `choice` as it was given. Positions are in its decoded text.
[[nodiscard]] QList<Finding> checkFile(const QString &path, const EnvelopeChoice &choice, const Composed &composed, const CheckContext &context = {});

/// True when one of them is an error: the mail is not to be sent.
[[nodiscard]] bool keepsFromSending(const QList<Finding> &findings);

} // namespace postscope::delivery
