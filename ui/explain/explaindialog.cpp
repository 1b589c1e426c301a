// SPDX-License-Identifier: MIT
#include "ui/explain/explaindialog.h"

#include "core/outline/regularfile.h"
#include "ui/explain/explanationview.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/read/reading.h"
#include "ui/text/translations.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseOfTyping = 120;            // ms
constexpr qsizetype shownOctets = 256 * 1024; // of a file, beside its meaning

QWidget *captioned(const QString &caption, QWidget *widget)
{
    auto *box = new QWidget;
    auto *label = new QLabel(caption);
    label->setBuddy(widget);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->addWidget(label);
    column->addWidget(widget, 1);
    return box;
}

struct FileOctets {
    QByteArray octets;
    QString problem;
};

FileOctets readFile(const QString &path)
{
    QFile file(path);
    if (const auto problem = outline::openRegular(file))
        return {{}, *problem};
    QByteArray octets = file.read(explain::maxMailOctets + 1);
    return {octets, file.error() == QFile::NoError ? QString() : file.errorString()};
}

} // namespace

ExplainDialog::ExplainDialog(QWidget *parent)
    : QDialog(parent), m_pasted(new QPlainTextEdit(this)), m_meaning(new ExplanationView(this)),
      m_copy(new QPushButton(icon("copy"_L1), tr("Copy as &text"), this)), m_pause(new QTimer(this))
{
    setObjectName(u"explain"_s);
    setWindowTitle(tr("Explain a reply or bounce"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseOfTyping);
    connect(m_pause, &QTimer::timeout, this, [this] { explain(m_pasted->toPlainText().toUtf8()); });
    connect(m_pasted, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_copy, &QPushButton::clicked, this, &ExplainDialog::copyText);
    present({});
    m_pasted->setFocus();
}

void ExplainDialog::arrange()
{
    m_pasted->setObjectName(u"pasted"_s);
    m_pasted->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_pasted->setTabChangesFocus(true);
    m_pasted->setPlaceholderText(tr("Paste a reply, a code, an EHLO response, a session, a line of a log, or a whole bounce."));
    m_pasted->setAccessibleName(tr("What came back"));
    m_meaning->setObjectName(u"meaning"_s);
    m_meaning->setAccessibleName(tr("What it means"));
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(captioned(tr("What came &back:"), m_pasted));
    halves->addWidget(captioned(tr("What it &means:"), m_meaning));
    halves->setSizes({400, 500});
    halves->setStretchFactor(0, 4);
    halves->setStretchFactor(1, 5);

    auto *open = new QPushButton(icon("open"_L1), tr("&Open a mail…"), this);
    open->setObjectName(u"open"_s);
    connect(open, &QPushButton::clicked, this, &ExplainDialog::chooseFile);
    m_copy->setObjectName(u"copyText"_s);
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &ExplainDialog::reject);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {open, m_copy, close}) {
        button->setAutoDefault(false);
        if (button == close)
            buttons->addStretch(1);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(halves, 1);
    column->addLayout(buttons);
    resize(fontMetrics().horizontalAdvance(u'x') * 150, fontMetrics().height() * 32);
}

void ExplainDialog::showText(const QString &text)
{
    m_pasted->setPlainText(text);
    show();
    raise();
}

void ExplainDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a mail that came back"), {}, tr("Mails (*.eml);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ExplainDialog::openFile);
    dialog->open();
}

void ExplainDialog::openFile(const QString &path)
{
    inBackground<FileOctets>([path] { return readFile(path); }, this,
                             [this, path](const FileOctets &file) {
                                 if (!file.problem.isEmpty())
                                     return present(
                                         {.summary = tr("This file could not be read: %1").arg(visible(path)) + u' ' + visible(file.problem), .items = {}});
                                 const QSignalBlocker quiet(m_pasted);
                                 m_pasted->setPlainText(QString::fromUtf8(file.octets.left(shownOctets)));
                                 m_pause->stop();
                                 explain(file.octets);
                             });
}

void ExplainDialog::explain(const QByteArray &octets)
{
    const int reading = ++m_reading;
    inBackground<explain::Pasted>([octets] { return explain::readPasted(octets); }, this,
                                  [this, reading, isEmpty = octets.trimmed().isEmpty()](const explain::Pasted &pasted) {
                                      if (reading == m_reading)
                                          present(isEmpty ? text::ExplainedPaste() : text::explainPasted(pasted, text::language()));
                                  });
}

void ExplainDialog::present(const text::ExplainedPaste &explained)
{
    m_explained = explained;
    if (m_explained.summary.isEmpty())
        m_explained.summary = tr("Nothing to explain yet. Nothing of what you paste leaves this computer.");
    m_copy->setEnabled(!m_explained.isEmpty());
    m_meaning->show(m_explained);
}

void ExplainDialog::copyText() const
{
    QGuiApplication::clipboard()->setText(text::toText(m_explained));
}

} // namespace postscope::ui
