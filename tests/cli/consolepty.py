#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The console at a terminal, against the sandbox of the command line: consolepty.py CLI"""
import base64
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 20


class Terminal:
    """A program on a pseudo-terminal, and what it shows."""

    def __init__(self, command, environment):
        self.shown = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(command[0], command, environment)

    def until(self, pattern):
        """Reads until the pattern is shown, and drops everything up to its end."""
        limit = time.monotonic() + PATIENCE
        while True:
            found = re.search(pattern, self.shown)
            if found:
                self.shown = self.shown[found.end():]
                return found
            ready, _, _ = select.select([self.fd], [], [], max(0, limit - time.monotonic()))
            try:
                piece = os.read(self.fd, 65536) if ready else b""
            except OSError:
                piece = b""
            if not piece:
                sys.exit(f"never shown: {pattern!r}; shown: {self.shown!r}")
            self.shown += piece
            everything.append(piece)

    def type(self, line):
        os.write(self.fd, line + b"\n")

    def echoes(self):
        return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)

    def end(self):
        try:
            while os.read(self.fd, 65536):
                pass
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def main():
    cli = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, LC_ALL="C.UTF-8", TERM="dumb", XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        server = subprocess.Popen([cli, "sandbox", "--user", "bob:CANARY-99"], env=environment, stdout=subprocess.PIPE)
        try:
            talk(cli, server, environment)
        finally:
            server.terminate()
            server.wait()


def talk(cli, server, environment):
    port = certificate = None
    while not certificate:
        line = server.stdout.readline().decode()
        port = port or (re.search(r"smtp://127\.0\.0\.1:(\d+)", line) or [None, None])[1]
        certificate = (re.search(r"Certificate: (.*)", line) or [None, None])[1]
    terminal = Terminal([cli, "console", f"bob@localhost:{port}", "--ca-file", certificate, "--by-hand", "-4"], environment)
    terminal.until(rb"220 [^\n]*\n")
    terminal.until(rb"Next: EHLO")
    terminal.until(rb"> ")
    terminal.type(b"HELO")
    terminal.until(rb"501 ")
    terminal.until(rb"Next: HELO")
    terminal.type(b"EHLO me")
    terminal.until(rb"Next: STARTTLS")
    terminal.type(b"AUTH PLAIN")
    terminal.until(rb"538 ")
    terminal.until(rb"Next: STARTTLS")
    terminal.type(b"STARTTLS")
    terminal.until(rb"220 ")
    terminal.until(rb"Next: EHLO")
    terminal.type(b"EHLO me")
    terminal.until(rb"Next: AUTH")
    secret_by_hand(terminal)
    secret_by_prompt(terminal)
    mail(terminal)
    terminal.type(b"QUIT")
    terminal.until(rb"221 ")
    code = terminal.end()
    assert code == 0, code
    shown = b"".join(everything)
    assert b"CANARY" not in shown, "the password was shown"
    assert base64.b64encode(b"\0bob\0CANARY-00") not in shown, "a typed response was shown"


def secret_by_hand(terminal):
    # With a mechanism and "=", nothing of ours answers: the response is typed.
    terminal.type(b"AUTH LOGIN " + base64.b64encode(b"bob"))
    terminal.until(rb"334 ")
    terminal.until(rb"base64")
    terminal.until(rb"> ")
    assert not terminal.echoes(), "a response would be echoed"
    terminal.type(base64.b64encode(b"CANARY-00"))
    terminal.until(rb"535 ")
    terminal.until(rb"> ")
    assert terminal.echoes(), "the echo was not given back"


def secret_by_prompt(terminal):
    terminal.type(b"AUTH")
    terminal.until(rb"Password of bob on localhost: ")
    assert not terminal.echoes(), "a password would be echoed"
    terminal.type(b"CANARY-99")
    terminal.until(rb"235 ")
    terminal.until(rb"Next: MAIL FROM")


def mail(terminal):
    for command, reply in ((b"VRFY bob", rb"250 "), (b"EXPN list", rb"5\d\d "), (b"ETRN x.test", rb"\n[2-5]\d\d "), (b"RSET", rb"250 "), (b"NOOP", rb"250 ")):
        terminal.type(command)
        terminal.until(reply)
        terminal.until(rb"> ")
    # Pasted: the terminal hands these over together, and they leave in one flight.
    os.write(terminal.fd, b"MAIL FROM:<a@x.test>\nRCPT TO:<b@x.test>\nDATA\n")
    terminal.until(rb"354 ")
    terminal.until(rb"dot alone")
    for line in (b"Subject: x", b"", b".hidden", b"."):
        terminal.type(line)
    terminal.until(rb"250 ")
    terminal.until(rb"Next: QUIT")
    terminal.type(b"/info")
    terminal.until(rb"TLS: TLS 1\.3")
    terminal.until(rb"> ")


everything = []
main()
