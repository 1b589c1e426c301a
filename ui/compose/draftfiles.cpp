// SPDX-License-Identifier: MIT
#include "ui/compose/draftfiles.h"

#include "core/mime/mailbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace postscope::ui {

using delivery::Draft;
using delivery::DraftFileFailure;
using text::Explanation;

namespace {

class DraftFiles {
    Q_DECLARE_TR_FUNCTIONS(DraftFiles)
};

bool isJson(const QString &path)
{
    return path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

Explanation unwritable(const QString &path, const QString &words)
{
    return text::explain(DraftFileFailure{DraftFileFailure::Kind::Unwritable, path, words});
}

/// The Bcc of a draft as a header; empty without one. In UTF-8 as it is (RFC 6532): this header is never sent.
QByteArray bccHeader(const Draft &draft)
{
    const auto mailboxes = mime::parseMailboxes(draft.bcc);
    QByteArrayList addresses;
    if (mailboxes)
        for (const mime::Mailbox &mailbox : *mailboxes)
            addresses += mailbox.toString().toUtf8();
    return addresses.isEmpty() ? QByteArray() : "Bcc: " + addresses.join(",\r\n ") + "\r\n";
}

Result<void, Explanation> writeMail(const Draft &draft, QSaveFile &file, const delivery::ComposeContext &context)
{
    const auto composed = delivery::compose(draft, context);
    if (!composed) {
        Explanation reason = text::explain(composed.error().constFirst());
        reason.advice += QLatin1Char(' ') + DraftFiles::tr("Saved as .json, a message may be incomplete.");
        return Unexpected(reason);
    }
    file.write(bccHeader(draft));
    mime::MessageSource source(composed->message);
    constexpr qint64 piece = 256 * 1024;
    for (;;) {
        const Result<QByteArray, ReadFailure> octets = source.read(piece);
        if (!octets)
            return Unexpected(text::explain(octets.error()));
        if (octets->isEmpty())
            return {};
        if (file.write(*octets) != octets->size())
            return Unexpected(unwritable(file.fileName(), file.errorString()));
    }
}

} // namespace

Result<Draft, Explanation> openDraft(const QString &path)
{
    if (!isJson(path))
        return delivery::draftFromMail(path).map_error([](const DraftFileFailure &failure) { return text::explain(failure); });
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(text::explain(DraftFileFailure{DraftFileFailure::Kind::Unreadable, path, file.errorString()}));
    const QByteArray json = file.read(maxDraftFile + 1);
    if (json.size() > maxDraftFile)
        return Unexpected(text::explain(DraftFileFailure{DraftFileFailure::Kind::TooLarge, path}));
    return delivery::draftFromJson(json, QFileInfo(path).absolutePath()).map_error([path](DraftFileFailure failure) {
        failure.path = path;
        return text::explain(failure);
    });
}

Result<void, Explanation> saveDraft(const Draft &draft, const QString &path, const delivery::ComposeContext &context)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Unexpected(unwritable(path, file.errorString()));
    if (isJson(path))
        file.write(delivery::draftToJson(draft, QFileInfo(path).absolutePath()));
    else if (auto written = writeMail(draft, file, context); !written)
        return written;
    if (!file.commit())
        return Unexpected(unwritable(path, file.errorString()));
    return {};
}

Draft sampleDraft()
{
    const QString folder = QStringLiteral(":/samples");
    QFile json(folder + QStringLiteral("/welcome.json"));
    if (!json.open(QIODevice::ReadOnly))
        return {};
    Draft draft = delivery::draftFromJson(json.readAll(), folder).value_or(Draft{});
    for (delivery::Attachment &attachment : draft.attachments) {
        QFile file(attachment.path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        attachment.content = file.readAll();
        attachment.fileName = QFileInfo(std::exchange(attachment.path, QString())).fileName();
    }
    return draft;
}

} // namespace postscope::ui
