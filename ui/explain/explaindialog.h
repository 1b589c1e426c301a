// SPDX-License-Identifier: MIT
#pragma once

#include "core/explain/pasted.h"
#include "ui/text/pastedtext.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace postscope::ui {

class ExplanationView;

/// Tells what a pasted reply, code, EHLO response, log line or bounce means, while it is typed.
class ExplainDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExplainDialog(QWidget *parent = nullptr);

    /// As though it had been pasted; a line of a log, for one.
    void showText(const QString &text);

private:
    void arrange();
    void chooseFile();
    void openFile(const QString &path);
    /// Reads it on another thread; of several readings the last one counts.
    void explain(const QByteArray &octets);
    void present(const text::ExplainedPaste &explained);
    void copyText() const;

    text::ExplainedPaste m_explained;
    int m_reading = 0;

    QPlainTextEdit *m_pasted;
    ExplanationView *m_meaning;
    QPushButton *m_copy;
    QTimer *m_pause; ///< until what is typed is read
};

} // namespace postscope::ui
