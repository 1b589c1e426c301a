#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks for breaches of the house's rules that the compiler does not see: who may include whom, and forms that are forbidden.

    layering.py DIR          reports every breach below DIR; exit status 1 if there is one
    layering.py --self-test  shows that each rule does find a breach
"""
import pathlib
import re
import sys
import tempfile

# A folder may include itself and these (CONTRIBUTING.md, "The house").
PARTS = ["mime", "outline", "html", "smtp", "net", "transcript", "account", "dkim"]
MAY = {
    "core/base": [],
    "core/mime": ["core/base"],
    "core/outline": ["core/base"],
    "core/html": ["core/base"],
    "core/smtp": ["core/base"],
    "core/anatomy": ["core/base", "core/smtp"],
    "core/net": ["core/base", "core/smtp"],
    "core/transcript": ["core/base"],
    "core/account": ["core/base"],
    "core/dkim": ["core/base"],
    "core/explain": ["core/base", "core/smtp", "core/outline"],
    "core/delivery": ["core/base"] + ["core/" + part for part in PARTS],
    "ui/text": ["core"],
    "ui": ["core", "ui"],
    "app/postscope-cli": ["core", "ui/text", "app/postscope-cli"],
    "app/postscope": ["core", "ui", "app/postscope"],
}
# (where it holds, pattern, what is wrong)
FORMS = [
    ("", r"#\s*include\s*<Qt[A-Z]\w*/", "write <QClass>, without the module in front"),
    ("core", r"#\s*include\s*<Q(Widget|Application|Dialog|Label|Pixmap|Icon)\b", "core knows no screen"),
    ("core/base|core/mime|core/smtp|core/transcript|core/anatomy|core/outline|core/html|core/dkim|core/explain", r"#\s*include\s*<Q(Tcp|Ssl|Udp|Network|Host|Dns)", "no network here"),
    ("core/smtp", r"#\s*include\s*<Q(File|SaveFile|Timer|ElapsedTimer|RandomGenerator|Thread)>|currentDateTime|std::random_device", "core/smtp does no I/O and reads no clock"),
    ("core", r"\btr\(|QCoreApplication::translate|Q_DECLARE_TR_FUNCTIONS", "sentences for people are made in ui/ and app/"),
    ("", r"\bprocessEvents\(|QEventLoop\b|\bwaitFor(Connected|Encrypted|ReadyRead|BytesWritten|Disconnected|NewConnection)\(|->terminate\(\)|QThread::terminate", "no nested event loop, no blocking wait"),
    ("", r"ignoreSslErrors\(\s*\)", "never switch all checks of a certificate off"),
    # A server that asks its clients for no certificate has none to check.
    (r"(?!core/net/sandboxlistener\.).*", r"VerifyNone\b", "never switch all checks of a certificate off"),
    ("", r"setInsecureFallback\(\s*true", "a secret is never stored in clear"),
    ("", r"[{(,][ \t]*\(?[ \t]*co_await\b", "a co_await stands alone, or is the whole right side, or follows co_return (GCC 12 miscompiles the rest)"),
    ("", r"\b(TODO|FIXME|XXX)\b", "nothing is left open in the code"),
]
# Not among the arguments of an awaited call.
AWAITED = {r"\?": "a ?:", r"(?<![\w\])])\[[^\]]*\]\s*[({]": "a lambda"}
SPDX = "// SPDX-License-Identifier: MIT"


def folder_of(path):
    """The longest key of MAY that `path` lies in."""
    keys = [key for key in MAY if path.startswith(key + "/")]
    return max(keys, key=len, default=None)


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def awaited_arguments(code):
    """What stands in the brackets of each call that is awaited, up to the end of its statement."""
    plain = re.sub(r'"(?:\\.|[^"\\\n])*"', '""', code)
    plain = re.sub(r"'(?:\\.|[^'\\\n])'", "0", plain)
    for found in re.finditer(r"\bco_await\b", plain):
        depth, arguments = 0, []
        for letter in plain[found.end():]:
            depth += letter in "([{"
            if depth > 0:
                arguments.append(letter)
            depth -= letter in ")]}"
            if depth < 0 or (letter == ";" and depth == 0):
                break
        yield "".join(arguments)


def breaches(root):
    root = pathlib.Path(root)
    for file in sorted(root.glob("*/**/*")):
        path = file.relative_to(root).as_posix()
        if not re.match(r"(app|core|ui)/.*\.(h|cpp)$", path):
            continue
        text = file.read_text(encoding="utf-8")
        if not text.startswith(SPDX):
            yield f"{path}:1: must begin with {SPDX}"
        if path.endswith(".h") and "#pragma once" not in text:
            yield f"{path}:1: no #pragma once"
        if text.count("\n") > 400:
            yield f"{path}:400: over 400 lines: split by concept"
        folder = folder_of(path)
        allowed = [] if folder is None else MAY[folder] + [folder]
        code = without_comments(text)
        for number, line in enumerate(text.splitlines(), 1):
            included = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
            if included and not any(included[1].startswith(one + "/") for one in allowed) and not included[1].endswith(".moc"):
                yield f"{path}:{number}: {folder} may not include {included[1]}"
        for where, pattern, wrong in FORMS:
            if where and not re.match(f"({where})/", path):
                continue
            # Open ends are looked for in comments too.
            for found in re.finditer(pattern, text if "TODO" in pattern else code):
                yield f"{path}: {wrong}: {found[0].strip()!r}"
        for arguments in awaited_arguments(code):
            for form, what in AWAITED.items():
                if re.search(form, arguments):
                    yield f"{path}: {what} in what is awaited: give it a name first (GCC 12 miscompiles it): {arguments[:60]!r}"


def self_test():
    samples = {
        "core/mime/a.cpp": '#include "core/smtp/reply.h"\n',
        "core/base/b.cpp": "#include <QtNetwork/QSslSocket>\n",
        "core/net/c.cpp": "socket.ignoreSslErrors();\n",
        "core/net/c2.cpp": "socket.setPeerVerifyMode(QSslSocket::VerifyNone);\n",
        "core/smtp/d.cpp": "const X x{(co_await y()).z};\n",
        "core/smtp/d2.cpp": "if (co_await y()) {}\n",
        "core/smtp/d3.cpp": "co_await send(peer, good ? one : other);\n",
        "core/smtp/d4.cpp": "const Reply r =\n    co_await ask(peer,\n             Line{good\n ? a : b});\n",
        "core/smtp/d5.cpp": "co_return co_await peer.compute([step] { step->go(); });\n",
        "core/smtp/e.cpp": "#include <QFile>\n",
        "core/delivery/f.cpp": 'auto s = tr("x");\n',
        "ui/g.cpp": "QCoreApplication::processEvents();\n",
        "ui/text/h.cpp": '#include "ui/mainwindow.h"\n',
        "app/postscope-cli/i.cpp": "// TODO later\n",
        "core/smtp/j.cpp": "#include <QWidget>\n",
        "core/net/k.cpp": "socket.waitForConnected(1);\n",
        "core/base/l.cpp": "\n" * 401,
    }
    for path, text in samples.items():
        with tempfile.TemporaryDirectory() as root:
            file = pathlib.Path(root, path)
            file.parent.mkdir(parents=True)
            file.write_text(SPDX + "\n" + text)
            if not list(breaches(root)):
                print(f"not found: {text.strip()!r} in {path}")
                return 1
    with tempfile.TemporaryDirectory() as root:
        file = pathlib.Path(root, "core/net/fine.cpp")
        file.parent.mkdir(parents=True)
        file.write_text(SPDX + '\n#include "core/smtp/reply.h"\nconst Reply r = co_await peer.reply();\nco_return co_await x();\n// (co_await in a comment)\n'
                        'const Reply s = co_await ask(list[0], "why?", \'?\');\nconst int n = s.good() ? 1 : 2;\n')
        wrong = list(breaches(root))
        print("\n".join(wrong))
        return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(self_test())
    found = list(breaches(sys.argv[1]))
    print("\n".join(found) or "no breach")
    sys.exit(1 if found else 0)
