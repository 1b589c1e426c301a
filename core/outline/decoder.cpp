// SPDX-License-Identifier: MIT
#include "core/outline/decoder.h"
#include "core/outline/outline.h"
#include "core/outline/regularfile.h"

#include <gmime/gmime.h>

namespace postscope::outline {

namespace {

constexpr qsizetype piece = 64 * 1024;

GMimeContentEncoding kindOf(const QByteArray &encoding)
{
    static const bool initialized = (g_mime_init(), true); // before anything of GMime
    Q_UNUSED(initialized)
    return g_mime_content_encoding_from_string(encoding.constData());
}

bool isToBeRemoved(GMimeContentEncoding kind)
{
    return kind == GMIME_CONTENT_ENCODING_BASE64 || kind == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE || kind == GMIME_CONTENT_ENCODING_UUENCODE;
}

} // namespace

struct Decoder::State {
    GMimeEncoding encoding;
};

Decoder::Decoder(const QByteArray &encoding)
{
    const GMimeContentEncoding kind = kindOf(encoding);
    if (!isToBeRemoved(kind))
        return;
    m_state = std::make_unique<State>();
    g_mime_encoding_init_decode(&m_state->encoding, kind);
    m_buffer.resize(qsizetype(g_mime_encoding_outlen(&m_state->encoding, piece)));
}

Decoder::~Decoder() = default;

bool Decoder::knows(const QByteArray &encoding)
{
    return encoding.isEmpty() || kindOf(encoding) != GMIME_CONTENT_ENCODING_DEFAULT;
}

QByteArrayView Decoder::step(QByteArrayView octets)
{
    if (!m_state)
        return octets;
    const auto room = qsizetype(g_mime_encoding_outlen(&m_state->encoding, std::size_t(octets.size())));
    if (m_buffer.size() < room)
        m_buffer.resize(room);
    const auto made = g_mime_encoding_step(&m_state->encoding, octets.data(), std::size_t(octets.size()), m_buffer.data());
    return QByteArrayView(m_buffer).first(qsizetype(made));
}

QByteArrayView Decoder::end()
{
    if (!m_state)
        return {};
    const auto made = g_mime_encoding_flush(&m_state->encoding, "", 0, m_buffer.data());
    return QByteArrayView(m_buffer).first(qsizetype(made));
}

Decoded removeEncoding(QByteArrayView body, const QByteArray &encoding, qint64 room)
{
    if (!isToBeRemoved(kindOf(encoding)))
        return {body.first(qMin(body.size(), qsizetype(room))).toByteArray(), body.size()};
    Decoder decoder(encoding);
    Decoded decoded;
    decoded.content.reserve(qsizetype(qMin(room, qint64(body.size()))));
    const auto keep = [&](QByteArrayView octets) {
        decoded.content.append(octets.first(qMin(octets.size(), qsizetype(room) - decoded.content.size())));
        decoded.size += octets.size();
    };
    for (; !body.isEmpty(); body = body.sliced(qMin(piece, body.size())))
        keep(decoder.step(body.first(qMin(piece, body.size()))));
    keep(decoder.end());
    decoded.content.squeeze();
    return decoded;
}

Result<void, QString> readContent(const QString &path, const Part &leaf, const std::function<bool(QByteArrayView)> &take)
{
    QFile file(path);
    if (auto error = openRegular(file))
        return Unexpected(std::move(*error));
    if (!file.seek(leaf.offset))
        return Unexpected(file.errorString());
    Decoder decoder(leaf.container ? QByteArray() : leaf.encoding);
    for (qint64 rest = leaf.rawSize; rest > 0;) {
        const QByteArray octets = file.read(qMin(rest, qint64(piece)));
        if (octets.isEmpty())
            return Unexpected(file.error() != QFile::NoError ? file.errorString() : QStringLiteral("Unexpected end of file"));
        rest -= octets.size();
        if (!take(decoder.step(octets)))
            return {};
    }
    (void)take(decoder.end());
    return {};
}

} // namespace postscope::outline
