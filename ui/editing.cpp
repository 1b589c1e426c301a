// SPDX-License-Identifier: MIT
#include "ui/editing.h"

#include "ui/actions.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

namespace postscope::ui {

namespace {

/// A command of the widget's own with these keys; otherwise its slot of that name, if it has one.
void perform(const char *slot, const QKeySequence &keys)
{
    QWidget *target = QApplication::focusWidget();
    if (target == nullptr)
        return;
    for (QAction *own : target->actions())
        if (own->shortcut() == keys)
            return own->trigger();
    if (target->metaObject()->indexOfSlot(QByteArray(slot) + "()") >= 0)
        QMetaObject::invokeMethod(target, slot);
}

} // namespace

void connectEditing(const Actions &a, QObject *context)
{
    const std::pair<QAction *, const char *> commands[] = {{a.undo, "undo"}, {a.redo, "redo"},   {a.cut, "cut"},
                                                           {a.copy, "copy"}, {a.paste, "paste"}, {a.selectAll, "selectAll"}};
    for (const auto &[action, slot] : commands) {
        // A key of the window would be ambiguous with the same key of a table.
        action->setShortcutContext(Qt::WidgetShortcut);
        QObject::connect(action, &QAction::triggered, context, [slot = slot, keys = action->shortcut()] { perform(slot, keys); });
    }
}

} // namespace postscope::ui
