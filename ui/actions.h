// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QActionGroup;

namespace postscope::ui {

/// Every command of the window, once: menus, toolbar and keys all show these.
class Actions final : public QObject {
    Q_OBJECT

public:
    /// `window`: where the keys work.
    explicit Actions(QWidget &window);

    QAction *newMessage, *newSample, *duplicate, *open, *openToRead, *save, *saveAs, *closeTab, *quit;
    QAction *undo, *redo, *cut, *copy, *paste, *selectAll;
    QAction *inspector, *inspectorBelow, *inspectorRight, *captured, *nextPane, *previousPane, *resetLayout;
    QAction *send, *sendToSandbox, *sendRepeatedly, *sendToList, *attach, *rareFields, *stop, *extensions;
    QAction *sandboxRunning, *copySandboxAddress, *sandboxSettings, *deleteCaptured;
    QAction *accounts;
    QAction *probe, *console;
    QAction *explain, *shortcuts, *about;
    QActionGroup *theme;    ///< data: int(Theme)
    QActionGroup *language; ///< data: "zh_TW"; empty: the system's

    /// Commands with keys, in the order of the menus.
    [[nodiscard]] QList<QAction *> all() const;

private:
    QAction *make(const char *name, const QString &text, const char *drawing = nullptr, const QKeySequence &key = {});
    void makeFileActions();
    void makeEditActions();
    void makeViewActions();
    void makeMessageActions();
    void makeOtherActions();
    void makeChoices();

    QWidget &m_window;
};

} // namespace postscope::ui
