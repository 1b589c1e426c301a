#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Logs in to aiosmtpd, a server that prompts in its own way, and sends a mail: logins.py CLI TLS"""
import asyncio
import base64
import json
import os
import pathlib
import ssl
import subprocess
import sys
import threading
import unittest

try:
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError:
    # Debian's package is for Debian's Python, which need not be the first one in PATH.
    if os.path.exists("/usr/bin/python3") and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print("skipped: no aiosmtpd on this machine")
    sys.exit(1 if os.environ.get("POSTSCOPE_REQUIRE_SYSTEM_TESTS") else 77)

CLI, TLS = sys.argv[1], pathlib.Path(sys.argv[2])
PASSWORD = "CANARY-9f3!é"
TOKEN = "CANARY-token.9f3~" + "x" * 600  # longer than what fits beside AUTH
REFUSAL = {"status": "401", "schemes": "Bearer", "scope": "https://mail.example.org/"}


class Box:
    def __init__(self):
        self.mails = []
        self.dummies = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(envelope)
        return "250 OK"

    async def take_token(self, server, arguments, wanted):
        word = base64.b64decode(arguments[1]) if len(arguments) > 1 else await server.challenge_auth("")
        if word == wanted:
            return AuthResult(success=True)
        self.dummies.append(await server.challenge_auth(json.dumps(REFUSAL)))
        return AuthResult(success=False, handled=False)

    async def auth_XOAUTH2(self, server, arguments):
        return await self.take_token(server, arguments, b"user=tester\1auth=Bearer %s\1\1" % TOKEN.encode())

    async def auth_OAUTHBEARER(self, server, arguments):
        head = b"n,a=tester,\1host=localhost\1port=%d\1" % server.transport.get_extra_info("sockname")[1]
        return await self.take_token(server, arguments, head + b"auth=Bearer %s\1\1" % TOKEN.encode())


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login == b"tester" and data.password == PASSWORD.encode()
    return AuthResult(success=right, handled=False)


class Server:
    """An aiosmtpd in a thread of its own, on a free port."""

    def __enter__(self):
        self.box = Box()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(TLS / "localhost.pem", TLS / "localhost.key")
        self.loop = asyncio.new_event_loop()

        def session():
            return SMTP(self.box, hostname="mx.test", tls_context=context, auth_required=True, authenticator=authenticate, loop=self.loop)

        self.listener = self.loop.run_until_complete(self.loop.create_server(session, "127.0.0.1", 0))
        self.port = self.listener.sockets[0].getsockname()[1]
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.listener.close()
        self.loop.close()


def log_in(port, mechanism, password, *options):
    options = options or ("--password-env", "SEND_PASSWORD")
    command = [CLI, "send", "--from", "a@example.org", "--to", "b@example.org", "--subject", "Login", "--text", "Hello", "--server", f"smtp://localhost:{port}",
               "--tls", "starttls", "--ca-file", str(TLS / "localhost.pem"), "--user", "tester", *options, "--auth", mechanism, "--json"]
    return subprocess.run(command, env=dict(os.environ, SEND_PASSWORD=password, LC_ALL="C.UTF-8"), capture_output=True, timeout=60, check=False)


class Logins(unittest.TestCase):
    def test_plain_and_login(self):
        with Server() as server:
            for mechanism in ("PLAIN", "LOGIN"):
                with self.subTest(mechanism):
                    done = log_in(server.port, mechanism, PASSWORD)
                    self.assertEqual(done.returncode, 0, done.stderr.decode())
                    self.assertEqual(json.loads(done.stdout)["auth"], mechanism)
            self.assertEqual([mail.rcpt_tos for mail in server.box.mails], [["b@example.org"]] * 2)

    def test_a_wrong_password(self):
        with Server() as server:
            for mechanism in ("PLAIN", "LOGIN"):
                with self.subTest(mechanism):
                    self.assertEqual(log_in(server.port, mechanism, "wrong").returncode, 2)
            self.assertEqual(server.box.mails, [])

    def test_tokens(self):
        with Server() as server:
            for mechanism in ("auto", "OAUTHBEARER", "XOAUTH2"):
                for options in (("--token-env", "SEND_PASSWORD"), ("--token-command", f"printf '%s\\n' '{TOKEN}'")):
                    with self.subTest(mechanism, options=options[0]):
                        done = log_in(server.port, mechanism, TOKEN, *options)
                        self.assertEqual(done.returncode, 0, done.stderr.decode())
                        self.assertEqual(json.loads(done.stdout)["auth"], "OAUTHBEARER" if mechanism == "auto" else mechanism)
            self.assertEqual(len(server.box.mails), 6)

    def test_a_refused_token_is_explained(self):
        with Server() as server:
            for mechanism, dummy in (("OAUTHBEARER", b"\1"), ("XOAUTH2", b"")):
                with self.subTest(mechanism):
                    done = log_in(server.port, mechanism, "expired", "--token-env", "SEND_PASSWORD")
                    self.assertEqual(done.returncode, 2, done.stderr.decode())
                    self.assertIn(b"status=401, scope=https://mail.example.org/, schemes=Bearer", done.stderr)
                    self.assertEqual(server.box.dummies.pop(), dummy)
            self.assertEqual(server.box.mails, [])

    def test_a_token_command_that_fails(self):
        with Server() as server:
            done = log_in(server.port, "XOAUTH2", "", "--token-command", "sh -c 'echo secret-output; echo please log in >&2; exit 1'")
            self.assertEqual(done.returncode, 4, done.stdout.decode())
            self.assertIn(b"please log in", done.stderr)
            self.assertNotIn(b"secret-output", done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
