// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/capabilitystages.h"
#include "ui/text/extensions.h"

#include <QString>

namespace postscope::ui {

/// What a message made of an extension.
struct KeywordUse {
    enum class Kind { None, Used, Masked, Pretended, Missing };

    Kind kind = Kind::None;
    QString words;       ///< in short: "SIZE=1024"; empty: not used
    QStringList reasons; ///< sentences: why, and where else
    qsizetype row = -1;  ///< of the log, where it is to be seen; -1: nowhere

    bool operator==(const KeywordUse &) const = default;
};

/// `extension`: nothing for a keyword that is not known.
[[nodiscard]] KeywordUse useOf(const delivery::ServerFacts &facts, const QByteArray &keyword, const std::optional<text::ExtensionText> &extension);

/// The difference between one stage and the next.
struct KeywordChange {
    delivery::OfferChange change = delivery::OfferChange::Same;
    QString words; ///< "added with TLS"; empty: none
    bool suspicious = false;
};
[[nodiscard]] KeywordChange changeOf(const delivery::ServerFacts &facts, const QByteArray &keyword);

[[nodiscard]] QString stageName(delivery::CapabilityStage::When when);
/// What deserves a look, a sentence each.
[[nodiscard]] QStringList warningsOf(const delivery::ServerFacts &facts);
/// Greeting, names, login: a line each, made visible.
[[nodiscard]] QStringList factsOf(const delivery::ServerFacts &facts);

} // namespace postscope::ui
