#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails where a sentence of the sources is missing, unfinished, left over or plainly wrong in a translation.

    translations.py LUPDATE PROJECT_DIR

lupdate runs over copies, so the files of the project stay as they are.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml


# Characters and terms that no text of Taiwan has.
SIMPLIFIED = "务发设认连错误输这时间邮选择读写检标头应该库码称类项页开关闭录结动执见说请谁无电脑网络线经给级统处复为国过还进运证书删签观显"
FOREIGN = ["默認", "服務器", "信息", "文件夾", "網絡", "登錄", "字節", "端口", "粘貼", "用戶名", "數據"]

# What is typed on a command line, and names of the protocol, stay as they are.
SAME = {
    "In-Reply-To",
    "Message-ID",
    "References",
    "demo",
    "account list [--json]",
    "account add --name NAME --server URL [OPTIONS]",
    "account remove NAME",
    "account test NAME [OPTIONS]",
    "render [MESSAGE] [OPTIONS]",
    "sandbox [OPTIONS]",
    "send [MESSAGE] (--server URL | --account NAME | --sandbox | --mx) [OPTIONS]",
    "discover ADDRESS [OPTIONS]",
    "console TARGET [CONNECTION] [OPTIONS]",
    "probe TARGET [CONNECTION] [OPTIONS]",
}


def places(text):
    """What a translation has to keep: %1, %n, and how many mnemonics."""
    return sorted(set(re.findall(r"%L?(?:\d|n)", text))), len(re.findall(r"(?<!&)&(?!&)\S", text))


def wrong(source, form, language):
    if places(form) != places(source):
        return "other placeholders or mnemonics than the source"
    if language == "zh_TW":
        if strange := [c for c in SIMPLIFIED if c in form] + [term for term in FOREIGN if term in form]:
            return f"not as written in Taiwan: {' '.join(strange)}"
        if form == source and source not in SAME and re.search("[a-z]{2}", source):
            return "still in English"
    return ""


def faults(file):
    root = xml.parse(file).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            where = f"{file.name}: {context.findtext('name')}: {source!r}"
            if translation.get("type"):
                yield f"{where}: {translation.get('type')}"
            elif not all(forms):
                yield f"{where}: empty"
            else:
                yield from (f"{where}: {fault}" for form in forms if (fault := wrong(source, form, root.get("language"))))


def main(lupdate, project):
    project = pathlib.Path(project)
    found = []
    with tempfile.TemporaryDirectory() as copies:
        for original in sorted((project / "translations").glob("*.ts")):
            copy = pathlib.Path(copies, original.name)
            shutil.copy(original, copy)
            plurals = ["-pluralonly"] if original.stem.endswith("_en") else []
            run = subprocess.run([lupdate, "-silent", "-locations", "none", "-extensions", "cpp,h", "-I", ".", "ui", "app", "-ts", copy, *plurals], cwd=project, check=True, stderr=subprocess.PIPE, text=True)
            found += run.stderr.splitlines()  # a class that lupdate does not know gets a context nobody looks in
            found += faults(copy)
    print("\n".join(found) or "every sentence is translated")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
