// SPDX-License-Identifier: MIT
#include "core/mime/part.h"

#include "core/mime/base64.h"
#include "core/mime/lineendings.h"
#include "core/mime/quotedprintable.h"

#include <algorithm>

namespace postscope::mime {

namespace {

void setBase64Body(Part &part, QByteArrayView octets)
{
    part.encoding = "base64";
    part.body = {Literal{base64Lines(octets)}};
    part.closed = !octets.isEmpty();
}

// A boundary, which no line of base64 or quoted-printable holds: each has "=_".
bool occurs(QByteArrayView octets, const Part &part)
{
    if (part.encoding == "base64" || part.encoding == "quoted-printable")
        return false;
    const auto inLiteral = [octets](const Message::Segment &segment) {
        const auto *literal = std::get_if<Literal>(&segment);
        return literal && literal->octets.contains(octets);
    };
    return std::ranges::any_of(part.body, inLiteral) || std::ranges::any_of(part.children, [octets](const Part &child) { return occurs(octets, child); });
}

qsizetype literalSize(const Part &part)
{
    constexpr qsizetype header = 300; // and boundaries, about
    qsizetype size = header + part.fields.size();
    for (const Message::Segment &segment : part.body) {
        if (const auto *literal = std::get_if<Literal>(&segment))
            size += literal->octets.size();
    }
    for (const Part &child : part.children)
        size += literalSize(child);
    return size;
}

/// Writes a part tree from its root down; the tree is as deep as the code that made it, so recursion is bounded.
class Freezer {
public:
    Freezer(const Part &root, const RandomOctets &random) : m_root(root), m_random(random) {}

    void reserve(qsizetype octets);
    void write(QByteArrayView octets);
    void write(const Part &part);
    void writeHeader(const Part &part, const QByteArray &delimiter);
    [[nodiscard]] QList<Message::Segment> take() { return std::move(m_segments); }

private:
    [[nodiscard]] QByteArray boundary();

    const Part &m_root;
    const RandomOctets &m_random;
    int m_boundaries = 0;
    QList<Message::Segment> m_segments;
};

// "=_" occurs in no line of base64 or quoted-printable, so a streamed attachment cannot hold it; literal text is searched; for a mail or a file that goes
// as it is there are 120 random bits. The number makes all boundaries of a message differ, and none the beginning of another.
QByteArray Freezer::boundary()
{
    constexpr qsizetype randomOctets = 15;
    QByteArray candidate;
    do
        candidate = "=_" + QByteArray::number(++m_boundaries) + '_' + m_random(randomOctets).toHex();
    while (occurs(candidate, m_root));
    return candidate;
}

void Freezer::reserve(qsizetype octets)
{
    Literal first;
    first.octets.reserve(octets);
    m_segments.append(std::move(first));
}

void Freezer::write(QByteArrayView octets)
{
    if (m_segments.isEmpty() || !std::holds_alternative<Literal>(m_segments.constLast()))
        m_segments.append(Literal{});
    std::get<Literal>(m_segments.last()).octets += octets;
}

void Freezer::writeHeader(const Part &part, const QByteArray &delimiter)
{
    QList<Parameter> parameters = part.type.parameters;
    if (!part.children.isEmpty())
        parameters.append({"boundary", QString::fromLatin1(delimiter)});
    write(parameterField("Content-Type", part.type.name, parameters));
    if (const QByteArray encoding = part.transferEncoding(); part.children.isEmpty() || encoding != "7bit")
        write("Content-Transfer-Encoding: " + encoding + "\r\n");
    write(part.fields + "\r\n");
}

void Freezer::write(const Part &part)
{
    const QByteArray delimiter = part.children.isEmpty() ? QByteArray() : boundary();
    if (!part.whole)
        writeHeader(part, delimiter);
    for (const Message::Segment &segment : part.body) {
        if (const auto *literal = std::get_if<Literal>(&segment))
            write(literal->octets);
        else
            m_segments.append(segment);
    }
    for (const Part &child : part.children) {
        write("--" + delimiter + "\r\n");
        write(child);
        if (!child.closed)
            write(QByteArrayView("\r\n"));
    }
    if (!part.children.isEmpty())
        write("--" + delimiter + "--\r\n");
}

} // namespace

bool Part::isEightBit() const
{
    const QByteArray widest = transferEncoding();
    return widest == "8bit" || widest == "binary";
}

QByteArray Part::transferEncoding() const
{
    if (children.isEmpty())
        return encoding;
    QByteArray widest = "7bit";
    for (const Part &child : children) {
        const QByteArray one = child.transferEncoding();
        if (one == "binary" || (one == "8bit" && widest == "7bit"))
            widest = one;
    }
    return widest;
}

Part octetsPart(MediaType type, QByteArrayView octets)
{
    Part part{.type = std::move(type)};
    setBase64Body(part, octets);
    return part;
}

Part binaryPart(MediaType type, QList<std::variant<Literal, FileSlice>> octets)
{
    return {.type = std::move(type), .encoding = "binary", .body = std::move(octets)};
}

Part multipart(const QByteArray &subtype, QList<Part> children, QList<Parameter> parameters)
{
    Q_ASSERT(!children.isEmpty());
    return {.type = {"multipart/" + subtype, std::move(parameters)}, .closed = true, .children = std::move(children)};
}

QList<Message::Segment> freeze(const QByteArray &header, const Part &root, const RandomOctets &random)
{
    Freezer freezer(root, random);
    freezer.reserve(header.size() + literalSize(root));
    freezer.write(header);
    freezer.write(root);
    const auto *last = std::get_if<Literal>(root.body.isEmpty() ? nullptr : &root.body.constLast());
    if (root.children.isEmpty() && (!last || !last->octets.endsWith("\r\n")))
        freezer.write(QByteArrayView("\r\n")); // the last line of a message is a whole line
    return freezer.take();
}

} // namespace postscope::mime
