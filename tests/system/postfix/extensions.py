#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every extension of a real Postfix, from the command line and up to what Postfix makes of it: extensions.py CLI"""
import email
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import unittest
from email import policy

CLI = sys.argv[1]
PORT, NARROW_PORT = os.environ["POSTFIX_PORT"], os.environ["POSTFIX_NARROW_PORT"]
CA, USER, PASSWORD = (os.environ["POSTFIX_" + name] for name in ("CA", "USER", "PASSWORD"))
NEW = pathlib.Path(os.environ["POSTFIX_MAILDIR"], "new")
ENVIRONMENT = dict(os.environ, SEND_PASSWORD=PASSWORD, LC_ALL="C.UTF-8")


def run(*arguments, port=PORT, user=USER, typed=""):
    """postscope-cli SUBCOMMAND ... against the server; `typed` is its standard input."""
    subcommand, *rest = arguments
    server = f"smtp://localhost:{port}"
    login = ["--user", user, "--password-env", "SEND_PASSWORD", "--auth", "PLAIN"] if user else []
    where = ["--server", server] if subcommand == "send" else [server]
    command = [CLI, subcommand, *where, "--ca-file", CA, *login, *rest]
    return subprocess.run(command, env=ENVIRONMENT, input=typed, encoding="utf-8", capture_output=True, timeout=60, check=False)


def arrivals(count):
    """Waits until `count` mails lie in the maildir, takes them out and returns them."""
    deadline = time.monotonic() + 30
    files = []
    while time.monotonic() < deadline:
        files = sorted(NEW.glob("*")) if NEW.is_dir() else []
        if len(files) >= count:
            mails = [file.read_bytes() for file in files]
            for file in files:
                file.unlink()
            return mails
        time.sleep(0.02)
    raise AssertionError(f"{len(files)} of {count} mails arrived")


def said(done, side):
    """What one side said, by the transcript on standard output."""
    mark = f" {side}: "
    return [line.partition(mark)[2] for line in done.stdout.splitlines() if mark in line]


class Report:
    """A delivery status notification (RFC 3464) among the mails that arrived."""

    def __init__(self, mails):
        reports = [mail for mail in mails if mail.get_content_type() == "multipart/report"]
        assert len(reports) == 1, [str(mail) for mail in mails]
        _, status, self.returned = reports[0].iter_parts()
        self.message, *self.recipients = status.get_payload()


class Extensions(unittest.TestCase):
    maxDiff = None

    def ends(self, done, code):
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def send(self, *options, code=0, port=PORT):
        mail = ["--from", "ann@ethereal.email", "--subject", "Extensions", "--text", "Hello"]
        return self.ends(run("send", *mail, *options, port=port), code)

    def mails(self, count):
        return [email.message_from_bytes(mail, policy=policy.default) for mail in arrivals(count)]


class Notification(Extensions):
    def test_success_is_reported_with_everything_that_was_asked_for(self):
        self.send("--rcpt-to", "bob@ethereal.email NOTIFY=SUCCESS,DELAY ORCPT=rfc822;old+name@example.net", "--to", "bob@ethereal.email",
                  "--dsn-envid", "order 66+7=73", "--dsn-ret", "HDRS")
        report = Report(self.mails(2))
        self.assertEqual(report.message["Original-Envelope-Id"], "order 66+7=73")
        self.assertEqual([one["Action"] for one in report.recipients], ["delivered"])
        self.assertEqual(report.recipients[0]["Original-Recipient"].replace(" ", ""), "rfc822;old+name@example.net")
        self.assertEqual(report.recipients[0]["Final-Recipient"].replace(" ", ""), "rfc822;bob@ethereal.email")
        self.assertEqual(report.returned.get_content_type(), "text/rfc822-headers")

    def test_failure_is_reported_for_whom_it_was_asked_and_brings_all_back(self):
        self.send("--to", "loud@moved.example, quiet@moved.example", "--rcpt-to", "loud@moved.example NOTIFY=FAILURE", "--rcpt-to",
                  "quiet@moved.example NOTIFY=NEVER", "--dsn-ret", "FULL", "--dsn-envid", "xyz")
        report = Report(self.mails(1))
        self.assertEqual(report.message["Original-Envelope-Id"], "xyz")
        self.assertEqual([(one["Action"], one["Status"], one["Final-Recipient"].replace(" ", "")) for one in report.recipients],
                         [("failed", "5.1.1", "rfc822;loud@nowhere.example")])
        self.assertEqual(report.recipients[0]["Original-Recipient"].replace(" ", ""), "rfc822;loud@moved.example")
        self.assertEqual(report.returned.get_content_type(), "message/rfc822")
        self.assertEqual(report.returned.get_payload(0).get_content().strip(), "Hello")

    def test_without_dsn_it_is_left_out_and_said_so(self):
        done = self.send("--to", "bob@ethereal.email", "--dsn-notify", "SUCCESS", "--dsn-envid", "xyz", "--without", "DSN", "--transcript", "-")
        self.assertFalse([line for line in said(done, "C") if "NOTIFY" in line or "ENVID" in line])
        self.assertIn("DSN", done.stdout.replace("250-DSN", ""))
        self.assertEqual([mail["Subject"] for mail in self.mails(1)], ["Extensions"])


