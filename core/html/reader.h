// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace postscope::html {

inline constexpr qsizetype maxLength = 2 * 1024 * 1024; ///< UTF-16 units that are read
inline constexpr int maxDepth = 256;                    ///< elements within elements
inline constexpr int maxAttributes = 1'000;             ///< of one element, about: the parser compares each with each

struct Attribute {
    QString name; ///< lower case
    QString value;
    bool operator==(const Attribute &) const = default;
};

/// A start tag. One that nobody wrote, such as the <p> around loose text, has the length 0.
struct Element {
    QString name; ///< lower case
    QList<Attribute> attributes;
    qsizetype position = 0; ///< UTF-16 units from the start of what is read
    qsizetype length = 0;

    /// Nothing: the element has no such attribute. `attributeName` in lower case.
    [[nodiscard]] std::optional<QString> attribute(QLatin1StringView attributeName) const;
};

/// Is told what stands in a piece of HTML, in its order. Every start has its end, unless reading stops at a limit.
class Listener {
public:
    Listener() = default;
    virtual ~Listener() = default;
    Q_DISABLE_COPY_MOVE(Listener)

    virtual void start(const Element &element) = 0;
    virtual void end(const QString &name) = 0;
    /// Character references are characters. One text may come in several pieces.
    virtual void text(const QString &text) = 0;
    /// What stands in <style> and <script>, as it is, in several pieces.
    virtual void rawText(const QString &text) = 0;
};

/// Reads HTML as mail has it: whole or a piece, well formed or not. Nothing is fetched, no entity is expanded but the characters of HTML 4, and what a
/// <meta> says of the charset is ignored. Linear in the length of `html`. False: a limit was reached, and what follows it was not read.
[[nodiscard]] bool read(QStringView html, Listener &listener);

} // namespace postscope::html
