// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/transcript/filterkey.h"

#include <QList>
#include <QRegularExpression>

#include <array>
#include <variant>

namespace postscope::transcript {

/// A row as a filter sees it.
struct FilterRow {
    const Event &event;
    const Event *before = nullptr; ///< the row above; nullptr: none
    QByteArrayView recipient = {}; ///< of the RCPT that the row is, or answers
    bool marked = false;
    bool commented = false;
    bool issue = false;
};

/// One of the things that a term asks; a row that is any of them is what the term finds.
struct FilterTest {
    static constexpr int anyNumber = -1;

    struct Codes {
        int first = 0;
        int last = 0;
    };
    struct Enhanced {
        std::array<int, 3> numbers{anyNumber, anyNumber, anyNumber};
    };
    struct Slower {
        std::chrono::nanoseconds than{0};
    };
    struct Larger {
        qint64 than = 0;
    };
    struct Tls {
        bool used = false;
    };
    struct Text {
        QString words;
        QByteArray octets; ///< the same in lower case, where it is ASCII that stands in lines as it is; else empty
    };
    struct Recipient {
        Text part;
    };

    std::variant<Origin, Phase, Codes, Enhanced, Slower, Larger, Tls, Recipient, FilterTrait, Text, QRegularExpression> asked;
};

struct FilterTerm {
    bool excludes = false;
    QList<FilterTest> tests;
};

} // namespace postscope::transcript
