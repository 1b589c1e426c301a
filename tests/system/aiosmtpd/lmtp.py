#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Speaks LMTP with aiosmtpd, which answers for each recipient after the dot: lmtp.py CLI"""
import asyncio
import json
import os
import subprocess
import sys
import threading
import unittest

try:
    from aiosmtpd.lmtp import LMTP
except ImportError:
    # Debian's package is for Debian's Python, which need not be the first one in PATH.
    if os.path.exists("/usr/bin/python3") and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print("skipped: no aiosmtpd on this machine")
    sys.exit(1 if os.environ.get("POSTSCOPE_REQUIRE_SYSTEM_TESTS") else 77)

CLI = sys.argv[1]


class Mailboxes:
    """Full ones are told from the others only once the message has come."""

    def __init__(self):
        self.mails = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 Nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(envelope)
        answers = {"full": "452 4.2.2 Mailbox full", "closed": "550 5.2.1 Mailbox closed"}
        return "\r\n".join(answers.get(one.partition("@")[0], f"250 2.0.0 {one} has it") for one in envelope.rcpt_tos)


class Lmtp(unittest.TestCase):
    def setUp(self):
        self.box = Mailboxes()
        self.loop = asyncio.new_event_loop()
        make = self.loop.create_server(lambda: LMTP(self.box, hostname="mx.test", enable_SMTPUTF8=True, loop=self.loop), "127.0.0.1", 0)
        self.server = self.loop.run_until_complete(make)
        self.thread = threading.Thread(target=self.loop.run_forever)
        self.thread.start()

    def tearDown(self):
        self.loop.call_soon_threadsafe(self.server.close)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def send(self, recipients, *options):
        port = self.server.sockets[0].getsockname()[1]
        command = [CLI, "send", "--server", f"lmtp://127.0.0.1:{port}", "--tls", "none", "--from", "ann@example.net", "--to", recipients, "--subject", "Hello",
                   "--text", ".\nHello", *options]
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)

    def test_each_recipient_has_an_answer_of_its_own(self):
        done = self.send("a@x.test, full@x.test, nobody@x.test, closed@x.test, b@x.test", "--json")
        self.assertEqual(done.returncode, 1, done.stderr)
        result = json.loads(done.stdout)
        self.assertEqual(result["accepted"], ["a@x.test", "b@x.test"])
        self.assertEqual(sorted(result["rejected"]), ["closed@x.test", "full@x.test", "nobody@x.test"])
        self.assertEqual([mail.rcpt_tos for mail in self.box.mails], [["a@x.test", "full@x.test", "closed@x.test", "b@x.test"]])
        self.assertIn(b"\r\n\r\n.\r\nHello\r\n", self.box.mails[0].content)

    def test_it_says_lhlo_and_nothing_of_smtp(self):
        done = self.send("a@x.test", "--transcript", "-")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("C: LHLO ", done.stdout)
        self.assertNotIn("EHLO", done.stdout)

    def test_all_refused_after_the_message(self):
        self.assertEqual(self.send("closed@x.test").returncode, 2)
        self.assertEqual(self.send("full@x.test").returncode, 3)
        self.assertEqual(self.send("full@x.test, closed@x.test").returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
