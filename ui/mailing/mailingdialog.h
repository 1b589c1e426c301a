// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/mailing/mailing.h"
#include "core/transcript/transcript.h"
#include "ui/environment.h"
#include "ui/extensionchoice.h"
#include "ui/mailing/rowchecker.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace postscope::ui {

class MailingModel;
class RawPage;
class RowTable;
class SeriesRun;

/// Sends a mail for each row of a file of data, with its placeholders filled in: shows each before, and what became of each after.
class MailingDialog final : public QDialog {
    Q_OBJECT

public:
    /// To this account, or nothing: to the sandbox. `draft`: has the placeholders. `title`: what it is called. `directory`: where to look for data.
    MailingDialog(const Environment &environment, const delivery::Draft &draft, const QString &title, const std::optional<account::Account> &account,
                  const ExtensionChoice &extensions, const QString &directory, QWidget *parent);
    ~MailingDialog() override;

    /// Takes its rows; tells below what is wrong where it is no such file.
    void openData(const QString &path);
    /// While mails are sent it stops that first.
    void reject() override;

Q_SIGNALS:
    /// A mailing is over: what was said at its start.
    void recorded(const QString &title, const postscope::transcript::Transcript &transcript);

private:
    void arrange();
    [[nodiscard]] QWidget *dataRow();
    [[nodiscard]] QWidget *buttonRow();
    void chooseData();
    void showRow();
    void begin();
    void judge(const QList<delivery::RowProblem> &problems);
    void confirm();
    void start();
    void stop();
    void end();
    void tell(const QString &lines);
    void updateButtons();

    const Clock &m_clock;
    delivery::Mailing m_mailing;
    QString m_title, m_directory;
    SeriesRun *m_run;
    RowChecker m_checker;
    MailingModel *m_model;
    QLineEdit *m_path;
    QPushButton *m_choose;
    RowTable *m_table;
    RawPage *m_preview;
    QSpinBox *m_pause;
    QLabel *m_remark;
    QProgressBar *m_progress;
    QPushButton *m_start, *m_stop, *m_close;
};

} // namespace postscope::ui
