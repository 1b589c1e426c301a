// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/pseudonyms.h"
#include "core/transcript/transcript.h"

#include <QStringList>

namespace postscope::transcript {

/// Makes a text fit to be shown to others: addresses, names, hosts, IP addresses, ids and subjects give way to stand-ins, the same ones throughout;
/// structure, codes and times stay. It finds them by their form, and what it was told of in any form: raw, in percent or xtext encoding, in
/// base64 or encoded-words, as U-label or A-label.
///
/// First everything is read, then everything is replaced: what stands alone in one line may be part of an address in a later one.
class Anonymizer {
public:
    /// Characters of a text that stands alone from which on it is sought outside addresses, too: "a" is in every sentence.
    static constexpr qsizetype shortest = 3;
    static constexpr qsizetype mostPhrases = 500; ///< names and subjects of several words

    /// An address, a user name, a host, a subject ... that is to go.
    void know(Replacement::Kind kind, const QString &original);
    /// "local@domain", with or without angle brackets; else a User.
    void knowAddress(const QString &address);
    /// The values of a distinguished name: "CN=mail.example,O=Somebody".
    void knowDistinguishedName(const QString &name);
    /// Learns the addresses in it, and of a session also the names in greeting and EHLO, and the user of a login.
    void read(const QString &text) { read(text, 0); }
    void read(const Transcript &transcript);

    [[nodiscard]] QString replaced(const QString &text) { return replaced(text, 0); }

    /// What was replaced, most often first.
    [[nodiscard]] QList<Replacement> replacements() const;

private:
    struct Range {
        qsizetype begin = 0, end = 0;
        QString text;
    };
    class Claims;

    void read(const QString &text, int depth);
    void readLine(const Event &event);
    [[nodiscard]] QString replaced(const QString &text, int depth);
    void claimEncoded(const QString &text, int depth, Claims &claims);
    void claimAddresses(const QString &text, Claims &claims);
    void claimPhrases(const QString &text, Claims &claims);
    void claimNumbers(const QString &text, Claims &claims);
    void claimWords(const QString &text, Claims &claims);
    [[nodiscard]] std::optional<QString> standIn(const QString &word);

    Pseudonyms m_pseudonyms;
    QStringList m_phrases; ///< the longest first
};

} // namespace postscope::transcript
