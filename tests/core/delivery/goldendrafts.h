// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <ostream>
#include <string>

namespace postscope::delivery {

/// A draft whose mail is kept as tests/data/golden/NAME.eml, with NAME.json saying what a reader must find in it.
struct GoldenDraft {
    std::string name;
    Draft draft;

    friend void PrintTo(const GoldenDraft &golden, std::ostream *out) { *out << golden.name; }
};

[[nodiscard]] QList<GoldenDraft> goldenDrafts();

/// The message of tests/data/samples/nodemailer-message.json.
[[nodiscard]] Draft sampleDraft();
[[nodiscard]] Draft plainDraft();

/// 23 November 2026, 16:27:58 +0800, and "random" octets that count up from 0.
[[nodiscard]] ComposeContext fixedContext();

} // namespace postscope::delivery
