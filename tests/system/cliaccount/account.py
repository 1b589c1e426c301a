#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An account from beginning to end on the command line, its password in a real keyring: account.py CLI"""
import base64
import json
import os
import pathlib
import pty
import select
import signal
import socket
import subprocess
import sys
import termios
import threading
import unittest

CLI = sys.argv.pop(1)
PASSWORD = "CANARY-9f3!\u00e9"
SETTINGS = pathlib.Path(os.environ["HOME"], ".config", "postscope", "accounts.json")
MAIL = ["--from", "a@example.org", "--to", "b@example.org", "--subject", "Hello", "--text", "Hi"]


def run(*arguments, given=""):
    return subprocess.run([CLI, *arguments], input=given, capture_output=True, text=True, timeout=60, check=False)


def type_in(arguments, keys):
    """Runs on a terminal and types `keys` when the password is asked for: what was shown, and the exit code."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(CLI, [CLI, *arguments])
    shown, typed = b"", False
    while True:
        if not select.select([terminal], [], [], 30)[0]:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise AssertionError(f"silent for 30 s after {shown!r}")
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux tells that the other end is closed
            break
        shown += piece
        if not typed and b"Password of" in shown:
            echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
            assert not echo, "the prompt stands there while the echo is still on"
            os.write(terminal, keys)
            typed = True
    echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
    return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), echo


class Proxy(threading.Thread):
    """An HTTP proxy that says no to everybody who logs in, and 407 to everybody else."""

    def __init__(self, password):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.login = b"Basic " + base64.b64encode(f"anna:{password}".encode())
        self.logins = 0

    def run(self):
        while True:
            client, _ = self.listener.accept()
            with client:
                head = b""
                while b"\r\n\r\n" not in head:
                    piece = client.recv(4096)
                    if not piece:
                        break
                    head += piece
                known = self.login in head
                self.logins += known
                client.sendall(b"HTTP/1.1 403 Not there\r\n\r\n" if known else b"HTTP/1.1 407 Who\r\n\r\n")


class Account(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = subprocess.Popen([CLI, "sandbox", "--user", "ann:" + PASSWORD], stdout=subprocess.PIPE, text=True)
        told = {}
        while "Certificate" not in told:
            name, _, value = cls.sandbox.stdout.readline().partition(": ")
            told.setdefault(name, value.strip())
        cls.server = ["--server", told["Listening"].replace("smtp://", "smtp://ann@"), "--ca-file", told["Certificate"]]

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.terminate()
        cls.sandbox.communicate(timeout=30)

    def add(self, name):
        added = run("account", "add", "--name", name, *self.server, "--password-stdin", given=PASSWORD + "\n")
        self.assertEqual(added.returncode, 0, added.stderr)

    def test_keeps_its_password_in_the_keyring(self):
        self.add("Work")
        self.assertEqual(SETTINGS.stat().st_mode & 0o777, 0o600)
        self.assertNotIn("CANARY", SETTINGS.read_text())
        listed = run("account", "list", "--json")
        self.assertEqual([account["user"] for account in json.loads(listed.stdout)], ["ann"])
        self.assertNotIn("CANARY", listed.stdout)
        tested = run("account", "test", "Work")
        self.assertEqual(tested.returncode, 0, tested.stderr)
        sent = run("send", *MAIL, "--account", "Work", "--transcript", "-")
        self.assertEqual(sent.returncode, 0, sent.stderr)
        self.assertIn("AUTH SCRAM-SHA-256", sent.stdout)
        self.assertNotIn("CANARY", sent.stdout + sent.stderr)

        settings = SETTINGS.read_bytes()
        self.assertEqual(run("account", "remove", "Work").returncode, 0)
        self.assertEqual(json.loads(run("account", "list", "--json").stdout), [])
        SETTINGS.write_bytes(settings)  # the account is back, its password is not
        self.assertEqual(run("account", "test", "Work").returncode, 4)
        self.assertEqual(run("account", "remove", "Work").returncode, 0)

    def test_keeps_the_password_of_its_proxy_too(self):
        proxy = Proxy("CANARY-proxy")
        proxy.start()
        os.environ["PROXY_PASSWORD"] = "CANARY-proxy"
        added = run("account", "add", "--name", "Far", *self.server, "--password-stdin", "--proxy", f"http://anna@127.0.0.1:{proxy.port}",
                    "--proxy-password-env", "PROXY_PASSWORD", given=PASSWORD + "\n")
        del os.environ["PROXY_PASSWORD"]
        self.assertEqual(added.returncode, 0, added.stderr)
        self.assertNotIn("CANARY", SETTINGS.read_text())
        for logins, command in enumerate([["send", *MAIL], ["send", *MAIL, "--repeat", "1"], ["probe"], ["console"], ["account", "test", "Far"]], 1):
            with self.subTest(command):
                where = [] if command[0] == "account" else ["--account", "Far"]
                done = run(*command, *where)
                self.assertEqual(done.returncode, 3, done.stderr)
                self.assertGreaterEqual(proxy.logins, logins, done.stderr)
                self.assertNotIn("CANARY", done.stdout + done.stderr)
        settings = SETTINGS.read_bytes()
        self.assertEqual(run("account", "remove", "Far").returncode, 0)
        SETTINGS.write_bytes(settings)  # the account is back, neither password is
        gone = run("send", *MAIL, "--account", "Far")
        self.assertEqual(gone.returncode, 4, gone.stderr)
        self.assertIn("--proxy-password-env", gone.stderr)
        self.assertEqual(run("account", "remove", "Far").returncode, 0)

    def test_asks_at_a_terminal_without_echo(self):
        shown, code, echo = type_in(["account", "add", "--name", "Typed", *self.server], PASSWORD.encode() + b"\n")
        self.assertEqual(code, 0, shown)
        self.assertNotIn("CANARY", shown)
        self.assertTrue(echo)
        self.assertEqual(run("account", "test", "Typed").returncode, 0)
        self.assertEqual(run("account", "remove", "Typed").returncode, 0)

    def test_gives_the_echo_back_after_ctrl_c(self):
        for asking in (["send", *MAIL], ["account", "add", "--name", "Interrupted"]):
            with self.subTest(asking):
                shown, code, echo = type_in([*asking, *self.server], b"CANARY\x03")
                self.assertGreater(code, 0, shown)
                self.assertNotIn("CANARY", shown)
                self.assertTrue(echo)


unittest.main(verbosity=2)
