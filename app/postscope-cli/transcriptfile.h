// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/commandline.h"
#include "core/base/result.h"
#include "core/transcript/transcript.h"

#include <QFileDevice>

#include <memory>

namespace postscope::cli {

/// The session as --transcript and --transcript-format ask for it: to a file when it is over, or to standard output as it goes.
class TranscriptFile {
public:
    enum class Format { Text, Json, Html };

    [[nodiscard]] static QList<QCommandLineOption> options();
    /// Opens the file, so that nothing is sent whose record could not be kept. The error is a sentence.
    [[nodiscard]] static Result<TranscriptFile, QString> open(const CommandLine &line);

    [[nodiscard]] bool usesStandardOutput() const { return m_standardOutput; }
    void append(const QList<Event> &events);
    /// Writes what is to be written at the end. The error is a sentence.
    [[nodiscard]] Result<void, QString> finish();

private:
    TranscriptFile() = default;

    bool m_standardOutput = false;
    Format m_format = Format::Text;
    std::unique_ptr<QFileDevice> m_file; // none: standard output, or nothing was asked for
    transcript::Transcript m_transcript;
};

} // namespace postscope::cli
