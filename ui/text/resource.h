// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <map>

namespace postscope::text {

/// A file of resources/ that was compiled in: "extensions.json"; null where there is none.
[[nodiscard]] QJsonDocument resource(const QString &name);
/// The words of NAME.LANGUAGE.json, or of NAME.en.json where nobody has written them in that language; `language` is a locale's name: "zh_TW".
[[nodiscard]] QJsonObject wordsOf(const QString &name, const QString &language);
[[nodiscard]] QStringList stringsOf(const QJsonValue &array);
/// The language in which `name` has words: `language`, or else "en".
[[nodiscard]] QString spokenLanguage(const QString &name, const QString &language);

/// What is made of the words of a resource, once for each language that it has: lookups come for every row of a log, from any thread.
template<class Words>
class PerLanguage {
public:
    PerLanguage(QString name, Words (*make)(const QString &language)) : m_name(std::move(name)), m_make(make) {}

    /// Stays where it is.
    [[nodiscard]] const Words &in(const QString &language)
    {
        const QMutexLocker lock(&m_mutex);
        const auto asked = m_spoken.find(language);
        if (asked != m_spoken.end())
            return *asked->second;
        const QString spoken = spokenLanguage(m_name, language);
        auto [made, fresh] = m_made.try_emplace(spoken);
        if (fresh)
            made->second = m_make(spoken);
        if (m_spoken.size() < mostLanguages)
            m_spoken.emplace(language, &made->second);
        return made->second;
    }

private:
    static constexpr std::size_t mostLanguages = 100; ///< names of languages that are remembered

    QString m_name;
    Words (*m_make)(const QString &language);
    QMutex m_mutex;
    std::map<QString, Words> m_made;
    std::map<QString, const Words *> m_spoken;
};

} // namespace postscope::text
