// SPDX-License-Identifier: MIT
#pragma once

#include "core/dkim/request.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st; // OpenSSL's

namespace postscope::dkim {

/// The SHA-256 of a canonical body (RFC 6376 3.4.3, 3.4.4), however the pieces of the body arrive; it holds back a count, never octets.
class BodyDigest {
public:
    explicit BodyDigest(Canonicalization canonicalization);
    ~BodyDigest();
    Q_DISABLE_COPY_MOVE(BodyDigest)

    void add(QByteArrayView octets);
    /// What stands in bh= before base64; last, and once.
    [[nodiscard]] QByteArray result();

private:
    [[nodiscard]] bool holds() const { return m_lineEnds > 0 || m_space || m_carriageReturn; }
    void take(char octet);
    void release();
    void hash(QByteArrayView octets);

    Canonicalization m_canonicalization;
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
    qint64 m_lineEnds = 0;         // that may be the last ones of the body
    bool m_space = false;          // WSP that may end a line
    bool m_carriageReturn = false; // that LF may follow
    bool m_any = false;            // something was hashed
};

} // namespace postscope::dkim
