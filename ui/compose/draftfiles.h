// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/delivery/draftfile.h"
#include "ui/text/sentences.h"

namespace postscope::ui {

/// Octets of a .json that is opened.
constexpr qint64 maxDraftFile = 256LL * 1024 * 1024;

/// Reads a message that can be edited: .json in Nodemailer's shape, anything else as a mail.
[[nodiscard]] Result<delivery::Draft, text::Explanation> openDraft(const QString &path);

/// Writes it whole or not at all. A .json keeps everything; an .eml is the mail as it would be sent, with its Bcc in front, so that no recipient
/// is lost, and needs a draft that can be composed.
[[nodiscard]] Result<void, text::Explanation> saveDraft(const delivery::Draft &draft, const QString &path, const delivery::ComposeContext &context);

/// The sample that comes with the program; its attachment is in the draft itself.
[[nodiscard]] delivery::Draft sampleDraft();

} // namespace postscope::ui
