// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/account/account.h"
#include "core/base/result.h"
#include "core/delivery/outcome.h"
#include "core/transcript/transcript.h"

#include <QFileDevice>

#include <memory>

namespace postscope::cli {

/// What --report asks for: all about a session for others to read, with stand-ins for whoever and whatever is in it.
class ReportFile {
public:
    [[nodiscard]] static QCommandLineOption option();
    /// Opens the file, so that nothing is sent whose report could not be kept. The error is a sentence.
    [[nodiscard]] static Result<ReportFile, QString> open(const CommandLine &line);

    [[nodiscard]] bool usesStandardOutput() const { return m_wanted && !m_file; }
    void append(const QList<Event> &events);
    /// Writes it, whatever came of the mail. The error is a sentence.
    [[nodiscard]] Result<void, QString> finish(const QString &subject, const delivery::Outcome &outcome, const account::Account &account);

private:
    ReportFile() = default;

    bool m_wanted = false;
    std::unique_ptr<QFileDevice> m_file; // none: standard output, or nothing was asked for
    transcript::Transcript m_transcript;
};

} // namespace postscope::cli
