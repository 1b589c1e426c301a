// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace postscope::ui {

class CheckedLine;

/// How a mail is written, and the parts of it that few mails have: an invitation, AMP, HTML for watches. What a message file has beside these is kept.
class OptionsPage final : public QWidget {
    Q_OBJECT

public:
    explicit OptionsPage(QWidget *parent = nullptr);

    void load(const delivery::Draft &draft);
    void store(delivery::Draft &draft) const;
    /// Plain sentences by field; a field that is not in it has no problem.
    void setProblems(const QHash<delivery::Field, QString> &problems);
    void focusField(delivery::Field field);

Q_SIGNALS:
    void edited();

private:
    void makeMail();
    void makeTexts();
    void makeEvent();
    [[nodiscard]] QWidget *makeForms();
    [[nodiscard]] QWidget *makeSources();
    void watchFields();
    void showKept();
    [[nodiscard]] QWidget *widgetOf(delivery::Field field) const;

    std::optional<delivery::Attachment> m_raw;
    delivery::CalendarEvent m_loadedEvent; ///< its content where it is in no file, and its file's name

    QLabel *m_kept;
    QComboBox *m_importance;
    QLineEdit *m_messageId;
    QLineEdit *m_date;
    QComboBox *m_charset;
    QComboBox *m_encoding;
    QCheckBox *m_flowed;
    QCheckBox *m_fromHtml;
    QCheckBox *m_dataUrls;
    QCheckBox *m_oldNames;
    CheckedLine *m_event;
    QComboBox *m_method;
    QCheckBox *m_alsoFile;
    QPlainTextEdit *m_amp;
    QPlainTextEdit *m_watchHtml;
};

} // namespace postscope::ui
