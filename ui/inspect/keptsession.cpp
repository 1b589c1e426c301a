// SPDX-License-Identifier: MIT
#include "ui/inspect/keptsession.h"

namespace postscope::ui {

void KeptSession::begin(const QString &title)
{
    restore(title, {});
    Q_EMIT begun();
}

void KeptSession::append(const QList<Event> &events)
{
    m_transcript.append(events);
    Q_EMIT wentOn(events);
}

void KeptSession::restore(const QString &title, const transcript::Transcript &transcript)
{
    m_title = title;
    m_transcript = transcript;
    Q_EMIT replaced();
}

} // namespace postscope::ui
