// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/capabilitystages.h"
#include "ui/extensionchoice.h"
#include "ui/inspect/server/serverwords.h"

#include <QAbstractTableModel>
#include <QPalette>

namespace postscope::ui {

/// What a server offers, a row for each keyword, a column for each stage, what became of it, and a tick for the sends that follow.
class OfferModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Keyword, NextSend, Clear, Tls, Authenticated, Change, Message, ColumnCount };

    explicit OfferModel(QObject *parent = nullptr);

    void setFacts(const delivery::ServerFacts &facts);
    void setChoice(const ExtensionChoice &choice);
    /// True: keywords that are known and were not offered are shown too.
    void setAll(bool all);
    void setPalette(const QPalette &palette);

    [[nodiscard]] const delivery::ServerFacts &facts() const { return m_facts; }
    [[nodiscard]] QByteArray keyword(int row) const { return m_rows.at(row).keyword; }
    [[nodiscard]] int rowOf(const QByteArray &keyword) const;
    [[nodiscard]] const std::optional<text::ExtensionText> &extension(int row) const { return m_rows.at(row).extension; }
    [[nodiscard]] const KeywordUse &use(int row) const { return m_rows.at(row).use; }
    [[nodiscard]] bool isOffered(int row) const;
    /// What a server says with the keyword, the last time.
    [[nodiscard]] QString offeredParameters(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The user has changed a tick. The model waits for setChoice().
    void choiceWanted(const postscope::ui::ExtensionChoice &choice);

private:
    struct Row {
        QByteArray keyword;
        std::optional<text::ExtensionText> extension;
        KeywordUse use;
        KeywordChange change;
    };

    void rebuild();
    [[nodiscard]] QByteArrayList keywords() const;
    [[nodiscard]] QString textOf(int row, Column column) const;
    [[nodiscard]] QString stageText(int row, delivery::CapabilityStage::When when) const;
    [[nodiscard]] QString messageText(const KeywordUse &use) const;
    [[nodiscard]] QVariant iconOf(int row, Column column) const;

    QList<text::ExtensionText> m_texts;
    delivery::ServerFacts m_facts;
    ExtensionChoice m_choice;
    bool m_all = false;
    QList<Row> m_rows;
    QPalette m_palette;
};

} // namespace postscope::ui
