// SPDX-License-Identifier: MIT
#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace postscope::text {

namespace {

/// Marks the translators that are ours, so that another language takes their place.
class Translator final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;
};

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &directory)
{
    auto *translator = new Translator(&application);
    if (!translator->load(locale, name, QStringLiteral("_"), directory) || !application.installTranslator(translator))
        delete translator;
}

constexpr auto languageProperty = "postscopeLanguage";

} // namespace

QString language()
{
    const QCoreApplication *application = QCoreApplication::instance();
    return application != nullptr ? application->property(languageProperty).toString() : QString();
}

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    application.setProperty(languageProperty, locale.name());
    qDeleteAll(application.findChildren<Translator *>(Qt::FindDirectChildrenOnly));
    // The last one is asked first. English plurals are a translation too: "%n recipient(s)" is what the sources say.
    install(application, QLocale(QLocale::English), QStringLiteral("postscope"), QStringLiteral(":/i18n"));
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, QStringLiteral("postscope"), QStringLiteral(":/i18n"));
}

} // namespace postscope::text

#include "translations.moc"
