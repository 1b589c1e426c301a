// SPDX-License-Identifier: MIT
// Any record of the DNS, and any answer that brings it: what is read of it stays inside its bounds, and a check ends.
#include "core/delivery/domainchecks/records.h"
#include "core/delivery/domainchecks/checks.h"
#include "core/delivery/domainchecks/spfrecord.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope;
using namespace postscope::delivery;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Every question has the same answer.
void run(DomainCheck check, const QByteArray &text)
{
    const DomainCheckRequest request{.domain = "example.test", .checks = {check}, .selectors = {"s"}, .client = QHostAddress(QStringLiteral("192.0.2.1"))};
    Inquiry inquiry;
    auto task = begin(check, inquiry, request);
    task.start();
    int asked = 0;
    while (inquiry.pending()) {
        require(++asked <= Inquiry::maxQuestions + 1);
        if (!inquiry.pending()->url.isEmpty()) {
            inquiry.answer(net::Downloaded{.octets = text, .status = 200}, {}, {});
            continue;
        }
        net::DnsAnswer answer;
        answer.state = net::DnsAnswer::State::Found;
        answer.records = {net::DnsRecord{.type = inquiry.pending()->type,
                                         .address = QHostAddress(QStringLiteral("192.0.2.2")),
                                         .target = text.left(40),
                                         .strings = {text},
                                         .usage = quint8(text.size()),
                                         .association = text}};
        inquiry.answer(answer, {}, {});
    }
    require(task.done());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const SpfRecord spf = readSpfRecord("v=spf1 " + text);
    require(spf.terms.size() <= SpfRecord::maxTerms);
    for (const SpfTerm &term : spf.terms)
        require(term.at >= 0 && term.prefix4 >= 0 && term.prefix4 <= 32 && term.prefix6 >= 0 && term.prefix6 <= 128);
    for (const TagList &list : {readDmarc(text), readDkimKey(text).list, readMtaSts(text), readTlsRpt(text), readBimi(text)})
        require(list.tags.size() <= TagList::maxTags);
    require(readStsPolicy(text).mx.size() <= StsPolicy::maxLines);
    if (const auto message = net::readDnsMessage(text)) {
        for (const net::DnsRecord &record : message->answers)
            require(dataText(record).size() <= 5 * 65536);
    }
    for (const DomainCheck check : allDomainChecks)
        run(check, text);
    return 0;
}
