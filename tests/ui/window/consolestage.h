// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/window/stage.h"
#include "ui/console/commandedit.h"
#include "ui/console/consolepage.h"
#include "ui/inspect/inspector.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace postscope::ui {

/// The program with a console in view.
class ConsoleStage : public Stage {
protected:
    enum Begin { ByHand, Tls, LoggedIn };

    void open()
    {
        raise();
        actions().console->trigger();
        m_page = qobject_cast<ConsolePage *>(window().desk().currentWidget());
        ASSERT_NE(m_page, nullptr);
    }
    void connectTo(Begin begin)
    {
        child<QComboBox>("begin")->setCurrentIndex(begin);
        press("connect");
    }
    template<class T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QString(QLatin1StringView(name)));
    }
    CommandEdit *command() { return m_page->findChild<CommandEdit *>(); }
    void press(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString words(const char *name) { return child<QLabel>(name)->text(); }
    void enter(const QString &line)
    {
        type(command(), line);
        QTest::keyClick(command(), Qt::Key_Return);
    }
    /// Types a line and waits for an answer that begins so.
    bool answers(const QString &line, const QString &answer)
    {
        const qsizetype before = log().size();
        enter(line);
        return until([&] { return log().size() > before && words("answer").startsWith(answer); });
    }
    QByteArray log()
    {
        QByteArray all;
        for (const Event &event : window().inspector().session().transcript.events())
            all += event.octets;
        return all;
    }
    bool logged(const char *octets)
    {
        return until([=, this] { return log().contains(octets); });
    }
    bool proposes(const char *line)
    {
        return until([=, this] { return child<QPushButton>("take")->isVisible() && child<QPushButton>("take")->text() == QLatin1StringView(line); });
    }

    QPointer<ConsolePage> m_page;
};

} // namespace postscope::ui
