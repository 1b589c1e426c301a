// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/relations.h"
#include "core/transcript/transcript.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFont>
#include <QPalette>
#include <QSet>

#include <memory>

namespace postscope::ui {

class SessionContent;

/// The tone of an event: whose line it is, and for a reply whether it refuses.
[[nodiscard]] Tone toneOf(const Event &event);
/// The code that a server's line begins with; 0: none.
[[nodiscard]] int replyCodeOf(const Event &event);
/// Whether somebody should look at it.
[[nodiscard]] bool isIssue(const Event &event);

/// What the column of times tells.
enum class TimeShown { SinceStart, TimeOfDay, SinceRowAbove };

/// A transcript as rows of text; row n is event n. Nothing is made before it is asked for, and nothing in it is rich text.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Time, Delta, Who, PhaseName, TlsMark, Octets, Remark, Line, ColumnCount };

    /// Octets of a line that a row shows; the whole line is in the details, in copies and in exports.
    static constexpr qsizetype maxShown = 1024;

    explicit LogModel(QObject *parent = nullptr);

    /// One insertion for all of them.
    void append(const QList<Event> &events);
    void reset(transcript::Transcript transcript = {});
    void setLineEnds(LineEnds lineEnds);
    void setTimeShown(TimeShown shown);
    /// Lines as the export as text has them.
    void setPlain(bool plain);
    /// Shows what the masks hide, on the screen alone; begins anew with reset().
    void setRevealed(bool revealed);
    /// Where rows of content find their first and last lines; nullptr: nowhere.
    void setContent(std::shared_ptr<const SessionContent> content);
    void setAnnotations(const transcript::Annotations &annotations);
    void annotate(int row, const transcript::Annotation &annotation);
    /// Rows that deserve a look beside those that show it themselves: what spans several, or what was found out later.
    void setIssues(const QSet<int> &rows);
    [[nodiscard]] bool hasIssue(int row) const { return isIssue(event(row)) || m_issues.contains(row); }
    void setPalette(const QPalette &palette);
    void setLineFont(const QFont &font);

    [[nodiscard]] const transcript::Transcript &transcript() const { return m_transcript; }
    [[nodiscard]] const Event &event(int row) const { return m_transcript.events().at(row); }
    [[nodiscard]] const transcript::Relations &relations() const { return m_relations; }
    [[nodiscard]] const transcript::Annotations &annotations() const { return m_annotations; }
    [[nodiscard]] const std::shared_ptr<const SessionContent> &content() const { return m_content; }
    [[nodiscard]] TimeShown timeShown() const { return m_timeShown; }
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    /// Whether some mask hides what could be revealed.
    [[nodiscard]] bool hasHidden() const { return m_hasHidden; }
    /// What a cell shows, with every mask in its place: what leaves the window is made of this.
    [[nodiscard]] QString maskedText(int row, Column column) const { return text(row, column, false); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, Column column, bool revealed) const;
    [[nodiscard]] QString timeText(int row) const;
    [[nodiscard]] QString lineOf(int row, bool revealed) const;
    [[nodiscard]] QString contentText(int row) const;
    [[nodiscard]] QVariant decoration(int row, Column column) const;
    [[nodiscard]] QString toolTip(int row, Column column) const;
    void refresh(Column first, Column last, const QList<int> &roles);

    transcript::Transcript m_transcript;
    transcript::Relations m_relations;
    transcript::Annotations m_annotations;
    QSet<int> m_issues;
    std::shared_ptr<const SessionContent> m_content;
    mutable QCache<int, QString> m_excerpts; ///< of content, by row
    int m_rows = 0;                          // what views were told of
    bool m_hasHidden = false;
    bool m_revealed = false;
    bool m_plain = false;
    TimeShown m_timeShown = TimeShown::SinceStart;
    LineEnds m_lineEnds = LineEnds::Hidden;
    QPalette m_palette;
    QFont m_lineFont;
};

/// The text of an event: a line made visible, the size of the content, or the sentence of a note. At most `limit` octets of a line.
[[nodiscard]] QString lineText(const Event &event, LineEnds lineEnds, qsizetype limit);

} // namespace postscope::ui
