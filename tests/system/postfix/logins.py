#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Logs in to a real Postfix with Cyrus SASL by each mechanism, with the right password and a wrong one: logins.py CLI"""
import base64
import json
import os
import subprocess
import sys
import unittest

CLI = sys.argv[1]
PORT, TLS_PORT = os.environ["POSTFIX_PORT"], os.environ["POSTFIX_TLS_PORT"]
CA, USER, PASSWORD = (os.environ["POSTFIX_" + name] for name in ("CA", "USER", "PASSWORD"))
MECHANISMS = ("PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256")


def log_in(*options, password=PASSWORD, user=USER):
    environment = dict(os.environ, SEND_PASSWORD=password, LC_ALL="C.UTF-8")
    command = [CLI, "send", "--from", "a@example.org", "--to", "b@ethereal.email", "--subject", "Login", "--text", "Hello",
               "--server", f"smtp://localhost:{PORT}", "--ca-file", CA, "--user", user, "--password-env", "SEND_PASSWORD", *options]
    return subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)


class Logins(unittest.TestCase):
    def check_hidden(self, done, password):
        everything = done.stdout + done.stderr
        for trace in (password.encode(), base64.b64encode(password.encode()), base64.b64encode(f"\0{USER}\0{password}".encode())):
            self.assertNotIn(trace, everything)

    def test_each_mechanism(self):
        for mechanism in MECHANISMS:
            with self.subTest(mechanism):
                done = log_in("--auth", mechanism, "--json")
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual(json.loads(done.stdout)["auth"], mechanism)

    def test_ntlm(self):
        for user in ("ascii@localhost", "LOCALHOST\\ascii", "ascii"):
            with self.subTest(user):
                done = log_in("--auth", "NTLM", "--json", user=user, password="only-ASCII-9f3")
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                self.assertEqual(json.loads(done.stdout)["auth"], "NTLM")
        done = log_in("--auth", "NTLM", "--transcript", "-", user="ascii@localhost", password="not-the-Password")
        self.assertEqual(done.returncode, 2, done.stderr.decode())

    def test_each_mechanism_with_a_wrong_password(self):
        for mechanism in MECHANISMS:
            with self.subTest(mechanism):
                wrong = "not-the-Password-é"
                done = log_in("--auth", mechanism, "--transcript", "-", password=wrong)
                self.assertEqual(done.returncode, 2, done.stdout.decode() + done.stderr.decode())
                self.assertIn(b"535", done.stdout)
                self.assertNotIn(b"MAIL FROM", done.stdout)
                self.check_hidden(done, wrong)

    def test_the_strongest_is_chosen_and_proved_from_both_sides(self):
        done = log_in("--transcript", "-")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertIn(b"AUTH SCRAM-SHA-256", done.stdout)
        self.assertIn("the strongest that both sides know".encode(), done.stdout)
        self.assertIn(b"The server has proved that it knows the password too", done.stdout)
        self.assertEqual(done.stdout.count(b"EHLO"), 2)  # before and after TLS; not again after AUTH
        self.check_hidden(done, PASSWORD)

    def test_login_with_an_initial_response(self):
        done = log_in("--auth", "LOGIN", "--login-initial-response", "--transcript", "-")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        self.assertEqual(done.stdout.count(b" 334 "), 1)

    def test_nobody_logs_in_with_a_mechanism_that_is_not_offered(self):
        done = log_in("--auth", "ANONYMOUS", "--transcript", "-")
        self.assertEqual(done.returncode, 5, done.stderr.decode())
        self.assertNotIn(b"AUTH ANONYMOUS", done.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
