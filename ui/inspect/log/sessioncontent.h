// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/net/sandbox.h"
#include "core/transcript/transcript.h"

#include <memory>

namespace postscope::ui {

/// The content of one mail, before dot-stuffing: any range of its octets can be had again, none of it is held.
class MailContent {
public:
    MailContent() = default;
    virtual ~MailContent() = default;
    Q_DISABLE_COPY_MOVE(MailContent)

    [[nodiscard]] virtual qint64 size() const = 0;
    /// As it was composed: signatures that were put on it when it left are not there. Otherwise as it was received.
    [[nodiscard]] virtual bool isComposed() const = 0;
    /// At most `length` octets from `offset` on; fewer at the end.
    [[nodiscard]] virtual Result<QByteArray, ReadFailure> range(qint64 offset, qint64 length) const = 0;
};

/// Where the mails of a session can be had, whose log has only their sizes.
class SessionContent {
public:
    SessionContent() = default;
    virtual ~SessionContent() = default;
    Q_DISABLE_COPY_MOVE(SessionContent)

    /// What the row of content `row` stands for; nullptr: it is not kept, or is gone.
    [[nodiscard]] virtual std::unique_ptr<MailContent> at(const transcript::Transcript &transcript, qsizetype row) const = 0;
};

/// A mail that is sent from here, in the form that each row's server was given.
[[nodiscard]] std::shared_ptr<const SessionContent> contentOf(const delivery::Composed &composed);
/// The mails that one session has brought to the sandbox, in its order; one without a path is gone.
[[nodiscard]] std::shared_ptr<const SessionContent> contentOf(const QList<net::CapturedMessage> &messages);

/// The first and the last line of a row of content, to stand behind its size, made visible and cut; empty: there is no such content.
[[nodiscard]] QString excerptOf(const SessionContent &content, const transcript::Transcript &transcript, int row);

} // namespace postscope::ui
