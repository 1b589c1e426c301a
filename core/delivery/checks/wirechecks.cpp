// SPDX-License-Identifier: MIT
#include "core/delivery/checks/examination.h"

#include <QIODevice>

#include <algorithm>
#include <variant>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

constexpr qint64 maxLine = 998; ///< octets without CR LF (RFC 5321 4.5.3.1.6, RFC 5322 2.1.1)

/// Measures the lines of a mail as it comes, piece by piece.
class LineLengths {
public:
    explicit LineLengths(Examination &mail) : m_mail(mail) {}

    void take(QByteArrayView octets, Field field, qsizetype index)
    {
        for (qsizetype begin = 0; begin < octets.size();) {
            const qsizetype found = octets.indexOf('\n', begin);
            const qsizetype end = found < 0 ? octets.size() : found;
            m_length += end - begin - (found > begin && octets[found - 1] == '\r' ? 1 : 0);
            m_position += end - begin;
            if (found >= 0)
                endLine(field, index);
            begin = end + (found < 0 ? 0 : 1);
        }
    }
    /// Octets that are known to stand in short lines, the last of which is ended.
    void skip(qint64 octets)
    {
        m_position += octets;
        m_length = 0;
        m_start = m_position;
    }
    void end(Field field) { endLine(field, -1); }

private:
    void endLine(Field field, qsizetype index)
    {
        ++m_position;
        if (m_length > maxLine)
            m_mail.add({.severity = Severity::Warning,
                        .code = Code::LongLine,
                        .field = field,
                        .index = index,
                        .detail = u"%1 @ %2"_s.arg(QString::number(m_length), QString::number(m_start))});
        m_length = 0;
        m_start = m_position;
    }

    Examination &m_mail;
    qint64 m_length = 0;   // of the line so far
    qint64 m_position = 0; // in the mail
    qint64 m_start = 0;    // of the line
};

qsizetype attachmentAt(const Draft &draft, const QString &path)
{
    const auto found = std::ranges::find(draft.attachments, path, &Attachment::path);
    return found == draft.attachments.cend() ? -1 : std::distance(draft.attachments.cbegin(), found);
}

/// Base64 is made in lines of 76: only what has lines of its own is looked at, as far as the budget goes.
void checkLines(Examination &mail)
{
    constexpr qint64 piece = 1024 * 1024;
    LineLengths lengths(mail);
    const Field field = mail.readyMade ? Field::Text : Field::Attachments;
    qint64 offset = 0;
    qint64 budget = mail.context.octets;
    for (const mime::Message::Segment &segment : mail.composed.message.segments()) {
        if (const auto *literal = std::get_if<mime::Literal>(&segment)) {
            const QByteArrayView octets = QByteArrayView(literal->octets).first(std::min<qint64>(literal->octets.size(), budget));
            lengths.take(octets, offset == 0 ? Field::Headers : field, -1);
            budget -= octets.size();
            offset += literal->octets.size();
            continue;
        }
        const auto &slice = std::get<mime::FileSlice>(segment);
        if (slice.encoding == mime::FileSlice::Encoding::Base64)
            lengths.skip(slice.encodedSize);
        else
            for (qint64 done = 0; done < slice.encodedSize && budget > 0; done += piece, budget -= piece)
                lengths.take(mail.composed.message.range(offset + done, std::min(piece, slice.encodedSize - done)).value_or(QByteArray()), field,
                             attachmentAt(mail.draft, slice.path));
        offset += slice.encodedSize;
        if (budget <= 0)
            return;
    }
    lengths.end(field);
}

void checkEightBit(Examination &mail)
{
    const HeaderLine *encoding = mail.first("Content-Transfer-Encoding");
    const HeaderLine *type = mail.first("Content-Type");
    const QByteArray announced = encoding == nullptr ? QByteArray("7bit") : encoding->value.toLower();
    const bool composite = type != nullptr && (type->value.toLower().startsWith("multipart/") || type->value.toLower().startsWith("message/"));
    const auto above = [](QByteArrayView octets) { return std::ranges::any_of(octets, [](char octet) { return uchar(octet) > 0x7F; }); };
    const bool inHeader = std::ranges::any_of(mail.header, [&](const HeaderLine &line) { return above(line.value); });
    if ((announced == "8bit" || announced == "binary") && !mail.composed.message.eightBit())
        mail.add({.severity = Severity::Info, .code = Code::EightBitForNothing, .field = Field::Text});
    // What is a container says nothing of its parts (RFC 2045 6.4 wants it to, and few do); a header in UTF-8 is not the body's.
    if (mail.readyMade && announced == "7bit" && !composite && !inHeader && mail.composed.message.eightBit())
        mail.add({.severity = Severity::Warning, .code = Code::EightBitUndeclared, .field = Field::Text});
}

} // namespace

void checkOctets(Examination &mail)
{
    if (!mail.composed.binaryOnly) // BINARYMIME knows no lines (RFC 3030 3)
        checkLines(mail);
    checkEightBit(mail);
    const qint64 size = mail.composed.message.size();
    if (mail.context.sizeLimit && *mail.context.sizeLimit > 0 && size > *mail.context.sizeLimit)
        mail.add({.severity = Severity::Warning,
                  .code = Code::TooLargeForServer,
                  .field = Field::Attachments,
                  .detail = u"%1 > %2 %3"_s.arg(QString::number(size), QString::number(*mail.context.sizeLimit), mail.context.server).trimmed()});
}

void checkLineEnds(Examination &mail, QIODevice &device)
{
    constexpr qint64 piece = 256 * 1024;
    qint64 budget = mail.context.octets;
    qint64 pairs = 0;
    qint64 lineFeeds = 0;
    qint64 returns = 0;
    bool nul = false;
    bool afterReturn = false;
    for (QByteArray octets = device.read(piece); !octets.isEmpty() && budget > 0; octets = device.read(piece)) {
        budget -= octets.size();
        nul = nul || octets.contains('\0');
        for (const char octet : octets) {
            if (octet == '\n')
                ++(afterReturn ? pairs : lineFeeds);
            else if (afterReturn)
                ++returns;
            afterReturn = octet == '\r';
        }
    }
    returns += afterReturn ? 1 : 0;
    if (nul)
        mail.add({.severity = Severity::Warning, .code = Code::NulOctet, .field = Field::Text});
    if (lineFeeds > 0 && pairs == 0 && returns == 0)
        mail.add({.severity = Severity::Info, .code = Code::UnixLineEnds, .field = Field::Text});
    else if (lineFeeds > 0 || returns > 0)
        mail.add({.severity = Severity::Warning, .code = Code::BareLineEnd, .field = Field::Text, .detail = QString::number(lineFeeds + returns)});
}

} // namespace postscope::delivery
