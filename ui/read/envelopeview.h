// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"
#include "core/outline/outline.h"

#include <QWidget>

class QFormLayout;

namespace postscope::ui {

class RowTable;
class TextRows;

/// Who a mail was from and for as the server saw it, beside what its header says (RFC 5321 2.3.1).
class EnvelopeView final : public QWidget {
    Q_OBJECT

public:
    explicit EnvelopeView(QWidget *parent = nullptr);

    void show(const net::CapturedMessage &message, const outline::Outline &outline);

private:
    void addFact(const QString &name, const QString &value);

    QFormLayout *m_facts;
    TextRows *m_recipients;
    RowTable *m_table;
};

} // namespace postscope::ui
