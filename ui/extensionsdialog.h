// SPDX-License-Identifier: MIT
#pragma once

#include "ui/extensionchoice.h"
#include "ui/text/extensions.h"

#include <QDialog>
#include <QHash>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace postscope::ui {

/// Every extension with what it is for; each can be left out, or taken for offered, in the sends that follow.
class ExtensionsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `offered`: by the server of the last session.
    ExtensionsDialog(const ExtensionChoice &choice, const smtp::Capabilities &offered, QWidget *parent = nullptr);

    [[nodiscard]] ExtensionChoice choice() const;

private:
    enum Treatment { AsOffered, LeftOut, Forced };
    struct Row {
        Treatment treatment = AsOffered;
        QString parameters; ///< of a forced one
    };

    void arrange(const ExtensionChoice &choice);
    [[nodiscard]] QWidget *makeDetails();
    void addRows(const ExtensionChoice &choice);
    void addRow(const QString &keyword);
    void showCurrent();
    void treat();
    void showTreatment(QTreeWidgetItem &item);
    void reset();
    [[nodiscard]] QString currentKeyword() const;
    [[nodiscard]] static QString wordsFor(const std::optional<text::ExtensionText> &extension);

    smtp::Capabilities m_offered;
    QHash<QString, Row> m_rows; ///< by keyword
    QTreeWidget *m_list;
    QLabel *m_title;
    QLabel *m_words;
    QButtonGroup *m_treatment;
    QLineEdit *m_parameters;
    QCheckBox *m_bdat;
    QCheckBox *m_prdr;
};

} // namespace postscope::ui
