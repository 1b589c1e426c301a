// SPDX-License-Identifier: MIT
#include "core/dkim/messagedigest.h"

namespace postscope::dkim {

MessageDigest::MessageDigest(const QList<Signing> &signings)
{
    for (const Signing &signing : signings) {
        auto &digest = signing.request.body == Canonicalization::Relaxed ? m_relaxed : m_simple;
        if (!digest)
            digest = std::make_unique<BodyDigest>(signing.request.body);
    }
}

void MessageDigest::addBody(QByteArrayView octets)
{
    for (BodyDigest *digest : {m_simple.get(), m_relaxed.get()}) {
        if (digest)
            digest->add(octets);
    }
}

void MessageDigest::add(QByteArrayView octets)
{
    if (m_inBody) {
        addBody(octets);
        return;
    }
    if (m_header.size() > maxHeader)
        return;
    constexpr qsizetype before = 3; // of the empty line, what may be there already
    const qsizetype from = qMax(qsizetype(0), m_header.size() - before);
    m_header += octets;
    const qsizetype empty = m_header.startsWith("\r\n") ? -2 : m_header.indexOf("\r\n\r\n", from);
    if (empty == -1)
        return;
    m_inBody = true;
    addBody(QByteArrayView(m_header).sliced(empty + 4));
    m_header.truncate(empty + 2);
}

Result<Digest, Failure> MessageDigest::result()
{
    if (m_header.size() > maxHeader)
        return Unexpected(Failure{.kind = Failure::Kind::HeaderTooLong});
    const auto bodyOf = [](const std::unique_ptr<BodyDigest> &digest) { return digest ? digest->result() : QByteArray(); };
    return Digest{m_header, bodyOf(m_simple), bodyOf(m_relaxed)};
}

} // namespace postscope::dkim
