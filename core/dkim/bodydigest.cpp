// SPDX-License-Identifier: MIT
#include "core/dkim/bodydigest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <utility>

namespace postscope::dkim {

namespace {

bool isWsp(char octet)
{
    return octet == ' ' || octet == '\t';
}

/// The next place of an octet; what was found once is not looked for again.
class Finder {
public:
    Finder(QByteArrayView octets, char octet) : m_octets(octets), m_octet(octet) {}

    [[nodiscard]] qsizetype next(qsizetype from)
    {
        if (m_known < from) {
            const qsizetype found = m_octets.indexOf(m_octet, from);
            m_known = found < 0 ? m_octets.size() : found;
        }
        return m_known;
    }

private:
    QByteArrayView m_octets;
    char m_octet;
    qsizetype m_known = -1;
};

/// Finds how far octets are canonical as they stand.
class Plain {
public:
    Plain(QByteArrayView octets, bool relaxed) : m_octets(octets), m_relaxed(relaxed), m_returns(octets, '\r'), m_spaces(octets, ' '), m_tabs(octets, '\t') {}

    /// The first octet from `from` on that must be looked at by itself; the size where there is none. `from` never goes back.
    [[nodiscard]] qsizetype end(qsizetype from)
    {
        for (;;) {
            qsizetype at = m_returns.next(from);
            if (m_relaxed)
                at = std::min({at, m_spaces.next(from), m_tabs.next(from)});
            const qsizetype length = at == m_octets.size() ? 0 : regular(at);
            if (length == 0)
                return at;
            from = at + length;
        }
    }

private:
    /// Octets of a line end, or a space, that stay as they are because of what follows; 0: they may not.
    [[nodiscard]] qsizetype regular(qsizetype at) const
    {
        const bool lineEnd = m_octets[at] == '\r' && at + 1 < m_octets.size() && m_octets[at + 1] == '\n';
        const qsizetype length = lineEnd ? 2 : m_octets[at] == ' ' ? 1 : 0;
        const qsizetype follows = at + length;
        if (length == 0 || follows >= m_octets.size() || m_octets[follows] == '\r' || (m_relaxed && isWsp(m_octets[follows])))
            return 0;
        return length;
    }

    QByteArrayView m_octets;
    bool m_relaxed;
    Finder m_returns, m_spaces, m_tabs;
};

} // namespace

BodyDigest::BodyDigest(Canonicalization canonicalization) : m_canonicalization(canonicalization), m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

BodyDigest::~BodyDigest() = default;

void BodyDigest::hash(QByteArrayView octets)
{
    m_any = m_any || !octets.isEmpty();
    EVP_DigestUpdate(m_context.get(), octets.data(), size_t(octets.size()));
}

void BodyDigest::release()
{
    for (; m_lineEnds > 0; --m_lineEnds)
        hash("\r\n");
    if (std::exchange(m_space, false))
        hash(" ");
}

void BodyDigest::take(char octet)
{
    if (std::exchange(m_carriageReturn, false)) {
        if (octet == '\n') {
            m_space = false;
            ++m_lineEnds;
            return;
        }
        release();
        hash("\r"); // a bare CR is content like any other
    }
    if (octet == '\r') {
        m_carriageReturn = true;
    } else if (m_canonicalization == Canonicalization::Relaxed && isWsp(octet)) {
        m_space = true;
    } else {
        release();
        hash(QByteArrayView(&octet, 1));
    }
}

void BodyDigest::add(QByteArrayView octets)
{
    Plain plain(octets, m_canonicalization == Canonicalization::Relaxed);
    for (qsizetype at = 0; at < octets.size(); ++at) {
        if (!holds()) {
            const qsizetype end = plain.end(at);
            hash(octets.sliced(at, end - at));
            at = end;
        }
        if (at < octets.size())
            take(octets[at]);
    }
}

QByteArray BodyDigest::result()
{
    if (std::exchange(m_carriageReturn, false)) {
        release();
        hash("\r");
    }
    // A body of empty lines is one CR LF if simple, and nothing at all if relaxed.
    if (m_any || m_canonicalization == Canonicalization::Simple)
        hash("\r\n");
    QByteArray octets(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<uchar *>(octets.data()), &size);
    octets.resize(qsizetype(size));
    return octets;
}

} // namespace postscope::dkim
