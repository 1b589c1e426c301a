// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/message.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace postscope::ui {

/// The mail octet for octet as it will be sent, as far as a screen can show it.
class RawPage final : public QWidget {
    Q_OBJECT

public:
    /// Octets from the start of the mail that are shown.
    static constexpr qint64 maxShown = 256 * 1024;

    explicit RawPage(QWidget *parent = nullptr);

    void showMessage(const mime::Message &message);
    /// One whose Message-ID and Date will be others when it is sent.
    void showExample(const mime::Message &message);
    /// In place of the mail: why there is none. Plain text.
    void showProblem(const QString &problem);

private:
    bool showOctets(const mime::Message &message);

    QLabel *m_note;
    QPlainTextEdit *m_source;
};

} // namespace postscope::ui
