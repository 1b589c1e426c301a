// SPDX-License-Identifier: MIT
#include "core/anatomy/linepart.h"

#include <algorithm>
#include <array>

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;

struct Named {
    Kind kind;
    const char *name;
};

constexpr std::array names{
    Named{Kind::Command, "command"},
    Named{Kind::Response, "response"},
    Named{Kind::Reply, "reply"},
    Named{Kind::Content, "content"},
    Named{Kind::Note, "note"},
    Named{Kind::Foreign, "foreign"},
    Named{Kind::Verb, "verb"},
    Named{Kind::Argument, "argument"},
    Named{Kind::ClientName, "client-name"},
    Named{Kind::AddressLiteral, "address-literal"},
    Named{Kind::Path, "path"},
    Named{Kind::NullPath, "null-path"},
    Named{Kind::SourceRoute, "source-route"},
    Named{Kind::LocalPart, "local-part"},
    Named{Kind::Domain, "domain"},
    Named{Kind::Parameter, "parameter"},
    Named{Kind::Keyword, "keyword"},
    Named{Kind::Value, "value"},
    Named{Kind::Word, "word"},
    Named{Kind::Field, "field"},
    Named{Kind::Mechanism, "mechanism"},
    Named{Kind::Base64, "base64"},
    Named{Kind::EmptyResponse, "empty-response"},
    Named{Kind::Cancel, "cancel"},
    Named{Kind::ChunkSize, "chunk-size"},
    Named{Kind::ChunkLast, "chunk-last"},
    Named{Kind::Code, "code"},
    Named{Kind::CodeClass, "code-class"},
    Named{Kind::CodeCategory, "code-category"},
    Named{Kind::CodeDetail, "code-detail"},
    Named{Kind::Separator, "separator"},
    Named{Kind::EnhancedCode, "enhanced-code"},
    Named{Kind::StatusClass, "status-class"},
    Named{Kind::StatusSubject, "status-subject"},
    Named{Kind::StatusDetail, "status-detail"},
    Named{Kind::HostName, "host-name"},
    Named{Kind::Capability, "capability"},
    Named{Kind::CapabilityKeyword, "capability-keyword"},
    Named{Kind::CapabilityValue, "capability-value"},
    Named{Kind::QueueId, "queue-id"},
    Named{Kind::Text, "text"},
    Named{Kind::EncodedWord, "encoded-word"},
    Named{Kind::Mask, "mask"},
    Named{Kind::LineEnd, "line-end"},
    Named{Kind::BareLf, "bare-lf"},
    Named{Kind::BareCr, "bare-cr"},
    Named{Kind::NoLineEnd, "no-line-end"},
    Named{Kind::Nul, "nul"},
    Named{Kind::Control, "control"},
    Named{Kind::Cut, "cut"},
    Named{Kind::Rest, "rest"},
    Named{Kind::Broken, "broken"},
};

constexpr auto kinds = [] {
    std::array<Kind, names.size()> all{};
    std::ranges::transform(names, all.begin(), &Named::kind);
    return all;
}();

/// The smallest that has the octet, its way appended to `way`; its length, or nothing where none has it.
std::optional<qsizetype> smallest(const LinePart &whole, qsizetype at, QList<qsizetype> &way)
{
    std::optional<qsizetype> best;
    QList<qsizetype> bestWay;
    for (qsizetype i = 0; i < whole.parts.size(); ++i) {
        if (!whole.parts[i].holds(at))
            continue;
        QList<qsizetype> inner{i};
        const qsizetype length = smallest(whole.parts[i], at, inner).value_or(whole.parts[i].length);
        if (!best || length < *best) {
            best = length;
            bestWay = inner;
        }
    }
    way += bestWay;
    return best;
}

} // namespace

QLatin1StringView name(LinePart::Kind kind)
{
    const auto found = std::ranges::find(names, kind, &Named::kind);
    return found == names.end() ? QLatin1StringView() : QLatin1StringView(found->name);
}

std::span<const LinePart::Kind> allKinds()
{
    return kinds;
}

QList<qsizetype> pathTo(const LinePart &whole, qsizetype at)
{
    QList<qsizetype> way;
    static_cast<void>(smallest(whole, at, way));
    return way;
}

} // namespace postscope::anatomy
