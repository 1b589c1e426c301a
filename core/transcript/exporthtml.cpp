// SPDX-License-Identifier: MIT
#include "core/transcript/row.h"

namespace postscope::transcript {

namespace {

using namespace Qt::StringLiterals;

// Nothing but its own style may act in the page, whatever a peer has said.
constexpr char head[] = R"(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>SMTP session</title>
<style>
:root { color-scheme: light dark; --client: #0b57a4; --server: #1a6b2c; --local: #6b6b6b; --line: #e4e4e4; }
@media (prefers-color-scheme: dark) { :root { --client: #8ab8f2; --server: #8fd39c; --local: #a3a3a3; --line: #3a3a3a; } }
body { font: 14px/1.5 ui-monospace, monospace; margin: 1.5em; }
table { border-collapse: collapse; }
td { padding: .1em .7em; vertical-align: top; border-bottom: 1px solid var(--line); }
td.time { text-align: right; color: var(--local); }
td.what { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; direction: ltr; }
tr.client .who, tr.client .what { color: var(--client); }
tr.server .who, tr.server .what { color: var(--server); }
tr.local .who, tr.local .what { color: var(--local); font-style: italic; }
</style>
</head>
<body>
<table>
)";

constexpr char tail[] = "</table>\n</body>\n</html>\n";

QByteArray cell(const char *column, const QString &text)
{
    return QByteArray("<td class=\"") + column + "\">" + text.toHtmlEscaped().toUtf8() + "</td>";
}

} // namespace

QByteArray toHtml(const Transcript &transcript, const NoteText &noteText)
{
    QByteArray out = head;
    for (const Event &event : transcript.events()) {
        const Origin origin = speaker(event);
        out += "<tr class=\"" + QString(name(origin)).toUtf8() + "\">" + cell("time", QString::fromLatin1(seconds(event))) + cell("phase", name(event.phase)) +
               cell("tls", event.tls ? u"TLS"_s : QString()) + cell("who", mark(origin)) + cell("what", body(event, noteText)) + "</tr>\n";
    }
    return out + tail;
}

} // namespace postscope::transcript
