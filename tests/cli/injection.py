#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every option of the command line that takes a value, with line ends in it: injection.py CLI

A server that takes everything and keeps what it heard looks on. Whatever is typed, no line may arrive that would not arrive without the line ends, and
who is refused is told where. An option that this does not know fails: a new one has to be added here.
"""
import base64
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

CLI = sys.argv.pop(1)
OFFER = ["PIPELINING", "SIZE", "8BITMIME", "SMTPUTF8", "DSN", "DELIVERBY", "FUTURERELEASE 604800 2099-12-31T23:59:59Z", "MT-PRIORITY", "RRVS", "NO-SOLICITING",
         "XCLIENT NAME ADDR HELO", "AUTH PLAIN LOGIN"]
MAIL = {"from": "ann@example.net", "to": "bob@example.net", "subject": "Hello", "text": "Hello"}
LOGIN = {"user": "ann", "auth": "PLAIN", "password-env": "SECRET"}
HOME = tempfile.TemporaryDirectory()
KEY = pathlib.Path(HOME.name, "dkim.pem")
# An Ed25519 key in PKCS #8 is this and its 32 octets (RFC 8410 section 7).
KEY.write_text("-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(bytes.fromhex("302e020100300506032b657004220420") + bytes(range(32))).decode() +
               "\n-----END PRIVATE KEY-----\n", encoding="ascii")
SIGNING = {"dkim-key": str(KEY), "dkim-domain": "example.net", "dkim-selector": "one", "dkim-canonicalization": "relaxed/simple",
           "dkim-headers": "from:to:subject", "dkim-identity": "ann@example.net", "dkim-expiry": "3600"}
# The DNS of this computer alone, whether there is one or not.
ASKING = {"dns": "spf", "nameserver": "127.0.0.1", "dns-domain": "a.example"}
# What must be given beside an option for it to do anything.
BESIDE = {**{name: ASKING for name in ("dns", "dns-domain", "dns-ip")}, **{name: LOGIN for name in ("user", "authzid", "realm", "auth")}, **{name: SIGNING for name in SIGNING}}
# A value of each option, and what must go with it; nothing: it is never a word for a server, or of another kind of server than this.
VALUES = {
    "send": {
        "from": "ann@example.net", "to": "bob@example.net", "cc": "bob@example.net", "bcc": "bob@example.net", "reply-to": "bob@example.net",
        "sender": "bob@example.net", "subject": "one two", "text": None, "html": None, "attach": "/none.txt", "header": "X-A: b",
        "list-help": "https://a.example/", "list-unsubscribe": "mailto:a@b.example", "list-subscribe": "https://a.example/", "list-post": "NO",
        "list-owner": "https://a.example/", "list-archive": "https://a.example/", "mail-from": "ann@example.net",
        "rcpt-to": "bob@example.net NOTIFY=NEVER ORCPT=rfc822;a@b RRVS=2014-04-03T23:01:00Z", "dsn-notify": "SUCCESS", "dsn-ret": "FULL", "dsn-envid": "a b",
        "deliver-by": "60;R", "hold-for": "60", "hold-until": "2026-12-24T18:00:00Z", "priority": "1", "submitter": "ann@example.net",
        "solicit": "example.net:ADV", "body-encoding": "8bit", "list-id": "a.example", "list-unsubscribe-post": "List-Unsubscribe=One-Click", "inline": "/none.png",
        "alternative": "/none.txt", "calendar": "/none.ics", "calendar-method": None, "amp": "/none.html", "watch-html": "/none.html", "charset": "utf-8",
        "text-encoding": "base64", "importance": "high", "message-id": "<a@b.example>", "date": "2026-12-24T18:00:00Z", "in-reply-to": "<a@b.example>",
        "references": "<a@b.example>", "repeat": "1", "connections": None, "pause": None, "rate": None, "data": "/none.csv", "row": None, "report": None, **SIGNING,
    },
    "probe": {"rcpt": "bob@example.net", "mail-from": "ann@example.net", "dns": "dkim=one", "dns-domain": "a.example", "dns-ip": "192.0.2.1"},
    "console": {},
}
CONNECTION = {
    "server": None, "account": "none", "directory": None, "mx-port": None, "tls": "none", "tls-min": "1.2", "ca-file": "/none.pem", "cert": "/none.pem",
    "key": "/none.pem", "sni": "a.example", "verify-name": "a.example", "pin": "sha256:" + 64 * "0", "ehlo": "client.example", "bind": "127.0.0.1",
    "proxy": "http://ann@127.0.0.1:9", "nameserver": "127.0.0.1", "auth": "PLAIN", "user": "ann", "authzid": "ann", "realm": "a.example", "token-command": None,
    "password-env": None, "token-env": None, "without": "DSN", "with": "DSN", "chunk-size": "1000", "xclient": "NAME=a.example", "timeout": "20",
    "proxy-password-env": None, "proxy-protocol": "v1:192.0.2.1:25,192.0.2.2:25", "tls-chain": None, "transcript": None, "transcript-format": None,
}
LINES = ["RCPT TO:<evil@example.net>", "Bcc: evil@example.net"]


class Server(threading.Thread):
    """Says yes to one client; `heard` is all that it got."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.settimeout(30)
        self.port = self.listener.getsockname()[1]
        self.heard = b""

    def run(self):
        try:
            with self.listener, self.listener.accept()[0] as client:
                self.serve(client)
        except OSError:
            pass  # it has gone

    def serve(self, client):
        client.settimeout(30)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.sendall(b"220 ready\r\n")
        content = False
        for line in client.makefile("rb"):
            self.heard += line
            content = self.answer(client, line.rstrip(b"\r\n"), content)

    def finish(self):
        """Waits until all is heard that was said, by a connection that comes behind that of the client, if there was one."""
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            pass
        self.join(timeout=60)

    @staticmethod
    def answer(client, line, content):
        verb = line.split(b" ")[0].upper()
        if content and line != b".":
            return True
        if verb == b"PROXY":
            return False
        reply = {b"DATA": "354 go", b"QUIT": "221 bye", b"AUTH": "235 in"}.get(verb, "250 yes")
        if verb == b"EHLO":
            reply = "\r\n".join("250-" + line for line in ["hello", *OFFER]) + "\r\n250 HELP"
        client.sendall(reply.encode() + b"\r\n")
        return verb == b"DATA"