class Utf8(Extensions):
    def test_a_name_beyond_ascii_arrives_intact(self):
        done = self.send("--to", "用戶.é@ethereal.email", "--subject", "主旨", "--transcript", "-")
        self.assertTrue([line for line in said(done, "C") if line.startswith("MAIL ") and "SMTPUTF8" in line])
        mail, = (email.message_from_string(mail.decode(), policy=policy.default) for mail in arrivals(1))
        self.assertEqual((mail["Delivered-To"], mail["To"], mail["Subject"]), ("用戶.é@ethereal.email", "用戶.é@ethereal.email", "主旨"))

    def test_without_it_such_a_mail_does_not_begin(self):
        done = self.send("--to", "用戶@ethereal.email", "--without", "SMTPUTF8", "--transcript", "-", code=5)
        self.assertFalse([line for line in said(done, "C") if line.startswith("MAIL ")])
        self.assertIn("用戶@ethereal.email", done.stderr)
        self.assertIn("SMTPUTF8", done.stderr)

    def test_it_is_not_asked_for_without_need(self):
        done = self.send("--to", "bob@ethereal.email", "--subject", "主旨", "--transcript", "-")
        self.assertNotIn("SMTPUTF8", "".join(line for line in said(done, "C")))
        arrivals(1)


class Chunks(Extensions):
    def test_whatever_the_size_of_a_chunk_every_octet_arrives(self):
        octets = random.Random(3030)
        lines = [bytes(octets.choice(b"ab .\xc3\xa9\t-") for _ in range(octets.randrange(80))).rstrip(b"\t ") for _ in range(1200)]
        header = [b"From: ann@ethereal.email", b"To: bob@ethereal.email", b"Message-ID: <chunks@example.net>", b"Date: Mon, 23 Nov 2026 16:27:58 +0800",
                  b"MIME-Version: 1.0", b"Content-Type: application/octet-stream", b"Content-Transfer-Encoding: 8bit", b""]
        for size, body in ((1, lines[:3] + [b".", b"..", b""]), (7, lines[:40]), (1000, lines), (4096, [b".", *lines]), (None, lines)):
            with self.subTest(size), tempfile.TemporaryDirectory() as folder:
                mail = pathlib.Path(folder, "mail.eml")
                mail.write_bytes(b"\r\n".join(header + body) + b"\r\n")
                done = self.ends(run("send", str(mail), "--bdat", *(["--chunk-size", str(size)] if size else []), "--transcript", "-"), 0)
                chunks = [line for line in said(done, "C") if line.startswith("BDAT ")]
                self.assertTrue(chunks[-1].endswith(" LAST"), chunks[-1])
                self.assertNotIn("DATA", said(done, "C"))
                if size:
                    self.assertGreaterEqual(len(chunks), mail.stat().st_size // size)
                arrived, = arrivals(1)
                sent = b"\n".join(header + body) + b"\n"
                self.assertEqual(arrived[-len(sent) + len(b"\n".join(header[:2])):], sent[len(b"\n".join(header[:2])):])

    def test_without_chunking_the_mail_goes_by_data(self):
        done = self.send("--to", "bob@ethereal.email", "--bdat", "--without", "CHUNKING", "--transcript", "-")
        self.assertIn("DATA", said(done, "C"))
        self.assertIn("CHUNKING", done.stdout.replace("250-CHUNKING", ""))
        arrivals(1)


class Inquiry(Extensions):
    def probed(self, *options, user=USER):
        done = run("probe", "--json", "-4", *options, user=user)
        return done, json.loads(done.stdout)["hosts"][0]["addresses"][0]

    def test_a_probe_verifies_and_sends_nothing(self):
        done, known = self.probed("--rcpt", "bob@ethereal.email", "--mail-from", "ann@ethereal.email")
        self.ends(done, 0)
        self.assertEqual((known["recipient"]["code"], known["commands"]["VRFY"]["code"]), (250, 252))
        self.assertEqual(known["commands"]["ETRN"]["code"], 459)
        self.assertIn(known["commands"]["EXPN"]["code"], (500, 502))
        done, unknown = self.probed("--rcpt", "refused@ethereal.email")
        self.ends(done, 2)
        self.assertEqual((unknown["recipient"]["code"], unknown["commands"]["VRFY"]["code"]), (550, 550))
        self.assertEqual(unknown["recipient"]["enhanced"], "5.1.1")

    def test_the_console_asks_what_is_typed(self):
        typed = ["VRFY bob@ethereal.email", "VRFY refused@ethereal.email", "EXPN staff", "ETRN relay.example", "ETRN other.example", "HELP"]
        done = self.ends(run("console", typed="".join(line + "\n" for line in typed)), 0)
        codes = [line[:3] for line in done.stdout.splitlines() if line[:3].isdigit() and line[3:4] == " "]
        self.assertEqual(codes[-7:], ["252", "550", codes[-5], "250", "459", codes[-2], "221"], done.stdout)
        self.assertLess({codes[-5], codes[-2]}, {"500", "502", "214"})


class Sending(Extensions):
    def test_fifty_recipients_go_in_one_flight_and_the_refused_stop_nobody(self):
        people = [f"{'refused' if n % 5 == 0 else 'r'}{n}@ethereal.email" for n in range(50)]
        done = self.send("--to", ", ".join(people), "--transcript", "-", code=1)
        lines = [line for line in done.stdout.splitlines() if " C: " in line or " S: " in line]
        first = next(index for index, line in enumerate(lines) if " C: MAIL FROM" in line)
        flight = [line.partition(" C: ")[2] for line in lines[first:first + 52]]
        self.assertEqual(flight[1:], [f"RCPT TO:<{one}>" for one in people] + ["DATA"])
        self.assertEqual(len([line for line in said(done, "S") if line.startswith("550 5.1.1")]), 10)
        delivered = {mail["Delivered-To"] for mail in self.mails(40)}
        self.assertEqual(delivered, {one for one in people if not one.startswith("refused")})

    def test_over_size_nothing_is_sent(self):
        done = self.send("--to", "bob@ethereal.email", "--text", "x" * 30000, "--transcript", "-", port=NARROW_PORT, code=5)
        self.assertFalse([line for line in said(done, "C") if line.startswith("MAIL ")])
        self.assertIn("20000", done.stderr.replace(",", "").replace("\u00a0", ""))
        # The server's own word, where nobody looked before.
        done = self.send("--to", "bob@ethereal.email", "--text", "x" * 30000, "--without", "SIZE", "--transcript", "-", port=NARROW_PORT, code=2)
        self.assertIn("552", "".join(said(done, "S")))

    def test_requiretls_is_no_wish_that_may_be_dropped(self):
        done = self.send("--to", "bob@ethereal.email", "--require-tls", "--transcript", "-", code=5)
        self.assertFalse([line for line in said(done, "C") if line.startswith("MAIL ")])
        self.assertIn("REQUIRETLS", done.stderr)

    def test_by_xclient_it_is_somebody_else_who_calls(self):
        done = self.send("--to", "bob@ethereal.email", "--xclient", "NAME=client.example.net ADDR=192.0.2.7 HELO=hello.example.net", "--transcript", "-",
                         port=NARROW_PORT)
        self.assertTrue([line for line in said(done, "C") if line.startswith("XCLIENT ")])
        mail, = self.mails(1)
        self.assertRegex(mail.get_all("Received")[-1], r"from \S+ \(client\.example\.net\s+\[192\.0\.2\.7\]\)")
        self.assertFalse([line for line in said(self.send("--to", "bob@ethereal.email", "--xclient", "NAME=x", "--transcript", "-", code=5), "C")
                          if line.startswith(("XCLIENT", "MAIL"))])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
