// SPDX-License-Identifier: MIT
#include "ui/againdialog.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;

AgainDialog::AgainDialog(const QList<smtp::RecipientResult> &recipients, const QString &destination, QWidget *parent)
    : QDialog(parent), m_recipients(recipients), m_warning(plainLabel()), m_addresses(plainLabel())
{
    setObjectName(u"againDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send again"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(plainLabel(tr("The same mail, with the same header and Message-ID, goes again to %1, for these recipients alone:").arg(destination)));
    addChoice(*column, State::Refused, "againRefused");
    addChoice(*column, State::Later, "againLater");
    addChoice(*column, State::NotTried, "againNotTried");
    addChoice(*column, State::Unknown, "againUnknown");
    m_warning->setText(tr("Some of them may have it already, and get it twice."));
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, color(Tone::Warning, toned));
    m_warning->setPalette(toned);
    column->addWidget(m_warning);
    m_addresses->setAccessibleName(tr("Who gets it again"));
    column->addWidget(m_addresses);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_send = buttons->addButton(tr("&Send Again"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"againSend"_s);
    m_send->setIcon(icon("send"_L1));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().horizontalAdvance(u'x') * 72, sizeHint().height());
    update();
}

bool AgainDialog::makesSense(const QList<smtp::RecipientResult> &recipients)
{
    return std::ranges::any_of(recipients, [](const smtp::RecipientResult &recipient) { return recipient.state != State::Accepted; });
}

QString AgainDialog::caption(State state, int count) const
{
    switch (state) {
    case State::Refused:
        return tr("&Refused: %n recipient(s)", nullptr, count);
    case State::Later:
        return tr("To be tried &later: %n recipient(s)", nullptr, count);
    case State::NotTried:
        return tr("&Not tried: %n recipient(s)", nullptr, count);
    case State::Unknown:
        return tr("&Unknown: %n recipient(s); it may arrive twice", nullptr, count);
    case State::Accepted:
        break;
    }
    return {};
}

void AgainDialog::addChoice(QVBoxLayout &column, State state, const char *name)
{
    const int count = int(std::ranges::count(m_recipients, state, &smtp::RecipientResult::state));
    if (count == 0)
        return;
    auto *choice = new QCheckBox(caption(state, count));
    choice->setObjectName(QString(QLatin1StringView(name)));
    choice->setChecked(state != State::Unknown);
    connect(choice, &QCheckBox::toggled, this, &AgainDialog::update);
    m_choices.insert(state, choice);
    column.addWidget(choice);
}

QList<qsizetype> AgainDialog::places() const
{
    QList<qsizetype> places;
    for (qsizetype place = 0; place < m_recipients.size(); ++place) {
        const QCheckBox *choice = m_choices.value(m_recipients.at(place).state);
        if (choice != nullptr && choice->isChecked())
            places += place;
    }
    return places;
}

void AgainDialog::update()
{
    constexpr qsizetype most = 12;
    const QList<qsizetype> chosen = places();
    QStringList lines;
    for (const qsizetype place : chosen.first(qMin(most, chosen.size())))
        lines += visible(QByteArrayView(m_recipients.at(place).address));
    if (chosen.size() > most)
        lines += u"…"_s;
    m_addresses->setText(lines.join(u'\n'));
    const QCheckBox *unknown = m_choices.value(State::Unknown);
    m_warning->setVisible(unknown != nullptr && unknown->isChecked());
    m_send->setEnabled(!chosen.isEmpty());
}

} // namespace postscope::ui
