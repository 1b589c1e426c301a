// SPDX-License-Identifier: MIT
#include "core/dkim/signature.h"

#include "core/dkim/headerfields.h"

#include <algorithm>

namespace postscope::dkim {

namespace {

constexpr qsizetype lineLength = 78;

/// Puts a field together, with a line fold where the next piece would make a line too long; never within a piece.
class Folded {
public:
    explicit Folded(const QByteArray &begin) : m_octets(begin), m_column(begin.size()) {}

    /// `between`: what separates it from the piece before on the same line.
    void add(const QByteArray &piece, const QByteArray &between = {})
    {
        if (m_column + between.size() + piece.size() > lineLength)
            fold();
        else
            append(between);
        append(piece);
    }
    void fold()
    {
        m_octets += "\r\n ";
        m_column = 1;
    }
    [[nodiscard]] const QByteArray &octets() const { return m_octets; }
    [[nodiscard]] qsizetype room() const { return lineLength - m_column; }

private:
    void append(const QByteArray &octets)
    {
        m_octets += octets;
        m_column += octets.size();
    }

    QByteArray m_octets;
    qsizetype m_column;
};

/// dkim-quoted-printable (RFC 6376 2.11).
QByteArray quoted(QByteArrayView octets)
{
    QByteArray text;
    for (const char octet : octets) {
        if (octet > ' ' && octet < 0x7F && octet != ';' && octet != '=')
            text += octet;
        else
            text += '=' + QByteArray(1, octet).toHex().toUpper();
    }
    return text;
}

QByteArray identityOf(const Request &request)
{
    const qsizetype at = request.identity.lastIndexOf(u'@');
    return quoted(request.identity.first(at).toUtf8()) + '@' + domainName(request.identity.sliced(at + 1));
}

/// All of the field but the value of b=.
Folded unsignedField(const Signing &signing, const QByteArrayList &names, const QByteArray &bodyHash, qint64 now)
{
    const Request &request = signing.request;
    // The first tag follows on the line of the colon: a fold right behind it is lost on servers that write fields anew.
    Folded field("DKIM-Signature: v=1;");
    field.add("a=" + name(signing.key.algorithm()) + ';', " ");
    field.add("c=" + name(request.header) + '/' + name(request.body) + ';', " ");
    field.add("d=" + domainName(request.domain) + ';', " ");
    field.add("s=" + request.selector.toUtf8().toLower() + ';', " ");
    if (request.timestamp || request.expiry > 0)
        field.add("t=" + QByteArray::number(now) + ';', " ");
    if (request.expiry > 0)
        field.add("x=" + QByteArray::number(now + request.expiry) + ';', " ");
    if (!request.identity.isEmpty())
        field.add("i=" + identityOf(request) + ';', " ");
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray piece = names[i] + (i + 1 < names.size() ? ':' : ';');
        i == 0 ? field.add("h=" + piece, " ") : field.add(piece);
    }
    field.add("bh=" + bodyHash.toBase64() + ';', " ");
    field.add("b=", " ");
    return field;
}

/// RFC 5322 3.6: there is one From, and what verifiers show must be what is signed.
bool hasOneFrom(const QList<HeaderField> &fields)
{
    return std::ranges::count(fields, QByteArray("from"), &HeaderField::name) == 1;
}

} // namespace

Result<QByteArray, Failure> signature(const Digest &digest, const Signing &signing, qint64 now)
{
    if (const auto wrong = fault(signing.request))
        return Unexpected(*wrong);
    const QList<HeaderField> fields = fieldsOf(digest.header);
    if (!hasOneFrom(fields))
        return Unexpected(Failure{.kind = Failure::Kind::FromMissing});
    const Selection selection = select(fields, signing.request.names, signing.request.header);
    Folded field = unsignedField(signing, selection.names, digest.body(signing.request.body), now);
    // The field itself is hashed last, without the value of b= and without its line end (RFC 6376 3.7).
    const QByteArray own = canonical(field.octets() + "\r\n", signing.request.header).chopped(2);
    const auto made = signing.key.sign(selection.octets + own);
    if (!made)
        return made;
    const QByteArray value = made->toBase64();
    for (qsizetype at = 0; at < value.size();) {
        if (field.room() <= 0)
            field.fold();
        const QByteArray piece = value.mid(at, field.room());
        field.add(piece);
        at += piece.size();
    }
    return field.octets() + "\r\n";
}

Result<QByteArray, Failure> signatures(const Digest &digest, const QList<Signing> &signings, qint64 now)
{
    QByteArray fields;
    for (const Signing &signing : signings) {
        const auto field = signature(digest, signing, now);
        if (!field)
            return field;
        fields += *field;
    }
    return fields;
}

Result<QByteArray, Failure> signatures(ByteSource &message, const QList<Signing> &signings, qint64 now)
{
    constexpr qint64 pieceSize = 256 * 1024;
    MessageDigest reading(signings);
    for (;;) {
        const auto piece = message.read(pieceSize);
        if (!piece)
            return Unexpected(Failure{.kind = Failure::Kind::Content, .detail = piece.error().path, .read = piece.error()});
        if (piece->isEmpty())
            break;
        reading.add(*piece);
    }
    const auto digest = reading.result();
    if (!digest)
        return Unexpected(digest.error());
    return signatures(*digest, signings, now);
}

} // namespace postscope::dkim
