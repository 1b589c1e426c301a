// SPDX-License-Identifier: MIT
// What the parts of commands are.
#include "session.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::anatomy;
using namespace postscope::anatomy::test;

namespace {

struct Case {
    const char *line;
    const char *parts;
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.line;
}

class Commands : public ::testing::TestWithParam<Case> {};

TEST_P(Commands, AreTakenApart)
{
    const Anatomy anatomy = last(session({"S: 220 mx", QByteArray("C: ") + GetParam().line}));
    EXPECT_EQ(told(anatomy.line), GetParam().parts);
    EXPECT_EQ(fault(anatomy.line, anatomy.octets), "");
}

INSTANTIATE_TEST_SUITE_P(
    All, Commands,
    ::testing::Values(
        Case{"EHLO client.example", "command{EHLO}(verb{EHLO} client-name line-end)"},
        Case{"helo [192.0.2.1]", "command{HELO}(verb{HELO} address-literal line-end)"},
        Case{"LHLO xn--bcher-kva.example", "command{LHLO}(verb{LHLO} client-name\"b\xc3\xbc"
                                           "cher.example\" line-end)"},
        Case{"EHLO", "command{EHLO}(verb{EHLO} broken{name} line-end)"}, Case{"EHLO a b", "command{EHLO}(verb{EHLO} client-name broken{domain} line-end)"},
        Case{"STARTTLS", "command{STARTTLS}(verb{STARTTLS} line-end)"}, Case{"DATA now", "command{DATA}(verb{DATA} broken{argument} line-end)"},
        Case{"MAIL FROM:<>", "command{MAIL}(verb{MAIL} keyword{FROM:} null-path line-end)"},
        Case{"MAIL FROM:<a@b.example> SIZE=12 BODY=8BITMIME SMTPUTF8",
             "command{MAIL}(verb{MAIL} keyword{FROM:} path(local-part domain) parameter{SIZE}(keyword{SIZE} value{SIZE}) "
             "parameter{BODY}(keyword{BODY} value{BODY}(word{BODY 8BITMIME})) parameter{SMTPUTF8} line-end)"},
        Case{"MAIL FROM:<a@b> RET=HDRS ENVID=QQ+2B1", "command{MAIL}(verb{MAIL} keyword{FROM:} path(local-part domain) parameter{RET}(keyword{RET} "
                                                      "value{RET}(word{RET HDRS})) parameter{ENVID}(keyword{ENVID} value{ENVID}\"QQ+1\") line-end)"},
        Case{"MAIL FROM:<a@b> AUTH=e+3Dm@c BY=120;RT MT-PRIORITY=-3 HOLDFOR=60",
             "command{MAIL}(verb{MAIL} keyword{FROM:} path(local-part domain) parameter{AUTH}(keyword{AUTH} value{AUTH}\"e=m@c\") "
             "parameter{BY}(keyword{BY} value{BY}(field{BY time} field{BY mode})) parameter{MT-PRIORITY}(keyword{MT-PRIORITY} value{MT-PRIORITY}) "
             "parameter{HOLDFOR}(keyword{HOLDFOR} value{HOLDFOR}) line-end)"},
        Case{"MAIL FROM:<a@b> SOLICIT=net.example:ADV,org.x:Y",
             "command{MAIL}(verb{MAIL} keyword{FROM:} path(local-part domain) parameter{SOLICIT}(keyword{SOLICIT} "
             "value{SOLICIT}(field{SOLICIT keyword} field{SOLICIT keyword})) line-end)"},
        Case{"RCPT TO:<\"a > b\"@c> NOTIFY=FAILURE,DELAY ORCPT=rfc822;x+2By@z",
             "command{RCPT}(verb{RCPT} keyword{TO:} path(local-part domain) parameter{NOTIFY}(keyword{NOTIFY} value{NOTIFY}(word{NOTIFY FAILURE} "
             "word{NOTIFY DELAY})) parameter{ORCPT}(keyword{ORCPT} value{ORCPT}(field{ORCPT type} field{ORCPT address}\"x+y@z\")) line-end)"},
        Case{"RCPT TO:<a@b> ORCPT=utf-8;\\x{E9}@c", "command{RCPT}(verb{RCPT} keyword{TO:} path(local-part domain) parameter{ORCPT}(keyword{ORCPT} "
                                                    "value{ORCPT}(field{ORCPT type} field{ORCPT address}\"\xc3\xa9@c\")) line-end)"},
        Case{"RCPT TO:<a@b> RRVS=2026-01-01T00:00:00Z;C",
             "command{RCPT}(verb{RCPT} keyword{TO:} path(local-part domain) parameter{RRVS}(keyword{RRVS} value{RRVS}(field{RRVS time} field{RRVS action})) "
             "line-end)"},
        Case{"RCPT TO: <a@b>", "command{RCPT}(verb{RCPT} keyword{TO:} broken{space} path(local-part domain) line-end)"},
        Case{"RCPT TO:a@b", "command{RCPT}(verb{RCPT} keyword{TO:} path(broken{brackets} local-part domain) line-end)"},
        Case{"RCPT TO:<@x,@y:a@b>", "command{RCPT}(verb{RCPT} keyword{TO:} path(source-route local-part domain) line-end)"},
        Case{"RCPT TO:<Postmaster>", "command{RCPT}(verb{RCPT} keyword{TO:} path(local-part) line-end)"},
        Case{"RCPT TO:<nobody>", "command{RCPT}(verb{RCPT} keyword{TO:} path(local-part broken{mailbox}) line-end)"},
        Case{"RCPT FROM:<a@b>", "command{RCPT}(verb{RCPT} broken{TO:} line-end)"},
        Case{"RCPT TO:<a@b> ORCPT=x ENVID=+zz", "command{RCPT}(verb{RCPT} keyword{TO:} path(local-part domain) parameter{ORCPT}(keyword{ORCPT} "
                                                "value{ORCPT}(broken{orcpt})) parameter{ENVID}(keyword{ENVID} value{ENVID}(broken{xtext})) line-end)"},
        Case{"BDAT 86 LAST", "command{BDAT}(verb{BDAT} chunk-size chunk-last line-end)"},
        Case{"BDAT many", "command{BDAT}(verb{BDAT} broken{number} line-end)"}, Case{"VRFY someone", "command{VRFY}(verb{VRFY} argument{VRFY} line-end)"},
        Case{"NOOP", "command{NOOP}(verb{NOOP} line-end)"}, Case{"ETRN @example", "command{ETRN}(verb{ETRN} argument{ETRN} line-end)"},
        Case{"XCLIENT NAME=a+2Bb ADDR=192.0.2.1",
             "command{XCLIENT}(verb{XCLIENT} field{XCLIENT NAME}(value{XCLIENT}\"a+b\") field{XCLIENT ADDR}(value{XCLIENT}) "
             "line-end)"},
        Case{"PROXY TCP4 192.0.2.1 192.0.2.2 1 25", "command{PROXY}(verb{PROXY} field{PROXY protocol} field{PROXY source} field{PROXY destination} "
                                                    "field{PROXY source-port} field{PROXY destination-port} line-end)"},
        Case{"GET / HTTP/1.1", "command{HTTP}(verb{HTTP} argument{HTTP} line-end)"}, Case{"Subject: hello", "foreign{client}(line-end)"},
        Case{"", "foreign{client}(line-end)"}));

TEST(CommandEnds, AreTold)
{
    const auto ended = [](const QByteArray &octets) { return told(last({line(Origin::Client, octets)}).line); };
    EXPECT_EQ(ended("NOOP\n"), "command{NOOP}(verb{NOOP} bare-lf)");
    EXPECT_EQ(ended("NOOP"), "command{NOOP}(verb{NOOP} no-line-end)");
    EXPECT_EQ(ended(QByteArray("NOOP \0\r\x1b\r\n", 10)), "command{NOOP}(verb{NOOP} argument{NOOP} nul bare-cr control line-end)");
    Event cut = line(Origin::Client, "NOOP abc");
    cut.size = 100'000;
    EXPECT_EQ(told(last({cut}).line), "command{NOOP}(verb{NOOP} argument{NOOP} cut)");
}

} // namespace
