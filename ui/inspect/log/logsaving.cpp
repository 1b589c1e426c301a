// SPDX-License-Identifier: MIT
#include "ui/inspect/log/logsaving.h"

#include "ui/inspect/logpage.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

namespace postscope::ui {

using namespace Qt::StringLiterals;

std::optional<QString> saveLog(const QString &path, const transcript::Transcript &transcript, const transcript::Annotations &annotations)
{
    const bool json = path.endsWith(u".json"_s, Qt::CaseInsensitive);
    const bool html = path.endsWith(u".html"_s, Qt::CaseInsensitive) || path.endsWith(u".htm"_s, Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(json   ? transcript::toJson(transcript, annotations)
               : html ? transcript::toHtml(transcript, text::sentence)
                      : transcript::toText(transcript, text::sentence));
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

void askWhereToSaveLog(QWidget *parent, std::function<std::optional<QString>(const QString &path)> save)
{
    auto *dialog = new QFileDialog(parent, LogPage::tr("Save Log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({LogPage::tr("Text (*.txt)"), LogPage::tr("JSON (*.json)"), LogPage::tr("Web page (*.html)")});
    dialog->setDefaultSuffix(u"txt"_s);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"*.json"_s) ? u"json"_s : filter.contains(u"*.html"_s) ? u"html"_s : u"txt"_s);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, save = std::move(save)](const QString &path) {
        if (const auto error = save(path)) {
            auto *box = new QMessageBox(QMessageBox::Warning, LogPage::tr("Save Log"), LogPage::tr("The log was not saved."), QMessageBox::Ok, parent);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setTextFormat(Qt::PlainText);
            box->setInformativeText(visible(*error));
            box->open();
        }
    });
    dialog->open();
}

} // namespace postscope::ui
