// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/log/sessioncontent.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QPalette>

#include <optional>

namespace postscope::ui {

/// The lines of one range of a mail's octets with their offsets; never more of the mail than that range is held.
///
/// A range begins with the first line that begins in it and ends with the end of its last line. A line that is longer than a range goes on
/// in the next one.
class ContentModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Offset, Text, ColumnCount };

    static constexpr qint64 rangeOctets = 64 * 1024;
    static constexpr qsizetype maxShown = 1024; ///< octets of a line

    using QAbstractTableModel::QAbstractTableModel;

    void setMail(std::unique_ptr<MailContent> mail);
    void setStyle(const QFont &font, const QPalette &palette);
    /// At least one.
    [[nodiscard]] qint64 rangeCount() const;
    /// Counted from 0. Nothing on success, otherwise what failed.
    [[nodiscard]] std::optional<ReadFailure> showRange(qint64 range);
    [[nodiscard]] qint64 size() const { return m_mail ? m_mail->size() : 0; }
    [[nodiscard]] bool isComposed() const { return m_mail && m_mail->isComposed(); }
    /// The first octet that is shown, and the one behind the last.
    [[nodiscard]] std::pair<qint64, qint64> shown() const { return {m_start, m_start + m_octets.size()}; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void cut();
    [[nodiscard]] QByteArrayView line(int row) const;

    std::unique_ptr<MailContent> m_mail;
    QByteArray m_octets;
    qint64 m_start = 0;      ///< of m_octets in the mail
    QList<qsizetype> m_rows; ///< where lines begin in m_octets
    QFont m_font;
    QPalette m_palette;
};

} // namespace postscope::ui
