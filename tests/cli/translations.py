#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fails where a sentence of the sources is missing, unfinished or left over in a translation.

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


def places(text):
    """What a translation has to keep: %1, %n, and the mnemonic of an action."""
    return sorted(set(re.findall(r"%L?(?:\d|n)", text)))


def faults(file):
    for context in xml.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            where = f"{file.name}: {context.findtext('name')}: {source!r}"
            if translation.get("type"):
                yield f"{where}: {translation.get('type')}"
            elif not all(forms):
                yield f"{where}: empty"
            elif any(places(form) != places(source) for form in forms):
                yield f"{where}: other placeholders than the source"


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
