#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sends the sample message through a real Postfix with the command line and reads what arrived: deliver.py CLI SAMPLES"""
import base64
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest
from email import policy
from email.parser import Parser

CLI, SAMPLES = sys.argv[1:3]
SAMPLE = pathlib.Path(SAMPLES, "nodemailer-message.json")
PORT, TLS_PORT = os.environ["POSTFIX_PORT"], os.environ["POSTFIX_TLS_PORT"]
CA, USER, PASSWORD = (os.environ["POSTFIX_" + name] for name in ("CA", "USER", "PASSWORD"))
NEW = pathlib.Path(os.environ["POSTFIX_MAILDIR"], "new")
RECIPIENTS = [f"中文{n}@ethereal.email" for n in (2, 3, 4, 5, 6, 7)]


def send(*options, message=str(SAMPLE), password=PASSWORD):
    environment = dict(os.environ, SEND_PASSWORD=password, LC_ALL="C.UTF-8")
    return subprocess.run([CLI, "send", message, "--user", USER, "--password-env", "SEND_PASSWORD", *options],
                          env=environment, capture_output=True, timeout=60, check=False)


def arrivals(count):
    """Waits until `count` mails lie in the maildir, takes them out and returns them."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        files = sorted(NEW.glob("*")) if NEW.is_dir() else []
        if len(files) >= count:
            mails = [file.read_bytes() for file in files]
            for file in files:
                file.unlink()
            return mails
        time.sleep(0.05)
    raise AssertionError(f"{len(files)} of {count} mails arrived")


def read(octets):
    """A mail whose header is UTF-8 (RFC 6532), which the parser of octets does not know."""
    return Parser(policy=policy.default).parsestr(octets.decode("utf-8"))


def traces_of(password):
    plain = f"\0{USER}\0{password}".encode()
    return [password.encode(), base64.b64encode(password.encode()), base64.b64encode(plain)]


class Deliver(unittest.TestCase):
    maxDiff = None

    def check_mail(self, octets):
        mail = read(octets)
        self.assertNotIn("Bcc", mail)
        self.assertEqual(mail["From"].addresses[0].display_name, "中文")
        self.assertEqual(mail["From"].addresses[0].addr_spec, "中文1@ethereal.email")
        self.assertEqual(mail["Sender"].address.addr_spec, "中文8@ethereal.email")
        self.assertEqual([one.addr_spec for one in mail["To"].addresses], RECIPIENTS[0:2])
        self.assertEqual([one.addr_spec for one in mail["Cc"].addresses], RECIPIENTS[2:4])
        self.assertEqual([one.addr_spec for one in mail["Reply-To"].addresses], ["中文9@ethereal.email", "中文10@ethereal.email"])
        self.assertEqual(mail["Subject"], "中文 subject")
        for name in ("Help", "Unsubscribe", "Subscribe", "Post", "Owner", "Archive"):
            self.assertEqual(mail["List-" + name], f"<https://example.com/{name}> ({name})")
        for name in ("Message-ID", "Date", "MIME-Version"):
            self.assertIn(name, mail)
        self.assertEqual(mail.get_content_type(), "multipart/mixed")
        alternative, picture = mail.iter_parts()
        self.assertEqual([part.get_content_type() for part in alternative.iter_parts()], ["text/plain", "text/html"])
        self.assertEqual([part.get_content().strip() for part in alternative.iter_parts()], ["中文 content", "<h1>中文中文中文</h1>"])
        self.assertEqual(picture.get_content_type(), "image/png")
        self.assertEqual(picture.get_filename(), "small.png")
        self.assertEqual(hashlib.sha256(picture.get_content()).digest(), hashlib.sha256(pathlib.Path(SAMPLES, "small.png").read_bytes()).digest())

    def check_transcript(self, text):
        """The way that RFC 5321 tells it, in order."""
        wanted = ["S: 220 ", "C: EHLO ", "S: 250-STARTTLS", "C: STARTTLS", "S: 220 ", "C: EHLO ", "S: 250-AUTH ", "C: AUTH SCRAM-SHA-256 ", "S: 235 ",
                  "C: MAIL FROM:<中文1@ethereal.email> SMTPUTF8 BODY=8BITMIME SIZE=", *[f"C: RCPT TO:<{one}>" for one in RECIPIENTS], "C: DATA",
                  "S: 250 ", *["S: 250 "] * 6, "S: 354 ", "C: QUIT", "S: 250 ", "S: 221 "]
        lines = iter(text.splitlines())
        for want in wanted:
            self.assertTrue(any(want in line for line in lines), f"{want!r} not found in order in:\n{text}")

    def test_sample_over_starttls(self):
        with tempfile.TemporaryDirectory() as folder:
            transcript = pathlib.Path(folder, "session.txt")
            done = send("--server", f"smtp://localhost:{PORT}", "--ca-file", CA, "--json", "--transcript", str(transcript))
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            result = json.loads(done.stdout)
            self.assertEqual(result["accepted"], RECIPIENTS)
            self.assertEqual(result["rejected"], [])
            self.assertTrue(result["queueId"])
            self.assertIn(result["queueId"], result["response"])
            self.assertIn("TLS", json.dumps(result["tls"]))
            self.check_transcript(transcript.read_text(encoding="utf-8"))
            for trace in traces_of(PASSWORD):
                self.assertNotIn(trace, transcript.read_bytes() + done.stdout + done.stderr)
        mails = arrivals(6)
        for mail in mails:
            self.check_mail(mail)
        self.assertEqual({read(mail)["Delivered-To"] for mail in mails}, set(RECIPIENTS))

    def test_sample_over_implicit_tls_and_login(self):
        done = send("--server", f"smtps://localhost:{TLS_PORT}", "--ca-file", CA, "--auth", "LOGIN", "--json")
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        for mail in arrivals(6):
            self.check_mail(mail)

    def test_a_wrong_password_is_refused_and_not_shown(self):
        wrong = "not-the-Password-é"
        done = send("--server", f"smtp://localhost:{PORT}", "--ca-file", CA, "--transcript", "-", password=wrong)
        self.assertEqual(done.returncode, 2, done.stderr.decode())
        self.assertIn(b"535", done.stdout + done.stderr)
        for trace in traces_of(wrong):
            self.assertNotIn(trace, done.stdout + done.stderr)

    def test_a_certificate_that_nobody_vouches_for_ends_the_session(self):
        done = send("--server", f"smtp://localhost:{PORT}", "--transcript", "-")
        self.assertEqual(done.returncode, 5, done.stderr.decode())
        self.assertNotIn(b"AUTH", done.stdout.replace(b"ENHANCED", b""))
        self.assertNotIn(b"MAIL FROM", done.stdout)

    def test_without_a_login_every_recipient_is_refused(self):
        done = send("--server", f"smtp://localhost:{PORT}", "--ca-file", CA, "--auth", "none", "--json")
        self.assertEqual(done.returncode, 2, done.stdout.decode() + done.stderr.decode())
        self.assertEqual(json.loads(done.stdout)["accepted"], [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
