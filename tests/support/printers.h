// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <ostream>

// How GoogleTest shows Qt's strings; found by argument-dependent lookup, hence the global namespace.

inline void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    QString text;
    QDebug(&text).nospace() << bytes;
    *out << text.toStdString();
}

inline void PrintTo(const QString &string, std::ostream *out)
{
    QString text;
    QDebug(&text).nospace() << string;
    *out << text.toStdString();
}