def run(subcommand, options):
    """What arrives, what is said of it, and the exit code."""
    server = Server()
    server.start()
    settings = {"tls": "none"}
    settings.update(MAIL if subcommand == "send" else {}, **options)
    where = [f"smtp://127.0.0.1:{server.port}"]
    command = [CLI, subcommand, *(["--server", *where] if subcommand == "send" else where), "--allow-plaintext-auth"]
    command += [word for name, value in settings.items() for word in ("--" + name, value)]
    typed = "NOOP\n" if subcommand == "console" else ""
    done = subprocess.run(command, env={**os.environ, "SECRET": "secret", "HOME": HOME.name, "XDG_CONFIG_HOME": HOME.name, "LC_ALL": "C.UTF-8"}, input=typed,
                          encoding="utf-8", capture_output=True, timeout=60, check=False)
    server.finish()
    return server.heard, done


def kinds(heard):
    """The lines by what they are: verb, or name of the header; what is folded belongs to the line before."""
    lines = [line.rstrip(b"\r") for line in heard.split(b"\n")]
    return [re.split(rb"[ :]", line)[0] for line in lines if line and line[:1] not in b" \t"]


class Injection(unittest.TestCase):
    def options(self, subcommand):
        shown = subprocess.run([CLI, subcommand, "--help"], capture_output=True, text=True, timeout=60, check=True).stdout
        names = re.findall(r"^  --([a-z0-9-]+) [A-Z]", shown, re.MULTILINE)
        self.assertGreater(len(names), 20)
        return names

    def check(self, subcommand, name, good):
        beside = BESIDE.get(name, {})
        meant, plain = run(subcommand, {**beside, name: good})
        self.assertEqual(b"DKIM-Signature" in meant, beside is SIGNING)
        self.assertNotIn(b"evil", meant)
        middle = len(good) // 2
        first, second = LINES
        for bad in (f"{good}\r\n{first}\r\n", f"{good[:middle]}\n{second}\n{good[middle:]}", f"\r{first}\r{good}", f"{good}\n", f"{good}\u2028{first}\x85"):
            with self.subTest(f"{subcommand} --{name} {bad!r}"):
                heard, done = run(subcommand, {**beside, name: bad})
                self.assertNotRegex(heard.replace(b"\r\n", b""), b"[\r\n]")
                left = iter(kinds(meant) + [b"QUIT"])
                for kind in kinds(heard):
                    self.assertIn(kind, left, heard.decode())
                if done.returncode and not plain.returncode:
                    self.assertRegex(done.stderr, r"\S")
                if done.returncode == 4 and not plain.returncode:
                    self.told(name, done.stderr)

    def told(self, name, text):
        """An error before anything was sent says which option it is about, in its words or in the header's."""
        words = {name, *name.split("-"), "address", "recipient", "sender", "NOTIFY", "RET", "ENVID", "ORCPT", "RRVS", "List-"}
        self.assertTrue(any(word.lower() in text.lower() for word in words), text)

    def test_every_option(self):
        for subcommand, own in VALUES.items():
            known = {**CONNECTION, **own}
            for name in self.options(subcommand):
                self.assertIn(name, known, "tests/cli/injection.py has to know it")
                # What all three have in common is tried with one.
                if known[name] is not None and (subcommand == "send" or name in own):
                    self.check(subcommand, name, known[name])


unittest.main(verbosity=2)
