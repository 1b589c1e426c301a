// SPDX-License-Identifier: MIT
#include "core/outline/filenamefindings.h"

#include <QSet>

#include <algorithm>

namespace postscope::outline {

namespace {

using Code = Finding::Code;
using Severity = Finding::Severity;

bool isDocument(const QString &extension)
{
    static const QSet<QString> all = [] {
        const QStringList names =
            QStringLiteral("pdf doc docx docm xls xlsx xlsm ppt pptx odt ods odp rtf txt csv htm html jpg jpeg png gif bmp tif tiff webp svg "
                           "mp3 mp4 avi mov wav zip rar 7z eml msg")
                .split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    return all.contains(extension.toLower());
}

// What a system would run, not show.
bool isProgram(const QString &extension)
{
    static const QSet<QString> all = [] {
        const QStringList names =
            QStringLiteral("exe com scr pif bat cmd msi msp msc msix appx cpl dll sys hta htc js jse mjs vbs vbe vb ws wsf wsh wsc ps1 psm1 "
                           "lnk url scf inf reg chm hlp jar jnlp sh bash csh run elf desktop app command pkg dmg deb rpm apk action "
                           "workflow py pl rb xll gadget application ade adp mde iso img vhd vhdx one settingcontent-ms library-ms")
                .split(u' ');
        return QSet<QString>(names.begin(), names.end());
    }();
    return all.contains(extension.toLower());
}

// Bidirectional controls and what takes no room: the name is not what it looks like (RFC 9839; Unicode TR 36).
bool hidesOrder(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || (unit >= 0x200B && unit <= 0x200F) ||
           (unit >= 0x2060 && unit <= 0x2064) || unit == 0x061C || unit == 0xFEFF || unit == 0x00AD || unit == 0x180E || unit == 0x115F || unit == 0x3164;
}

bool isPath(const QString &name)
{
    const bool drive = name.size() > 1 && name[1] == u':' && name[0].isLetter();
    return name.contains(u'/') || name.contains(u'\\') || name == u"." || name == u".." || name.startsWith(u'~') || drive;
}

QString extensionOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 ? QString() : name.sliced(dot + 1).trimmed();
}

} // namespace

QList<NameFlaw> flawsOf(const QString &fileName)
{
    QList<NameFlaw> flaws;
    if (std::ranges::any_of(fileName, hidesOrder))
        flaws << NameFlaw{Severity::Error, Code::NameHidesOrder};
    if (std::ranges::any_of(fileName, [](QChar character) { return character.category() == QChar::Other_Control; }))
        flaws << NameFlaw{Severity::Warning, Code::NameHasControl};
    if (isPath(fileName))
        flaws << NameFlaw{Severity::Warning, Code::NameIsPath};
    QString plain = fileName;
    plain.removeIf(hidesOrder);
    // A dot or a blank at the end is dropped by Windows, and the one before it counts.
    while (!plain.isEmpty() && (plain.back() == u'.' || plain.back().isSpace()))
        plain.chop(1);
    if (const QString extension = extensionOf(plain); isProgram(extension)) {
        const QString stem = plain.first(plain.lastIndexOf(u'.')).trimmed();
        const bool posesAsDocument = isDocument(extensionOf(stem));
        flaws << NameFlaw{posesAsDocument ? Severity::Error : Severity::Warning, posesAsDocument ? Code::NameHasTwoExtensions : Code::NameIsProgram};
    }
    return flaws;
}

} // namespace postscope::outline
