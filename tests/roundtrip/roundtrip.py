#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes random mails with the program, and has two parsers of other people's say what is in them: roundtrip.py CLI [--count N] [--seed S] [--only MAIL]"""
import argparse
import concurrent.futures
import json
import os
import secrets
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

try:
    import readers
except (ImportError, ValueError) as missing:
    # Debian's packages are for Debian's Python, which need not be the first one in PATH.
    if os.path.exists("/usr/bin/python3") and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print(f"skipped: {missing}")
    sys.exit(1 if os.environ.get("POSTSCOPE_REQUIRE_SYSTEM_TESTS") else 77)

import agreement
import mails

READERS = (readers.Python(), readers.Gmime())


class Run:
    def __init__(self, cli, seed, folder):
        self.cli, self.seed, self.folder = os.path.abspath(cli), seed, folder
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8"}

    def written(self, number, others=()):
        """(JSON, octets, what was meant)"""
        message, meant = mails.Generator(f"{self.seed}/{number}", others).mail()
        if "date" in message:
            meant["date"] = message["date"]
        rendered = subprocess.run([self.cli, "render", "-"], input=json.dumps(message).encode(), capture_output=True, env=self.environment, timeout=60)
        if rendered.returncode != 0:
            raise ValueError(rendered.stderr.decode())
        return message, rendered.stdout, meant

    def tried(self, number, others):
        try:
            return self.written(number, others)
        except ValueError as refused:
            return f"it was not written: {refused}"

    def check(self, number, mail):
        """What is wrong with this mail, as text."""
        if isinstance(mail, str):
            return mail
        message, octets, meant = mail
        wrong = self.form(octets)
        for reader in READERS:
            wrong += [f"{reader.name}: {difference}" for difference in agreement.differences(meant, reader.read(octets), reader)]
        if wrong and self.keep:
            with open(f"mail-{number}.json", "w", encoding="utf-8") as file:
                json.dump(message, file, ensure_ascii=False, indent=1)
            with open(f"mail-{number}.eml", "wb") as file:
                file.write(octets)
        return "\n".join(wrong)

    def form(self, octets):
        """RFC 5322 2.1: lines that end in CR LF and have at most 998 octets; of a header 78, where they can be folded."""
        wrong = []
        lines = octets.split(b"\r\n")
        if lines[-1] or any(b"\r" in line or b"\n" in line or b"\0" in line for line in lines):
            wrong.append("line ends that are none of mail, or NUL")
        if max(map(len, lines)) > 998:
            wrong.append("a line over 998 octets")
        for line in lines[:lines.index(b"")]:
            if len(line) > 78 and b" " in line.strip().partition(b": ")[2]:
                wrong.append(f"a line over 78 octets that could be folded: {line!r}")
            if any(len(word) > 75 for word in line.split() if word.startswith(b"=?")):
                wrong.append(f"an encoded-word over 75 octets: {line!r}")
        return wrong


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("cli")
    arguments.add_argument("--count", type=int, default=300)
    arguments.add_argument("--seed", default=secrets.token_hex(4))
    arguments.add_argument("--only", type=int, help="only the mail of this number")
    arguments.add_argument("--keep", action="store_true", help="write what is wrong to mail-N.json and mail-N.eml")
    given = arguments.parse_args()
    print(f"--seed {given.seed} --count {given.count}")
    failed = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        run = Run(given.cli, given.seed, folder)
        run.keep = given.keep
        others = [(octets, meant) for _, octets, meant in threads.map(lambda n: run.written(f"inner {n}"), range(8))]
        numbers = range(given.count) if given.only is None else [given.only]
        for number, mail in zip(numbers, threads.map(lambda n: run.tried(n, others), numbers)):
            if wrong := run.check(number, mail):
                failed += 1
                print(f"mail {number}: {wrong}\n", flush=True)
    print(f"{len(numbers)} mails, {failed} of them read otherwise than they were meant")
    return 1 if failed else 0


sys.exit(main())
