// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <QAbstractTableModel>
#include <QHash>

namespace postscope::ui {

/// The attachments and the alternatives of a draft as rows: name, type, size, Content-ID, what the part goes as, transfer encoding, place. All but size
/// and place can be edited.
class AttachmentModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Type, Size, ContentId, GoesAs, Encoding, Place, ColumnCount };

    explicit AttachmentModel(QObject *parent = nullptr);

    /// What a cell of this column may hold, as it is written in the header, the usual (empty) first; nothing: any text.
    [[nodiscard]] static QStringList choices(int column);
    /// How one of the choices is shown.
    [[nodiscard]] static QString shownChoice(const QString &choice);
    /// What stands in a cell for the empty choice.
    [[nodiscard]] static QString usual() { return tr("as usual"); }

    void load(const QList<delivery::Attachment> &attachments, const QList<delivery::Attachment> &alternatives);
    [[nodiscard]] QList<delivery::Attachment> attachments() const { return parts(false); }
    [[nodiscard]] QList<delivery::Attachment> alternatives() const { return parts(true); }
    void append(const QList<delivery::Attachment> &attachments);
    /// The row of the attachment, or of the alternative, with this index; -1: there is none.
    [[nodiscard]] int rowOf(qsizetype index, bool alternative) const;
    /// What is wrong with attachments and alternatives, as plain sentences.
    void setProblems(const QHash<qsizetype, QString> &attachments, const QHash<qsizetype, QString> &alternatives);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    struct Row {
        delivery::Attachment part;
        bool alternative = false;
    };

    [[nodiscard]] QList<delivery::Attachment> parts(bool alternative) const;
    [[nodiscard]] QString text(const Row &row, int column) const;

    QList<Row> m_rows;
    QHash<int, QString> m_problems; // by row
};

} // namespace postscope::ui
