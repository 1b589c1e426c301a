// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace postscope::ui {

enum class Theme { System, Light, Dark };

/// What the program remembers of its user's wishes: a value that is handed to those who need it. No secrets, no mail.
struct Settings {
    QString language; ///< "zh_TW", "en"; empty: the system's
    Theme theme = Theme::System;
    bool welcomed = false;           ///< the sample message was shown once
    bool rareFieldsShown = false;    ///< Reply-To, Sender, In-Reply-To and References
    QString directory;               ///< where a file was opened or saved last
    QByteArray geometry;             ///< QWidget::saveGeometry of the window
    QByteArray windowState;          ///< QMainWindow::saveState
    QMap<QString, QByteArray> parts; ///< states of splitters and table headers, by object name

    bool operator==(const Settings &) const = default;
};

/// Reads an INI file; what is missing or makes no sense has its default.
[[nodiscard]] Settings readSettings(const QString &path);
/// False: the file could not be written.
[[nodiscard]] bool writeSettings(const Settings &settings, const QString &path);

} // namespace postscope::ui
