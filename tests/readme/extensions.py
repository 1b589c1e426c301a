#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The README's table of extensions, made of resources/extensions*.json.

    extensions.py --check DIR    fails where README.md below DIR is not up to date
    extensions.py --write DIR    brings it up to date
"""
import json
import pathlib
import sys

BEGIN, END = "<!-- extensions -->", "<!-- /extensions -->"


def load(root, name):
    return json.loads((root / "resources" / name).read_text(encoding="utf-8"))


def table(root):
    words = load(root, "extensions.en.json")
    lines = ["| extension | specification | used | where it is missing | options |", "|---|---|---|---|---|"]
    for row in load(root, "extensions.json"):
        if row["use"] == "never":
            continue
        said = words[row["keyword"]]
        options = ", ".join(f"`{option}`" for option in row["options"].split(", ") if option)
        cells = [row["keyword"], ", ".join(row["specification"]), said["when"], said["missing"], options]
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def main():
    root = pathlib.Path(sys.argv[2])
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    old, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"README.md has no place between {BEGIN} and {END}")
    fresh = before + BEGIN + "\n" + table(root) + "\n" + END + after
    if sys.argv[1] == "--write":
        readme.write_text(fresh, encoding="utf-8")
    elif fresh != text:
        sys.exit("README.md is not up to date: tests/readme/extensions.py --write .")


if __name__ == "__main__":
    main()
