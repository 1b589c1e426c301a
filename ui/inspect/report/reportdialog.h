// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/anonymizer.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QPlainTextEdit;

namespace postscope::ui {

class ReplacementModel;

/// A report to pass on: with stand-ins for everything that tells who somebody is, unless the user wants it otherwise, and a list of what they stand for.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `anonymizer` knows what cannot be told by its form, and has read all of it.
    ReportDialog(const QString &report, transcript::Anonymizer anonymizer, QWidget *parent = nullptr);

    /// As it is shown.
    [[nodiscard]] QString report() const;
    /// The error is the system's words.
    [[nodiscard]] std::optional<QString> saveTo(const QString &path) const;

private:
    [[nodiscard]] QWidget *makeReplacements();
    void showReport();
    void copy();
    void askWhereToSave();

    QString m_plain;
    QString m_anonymous;
    QCheckBox *m_anonymize;
    QPlainTextEdit *m_text;
    ReplacementModel *m_replacements;
};

} // namespace postscope::ui
