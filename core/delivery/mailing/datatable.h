// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace postscope::delivery {

/// What the mails of a mailing differ in: one row for each.
struct DataTable {
    static constexpr qint64 maxOctets = 64LL * 1024 * 1024;
    static constexpr qsizetype maxRows = 100'000;
    static constexpr qsizetype maxColumns = 1'000;

    QStringList columns;     ///< their names
    QList<QStringList> rows; ///< each with as many cells as there are columns

    bool operator==(const DataTable &) const = default;
};

/// Why a file of data could not be read, and where.
struct DataFailure {
    enum class Kind {
        Unreadable, ///< detail: the system's words
        TooLarge,
        NotUnicode,   ///< neither UTF-8, nor UTF-16 with a byte order mark
        Malformed,    ///< a quote where none may be, or one that stays open
        NoColumns,    ///< the first line, which names them, is missing
        DoubleColumn, ///< detail: the name
        RowLength,    ///< detail: the number of its cells
        NoRows
    };
    Kind kind = Kind::Unreadable;
    QString path;
    QString detail;
    qsizetype row = 0; ///< from 1 on, without the first line; 0: that line, or all of it

    bool operator==(const DataFailure &) const = default;
};

/// Reads comma-separated values (RFC 4180): the first line names the columns. Semicolons and tabs part cells too, if the first line has more of them; empty
/// lines are passed over.
[[nodiscard]] Result<DataTable, DataFailure> readData(const QString &path);
/// The same of octets; `path` of the failure is left to the caller.
[[nodiscard]] Result<DataTable, DataFailure> dataFromCsv(const QByteArray &octets);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::DataTable)
