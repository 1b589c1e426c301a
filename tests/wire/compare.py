#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares what this program writes for the sample message with what Nodemailer 10.6.0 wrote for it (tests/wire/compose.mjs made the file), field by
field and part by part. Each difference has its explanation here; one without, and one that is not there any more, is a failure: compare.py CLI FOLDER"""
import base64
import hashlib
import pathlib
import quopri
import re
import subprocess
import sys

EXPLAINED = {
    "order of fields": "Reply-To stands with the addresses of those who write, before those of the recipients; Date comes before Message-ID, as in RFC 5322 3.6.",
    "Subject": "The words that are ASCII stay readable in the raw mail; Nodemailer encodes the whole value, by Q. Both decode to the same text.",
    "Date": "The day has no leading zero, as in the examples of RFC 5322; its ABNF takes both.",
    "/ boundary": "Looked for in the texts, which Nodemailer's (random too, but for this file) is not; and with '=_', which no line of base64 or quoted-printable "
                  "has (RFC 2045 6.7).",
    "/1 boundary": "The same.",
    "/ lines": "After an inner multipart's last boundary Nodemailer leaves an empty line, which is an epilogue that says nothing.",
    "/1.1 Content-Transfer-Encoding": "What is shorter: base64 has 20 characters here, quoted-printable 26. Nodemailer counts only ASCII against other letters.",
    "/2 Content-Type": "No name=, which RFC 2183 replaced by filename=. --old-file-names writes it, for Outlook before 2007.",
}


class Part:
    """One part of a mail and all in it, by nothing but the rules of RFC 2046."""

    def __init__(self, path, octets):
        self.path = path
        head, _, self.body = octets.partition(b"\r\n\r\n")
        lines = re.sub(rb"\r\n[ \t]+", b" ", head).decode().split("\r\n")
        self.fields = [tuple(line.split(": ", 1)) for line in lines]
        value = dict(self.fields).get("Content-Type", "")
        boundary = re.search(r'; boundary="?([^";]+)"?', value)
        self.boundary = boundary and boundary[1]
        self.children, self.between = [], b""
        if boundary:
            pieces = re.split(rb"(?:^|\r\n)--" + re.escape(self.boundary.encode()) + rb"(?:--)?(?:\r\n|$)", b"\r\n" + self.body)
            self.between = pieces[0] + pieces[-1]
            self.children = [Part(f"{path if path != '/' else '/'}{'.' if path != '/' else ''}{i}", piece) for i, piece in enumerate(pieces[1:-1], 1)]

    def content(self):
        encoding = dict(self.fields).get("Content-Transfer-Encoding", "7bit")
        return {"base64": base64.b64decode, "quoted-printable": quopri.decodestring}.get(encoding, bytes)(self.body)

    def facts(self):
        """{place: what is there}"""
        is_root = self.path == "/"
        found = {"order of fields" if is_root else f"{self.path} order of fields": [name for name, _ in self.fields]}
        for name, value in self.fields:
            if name == "Content-Type" and self.boundary:
                found[f"{self.path} boundary"] = self.boundary
                value = re.sub(r'; boundary="[^"]+"', "", value)
            found[name if is_root else f"{self.path} {name}"] = value
        if self.children:
            found[f"{self.path} lines"] = re.findall(rb"\r\n(?:\r\n)+(?=--" + re.escape(self.boundary.encode()) + rb")", self.body)
            for child in self.children:
                found |= child.facts()
        else:
            found[f"{self.path} content"] = hashlib.sha256(self.content()).hexdigest()
        return found


def main(cli, folder):
    folder = pathlib.Path(folder)
    theirs = Part("/", (folder / "tests/data/wire/nodemailer-10.6.0.eml").read_bytes()).facts()
    rendered = subprocess.run([cli, "render", "--message-id", "<sample@ethereal.email>", "--date", "2026-01-02T03:04:05Z",
                               folder / "resources/samples/welcome.json"], capture_output=True, check=True, timeout=60).stdout
    ours = Part("/", rendered).facts()
    failed = len(ours) < 20 or not (folder / "resources/samples/welcome.json").exists()
    for place in sorted(ours.keys() | theirs.keys() | EXPLAINED.keys()):
        if (ours.get(place) != theirs.get(place)) == (place in EXPLAINED):
            if place in EXPLAINED:
                print(f"{place}\n    Nodemailer {theirs[place]!r}\n    Postscope  {ours[place]!r}\n    {EXPLAINED[place]}")
            continue
        failed = True
        kind = "is no difference any more" if place in EXPLAINED else "is not explained"
        print(f"{place} {kind}\n    Nodemailer {theirs.get(place)!r}\n    Postscope  {ours.get(place)!r}")
    return 1 if failed else 0


sys.exit(main(*sys.argv[1:]))
