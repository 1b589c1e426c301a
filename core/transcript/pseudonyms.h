// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::transcript {

/// One thing that a report does not tell, and what it says instead.
struct Replacement {
    enum class Kind {
        User, ///< a local part, or the name of a login
        Domain,
        Host,
        IpAddress,
        Name, ///< of a person or an organisation
        Subject,
        MessageId, ///< what stands before its @
        Id,        ///< of a mail in a queue
        Fingerprint,
    };

    Kind kind = Kind::User;
    QString original; ///< for the eyes of the user alone
    QString replacement;
    qint64 count = 0; ///< how often it was replaced

    bool operator==(const Replacement &) const = default;
};

/// Gives everything its stand-in: the same one each time, another one for something else. Case makes no difference, nor does the spelling of an
/// address or whether a domain is written in U-labels or A-labels.
class Pseudonyms {
public:
    static constexpr qsizetype most = 50'000;

    /// The stand-in, made where there is none yet; what is everybody's stays as it is: localhost, example.com, 127.0.0.1, postmaster.
    [[nodiscard]] QString of(Replacement::Kind kind, const QString &original);
    /// What was given a stand-in before, under whatever kind; counts it.
    [[nodiscard]] std::optional<QString> known(const QString &original);
    [[nodiscard]] bool isKnown(const QString &original) const { return m_places.contains(keyOf(original)); }
    /// Counts one more use.
    void used(const QString &original);
    [[nodiscard]] const QList<Replacement> &list() const { return m_list; }

    /// Nobody's secret.
    [[nodiscard]] static bool isCommon(Replacement::Kind kind, const QString &original);

private:
    [[nodiscard]] static QString keyOf(const QString &original);
    [[nodiscard]] QString make(Replacement::Kind kind, const QString &original);
    [[nodiscard]] QString makeHost(const QString &original);

    QList<Replacement> m_list;
    QHash<QString, qsizetype> m_places; ///< by key, in m_list
    QHash<Replacement::Kind, int> m_numbers;
    int m_ipv4 = 0;
    int m_ipv6 = 0;
};

} // namespace postscope::transcript
