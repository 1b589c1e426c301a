// SPDX-License-Identifier: MIT
#include "ui/accounts/trustedlist.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using account::TrustedCertificate;

TrustedList::TrustedList(QWidget *parent) : QWidget(parent), m_list(new QTreeWidget), m_remove(new QPushButton(icon("remove"_L1), tr("Trust no longer")))
{
    m_list->setObjectName(u"trustedCertificates"_s);
    m_list->setAccessibleName(tr("Certificates that you trust"));
    m_list->setHeaderLabels({tr("Server"), tr("Certificate"), tr("Public key (pin)")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_list->setColumnWidth(0, width * 24);
    m_list->setColumnWidth(1, width * 24);
    m_list->setFixedHeight(fontMetrics().height() * 6);
    m_remove->setObjectName(u"removeTrusted"_s);
    m_remove->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    connect(m_remove, &QPushButton::clicked, this, &TrustedList::removeCurrent);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *current) { m_remove->setEnabled(current != nullptr); });
    show();
}

void TrustedList::load(const QList<TrustedCertificate> &trusted)
{
    m_trusted = trusted;
    show();
}

void TrustedList::show()
{
    m_list->clear();
    for (const TrustedCertificate &certificate : std::as_const(m_trusted)) {
        const QString server = tr("%1, port %2", "host and port").arg(certificate.host, QString::number(certificate.port));
        auto *item = new QTreeWidgetItem({visible(server), visible(certificate.subject), u"sha256:"_s + QString::fromLatin1(certificate.publicKeySha256)});
        item->setToolTip(2, plainToolTip(item->text(2)));
        m_list->addTopLevelItem(item);
    }
    m_remove->setEnabled(m_list->currentItem() != nullptr);
}

void TrustedList::removeCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    m_trusted.removeAt(row);
    show();
    Q_EMIT edited();
}

} // namespace postscope::ui
