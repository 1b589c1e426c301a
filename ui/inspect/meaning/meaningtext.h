// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/anatomy.h"
#include "core/base/event.h"

#include <QTextEdit>

namespace postscope::ui {

/// What a part of a line means: in words, with why it was said, what is behind it, what to do next, and where it is written down.
class MeaningText final : public QTextEdit {
    Q_OBJECT

public:
    explicit MeaningText(QWidget *parent = nullptr);
    using QWidget::show;

    /// `path` leads to the part, as anatomy::pathTo() has it.
    void show(const QList<Event> &events, qsizetype row, const anatomy::Anatomy &anatomy, const QList<qsizetype> &path);
    void showNothing(const QString &words);
    /// False: what stands here includes a revealed secret, which reaches no clipboard.
    void setCopyable(bool copyable);

private:
    void begin();
    void heading(const QString &words);
    void paragraph(const QString &words);
    /// A paragraph whose first words stand out: "Usual cause".
    void labelled(const QString &label, const QString &words);
    /// Returns where it is written down.
    [[nodiscard]] QStringList addTexts(const anatomy::LinePart &part, Phase phase);
    void addReasons(const QList<anatomy::Reason> &reasons);
    void addAnswered(const QList<Event> &events, const anatomy::Place &place);
    void addFacts(const QList<Event> &events, qsizetype row);
};

} // namespace postscope::ui
