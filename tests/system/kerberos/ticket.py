#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Logs in to a real Postfix with a ticket of a real Kerberos server: ticket.py CLI"""
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import unittest

CLI = sys.argv[1]
PORT, CA = os.environ["POSTFIX_PORT"], os.environ["POSTFIX_CA"]


def log_in(*options, **environment):
    command = [CLI, "send", "--from", "a@example.org", "--to", "b@ethereal.email", "--subject", "Ticket", "--text", "Hello",
               "--server", f"smtp://localhost:{PORT}", "--ca-file", CA, *options]
    return subprocess.run(command, env=dict(os.environ, LC_ALL="C.UTF-8", **environment), stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)


class Ticket(unittest.TestCase):
    def test_a_ticket_is_enough(self):
        done = log_in("--auth", "GSSAPI", "--json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(json.loads(done.stdout)["auth"], "GSSAPI")

    def test_without_a_ticket_nothing_is_said(self):
        done = log_in("--auth", "GSSAPI", "--transcript", "-", KRB5CCNAME="FILE:/nowhere")
        self.assertEqual(done.returncode, 4, done.stdout.decode() + done.stderr.decode())
        self.assertIn(b"Kerberos has no ticket", done.stderr)
        self.assertNotIn(b"AUTH GSSAPI\r", done.stdout)
        self.assertNotIn(b"MAIL FROM", done.stdout)

    def test_a_silent_server_of_tickets_holds_up_nobody(self):
        with socket.socket(type=socket.SOCK_DGRAM) as silent, tempfile.TemporaryDirectory() as folder:
            silent.bind(("127.0.0.1", 0))
            known = pathlib.Path(os.environ["KRB5_CONFIG"].split(":")[0]).read_text(encoding="utf-8")
            other = pathlib.Path(folder, "krb5.conf")
            other.write_text(re.sub(r"(kdc = 127\.0\.0\.1:)\d+", rf"\g<1>{silent.getsockname()[1]}", known), encoding="utf-8")
            done = log_in("--auth", "GSSAPI", "--timeout", "auth=1", "--transcript", "-", KRB5_CONFIG=str(other))
        # Without a thread of its own the question would end only when Kerberos gives up, and as a missing ticket: 4.
        self.assertEqual(done.returncode, 3, done.stdout.decode() + done.stderr.decode())
        self.assertNotIn(b"C: AUTH", done.stdout)

    def test_it_is_not_taken_by_itself(self):
        done = log_in("--user", os.environ["POSTFIX_USER"], "--password-env", "POSTFIX_PASSWORD", "--json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(json.loads(done.stdout)["auth"], "PLAIN")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
