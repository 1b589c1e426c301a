// SPDX-License-Identifier: MIT
#pragma once

#include "ui/compose/attachmentmodel.h"

#include <QWidget>

class QComboBox;
class QMimeData;
class QPushButton;

namespace postscope::ui {

class FormTable;

/// What goes with the mail, as attachments or as alternatives: added by dialog, by drop and by paste; renamed and removed in place.
class AttachmentPage final : public QWidget {
    Q_OBJECT

public:
    explicit AttachmentPage(QWidget *parent = nullptr);

    void load(const delivery::Draft &draft);
    void store(delivery::Draft &draft) const;
    [[nodiscard]] QList<delivery::Attachment> attachments() const { return m_model->attachments(); }
    [[nodiscard]] int count() const { return m_model->rowCount(); }
    void add(const QList<delivery::Attachment> &attachments) { m_model->append(attachments); }
    /// By their indices in the draft.
    void setProblems(const QHash<qsizetype, QString> &attachments, const QHash<qsizetype, QString> &alternatives)
    {
        m_model->setProblems(attachments, alternatives);
    }
    void focusPart(qsizetype index, bool alternative);
    [[nodiscard]] FormTable *table() const { return m_table; }

public Q_SLOTS:
    /// Files or a picture from the clipboard.
    void paste();

Q_SIGNALS:
    void edited();
    /// The user wants to choose files.
    void filesWanted();

private:
    void makeEncoding();
    void removeSelected();

    AttachmentModel *m_model;
    FormTable *m_table;
    QPushButton *m_remove;
    QComboBox *m_encoding;
};

} // namespace postscope::ui
