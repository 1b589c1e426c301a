// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/rowtable.h"

namespace postscope::ui {

class OfferModel;

/// The table of what a server offers: Space changes the tick of a keyword, Enter asks for its place in the log.
class OfferView final : public RowTable {
    Q_OBJECT

public:
    explicit OfferView(OfferModel &model, QWidget *parent = nullptr);

    /// Columns for what is in the model now: only for stages that there were.
    void fit();
    /// With the names of the columns first.
    [[nodiscard]] QString rowsAsText(bool all) const override;

Q_SIGNALS:
    /// Of this table.
    void rowWanted(int row);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    OfferModel &m_model;
};

} // namespace postscope::ui
