// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <QAbstractTableModel>
#include <QHash>

namespace postscope::ui {

/// The attachments of a draft as rows: name, type, size, Content-ID, disposition, transfer encoding, place. All but size and place can be edited.
class AttachmentModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Type, Size, ContentId, Disposition, Encoding, Place, ColumnCount };

    explicit AttachmentModel(QObject *parent = nullptr);

    /// What a cell of this column may hold, as it is written in the header, the usual (empty) first; nothing: any text.
    [[nodiscard]] static QStringList choices(int column);
    /// What stands in a cell for the empty choice.
    [[nodiscard]] static QString usual() { return tr("as usual"); }

    void load(const QList<delivery::Attachment> &attachments);
    [[nodiscard]] const QList<delivery::Attachment> &attachments() const { return m_attachments; }
    void append(const QList<delivery::Attachment> &attachments);
    /// What is wrong with rows, as plain sentences.
    void setProblems(const QHash<qsizetype, QString> &problems);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

private:
    [[nodiscard]] QString text(const delivery::Attachment &attachment, int column) const;

    QList<delivery::Attachment> m_attachments;
    QHash<qsizetype, QString> m_problems;
};

} // namespace postscope::ui
