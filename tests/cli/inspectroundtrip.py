#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes mails of random structure and text with Python's email package and compares what it says of them with what inspect --json says.

inspectroundtrip.py CLI [SEED]
"""
import email
import email.header
import email.policy
import hashlib
import json
import random
import subprocess
import sys
from email.message import EmailMessage

CLI = sys.argv[1]
ALPHABETS = ["abc xyz,;\"'()<>@=?_", "äöüßéñ ", "中文字元測試 ", "кириллица ", "😀🎉 ", "עברית "]


def text(chance, length):
    return "".join(chance.choice(chance.choice(ALPHABETS)) for _ in range(chance.randrange(1, length))).strip() or "x"


def leaf(chance):
    part = EmailMessage(policy=email.policy.SMTP)
    kind = chance.randrange(3)
    if kind == 0:
        part.set_content("\n".join(text(chance, 200) for _ in range(chance.randrange(1, 6))) + "\n", charset="utf-8",
                         cte=chance.choice(["quoted-printable", "base64", "8bit"]))
    elif kind == 1:
        part.set_content(f"<p>{text(chance, 400)}</p>\n", subtype="html", charset="utf-8", cte=chance.choice(["quoted-printable", "base64"]))
    else:
        name = text(chance, 40).replace("/", "_").strip("_ '\"") or "x"
        part.set_content(chance.randbytes(chance.randrange(0, 3000)), "application", "octet-stream", filename=name, cid="<%d@x>" % chance.randrange(999))
    return part


def tree(chance, depth):
    if depth == 0 or chance.random() < 0.4:
        return leaf(chance)
    if chance.random() < 0.15:
        part = EmailMessage(policy=email.policy.SMTP)
        inner = tree(chance, 0)
        inner["Subject"] = text(chance, 30)
        part.set_content(inner)
        return part
    part = EmailMessage(policy=email.policy.SMTP)
    part["Content-Type"] = "multipart/" + chance.choice(["mixed", "alternative", "related"])
    for _ in range(chance.randrange(1, 4)):
        part.attach(tree(chance, depth - 1))
    return part


def person(name, address):
    words = email.header.Header(name.replace('"', "").strip() or "x", "utf-8", maxlinelen=70).encode(linesep="\r\n")
    return f"{words} <{address}@example.org>"


def people(chance):
    # By hand: Python encodes a comma between two people where it folds, and then reads one of them less (CVE-2025-1795).
    to = ",\r\n ".join(person(text(chance, 20), f"b{i}") for i in range(chance.randrange(1, 8)))
    return f"From: {person(text(chance, 20), 'a')}\r\nTo: {to}\r\n".encode()


def mail(chance):
    message = tree(chance, 3)
    message["Subject"] = text(chance, 120)
    message["Date"] = "Mon, 23 Nov 2026 16:00:00 +0000"
    message["Message-ID"] = "<1@example.org>"
    if "MIME-Version" not in message:
        message["MIME-Version"] = "1.0"
    return people(chance) + message.as_bytes(policy=email.policy.SMTP)


def inspect(octets):
    run = subprocess.run([CLI, "inspect", "-", "--json"], input=octets, stdout=subprocess.PIPE, check=True)
    return json.loads(run.stdout)


def flat(value):
    return "".join(str(value).split())


def check(octets):
    message = email.message_from_bytes(octets, policy=email.policy.SMTP)
    seen = inspect(octets)
    headers = {field["name"]: field for field in seen["headers"]}
    for name in ("Subject", "From", "To"):
        # Where words are folded, the two differ in blanks alone; quotes around names are Python's to choose.
        assert flat(headers[name]["value"]).replace('"', "") == flat(message[name]).replace('"', ""), (name, headers[name]["value"], str(message[name]))
    for field in seen["headers"]:
        assert octets[field["offset"]:][:field["length"]].startswith(field["name"].encode() + b":"), field
    walked = list(message.walk())
    parts = seen["parts"]
    assert [part["type"] for part in parts] == [part.get_content_type() for part in walked], parts
    for ours, theirs in zip(parts, walked):
        assert ours["container"] == theirs.is_multipart()
        if theirs.is_multipart():
            continue
        content = theirs.get_payload(decode=True)
        assert ours["decodedSize"] == len(content), (ours, len(content))
        assert ours["sha256"] == hashlib.sha256(content).hexdigest(), ours
        assert (ours["filename"] or "") == (theirs.get_filename() or ""), (ours["filename"], theirs.get_filename())
    worse = [finding for finding in seen["findings"] if finding["severity"] in ("warning", "error") and finding["code"] != "long-line"]
    assert not worse, worse


def main():
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 4)
    for number in range(60):
        octets = mail(chance)
        try:
            check(octets)
        except AssertionError:
            print(f"mail {number}:\n{octets.decode('utf-8', 'replace')[:3000]}")
            raise
        # Broken anywhere, it is still read.
        broken = bytearray(octets)
        for _ in range(10):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        inspect(bytes(broken))
    print("60 mails, the same in both")


main()
