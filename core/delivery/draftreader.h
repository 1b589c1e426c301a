// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draftfile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace postscope::delivery {

/// Turns one JSON object in Nodemailer's message shape into a Draft. The first thing that is wrong is kept, with its place as in
/// "attachments[0].path"; what is read after it counts for nothing.
class DraftReader {
public:
    explicit DraftReader(const QString &directory) : m_directory(directory) {}
    [[nodiscard]] Result<Draft, DraftFileFailure> read(const QJsonObject &message);

private:
    using Kind = DraftFileFailure::Kind;

    [[nodiscard]] static QString below(const QString &place, QLatin1StringView key);
    [[nodiscard]] static QString item(const QString &place, qsizetype index);
    [[nodiscard]] static bool isAbsent(const QJsonValue &value);

    void fail(Kind kind, const QString &place);
    /// Names the first key that is none of `known`, any case if `anyCase`.
    void refuseOthers(const QJsonObject &object, const QString &place, const QStringList &known);
    [[nodiscard]] QString string(const QJsonValue &value, const QString &place);
    [[nodiscard]] QJsonObject object(const QJsonValue &value, const QString &place);
    /// A value that may stand alone or in a list, to any depth of two.
    [[nodiscard]] QString strings(const QJsonValue &value, const QString &place, const QString &separator);

    [[nodiscard]] QString addresses(const QJsonValue &value, const QString &place);
    [[nodiscard]] QString mailbox(const QJsonValue &value, const QString &place);
    [[nodiscard]] QString group(const QJsonObject &from, const QString &place);
    [[nodiscard]] QList<Attachment> parts(const QJsonValue &value, const QString &place);
    [[nodiscard]] Attachment part(const QJsonValue &value, const QString &place);
    [[nodiscard]] Attachment rawPart(const QJsonValue &value, const QString &place);
    void readContent(const QJsonObject &from, Attachment &to, const QString &place);
    [[nodiscard]] mime::TransferEncoding transferEncoding(const QJsonValue &value, const QString &place);
    [[nodiscard]] QString filePath(const QString &path, const QString &place);
    [[nodiscard]] QByteArray content(const QJsonValue &value, const QString &encoding, const QString &place);
    [[nodiscard]] QByteArray decoded(const QString &text, const QString &encoding, const QString &place);
    [[nodiscard]] QString text(const QJsonValue &value, const QString &place);
    [[nodiscard]] std::optional<CalendarEvent> event(const QJsonValue &value);
    [[nodiscard]] QList<CustomHeader> headers(const QJsonValue &value, const QString &place);
    [[nodiscard]] CustomHeader header(const QString &name, const QJsonValue &value, const QString &place);
    [[nodiscard]] static std::optional<QDateTime> dateOf(const QJsonValue &value);
    void readTexts(const QJsonObject &message, Draft &draft);
    void readMarks(const QJsonObject &message, Draft &draft);
    void readChoices(const QJsonObject &from, Draft &draft);
    void readRaw(const QJsonObject &message, Draft &draft);
    [[nodiscard]] QList<ListHeader> list(const QJsonValue &value);
    void listEntries(QList<ListHeader> &rows, const QByteArray &name, const QJsonValue &value, const QString &place);
    void readEnvelope(const QJsonValue &value, EnvelopeChoice &choice);
    void readDsn(const QJsonValue &value, Draft &draft);
    void readRequests(const QJsonValue &value, EnvelopeChoice &choice);
    [[nodiscard]] BodyEncoding bodyEncoding(const QJsonValue &value);
    [[nodiscard]] RecipientChoice recipientChoice(const QJsonValue &value, const QString &place);
    [[nodiscard]] std::optional<smtp::DeliverBy> deliverBy(const QJsonValue &value);
    /// A whole number between two; nothing where there is none.
    [[nodiscard]] std::optional<qint64> number(const QJsonValue &value, const QString &place, qint64 least, qint64 most);
    [[nodiscard]] bool flag(const QJsonValue &value, const QString &place);

    QDir m_directory;
    bool m_filesAllowed = true;
    QString m_textEncoding; // of "text" and its like: utf-8, base64, hex
    std::optional<DraftFileFailure> m_failure;
};

} // namespace postscope::delivery
