#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sends mail straight to the servers that a real nameserver tells of, and finds settings by it: routing.py CLI

Every server is a script on an address of its own in 127.0.0.0/8, all on one port."""
import json
import os
import socket
import subprocess
import sys
import threading
import unittest

CLI = sys.argv[1]
NAMESERVER = os.environ["NAMESERVER"]
FIRST, SECOND, THIRD = "127.0.0.21", "127.0.0.22", "127.0.0.23"


def free_port():
    """A port that is free on all three addresses."""
    while True:
        sockets = []
        try:
            port = 0
            for address in (FIRST, SECOND, THIRD):
                one = socket.socket()
                sockets.append(one)
                one.bind((address, port))
                port = one.getsockname()[1]
            return port
        except OSError:
            continue
        finally:
            for one in sockets:
                one.close()


class Server:
    """A mail server that answers one command in a way of its own: {"MAIL": "451 later"}; None drops the connection there."""

    def __init__(self, address, port, **answers):
        self.answers = {name.upper(): answer for name, answer in answers.items()}
        self.commands, self.mails, self.sessions = [], [], 0
        self.listener = socket.create_server((address, port))
        threading.Thread(target=self.listen, daemon=True).start()

    def close(self):
        try:
            self.listener.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.listener.close()

    def listen(self):
        while True:
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            self.sessions += 1
            with peer:
                try:
                    self.serve(peer, peer.makefile("rb"))
                except OSError:
                    pass

    def say(self, peer, name, default):
        answer = self.answers.get(name, default)
        if answer is None:
            peer.shutdown(socket.SHUT_RDWR)
            return False
        peer.sendall(answer.encode() + b"\r\n")
        return not answer.startswith("421")

    def serve(self, peer, lines):
        if not self.say(peer, "GREETING", "220 mx ready"):
            return
        for line in lines:
            command = line.decode().rstrip("\r\n")
            self.commands.append(command)
            verb = command[:4].upper()
            default = {"DATA": "354 go on", "QUIT": "221 bye"}.get(verb, "250 ok")
            if not self.say(peer, verb, default) or verb == "QUIT":
                return
            if verb == "DATA" and self.answers.get("DATA", "354").startswith("354"):
                mail = b""
                for part in lines:
                    if part == b".\r\n":
                        break
                    mail += part
                self.mails.append(mail)
                if not self.say(peer, "DOT", "250 queued as Q" + str(len(self.mails))):
                    return


class Routing(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.port = free_port()

    def server(self, address, **answers):
        server = Server(address, self.port, **answers)
        self.addCleanup(server.close)
        return server

    def send(self, *recipients, options=()):
        run = subprocess.run(
            [CLI, "send", "--mx", "--mx-port", str(self.port), "--nameserver", NAMESERVER, "--from", "me@sender.test", "--subject", "x", "--text", "y",
             "--json", "--transcript", "/dev/stderr", "--timeout", "20", *[part for one in recipients for part in ("--to", one)], *options],
            capture_output=True, timeout=60, check=False, env=dict(os.environ, LC_ALL="C.UTF-8"))
        text = run.stderr.decode()
        try:
            return run.returncode, json.loads(run.stdout), text
        except json.JSONDecodeError as error:
            raise AssertionError(text) from error

    def test_goes_to_the_preferred_host_and_calls_itself_something(self):
        first, second = self.server(FIRST), self.server(SECOND)
        code, result, text = self.send("a@several.test", "b@several.test")
        self.assertEqual(code, 0, text)
        self.assertEqual(result["accepted"], ["a@several.test", "b@several.test"])
        self.assertEqual((len(first.mails), second.sessions), (1, 0))
        self.assertIn("RCPT TO:<b@several.test>", first.commands)
        self.assertNotIn("EHLO localhost", first.commands)
        delivery, = result["deliveries"]
        self.assertEqual((delivery["domain"], delivery["host"], delivery["address"]), ("several.test", "first.several.test", FIRST))
        self.assertIn("10 first.several.test, 20 ", text)

    def test_equal_hosts_share_the_mail(self):
        second, third = self.server(SECOND), self.server(THIRD)
        for _ in range(24):
            code, _result, text = self.send("a@several.test")
            self.assertEqual(code, 0, text)
        self.assertEqual(len(second.mails) + len(third.mails), 24)
        self.assertTrue(second.mails and third.mails)  # 1 of 8 million runs says otherwise

    def test_a_4xx_before_a_recipient_leads_to_the_next_host(self):
        for moment in ("GREETING", "EHLO", "MAIL"):
            with self.subTest(moment):
                self.port = free_port()
                first, second = self.server(FIRST, **{moment: "451 4.3.0 later"}), self.server(SECOND)
                code, result, text = self.send("a@several.test")
                if len(second.mails) == 0:  # chance chose the third, where nobody listens, before it
                    self.assertIn("third.several.test", text)
                self.assertEqual(code, 0, text)
                self.assertEqual((first.sessions, len(first.mails)), (1, 0))
                self.assertIn("451 4.3.0 later", text)
                self.assertGreaterEqual(result["deliveries"][0]["hostsTried"], 2)

    def test_a_5xx_is_final(self):
        for moment in ("GREETING", "MAIL", "RCPT"):
            with self.subTest(moment):
                self.port = free_port()
                self.server(FIRST, **{moment: "550 5.7.1 no"})
                second, third = self.server(SECOND), self.server(THIRD)
                code, result, text = self.send("a@several.test")
                self.assertEqual(code, 2, text)
                self.assertEqual((second.sessions, third.sessions), (0, 0))
                self.assertEqual(result["rejected"], ["a@several.test"])

    def test_after_the_final_dot_nothing_is_sent_again(self):
        first = self.server(FIRST, dot=None)
        second, third = self.server(SECOND), self.server(THIRD)
        code, result, text = self.send("a@several.test")
        self.assertEqual(code, 6, text)
        self.assertEqual((len(first.mails), second.sessions, third.sessions), (1, 0, 0))
        self.assertEqual(result["unknown"], ["a@several.test"])

    def test_a_4xx_to_the_recipient_waits_there(self):
        self.server(FIRST, rcpt="450 4.2.0 greylisted")
        second = self.server(SECOND)
        code, _result, text = self.send("a@several.test")
        self.assertEqual(code, 3, text)
        self.assertEqual(second.sessions, 0)

    def test_all_hosts_silent_is_later(self):
        code, result, text = self.send("a@several.test")
        self.assertEqual(code, 3, text)
        self.assertEqual(result["deliveries"][0]["hostsTried"], 3)

    def test_each_domain_gets_its_own(self):
        first = self.server(FIRST)
        code, result, text = self.send("a@several.test", "b@one.test", "c@SEVERAL.test", "d@null.test", "e@absent.test")
        self.assertEqual(code, 1, text)
        self.assertEqual(sorted(result["accepted"]), ["a@several.test", "b@one.test", "c@SEVERAL.test"])
        self.assertEqual(len(first.mails), 2)
        self.assertEqual([one["domain"] for one in result["deliveries"]], ["several.test", "one.test", "null.test", "absent.test"])
        self.assertEqual([one["status"] for one in result["deliveries"]][2:], ["5.1.10", "5.1.2"])

    def test_null_mx_refuses_at_once(self):
        code, result, text = self.send("a@null.test")
        self.assertEqual(code, 2, text)
        self.assertEqual(result["error"]["reason"], "null-mx")
        self.assertNotIn("Connecting", text)

    def test_implicit_mx_alias_idn_and_literal(self):
        first = self.server(FIRST)
        for recipient in ("a@implicit.test", "a@alias.test", "a@bücher.test", f"a@[{FIRST}]"):
            with self.subTest(recipient):
                code, result, text = self.send(recipient)
                self.assertEqual(code, 0, text)
                self.assertEqual(result["deliveries"][0]["address"], FIRST)
        self.assertEqual(len(first.mails), 4)

    def test_a_domain_with_neither_is_refused(self):
        code, result, text = self.send("a@nothing.test")
        self.assertEqual(code, 2, text)
        self.assertEqual(result["error"]["reason"], "no-mail-server")

    def test_a_nameserver_that_cannot_answer_is_later(self):
        # dnsmasq has nobody to ask about another top-level domain.
        code, result, text = self.send("a@example.invalid")
        self.assertEqual(code, 3, text)
        self.assertEqual(result["error"]["reason"], "domain-lookup-failed")
        self.assertEqual(result["deliveries"][0]["status"], "4.4.3")

    def test_nobody_logs_in(self):
        run = subprocess.run([CLI, "send", "--mx", "--user", "me", "--to", "a@one.test"], capture_output=True, timeout=60, check=False)
        self.assertEqual(run.returncode, 4)

    def discover(self, address):
        run = subprocess.run([CLI, "discover", address, "--nameserver", NAMESERVER, "--json"], capture_output=True, timeout=60, check=False)
        return run.returncode, json.loads(run.stdout)

    def test_settings_from_srv_records(self):
        code, result = self.discover("me@one.test")
        self.assertEqual(code, 0)
        self.assertEqual([(one["host"], one["port"], one["tls"], one["user"]) for one in result["settings"]],
                         [("mail.one.test", 465, "implicit", "me@one.test"), ("mail.one.test", 587, "starttls", "me@one.test")])
        tried = [one["what"] for one in result["tried"]]
        self.assertIn("_submission._tcp.one.test", tried)
        self.assertIn("https://autoconfig.one.test/mail/config-v1.1.xml?emailaddress=me@one.test", tried)

    def test_a_service_that_is_not_offered(self):
        code, result = self.discover("me@none.test")
        self.assertEqual(code, 2)
        self.assertIn(("_submissions._tcp.none.test", "not-offered"), [(one["what"], one["state"]) for one in result["tried"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
