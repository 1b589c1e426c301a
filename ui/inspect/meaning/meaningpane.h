// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/anatomy.h"
#include "core/transcript/transcript.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace postscope::ui {

class MeaningText;
class OctetsView;
class PartTree;

/// What a row of a session says: the tree of its parts, what the chosen one means, and its octets; each leads to the others.
class MeaningPane final : public QWidget {
    Q_OBJECT

public:
    explicit MeaningPane(QWidget *parent = nullptr);
    using QWidget::show;

    /// `revealed`: what is behind the mask may be shown. Only what is needed of the transcript is kept.
    void show(const transcript::Transcript &transcript, qsizetype row, bool revealed);
    void clear();

    [[nodiscard]] PartTree *tree() const { return m_tree; }
    [[nodiscard]] MeaningText *text() const { return m_text; }
    [[nodiscard]] OctetsView *octets() const { return m_octets; }

private:
    void showPart();
    void goToOctet(qsizetype octet);
    void showOctets();

    QList<Event> m_events; // shared with the transcript that was shown
    qsizetype m_row = -1;
    anatomy::Anatomy m_anatomy;
    PartTree *m_tree;
    MeaningText *m_text;
    OctetsView *m_octets;
    QLabel *m_limit;
    QWidget *m_below;
};

} // namespace postscope::ui
