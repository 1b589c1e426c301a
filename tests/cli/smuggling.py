#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sends mails that hold what some server takes for the end of a mail, over real sessions, and looks at every octet that arrives: smuggling.py CLI"""
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

CLI = os.path.abspath(sys.argv[1])
FOLDER = tempfile.TemporaryDirectory()
HOME = pathlib.Path(FOLDER.name)
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": str(HOME), "XDG_CONFIG_HOME": str(HOME), "LC_ALL": "C.UTF-8", "TMPDIR": str(HOME)}
# SMTP-Smuggling-Tools, CVE-2023-51764 to 51766, CVE-2026-33604.
ENDS = [b"\n.\n", b"\n.\r", b"\r.\n", b"\r.\r", b"\n.\r\n", b"\r.\r\n", b"\r\n.\r\r\n", b"\r\r\n.\r\r\n", b"\r\n\0.\r\n"]
SMUGGLED = b"MAIL FROM:<evil@example.org>\r\nRCPT TO:<victim@example.org>\r\nDATA\r\nSubject: smuggled\r\n\r\nx"


class Server(threading.Thread):
    """Says yes to everything of one session, and keeps what comes: commands by line, contents octet for octet."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.commands, self.contents = [], []

    def run(self):
        connection, _ = self.listener.accept()
        with connection, connection.makefile("rb") as stream:
            def say(text):
                connection.sendall(text.encode() + b"\r\n")
            say("220 ready")
            while line := stream.readline():
                self.commands.append(line)
                verb = line.split()[0].upper() if line.split() else b""
                if verb == b"EHLO":
                    say("250-hello\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 CHUNKING")
                elif verb == b"DATA":
                    say("354 go")
                    content = bytearray()
                    while not content.endswith(b"\r\n.\r\n") and content != b".\r\n":
                        more = stream.readline()
                        if not more:
                            return
                        content += more
                    self.contents.append(bytes(content))
                    say("250 queued")
                elif verb == b"BDAT":
                    self.contents.append(stream.read(int(line.split()[1])))
                    say("250 taken")
                elif verb == b"QUIT":
                    say("221 bye")
                    self.rest = stream.read()
                    return
                else:
                    say("250 ok")


def run(*arguments):
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, env=ENVIRONMENT, cwd=HOME, timeout=120)


def sent(*arguments):
    """The server, after one mail."""
    server = Server()
    server.start()
    result = run("send", *arguments, "--server", f"smtp://127.0.0.1:{server.port}", "--tls", "none", "--auth", "none")
    server.listener.close()
    server.join(60)
    return server, result


def unstuffed(content):
    assert content.endswith(b"\r\n.\r\n")
    return re.sub(rb"(?m)^\.", b"", content[:-3])


def mended(octets):
    return re.sub(rb"\r\n|\r|\n", b"\r\n", octets)


class Smuggling(unittest.TestCase):
    def one_mail(self, server, verbs):
        self.assertEqual([line.split()[0] for line in server.commands], verbs)
        self.assertEqual(server.rest, b"")

    def clean(self, content):
        """For whatever reader: one end, at the end."""
        self.assertEqual(content.count(b"\r\n.\r\n"), 1)
        self.assertNotIn(b"\0", content)
        bare = content.replace(b"\r\n", b"")
        self.assertNotIn(b"\r", bare)
        self.assertNotIn(b"\n", bare)

    def test_texts(self):
        for number, end in enumerate(ENDS):
            with self.subTest(end=end):
                text = (b"a" + end + SMUGGLED + end + b".").replace(b"\0", b"\x01").decode()
                draft = HOME / f"text{number}.json"
                draft.write_text(json.dumps({"from": "a@example.org", "to": "b@example.org", "subject": "x", "messageId": "<x@example.org>",
                                             "date": "2026-01-02T03:04:05Z", "text": text, "attachments": [{"filename": "t.txt", "content": text,
                                             "contentType": "text/plain", "contentTransferEncoding": "7bit"}]}))
                server, result = sent(draft)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.one_mail(server, [b"EHLO", b"MAIL", b"RCPT", b"DATA", b"QUIT"])
                self.clean(server.contents[0])
                self.assertEqual(unstuffed(server.contents[0]).count(b"Subject: smuggled"), 2)

    def test_a_nul_in_a_text_is_refused(self):
        draft = HOME / "nul.json"
        draft.write_text(json.dumps({"from": "a@example.org", "to": "b@example.org", "text": "a\r\n\0.\r\n"}))
        self.assertEqual(run("send", draft, "--server", "smtp://127.0.0.1:1").returncode, 4)

    def test_ready_made_mails(self):
        header = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\n"
        bodies = {f"end{number}": b"a" + end + SMUGGLED + end for number, end in enumerate(ENDS)}
        bodies |= {"dot": b".", "dots": b".\r\n..\r\n.", "none": b"", "open": b"a\r\n.b", "edges": b".\r\n" * 150_000, "wide": b".x\n" + (b"." * 997 + b"\n") * 400}
        for name, body in bodies.items():
            mail = HOME / f"{name}.eml"
            mail.write_bytes(header + body)
            with self.subTest(name=name):
                server, result = sent(mail)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.one_mail(server, [b"EHLO", b"MAIL", b"RCPT", b"DATA", b"QUIT"])
                whole = mended(header + body)
                whole += b"" if whole.endswith(b"\r\n") else b"\r\n"
                if b"\0" not in body:
                    self.clean(server.contents[0])
                self.assertEqual(unstuffed(server.contents[0]), whole)
                server, result = sent(mail, "--bdat")
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertEqual(b"".join(server.contents), whole)
                self.assertNotIn(b"DATA\r\n", server.commands)
                self.assertEqual({line.split()[0] for line in server.commands}, {b"EHLO", b"MAIL", b"RCPT", b"BDAT", b"QUIT"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
