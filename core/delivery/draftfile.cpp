// SPDX-License-Identifier: MIT
#include "core/delivery/draftfile.h"
#include "core/delivery/draftreader.h"

#include <QJsonDocument>

namespace postscope::delivery {

using namespace Qt::StringLiterals;
using Kind = DraftFileFailure::Kind;

Result<Draft, DraftFileFailure> draftFromJson(const QByteArray &json, const QString &directory)
{
    if (json.size() > maxDraftFile)
        return Unexpected(DraftFileFailure{.kind = Kind::TooLarge, .path = {}, .detail = QString::number(json.size())});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(DraftFileFailure{
            .kind = Kind::Malformed, .path = {}, .detail = error.errorString(), .line = int(json.first(qMin(error.offset, int(json.size()))).count('\n')) + 1});
    if (!document.isObject())
        return Unexpected(DraftFileFailure{.kind = Kind::Malformed, .path = {}, .detail = u"{"_s, .line = 1});
    return DraftReader(directory).read(document.object());
}

} // namespace postscope::delivery
