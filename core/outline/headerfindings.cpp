// SPDX-License-Identifier: MIT
#include "core/outline/headerfindings.h"
#include "core/outline/charset.h"
#include "core/outline/linefindings.h"
#include "core/outline/wordfindings.h"

#include <QHash>

#include <array>

namespace postscope::outline {

namespace {

using Code = Finding::Code;
using Severity = Finding::Severity;

/// A field that a mail has at most once, and how bad it is where it has none (RFC 5322 3.6).
struct Single {
    const char *name;
    std::optional<Severity> missing;
    Severity doubled;
};
const std::array singles{Single{"From", Severity::Error, Severity::Error},        Single{"Date", Severity::Warning, Severity::Warning},
                         Single{"Message-ID", Severity::Note, Severity::Warning}, Single{"Subject", Severity::Note, Severity::Warning},
                         Single{"Sender", std::nullopt, Severity::Error},         Single{"Reply-To", std::nullopt, Severity::Warning},
                         Single{"To", std::nullopt, Severity::Warning},           Single{"Cc", std::nullopt, Severity::Warning},
                         Single{"Bcc", std::nullopt, Severity::Warning},          Single{"In-Reply-To", std::nullopt, Severity::Warning},
                         Single{"References", std::nullopt, Severity::Warning},   Single{"MIME-Version", std::nullopt, Severity::Warning}};

using Places = QHash<QByteArray, QList<const RawField *>>; // by lower-case name

void inspectSingles(const Places &places, Findings &findings)
{
    for (const Single &single : singles) {
        const QString name = QString::fromLatin1(single.name);
        const QList<const RawField *> found = places.value(QByteArray(single.name).toLower());
        if (found.isEmpty() && single.missing)
            findings.add({*single.missing, Code::MissingHeader, {name}, 0, 0});
        for (qsizetype i = 1; i < found.size(); ++i)
            findings.add({single.doubled, Code::DoubledHeader, {name}, found[i]->offset, found[i]->length});
    }
}

bool hasValue(const Places &places, const QByteArray &name)
{
    const auto found = places.value(name);
    return std::ranges::any_of(found, [](const RawField *field) { return !field->value.trimmed().isEmpty(); });
}

void inspectRest(const Places &places, Findings &findings)
{
    if (!hasValue(places, "to") && !hasValue(places, "cc") && !hasValue(places, "bcc"))
        findings.add({Severity::Note, Code::NoRecipient, {}, 0, 0});
    for (const RawField *bcc : places.value("bcc"))
        findings.add({Severity::Warning, Code::BccPresent, {}, bcc->offset, bcc->length});
    for (const RawField *date : places.value("date")) {
        if (!isDate(date->value))
            findings.add({Severity::Warning, Code::UnparsableDate, {excerpt(date->value)}, date->offset, date->length});
    }
    const bool mime = places.contains("content-type") || places.contains("content-transfer-encoding");
    if (mime && !places.contains("mime-version"))
        findings.add({Severity::Note, Code::NoMimeVersion, {}, 0, 0});
}

} // namespace

QString excerpt(QByteArrayView octets)
{
    constexpr qsizetype shown = 100;
    const QByteArray line = unfolded(octets.trimmed().first(qMin(octets.trimmed().size(), shown)));
    return decodeCharset(line, {});
}

void inspectField(const RawField &field, Findings &findings)
{
    const QString name = excerpt(field.name);
    if (hasEightBit(field.value)) {
        const bool utf8 = field.value.isValidUtf8();
        findings.add({utf8 ? Severity::Note : Severity::Warning, utf8 ? Code::Utf8Header : Code::HeaderNotUtf8, {name}, field.offset, field.length});
    }
    if (field.blankBeforeColon)
        findings.add({Severity::Note, Code::BlankBeforeColon, {name}, field.offset, field.length});
    inspectWords(field, findings);
}

void inspectHeader(const QList<RawField> &fields, Findings &findings)
{
    Places places;
    for (const RawField &field : fields)
        places[field.name.toByteArray().toLower()] << &field;
    inspectSingles(places, findings);
    inspectRest(places, findings);
}

} // namespace postscope::outline
