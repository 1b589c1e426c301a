// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/discovery.h"

#include <QDialog>

#include <memory>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace postscope::ui {

/// Looks for the settings of an address, shows everything that was tried, and lets one of the findings be taken.
class SettingsFinder final : public QDialog {
    Q_OBJECT

public:
    /// Starts to look at once if there is an `address`.
    explicit SettingsFinder(const QString &address, delivery::DiscoveryOptions options = {}, QWidget *parent = nullptr);
    ~SettingsFinder() override;

Q_SIGNALS:
    void chosen(const postscope::delivery::ServerSettings &settings);

private:
    void arrange();
    void search();
    void stop();
    void showStep(const delivery::DiscoveryStep &step);
    void end(const QList<delivery::ServerSettings> &settings);
    void take();
    void setSearching(bool searching);

    delivery::DiscoveryOptions m_options;
    std::unique_ptr<delivery::Discovery> m_discovery; ///< while it looks
    QList<delivery::ServerSettings> m_settings;
    QLineEdit *m_address;
    QPushButton *m_search;
    QListWidget *m_found;
    QListWidget *m_tried;
    QLabel *m_state;
    QDialogButtonBox *m_buttons;
};

} // namespace postscope::ui
