// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/secretstore.h"
#include "ui/actions.h"
#include "ui/compose/composer.h"
#include "ui/desk.h"
#include "ui/mainwindow.h"
#include "ui/program.h"
#include "ui/sending.h"

#include <QAction>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace postscope::ui {

/// A keychain in memory, which can be told to be missing.
class MemorySecrets final : public account::SecretStore {
public:
    using Contents = QHash<QString, Secret>;
    MemorySecrets(std::shared_ptr<Contents> contents, bool missing) : m_contents(std::move(contents)), m_missing(missing) {}

    void read(const QString &accountId, QObject *context, ReadDone done) override;
    void write(const QString &accountId, const Secret &secret, QObject *context, WriteDone done) override;
    void remove(const QString &accountId, QObject *context, WriteDone done) override;

private:
    std::shared_ptr<Contents> m_contents;
    bool m_missing;
};

/// The whole program on folders of its own, its sandbox listening, its window shown.
class Stage : public ::testing::Test {
protected:
    static constexpr int patience = 20'000; ///< ms

    void SetUp() override { ASSERT_TRUE(m_folder.isValid()); }
    void TearDown() override { m_program.reset(); }

    /// Starts the program; a second time on what the first left behind.
    void raise(const QStringList &arguments = {});
    void strike() { m_program.reset(); }

    [[nodiscard]] Places places() const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Program &program() { return *m_program; }
    [[nodiscard]] MainWindow &window() { return m_program->window(); }
    [[nodiscard]] Composer &composer() { return *window().desk().composer(); }
    [[nodiscard]] Actions &actions() { return window().actions(); }
    [[nodiscard]] bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, patience); }
    /// A visible dialog of the window with that object name, once there is one.
    [[nodiscard]] QWidget *dialog(const QString &name);
    [[nodiscard]] QWidget *part(const QString &name) { return composer().findChild<QWidget *>(name); }
    static void type(QWidget *widget, const QString &text);

    std::shared_ptr<MemorySecrets::Contents> m_secrets = std::make_shared<MemorySecrets::Contents>();
    bool m_keychainMissing = false;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

} // namespace postscope::ui
