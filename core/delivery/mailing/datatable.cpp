// SPDX-License-Identifier: MIT
#include "core/delivery/mailing/datatable.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

#include <csv.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace postscope::delivery {

namespace {

using Kind = DataFailure::Kind;

std::optional<QString> decoded(const QByteArray &octets)
{
    QStringDecoder decoder(QStringConverter::encodingForData(octets).value_or(QStringConverter::Utf8));
    const QString text = decoder(octets);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// What parts the cells: of the three that are in use the one that the first line has most of, outside of quotes.
char delimiterOf(const QByteArray &octets)
{
    constexpr std::array delimiters{',', ';', '\t'};
    std::array<qsizetype, delimiters.size()> counts{};
    bool quoted = false;
    for (const char octet : octets) {
        if (octet == '"')
            quoted = !quoted;
        else if (!quoted && octet == '\n')
            break;
        const auto found = std::ranges::find(delimiters, octet);
        if (!quoted && found != delimiters.end())
            ++counts[size_t(found - delimiters.begin())];
    }
    return delimiters[size_t(std::ranges::max_element(counts) - counts.begin())];
}

/// Takes the cells as libcsv finds them.
class Table {
public:
    Result<DataTable, DataFailure> read(const QByteArray &octets)
    {
        csv_parser parser;
        if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
            return Unexpected(DataFailure{.kind = Kind::TooLarge});
        const std::unique_ptr<csv_parser, void (*)(csv_parser *)> freeing(&parser, &csv_free);
        csv_set_delim(&parser, uchar(delimiterOf(octets)));
        const size_t parsed = csv_parse(&parser, octets.constData(), size_t(octets.size()), &Table::takeCell, &Table::takeRow, this);
        const bool whole = parsed == size_t(octets.size()) && csv_fini(&parser, &Table::takeCell, &Table::takeRow, this) == 0;
        if (!whole && !m_failure)
            fail(Kind::Malformed);
        if (!m_failure && m_table.columns.isEmpty())
            m_failure = DataFailure{.kind = Kind::NoColumns};
        if (!m_failure && m_table.rows.isEmpty())
            m_failure = DataFailure{.kind = Kind::NoRows};
        if (m_failure)
            return Unexpected(*m_failure);
        return m_table;
    }

private:
    static void takeCell(void *octets, size_t count, void *table)
    {
        static_cast<Table *>(table)->m_cells << QString::fromUtf8(static_cast<const char *>(octets), qsizetype(count));
    }
    static void takeRow(int, void *table) { static_cast<Table *>(table)->endRow(); }

    void fail(Kind kind, const QString &detail = {})
    {
        if (!m_failure)
            m_failure = DataFailure{.kind = kind, .path = {}, .detail = detail, .row = m_table.columns.isEmpty() ? 0 : m_table.rows.size() + 1};
    }

    void endRow()
    {
        const QStringList cells = std::exchange(m_cells, {});
        if (m_failure)
            return;
        if (m_table.columns.isEmpty())
            nameColumns(cells);
        else if (cells.size() != m_table.columns.size())
            fail(Kind::RowLength, QString::number(cells.size()));
        else if (m_table.rows.size() == DataTable::maxRows)
            fail(Kind::TooLarge);
        else
            m_table.rows << cells;
    }

    void nameColumns(const QStringList &cells)
    {
        if (cells.size() > DataTable::maxColumns)
            return fail(Kind::TooLarge);
        QSet<QString> names;
        for (const QString &cell : cells) {
            if (!cell.isEmpty() && names.contains(cell))
                return fail(Kind::DoubleColumn, cell.left(80));
            names << cell;
        }
        m_table.columns = cells;
    }

    DataTable m_table;
    QStringList m_cells;
    std::optional<DataFailure> m_failure;
};

} // namespace

Result<DataTable, DataFailure> dataFromCsv(const QByteArray &octets)
{
    if (octets.size() > DataTable::maxOctets)
        return Unexpected(DataFailure{.kind = Kind::TooLarge});
    const std::optional<QString> text = decoded(octets);
    if (!text || text->contains(QChar::Null))
        return Unexpected(DataFailure{.kind = Kind::NotUnicode});
    return Table().read(text->toUtf8());
}

Result<DataTable, DataFailure> readData(const QString &path)
{
    const auto failed = [&path](DataFailure failure) {
        failure.path = path;
        return Unexpected(failure);
    };
    QFile file(path);
    // A pipe is not opened: that would wait for its other end.
    if ((file.exists() && !QFileInfo(path).isFile()) || !file.open(QIODevice::ReadOnly))
        return failed({.kind = Kind::Unreadable, .path = {}, .detail = file.errorString()});
    const QByteArray octets = file.read(DataTable::maxOctets + 1);
    if (file.error() != QFile::NoError)
        return failed({.kind = Kind::Unreadable, .path = {}, .detail = file.errorString()});
    auto table = dataFromCsv(octets);
    if (!table)
        return failed(table.error());
    return table;
}

} // namespace postscope::delivery
