// SPDX-License-Identifier: MIT
#include "ui/settings.h"

#include <QSettings>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace postscope::ui {

namespace {

constexpr std::array<std::pair<Theme, const char *>, 3> themes{{{Theme::System, "system"}, {Theme::Light, "light"}, {Theme::Dark, "dark"}}};

} // namespace

Settings readSettings(const QString &path)
{
    const QSettings file(path, QSettings::IniFormat);
    Settings settings;
    settings.language = file.value("language"_L1).toString();
    for (const auto &[theme, name] : themes)
        if (file.value("theme"_L1).toString() == QLatin1StringView(name))
            settings.theme = theme;
    settings.welcomed = file.value("welcomed"_L1).toBool();
    settings.rareFieldsShown = file.value("rareFieldsShown"_L1).toBool();
    settings.directory = file.value("directory"_L1).toString();
    settings.geometry = file.value("window/geometry"_L1).toByteArray();
    settings.windowState = file.value("window/state"_L1).toByteArray();
    const QVariantMap parts = file.value("window/parts"_L1).toMap();
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
        settings.parts.insert(it.key(), it.value().toByteArray());
    return settings;
}

bool writeSettings(const Settings &settings, const QString &path)
{
    QSettings file(path, QSettings::IniFormat);
    file.setValue("language"_L1, settings.language);
    for (const auto &[theme, name] : themes)
        if (settings.theme == theme)
            file.setValue("theme"_L1, QString(QLatin1StringView(name)));
    file.setValue("welcomed"_L1, settings.welcomed);
    file.setValue("rareFieldsShown"_L1, settings.rareFieldsShown);
    file.setValue("directory"_L1, settings.directory);
    file.setValue("window/geometry"_L1, settings.geometry);
    file.setValue("window/state"_L1, settings.windowState);
    QVariantMap parts;
    for (auto it = settings.parts.cbegin(); it != settings.parts.cend(); ++it)
        parts.insert(it.key(), it.value());
    file.setValue("window/parts"_L1, parts);
    file.sync();
    return file.status() == QSettings::NoError;
}

} // namespace postscope::ui
