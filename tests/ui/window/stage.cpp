// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

namespace postscope::ui {

using account::SecretFailure;

namespace {

void later(QObject *context, std::function<void()> what)
{
    QMetaObject::invokeMethod(context, std::move(what), Qt::QueuedConnection);
}

} // namespace

void MemorySecrets::read(const QString &accountId, QObject *context, ReadDone done)
{
    Result<Secret, SecretFailure> answer = Unexpected(SecretFailure{m_missing ? SecretFailure::Kind::Unavailable : SecretFailure::Kind::NotFound, {}});
    if (!m_missing && m_contents->contains(accountId))
        answer = m_contents->value(accountId);
    later(context, [answer, done = std::move(done)] { done(answer); });
}

void MemorySecrets::write(const QString &accountId, const Secret &secret, QObject *context, WriteDone done)
{
    Result<void, SecretFailure> answer;
    if (m_missing)
        answer = Unexpected(SecretFailure{SecretFailure::Kind::Unavailable, QStringLiteral("no such service")});
    else
        m_contents->insert(accountId, secret);
    later(context, [answer, done = std::move(done)] { done(answer); });
}

void MemorySecrets::remove(const QString &accountId, QObject *context, WriteDone done)
{
    m_contents->remove(accountId);
    later(context, [done = std::move(done)] { done({}); });
}

Places Stage::places() const
{
    return {path(QStringLiteral("window.ini")), path(QStringLiteral("accounts.json")), path(QStringLiteral("sandbox"))};
}

void Stage::raise(const QStringList &arguments)
{
    m_program = std::make_unique<Program>(places(), std::make_unique<MemorySecrets>(m_secrets, m_keychainMissing));
    m_program->start(arguments);
    window().activateWindow();
    ASSERT_TRUE(until([this] { return program().sandbox().isListening(); }));
}

QWidget *Stage::dialog(const QString &name)
{
    QWidget *found = nullptr;
    const bool came = until([&] {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->objectName() == name && widget->isVisible())
                found = widget;
        return found != nullptr;
    });
    return came ? found : nullptr;
}

void Stage::type(QWidget *widget, const QString &text)
{
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

} // namespace postscope::ui
