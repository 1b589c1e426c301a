// SPDX-License-Identifier: MIT
#include "core/delivery/draftreader.h"

#include <QRegularExpression>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

void DraftReader::readEnvelope(const QJsonValue &value, EnvelopeChoice &choice)
{
    const QJsonObject envelope = object(value, u"envelope"_s);
    refuseOthers(envelope, u"envelope"_s, {u"from"_s, u"to"_s, u"cc"_s, u"bcc"_s});
    if (isAbsent(value))
        return;
    choice.overridden = true;
    if (envelope["from"_L1].isUndefined() || isAbsent(envelope["to"_L1]))
        fail(Kind::BadValue, envelope["from"_L1].isUndefined() ? u"envelope.from"_s : u"envelope.to"_s);
    choice.mailFrom = mailbox(envelope["from"_L1], u"envelope.from"_s);
    QStringList recipients;
    for (const QLatin1StringView key : {"to"_L1, "cc"_L1, "bcc"_L1})
        recipients << addresses(envelope[key], u"envelope."_s + key);
    recipients.removeAll(QString());
    choice.rcptTo = recipients.join(u", "_s);
}

void DraftReader::readDsn(const QJsonValue &value, Draft &draft)
{
    EnvelopeChoice &choice = draft.envelope;
    const QJsonObject dsn = object(value, u"dsn"_s);
    refuseOthers(dsn, u"dsn"_s, {u"id"_s, u"return"_s, u"ret"_s, u"notify"_s, u"recipient"_s});
    choice.dsnEnvelopeId = string(dsn["id"_L1], u"dsn.id"_s).toUtf8();
    const bool isShort = !isAbsent(dsn["ret"_L1]);
    const QString returned = string(dsn[isShort ? "ret"_L1 : "return"_L1], isShort ? u"dsn.ret"_s : u"dsn.return"_s).toUpper();
    choice.dsnReturn = returned == "HEADERS"_L1 ? QByteArray("HDRS") : returned.toUtf8();
    if (!choice.dsnReturn.isEmpty() && choice.dsnReturn != "FULL" && choice.dsnReturn != "HDRS")
        fail(Kind::BadValue, isShort ? u"dsn.ret"_s : u"dsn.return"_s);
    choice.dsnNotify = strings(dsn["notify"_L1], u"dsn.notify"_s, u","_s).toUpper().remove(u' ').toUtf8();
    static const QRegularExpression known(u"^(|NEVER|(SUCCESS|FAILURE|DELAY)(,(SUCCESS|FAILURE|DELAY)){0,2})\\z"_s);
    if (!known.match(QString::fromUtf8(choice.dsnNotify)).hasMatch())
        fail(Kind::BadValue, u"dsn.notify"_s);
    // Nodemailer's one ORCPT for everybody.
    if (const QString recipient = string(dsn["recipient"_L1], u"dsn.recipient"_s); !recipient.isEmpty()) {
        QStringList all = choice.overridden ? QStringList{choice.rcptTo} : QStringList{draft.to, draft.cc, draft.bcc};
        all.removeAll(QString());
        choice.recipients << RecipientChoice{.addresses = all.join(u", "_s),
                                             .originalRecipient = recipient.contains(u';') ? recipient.toUtf8() : "rfc822;" + recipient.toUtf8()};
    }
}

} // namespace postscope::delivery
