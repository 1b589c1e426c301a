// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace postscope::text {

/// A file of resources/ that was compiled in: "extensions.json"; null where there is none.
[[nodiscard]] QJsonDocument resource(const QString &name);
/// The words of NAME.LANGUAGE.json, or of NAME.en.json where nobody has written them in that language; `language` is a locale's name: "zh_TW".
[[nodiscard]] QJsonObject wordsOf(const QString &name, const QString &language);
[[nodiscard]] QStringList stringsOf(const QJsonValue &array);

} // namespace postscope::text
