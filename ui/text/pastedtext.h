// SPDX-License-Identifier: MIT
#pragma once

#include "core/explain/pasted.h"
#include "ui/text/codes.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace postscope::text {

/// One thing that was found in what somebody pasted, explained: a reply, a recipient of a report, a keyword of EHLO. All of it is plain text;
/// what came from outside is made visible.
struct ExplainedItem {
    enum class Tone { Plain, Good, Later, Bad };

    struct Fact {
        QString label;
        QString value;

        bool operator==(const Fact &) const = default;
    };

    Tone tone = Tone::Plain;
    QString headline;      ///< "550 5.1.1: No such mailbox"
    QString words;         ///< the server's own, a line each; may be empty
    QString meaning;       ///< of a keyword; codes have theirs in `codes`
    QList<Fact> facts;     ///< beside it: recipient, server, times
    QList<CodeText> codes; ///< what its codes mean, the finer one first
    QStringList specification;

    bool operator==(const ExplainedItem &) const = default;
};

/// What was pasted, explained in the user's language.
struct ExplainedPaste {
    QString summary; ///< in a sentence; says so where nothing was recognized
    QList<ExplainedItem> items;
    bool truncated = false;

    [[nodiscard]] bool isEmpty() const { return items.isEmpty(); }
    bool operator==(const ExplainedPaste &) const = default;
};

/// `language` is a locale's name: "zh_TW".
[[nodiscard]] ExplainedPaste explainPasted(const explain::Pasted &pasted, const QString &language);
/// The words for a tone, so that it is never told by a colour alone; empty for a plain one.
[[nodiscard]] QString name(ExplainedItem::Tone tone);
/// "Usual cause: ...", "What to do: ..."; empty where there is none.
[[nodiscard]] QString causeLine(const CodeText &code);
[[nodiscard]] QString actionLine(const CodeText &code);

/// All of it as lines of text.
[[nodiscard]] QString toText(const ExplainedPaste &explained);
/// {"kind", "summary", "truncated", "replies", "offered", "report", "items"}: what was read, and what it means.
[[nodiscard]] QJsonObject toJson(const explain::Pasted &pasted, const ExplainedPaste &explained);

} // namespace postscope::text
