#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writing mail beside others: composing.py CLI BENCH_COMPOSE BENCH_GMIME [--size MIB] [--messages N] [--rounds N] [--nodemailer DIRECTORY]

A large attachment rendered to nothing beside `base64 -w76` of the same file, and many small mails composed beside GMime and Nodemailer's composer. Medians of
rounds; what others need is a multiple of this program's need in the same round, as in peers.py.
"""
import argparse
import os
import pathlib
import tempfile

import peers


def large(given, folder):
    path = pathlib.Path(folder) / "attachment.bin"
    with open(path, "wb") as file:
        for _ in range(given.size):
            file.write(os.urandom(2 ** 20))
    mail = ["--from", "a@example.org", "--to", "b@example.org", "--text", "x", "--attach", path]
    peers.compare(f"{given.size} MiB attached, rendered to nothing", {
        "postscope-cli render": lambda: peers.measured([given.cli, "render", *mail]),
        "base64 -w76": lambda: peers.measured(["base64", "-w76", path]),
    }, given.rounds)


def small(given):
    count = str(given.messages)
    programs = {
        "compose()": lambda: peers.measured([given.compose, count]),
        "GMime": lambda: peers.measured([given.gmime, count]),
    }
    if given.nodemailer:
        script = pathlib.Path(__file__).with_name("nodemailer.mjs")
        programs["Nodemailer"] = lambda: peers.measured(["node", script, given.nodemailer, count])
    peers.compare(f"{count} mails with text, HTML and ten attachments of 2 KiB", programs, given.rounds)


def main():
    arguments = argparse.ArgumentParser()
    for name in ("cli", "compose", "gmime"):
        arguments.add_argument(name, type=os.path.abspath)
    arguments.add_argument("--size", type=int, default=1024)
    arguments.add_argument("--messages", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--nodemailer", type=os.path.abspath)
    given = arguments.parse_args()
    small(given)
    with tempfile.TemporaryDirectory() as folder:
        large(given, folder)


main()
