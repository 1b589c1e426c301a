// SPDX-License-Identifier: MIT
#pragma once

#include "ui/extensionchoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace postscope::ui {

class OfferModel;

/// All about one keyword: what it is for, what this message made of it, and what the sends that follow are to make of it.
class KeywordPane final : public QWidget {
    Q_OBJECT

public:
    explicit KeywordPane(const OfferModel &model, QWidget *parent = nullptr);

    /// -1: none.
    void show(int row, const ExtensionChoice &choice);
    [[nodiscard]] const QByteArray &keyword() const { return m_keyword; }
    /// The same in lines, plain text.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QComboBox *treatment() const { return m_treatment; }
    [[nodiscard]] QLineEdit *parameters() const { return m_parameters; }

Q_SIGNALS:
    void choiceWanted(const postscope::ui::ExtensionChoice &choice);

private:
    void treat();

    const OfferModel &m_model;
    ExtensionChoice m_choice;
    QByteArray m_keyword;
    QLabel *m_title;
    QLabel *m_message;
    QLabel *m_words;
    QComboBox *m_treatment;
    QLineEdit *m_parameters;
};

} // namespace postscope::ui
