// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"
#include "ui/read/safebrowser.h"

class QMimeData;

namespace postscope::ui {

/// These files, to be attached.
[[nodiscard]] QList<delivery::Attachment> attachmentsOf(const QStringList &paths);
/// The files or the picture that were copied or dragged; empty: none.
[[nodiscard]] QList<delivery::Attachment> attachmentsIn(const QMimeData *data);

/// Gives each picture of `added` a Content-ID that nothing in `present` has (RFC 2392), and returns the HTML that shows them. What is no picture is left alone.
[[nodiscard]] QString placeInline(QList<delivery::Attachment> &added, const QList<delivery::Attachment> &present);

/// What the HTML can show by cid:, from files the first 8 MiB.
[[nodiscard]] CidParts inlineParts(const QList<delivery::Attachment> &attachments);

} // namespace postscope::ui
