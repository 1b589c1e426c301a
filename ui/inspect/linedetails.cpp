// SPDX-License-Identifier: MIT
#include "ui/inspect/linedetails.h"

#include "core/smtp/reply.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/plainlabel.h"
#include "ui/text/sentences.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

/// A line longer than this is cut here too: wrapping a long line takes quadratic time.
constexpr qsizetype maxLine = 16 * 1024;

// RFC 5321 4.2.1: the first digit.
QString meaningOfCode(int code)
{
    switch (code / 100) {
    case 2:
        return LineDetails::tr("done as asked");
    case 3:
        return LineDetails::tr("understood, more is expected");
    case 4:
        return LineDetails::tr("failed for now: may work later");
    case 5:
        return LineDetails::tr("failed for good");
    default:
        return {};
    }
}

// RFC 3463 3: the second number.
QString meaningOfSubject(int subject)
{
    switch (subject) {
    case 1:
        return LineDetails::tr("addressing");
    case 2:
        return LineDetails::tr("mailbox");
    case 3:
        return LineDetails::tr("mail system");
    case 4:
        return LineDetails::tr("network and routing");
    case 5:
        return LineDetails::tr("protocol");
    case 6:
        return LineDetails::tr("content");
    case 7:
        return LineDetails::tr("security or policy");
    default:
        return LineDetails::tr("other or undefined");
    }
}

std::optional<smtp::EnhancedCode> enhancedCodeOf(const Event &event, int code)
{
    return code == 0 ? std::nullopt : smtp::Reply{code, {event.octets.mid(4).trimmed()}}.enhanced();
}

} // namespace

LineDetails::LineDetails(QWidget *parent)
    : QWidget(parent), m_headline(plainLabel({})), m_meaning(plainLabel({})), m_line(new QPlainTextEdit), m_facts(new QFormLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_headline->setFont(large);
    m_line->setReadOnly(true);
    m_line->setTabChangesFocus(true);
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_line->setWordWrapMode(QTextOption::WrapAnywhere);
    m_line->setAccessibleName(tr("The whole line"));
    // A few lines at least, and all the room that the facts leave.
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_line->setMinimumHeight(m_line->fontMetrics().height() * 4);
    m_facts->setHorizontalSpacing(fontMetrics().horizontalAdvance(u'x') * 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(fontMetrics().horizontalAdvance(u'x'), 0, 0, 0);
    layout->addWidget(m_headline);
    layout->addWidget(m_meaning);
    layout->addWidget(m_line, 1);
    layout->addLayout(m_facts);
    clear();
}

void LineDetails::addFact(const QString &name, const QString &value)
{
    m_facts->addRow(plainLabel(name), plainLabel(value));
}

void LineDetails::clear()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    m_headline->clear();
    m_headline->hide();
    m_line->clear();
    m_line->hide();
    m_meaning->setText(tr("Select a line to see it in full."));
    m_meaning->show();
}

void LineDetails::show(const Event &event, const Event *before)
{
    clear();
    const int code = replyCodeOf(event);
    m_headline->setText(code == 0 ? (event.kind == Event::Kind::Note ? text::name(Origin::Local) : text::name(event.origin)) : QString::number(code));
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, color(toneOf(event), palette()));
    m_headline->setPalette(toned);
    m_headline->show();
    QStringList meaning;
    if (code != 0)
        meaning.append(meaningOfCode(code));
    if (const auto enhanced = enhancedCodeOf(event, code))
        meaning.append(
            tr("%1: %2", "an enhanced status code, then its subject").arg(QString::fromLatin1(enhanced->toByteArray()), meaningOfSubject(enhanced->subject)));
    m_meaning->setText(meaning.join(u'\n'));
    m_meaning->setVisible(!meaning.isEmpty());
    m_line->setPlainText(lineText(event, LineEnds::Shown, maxLine));
    m_line->show();

    const QLocale locale;
    addFact(tr("Phase"), text::name(event.phase));
    addFact(tr("After"),
            before == nullptr ? tr("start of the session") : tr("%1 ms").arg(locale.toString(double((event.elapsed - before->elapsed).count()) / 1e6, 'f', 1)));
    addFact(tr("Time"), locale.toString(event.time.toLocalTime().time(), u"HH:mm:ss.zzz"_s));
    if (event.kind != Event::Kind::Note) {
        addFact(tr("Size"), tr("%1 octets").arg(locale.toString(event.size)));
        addFact(tr("Sent"), event.tls ? tr("inside TLS") : tr("in clear"));
    }
}

} // namespace postscope::ui
