// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>

class QUrl;

namespace postscope::ui {

/// What all pictures of one mail may cost together.
constexpr qint64 maxPicturePixels = 64LL * 1024 * 1024;

/// A PNG, JPEG, GIF, BMP or WebP picture, recognised by its first octets alone; never SVG, which is a program. Null where it is none of
/// these, is broken, or has more than `pixels` pixels, which is found out before anything is decoded; `pixels` is lowered by what it has.
[[nodiscard]] QImage decodePicture(const QByteArray &octets, qint64 &pixels);

/// The octets of a data: URL of one of these formats (RFC 2397); empty where it is not one.
[[nodiscard]] QByteArray pictureOfDataUrl(const QUrl &url);

} // namespace postscope::ui
