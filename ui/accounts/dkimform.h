// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/base/secret.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace postscope::dkim {
class Key;
}

namespace postscope::ui {

class CheckedLine;

/// The DKIM signatures of an account: for whom, with which key, and the record that others need to verify them.
class DkimForm final : public QWidget {
    Q_OBJECT

public:
    explicit DkimForm(QWidget *parent = nullptr);

    void load(const account::Account &account);
    void store(account::Account &account) const;
    /// Those that were read from a file to be kept in the keychain, by the id of their signature.
    [[nodiscard]] const QHash<QString, Secret> &keys() const { return m_keys; }

Q_SIGNALS:
    void edited();

private:
    void addButtons();
    void addRows(QFormLayout &form);
    void addRecordRows(QFormLayout &form);
    void add();
    void remove();
    void choose(int row);
    void take();
    void keepKey();
    void copyRecord();
    void showNames();
    void showRecord();
    [[nodiscard]] std::optional<dkim::Key> key() const;
    [[nodiscard]] QString keyProblem(const QString &path) const;
    [[nodiscard]] account::DkimSignature chosen() const { return m_signatures.value(m_row); }

    QList<account::DkimSignature> m_signatures;
    QHash<QString, Secret> m_keys;
    int m_row = -1;
    bool m_showing = false; ///< the fields are being filled in

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QWidget *m_fields;
    CheckedLine *m_domain;
    CheckedLine *m_selector;
    CheckedLine *m_keyFile;
    QPushButton *m_keep;
    QComboBox *m_header;
    QComboBox *m_body;
    CheckedLine *m_headers;
    CheckedLine *m_identity;
    QLabel *m_record;
    QPushButton *m_copy;
};

} // namespace postscope::ui
