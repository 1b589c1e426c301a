// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QPalette>

namespace postscope::ui {

/// The tone of an event: whose line it is, and for a reply whether it refuses.
[[nodiscard]] Tone toneOf(const Event &event);
/// The code that a server's line begins with; 0: none.
[[nodiscard]] int replyCodeOf(const Event &event);

/// A transcript as rows of text; row n is event n. Nothing is made before it is asked for, and nothing in it is rich text.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Delta, Who, PhaseName, Line, ColumnCount };

    /// Octets of a line that a row shows; the whole line is in the details, in copies and in exports.
    static constexpr qsizetype maxShown = 1024;

    explicit LogModel(QObject *parent = nullptr);

    /// One insertion for all of them.
    void append(const QList<Event> &events);
    void reset(transcript::Transcript transcript = {});
    void setLineEnds(LineEnds lineEnds);
    void setPalette(const QPalette &palette);
    void setLineFont(const QFont &font);

    [[nodiscard]] const transcript::Transcript &transcript() const { return m_transcript; }
    [[nodiscard]] const Event &event(int row) const { return m_transcript.events().at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, Column column) const;
    void refresh(Column first, Column last, const QList<int> &roles);

    transcript::Transcript m_transcript;
    int m_rows = 0; // what views were told of
    LineEnds m_lineEnds = LineEnds::Hidden;
    QPalette m_palette;
    QFont m_lineFont;
};

/// The text of an event: a line made visible, the size of the content, or the sentence of a note. At most `limit` octets of a line.
[[nodiscard]] QString lineText(const Event &event, LineEnds lineEnds, qsizetype limit);

} // namespace postscope::ui
