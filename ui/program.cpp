// SPDX-License-Identifier: MIT
#include "ui/program.h"

#include "ui/compose/draftfiles.h"
#include "ui/desk.h"
#include "ui/destinationbox.h"
#include "ui/inspect/inspector.h"
#include "ui/mainwindow.h"
#include "ui/read/readerpage.h"
#include "ui/talks.h"
#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

namespace postscope::ui {

namespace {

void speak(const QString &language)
{
    text::installTranslations(*QCoreApplication::instance(), language.isEmpty() ? QLocale::system() : QLocale(language));
}

} // namespace

Places Places::standard()
{
    const QString configuration = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return {configuration + QStringLiteral("/window.ini"), account::AccountStore::defaultPath(), data + QStringLiteral("/sandbox")};
}

Program::Program(const Places &places, std::unique_ptr<account::SecretStore> secrets)
    : m_places(places), m_settings(readSettings(places.settings)), m_secrets(std::move(secrets)), m_accounts(places.accounts),
      m_archive(m_sandbox, places.sandbox)
{
    m_sandboxOptions.directory = places.sandbox;
    m_sandboxOptions.certificateDirectory = places.sandbox;
    m_worker.setObjectName(QStringLiteral("delivery"));
    m_worker.start();
    speak(m_settings.language);
    if (m_settings.theme != Theme::System)
        m_look.apply(m_settings.theme);
    makeWindow();
    m_sandbox.start(m_sandboxOptions);
}

Program::~Program()
{
    m_window.reset();
    m_worker.quit();
    m_worker.wait();
}

void Program::makeWindow()
{
    m_window = std::make_unique<MainWindow>(Environment{m_accounts, *m_secrets, m_sandbox, m_sandboxOptions, m_archive, m_worker, m_clock}, m_settings);
    connect(m_window.get(), &MainWindow::closing, this, &Program::keepSettings);
    connect(m_window.get(), &MainWindow::themeChosen, this, [this] {
        m_settings = m_window->settings();
        m_look.apply(m_settings.theme);
    });
    // Later, when the menu that was clicked in is closed.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Program::replaceWindow, Qt::QueuedConnection);
}

void Program::start(const QStringList &arguments)
{
    if (!arguments.isEmpty())
        m_window->open(arguments);
    if (m_window->desk().composers().isEmpty() && m_window->desk().readers().isEmpty())
        m_window->desk().add(m_settings.welcomed ? delivery::Draft{} : sampleDraft());
    m_settings.welcomed = true;
    m_window->show();
}

void Program::replaceWindow()
{
    keepSettings();
    QList<OpenMessage> messages;
    for (const Composer *composer : m_window->desk().composers())
        messages += composer->state();
    QStringList readFiles;
    for (const ReaderPage *page : m_window->desk().readers())
        readFiles += page->path();
    const QList<KeptTalk> talks = m_window->talks().kept();
    const int current = m_window->desk().currentIndex();
    speak(m_settings.language);
    // The old one goes last: without any window the program would end.
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    makeWindow();
    m_window->desk().restore(messages);
    m_window->desk().readFiles(readFiles);
    m_window->talks().restore(talks);
    m_window->desk().setCurrentIndex(current);
    m_window->restore(old->inspector().session());
    m_window->destination().setCurrentIndex(old->destination().currentIndex()); // of the same accounts
    m_window->show();
}

void Program::keepSettings()
{
    const bool welcomed = m_settings.welcomed;
    m_settings = m_window->settings();
    m_settings.welcomed = welcomed;
    if (!writeSettings(m_settings, m_places.settings))
        qWarning("Settings could not be written to %s", qPrintable(m_places.settings));
}

} // namespace postscope::ui
