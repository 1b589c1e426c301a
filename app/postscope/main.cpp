// SPDX-License-Identifier: MIT
#include "core/account/keychainstore.h"
#include "ui/mainwindow.h"
#include "ui/program.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("postscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Postscope"));
    QApplication::setApplicationVersion(QStringLiteral(POSTSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.postscope.Postscope"));

    QCommandLineParser arguments;
    arguments.setApplicationDescription(QCoreApplication::translate("main", "Write a test mail, send it over an SMTP session you can watch."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("message"), QCoreApplication::translate("main", "An .eml or .json file, or a mailto: link."),
                                    QStringLiteral("[message...]"));
    arguments.process(application);

    postscope::ui::Program program(postscope::ui::Places::standard(), std::make_unique<postscope::account::KeychainStore>());
    program.start(arguments.positionalArguments());
    return QApplication::exec();
}
