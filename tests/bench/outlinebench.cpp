// SPDX-License-Identifier: MIT
// How long it takes to read a mail of 100 MB with a large attachment, beside reading its octets alone; and whether twice as much takes twice as long.
//
// bench_outline --memory: reads it once out of its file, and tells the most memory that took, which is to stay below the size of the mail + 64 MiB.
#include "core/outline/outline.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#endif

using namespace postscope::outline;

namespace {

constexpr qsizetype megabyte = 1000 * 1000;
constexpr qsizetype mailSize = 100 * megabyte;

// In lines of base64, as an attachment is.
QByteArray attachmentLines(qsizetype size)
{
    QByteArray line = QByteArray("abcdefghijklmnopqrstuvwxyz0123456789+/ABCDEFGHIJKLMNOPQRSTUVWXYZ").repeated(2).first(76) + "\r\n";
    return line.repeated(size / line.size());
}

QByteArray mail(qsizetype size)
{
    return "From: a@example.org\r\nTo: b@example.org\r\nSubject: large\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
           "--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/octet-stream; name=large.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           attachmentLines(size) + "--b--\r\n";
}

QByteArray addresses(qsizetype count)
{
    QByteArray list = "To: a@example.org";
    for (qsizetype i = 0; i < count; ++i)
        list += ",\r\n =?utf-8?q?J=C3=B6rg_" + QByteArray::number(i) + "?= <user" + QByteArray::number(i) + "@example.org>";
    return list + "\r\n\r\ntext\r\n";
}

QByteArray smallParts(qsizetype count)
{
    const QByteArray part =
        "--b\r\nContent-Type: text/plain; charset=utf-8; name=\"a.txt\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\ncaf=C3=A9\r\n";
    return "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeated(count) + "--b--\r\n";
}

/// The least that reading takes: each octet is looked at once.
void countLines(benchmark::State &state)
{
    const QByteArray octets = mail(mailSize);
    for (auto _ : state)
        benchmark::DoNotOptimize(octets.count('\n'));
    state.SetBytesProcessed(state.iterations() * octets.size());
}

void run(benchmark::State &state, const QByteArray &octets)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(readOutline(QByteArrayView(octets)));
    state.SetBytesProcessed(state.iterations() * octets.size());
}

void readLarge(benchmark::State &state)
{
    run(state, mail(state.range(0) * megabyte));
}

void readAddresses(benchmark::State &state)
{
    run(state, addresses(state.range(0)));
}

void readSmallParts(benchmark::State &state)
{
    run(state, smallParts(state.range(0)));
}

BENCHMARK(countLines)->Unit(benchmark::kMillisecond);
BENCHMARK(readLarge)->Arg(50)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(readAddresses)->Arg(800)->Arg(1600)->Unit(benchmark::kMillisecond);
BENCHMARK(readSmallParts)->Arg(4000)->Arg(8000)->Unit(benchmark::kMillisecond);

class Ratios : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &one : runs)
            m_times[one.benchmark_name()] = one.GetAdjustedCPUTime();
    }

    void print() const
    {
        const auto ratio = [this](const char *one, const char *other) {
            if (m_times.contains(one) && m_times.contains(other))
                std::printf("%s / %s: %.2f\n", one, other, m_times.at(one) / m_times.at(other));
        };
        ratio("readLarge/100", "countLines");
        ratio("readLarge/100", "readLarge/50");
        ratio("readAddresses/1600", "readAddresses/800");
        ratio("readSmallParts/8000", "readSmallParts/4000");
    }

private:
    std::map<std::string, double> m_times;
};

int tellMemory()
{
#ifdef Q_OS_WIN
    return 0;
#else
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mail.eml")));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    // Written in pieces: what is made here must not count.
    file.write(mail(0).chopped(7));
    const QByteArray piece = attachmentLines(megabyte);
    for (int i = 0; i < 100; ++i)
        file.write(piece);
    file.write("--b--\r\n");
    file.close();
    const bool read = readOutline(file.fileName()).has_value();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double peak = double(usage.ru_maxrss) * 1024;
    std::printf("mail %.1f MiB, peak %.1f MiB: %.1f MiB more\n", double(file.size()) / 1048576, peak / 1048576, (peak - double(file.size())) / 1048576);
    return read && peak < double(file.size()) + 64.0 * 1048576 ? 0 : 1;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--memory") == 0)
        return tellMemory();
    benchmark::Initialize(&argc, argv);
    Ratios ratios;
    benchmark::RunSpecifiedBenchmarks(&ratios);
    ratios.print();
    return 0;
}
