// SPDX-License-Identifier: MIT
// Address lists and header fields of the kinds that make parsers slow, each of n characters and of 2n: the time may be 2.5 times as long at most.
#include "core/mime/header.h"
#include "core/mime/mailbox.h"
#include "core/mime/parameter.h"
#include "core/outline/outline.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

using namespace postscope;

namespace {

struct Kind {
    const char *name;
    const char *before;
    const char *piece; // repeated
};

constexpr Kind addressKinds[] = {
    {"mailboxes", "", "\"Name, number\" <user@example.org>, "},
    {"groups", "", "G: a@b.c, d@e.f; "},
    {"words", "", "word "},
    {"dots", "", "a."},
    {"at", "", "@"},
    {"quotes", "", "\"\" "},
    {"quote", "\"", "\\\""},
    {"literal", "a@", "["},
    {"long literal", "a@[", "a"},
    {"angles", "", "<"},
    {"closed angles", "", "a <b@c> "},
    {"comments", "a@b ", "(c) "},
    {"nested comments", "", "("},
    {"colons", "", "a:"},
    {"domain", "a@", "\u00fc."},
    {"names", "", "\u4e2d\u6587 <a@b.c>, "},
};
constexpr Kind headerKinds[] = {
    {"words", "", "word "},        {"long word", "", "x"}, {"letters", "", "\u4e2d\u6587"}, {"mixed", "", "word \u00fc "}, {"spaces", "", "      x"},
    {"encoded", "", "=?x?q?y?= "}, {"marks", "", "=?"},    {"emoji", "", "\U0001f642"},
};
constexpr Kind decodeKinds[] = {
    {"words in Q", "", "=?UTF-8?Q?=C3=A9?= "},
    {"words in B", "", "=?UTF-8?B?w6k=?= "},
    {"broken words", "", "=?a?q?"},
    {"broken words in B", "", "=?a?b?"},
    {"marks", "", "=?"},
    {"spaces", "", " "},
    {"text", "", "text "},
};

QString textOf(const Kind &kind, qsizetype size)
{
    const QString piece = QString::fromUtf8(kind.piece);
    return QString::fromUtf8(kind.before) + piece.repeated(size / piece.size());
}

using Work = void (*)(const QString &);

void measure(benchmark::State &state, const Kind &kind, Work work)
{
    const QString text = textOf(kind, state.range(0));
    for (auto _ : state)
        work(text);
}

void parse(const QString &text)
{
    benchmark::DoNotOptimize(mime::parseAddresses(text));
}

void write(const QString &text)
{
    benchmark::DoNotOptimize(mime::textField("Subject", text));
}

void writeName(const QString &text)
{
    benchmark::DoNotOptimize(mime::parameterField("Content-Disposition", "attachment", {{"filename", text}}));
}

void decode(const QString &text)
{
    benchmark::DoNotOptimize(outline::decodeWords(text.toLatin1()));
}

constexpr int small = 128 * 1024;
constexpr int large = 2 * small;

template<class Kinds>
void enlist(const char *what, const Kinds &kinds, Work work)
{
    for (const Kind &kind : kinds)
        benchmark::RegisterBenchmark((std::string(what) + ": " + kind.name).c_str(), measure, kind, work)
            ->Arg(small)
            ->Arg(large)
            ->Unit(benchmark::kMillisecond);
}

/// Prints ratios alone.
class Ratios : public benchmark::ConsoleReporter {
public:
    bool ReportContext(const Context &) override { return true; }
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            const std::string name = run.run_name.function_name;
            const double time = run.GetAdjustedCPUTime();
            if (m_first.contains(name)) {
                std::printf("%-32s %8.2f ms, twice as long: x %.2f\n", name.c_str(), m_first[name], time / m_first[name]);
                m_worst = std::max(m_worst, time / m_first[name]);
            }
            m_first.emplace(name, time);
        }
    }
    [[nodiscard]] double worst() const { return m_worst; }

private:
    std::map<std::string, double> m_first;
    double m_worst = 0;
};

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    enlist("addresses", addressKinds, parse);
    enlist("header", headerKinds, write);
    enlist("file name", headerKinds, writeName);
    enlist("reading", decodeKinds, decode);
    Ratios ratios;
    benchmark::RunSpecifiedBenchmarks(&ratios);
    std::printf("worst: %.2f\n", ratios.worst());
    return 0;
}
