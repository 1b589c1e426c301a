// SPDX-License-Identifier: MIT
// Takes the place of GNU SASL's own for a whole test program: with a nonce that is known, the vectors of the RFCs can be compared octet by octet.
#include <QByteArray>

#include <gsasl.h>

#include <algorithm>

extern "C" int gsasl_nonce(char *data, size_t datalen)
{
    static const QByteArray octets = QByteArray::fromBase64("fyko+d2lbbFgONRv9qkxdawL"); // RFC 5802 5
    for (size_t i = 0; i < datalen; ++i)
        data[i] = octets[qsizetype(i) % octets.size()];
    return GSASL_OK;
}
