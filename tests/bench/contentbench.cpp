// SPDX-License-Identifier: MIT
// How fast a message is made and made transparent, as ratios to plain work on the same octets in the same run: machines are noisy, ratios are not.
#include "core/mime/mailbox.h"
#include "core/mime/message.h"
#include "core/smtp/dotstuffing.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr qint64 fileSize = 64 * 1024 * 1024;
constexpr qint64 piece = 64 * 1024;

QByteArray octets(qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    quint32 state = 1;
    for (qsizetype i = 0; i < size; ++i) {
        state = state * 1664525 + 1013904223;
        result[i] = static_cast<char>(state >> 24);
    }
    return result;
}

const QString &sampleFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        QFile file(folder.filePath(QStringLiteral("attachment.bin")));
        if (file.open(QIODevice::WriteOnly))
            file.write(octets(fileSize));
        return file.fileName();
    }();
    return path;
}

/// The work that cannot be avoided: read the file, base64 of it in one piece.
void toBase64(benchmark::State &state)
{
    for (auto _ : state) {
        QFile file(sampleFile());
        if (!file.open(QIODevice::ReadOnly))
            state.SkipWithError("the sample file is gone");
        benchmark::DoNotOptimize(file.readAll().toBase64());
    }
    state.SetBytesProcessed(state.iterations() * fileSize);
}

void renderAttachment(benchmark::State &state)
{
    using namespace postscope::mime;
    FileSlice slice;
    slice.path = sampleFile();
    slice.length = fileSize;
    slice.encodedSize = (fileSize + 56) / 57 * 2 + (fileSize + 2) / 3 * 4;
    slice.fileSize = fileSize;
    slice.modified = QFileInfo(sampleFile()).lastModified().toMSecsSinceEpoch();
    const Message message({slice}, QByteArray(), false);
    for (auto _ : state) {
        MessageSource source(message);
        qint64 total = 0;
        for (;;) {
            const auto read = source.read(piece);
            if (!read)
                state.SkipWithError("the message cannot be read");
            if (!read || read->isEmpty())
                break;
            total += read->size();
        }
        if (total != message.size())
            state.SkipWithError("the size is not what the message said");
    }
    state.SetBytesProcessed(state.iterations() * fileSize);
}

QByteArray lines()
{
    QByteArray text;
    while (text.size() < fileSize / 4)
        text += QByteArray(76, 'x') + "\r\n";
    return text;
}

void copyLines(benchmark::State &state)
{
    const QByteArray text = lines();
    for (auto _ : state) {
        for (qsizetype at = 0; at < text.size(); at += piece)
            benchmark::DoNotOptimize(text.mid(at, piece));
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void stuffLines(benchmark::State &state)
{
    const QByteArray text = lines();
    for (auto _ : state) {
        postscope::smtp::DotStuffer stuffer;
        for (qsizetype at = 0; at < text.size(); at += piece)
            benchmark::DoNotOptimize(stuffer.stuff(text.mid(at, piece)));
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

/// One address list, and one twice as long: the time may not more than double (and a half).
void parseAddresses(benchmark::State &state)
{
    QString list;
    for (int i = 0; i < state.range(0); ++i)
        list += QStringLiteral("\"Name, number %1\" <user%1@example.org>, ").arg(i);
    for (auto _ : state)
        benchmark::DoNotOptimize(postscope::mime::parseMailboxes(list));
}

BENCHMARK(toBase64)->Unit(benchmark::kMillisecond);
BENCHMARK(renderAttachment)->Unit(benchmark::kMillisecond);
BENCHMARK(copyLines)->Unit(benchmark::kMillisecond);
BENCHMARK(stuffLines)->Unit(benchmark::kMillisecond);
BENCHMARK(parseAddresses)->Arg(2000)->Arg(4000)->Unit(benchmark::kMillisecond);

/// The usual table, and what each figure is worth beside the one that it is measured against.
class Ratios : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs)
            m_times[run.benchmark_name()] = run.GetAdjustedCPUTime();
    }

    void print() const
    {
        const auto ratio = [this](const char *one, const char *other) {
            if (m_times.contains(one) && m_times.contains(other))
                std::printf("%s / %s: %.2f\n", one, other, m_times.at(one) / m_times.at(other));
        };
        ratio("renderAttachment", "toBase64");
        ratio("stuffLines", "copyLines");
        ratio("parseAddresses/4000", "parseAddresses/2000");
    }

private:
    std::map<std::string, double> m_times;
};

} // namespace

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    Ratios ratios;
    benchmark::RunSpecifiedBenchmarks(&ratios);
    ratios.print();
    return 0;
}
