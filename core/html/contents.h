// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace postscope::html {

/// A piece of the HTML, in UTF-16 units from its start.
struct Span {
    qsizetype position = 0;
    qsizetype length = 0;
    bool operator==(const Span &) const = default;
};

/// <a href>; also <area href>, whose text is its alternative.
struct Link {
    QString url;
    QString text; ///< what can be read of it, one blank between words; the alternatives of pictures too; at most 1,000 characters
    Span span;    ///< of the start tag
    bool operator==(const Link &) const = default;
};

/// <img>.
struct Image {
    QString source;
    std::optional<QString> alternative; ///< nothing: it has none; empty: there is nothing to say
    Span span;
    bool operator==(const Image &) const = default;
};

/// An element, an attribute or something of CSS that is used: where for the first time.
struct Use {
    enum class Kind { Element, Attribute, Property };
    Kind kind = Kind::Element;
    QString name;  ///< lower case; at-rules of CSS are properties with an "@"
    QString value; ///< of a property, lower case
    Span span;
    bool operator==(const Use &) const = default;
};

/// What a piece of HTML is made of, as far as somebody who sends it wants to know.
struct Contents {
    QList<Link> links;
    QList<Image> images;
    QList<Use> uses;
    QStringList contentIds; ///< what cid: URLs name, wherever they stand, without doubles
    QStringList targets;    ///< what "#name" links name
    QStringList ids;        ///< that elements have
    bool truncated = false; ///< a limit of the reader was reached

    bool operator==(const Contents &) const = default;
};

/// Linear in the length of `html`; at most 10,000 of each.
[[nodiscard]] Contents contentsOf(QStringView html);

} // namespace postscope::html
