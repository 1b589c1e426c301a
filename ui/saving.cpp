// SPDX-License-Identifier: MIT
#include "ui/saving.h"

#include "ui/compose/composer.h"
#include "ui/compose/draftfiles.h"
#include "ui/inspect/plaintext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace postscope::ui {

Saving::Saving(const Clock &clock, QString directory, QWidget &window) : QObject(&window), m_clock(clock), m_directory(std::move(directory)), m_window(window)
{
}

void Saving::save(Composer *composer, const Done &done)
{
    if (composer->path().isEmpty())
        return saveAs(composer, done);
    write(*composer, composer->path(), done);
}

void Saving::saveAs(Composer *composer, const Done &done)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save message"), m_directory);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Message, everything kept (*.json)"), tr("Mail as it would be sent (*.eml)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (!composer->path().isEmpty())
        dialog->selectFile(composer->path());
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("*.eml")) ? QStringLiteral("eml") : QStringLiteral("json"));
    });
    connect(dialog, &QFileDialog::fileSelected, composer, [=, this](const QString &path) { write(*composer, path, done); });
    dialog->open();
}

void Saving::write(Composer &composer, const QString &path, const Done &done)
{
    const auto saved = saveDraft(composer.draft(), path, delivery::ComposeContext::system(m_clock));
    if (!saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    remember(path);
    composer.markSaved(path);
    if (done)
        done();
}

void Saving::settle(const QList<Composer *> &composers, const Done &done)
{
    QList<QPointer<Composer>> unsaved;
    QStringList titles;
    for (Composer *composer : composers) {
        if (!composer->isModified())
            continue;
        unsaved += composer;
        titles += visible(composer->title());
    }
    if (unsaved.isEmpty())
        return done();
    auto *question = new QMessageBox(&m_window);
    question->setObjectName(QStringLiteral("saveQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Unsaved changes"));
    question->setText(tr("Save changes to %n message(s)?", nullptr, static_cast<int>(unsaved.size())));
    question->setInformativeText(titles.mid(0, 20).join(QLatin1Char('\n')));
    question->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Save);
    connect(question->button(QMessageBox::Save), &QPushButton::clicked, this, [=, this] { saveAll(unsaved, done); });
    connect(question->button(QMessageBox::Discard), &QPushButton::clicked, this, done);
    question->open();
}

void Saving::saveAll(QList<QPointer<Composer>> composers, const Done &done)
{
    if (composers.isEmpty())
        return done();
    const QPointer<Composer> next = composers.takeFirst();
    if (next == nullptr)
        return saveAll(composers, done);
    save(next, [=, this] { saveAll(composers, done); });
}

void Saving::chooseFiles(const QString &title, const QStringList &filters, const std::function<void(const QStringList &)> &chosen)
{
    auto *dialog = new QFileDialog(&m_window, title, m_directory);
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    connect(dialog, &QFileDialog::filesSelected, this, [=, this](const QStringList &paths) {
        remember(paths.constFirst());
        chosen(paths);
    });
    dialog->open();
}

void Saving::remember(const QString &path)
{
    m_directory = QFileInfo(path).absolutePath();
    Q_EMIT directoryChanged();
}

} // namespace postscope::ui
