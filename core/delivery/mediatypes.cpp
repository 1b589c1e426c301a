// SPDX-License-Identifier: MIT
#include "core/delivery/mediatypes.h"

#include <QString>

#include <algorithm>
#include <array>

namespace postscope::delivery {

namespace {

struct Named {
    QLatin1StringView suffix;
    const char *type;
};

// By suffix; the types are those of IANA's registry.
constexpr std::array names{
    Named{QLatin1StringView("7z"), "application/x-7z-compressed"},
    Named{QLatin1StringView("avif"), "image/avif"},
    Named{QLatin1StringView("bin"), "application/octet-stream"},
    Named{QLatin1StringView("bmp"), "image/bmp"},
    Named{QLatin1StringView("css"), "text/css"},
    Named{QLatin1StringView("csv"), "text/csv"},
    Named{QLatin1StringView("doc"), "application/msword"},
    Named{QLatin1StringView("docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Named{QLatin1StringView("eml"), "message/rfc822"},
    Named{QLatin1StringView("epub"), "application/epub+zip"},
    Named{QLatin1StringView("gif"), "image/gif"},
    Named{QLatin1StringView("gz"), "application/gzip"},
    Named{QLatin1StringView("html"), "text/html"},
    Named{QLatin1StringView("ics"), "text/calendar"},
    Named{QLatin1StringView("jpeg"), "image/jpeg"},
    Named{QLatin1StringView("jpg"), "image/jpeg"},
    Named{QLatin1StringView("json"), "application/json"},
    Named{QLatin1StringView("md"), "text/markdown"},
    Named{QLatin1StringView("mp3"), "audio/mpeg"},
    Named{QLatin1StringView("mp4"), "video/mp4"},
    Named{QLatin1StringView("odp"), "application/vnd.oasis.opendocument.presentation"},
    Named{QLatin1StringView("ods"), "application/vnd.oasis.opendocument.spreadsheet"},
    Named{QLatin1StringView("odt"), "application/vnd.oasis.opendocument.text"},
    Named{QLatin1StringView("pdf"), "application/pdf"},
    Named{QLatin1StringView("png"), "image/png"},
    Named{QLatin1StringView("ppt"), "application/vnd.ms-powerpoint"},
    Named{QLatin1StringView("pptx"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Named{QLatin1StringView("rtf"), "application/rtf"},
    Named{QLatin1StringView("svg"), "image/svg+xml"},
    Named{QLatin1StringView("tar"), "application/x-tar"},
    Named{QLatin1StringView("txt"), "text/plain"},
    Named{QLatin1StringView("vcf"), "text/vcard"},
    Named{QLatin1StringView("webp"), "image/webp"},
    Named{QLatin1StringView("xls"), "application/vnd.ms-excel"},
    Named{QLatin1StringView("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Named{QLatin1StringView("xml"), "application/xml"},
    Named{QLatin1StringView("zip"), "application/zip"},
};

} // namespace

QByteArray mediaTypeOfName(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QStringView suffix = dot < 0 ? QStringView() : fileName.sliced(dot + 1);
    const auto named = std::ranges::find_if(names, [suffix](const Named &one) { return suffix.compare(one.suffix, Qt::CaseInsensitive) == 0; });
    return named == names.end() ? QByteArray() : QByteArray(named->type);
}

} // namespace postscope::delivery
