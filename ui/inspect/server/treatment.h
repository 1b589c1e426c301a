// SPDX-License-Identifier: MIT
#pragma once

#include "ui/extensionchoice.h"

#include <QString>

namespace postscope::ui {

/// What is made of one keyword in the sends that follow.
enum class Treatment { AsOffered, LeftOut, Pretended };

[[nodiscard]] Treatment treatmentOf(const ExtensionChoice &choice, const QByteArray &keyword);
/// The parameters of a keyword that is pretended, apart by spaces.
[[nodiscard]] QString parametersOf(const ExtensionChoice &choice, const QByteArray &keyword);
/// The same choice with another treatment of one keyword.
[[nodiscard]] ExtensionChoice treated(const ExtensionChoice &choice, const QByteArray &keyword, Treatment treatment, const QString &parameters = {});

/// A tick says that a keyword will count as offered.
[[nodiscard]] bool isTicked(Treatment treatment, bool offered);
/// What becomes of a treatment when its tick is changed.
[[nodiscard]] Treatment toggled(Treatment treatment, bool offered);

} // namespace postscope::ui
