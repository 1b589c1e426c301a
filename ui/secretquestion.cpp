// SPDX-License-Identifier: MIT
#include "ui/secretquestion.h"

#include "core/account/tokencommand.h"
#include "core/delivery/route.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

namespace postscope::ui {

using account::Account;
using account::SecretFailure;

namespace {

class SecretQuestion {
    Q_DECLARE_TR_FUNCTIONS(SecretQuestion)
};

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(visibleLines(text));
    label->setHidden(text.isEmpty());
    return label;
}

struct Question {
    QString title;
    QString words;
    QString reason; ///< why it is asked for; may be empty
};

Question questionOf(const Account &account, const QString &reason)
{
    const bool token = delivery::routeOf(account).options.secret == SecretKind::Token;
    const QString whose = token ? SecretQuestion::tr("Token of %1 at %2:") : SecretQuestion::tr("Password of %1 at %2:");
    return {token ? SecretQuestion::tr("Token") : SecretQuestion::tr("Password"), whose.arg(account.user, account.host), reason};
}

Question proxyQuestionOf(const Account &account, const QString &reason)
{
    return {SecretQuestion::tr("Password of the proxy"), SecretQuestion::tr("Password of %1 at the proxy %2:").arg(account.proxy.user, account.proxy.host),
            reason};
}

void prompt(const Question &asked, QWidget *window, QObject *context, std::function<void(Secret)> done)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("secretQuestion"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(asked.title);
    auto *question = plainLabel(asked.words, dialog);
    auto *edit = new QLineEdit(dialog);
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(asked.title);
    question->setBuddy(edit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    auto *column = new QVBoxLayout(dialog);
    for (QWidget *widget : std::initializer_list<QWidget *>{plainLabel(asked.reason, dialog), question, edit, buttons})
        column->addWidget(widget);
    dialog->setMinimumWidth(dialog->fontMetrics().horizontalAdvance(u'x') * 60);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(context, &QObject::destroyed, dialog, &QDialog::close);
    QObject::connect(dialog, &QDialog::finished, context, [edit, done = std::move(done)](int result) {
        done(result == QDialog::Accepted ? Secret(edit->text().toUtf8()) : Secret());
        edit->clear();
    });
    dialog->open();
}

} // namespace

void askSecret(account::SecretStore &secrets, const Account &account, QWidget *window, QObject *context, std::function<void(Secret)> done)
{
    const QPointer<QWidget> alive(window);
    if (!account.tokenCommand.isEmpty()) {
        account::runTokenCommand(account.tokenCommand, context, [=, done = std::move(done)](const Result<Secret, account::TokenFailure> &token) {
            if (token)
                return done(*token);
            if (alive)
                prompt(questionOf(account, text::explain(token.error()).toString()), alive, context, done);
        });
        return;
    }
    if (account.askEachTime)
        return prompt(questionOf(account, {}), window, context, std::move(done));
    secrets.read(account.id, context, [=, done = std::move(done)](const Result<Secret, SecretFailure> &secret) {
        if (secret)
            return done(*secret);
        if (alive)
            prompt(questionOf(account, text::explain(secret.error()).toString()), alive, context, done);
    });
}

void askProxyPassword(account::SecretStore &secrets, const Account &account, QWidget *window, QObject *context, std::function<void(Secret)> done)
{
    const QPointer<QWidget> alive(window);
    secrets.read(account::proxySecretId(account.id), context, [=, done = std::move(done)](const Result<Secret, SecretFailure> &secret) {
        if (secret)
            return done(*secret);
        if (alive)
            prompt(proxyQuestionOf(account, text::explain(secret.error()).toString()), alive, context, done);
    });
}

} // namespace postscope::ui
