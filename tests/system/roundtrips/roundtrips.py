#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How many round trips a mail takes from the connection to the last answer: roundtrips.py CLI [--delay MS]

Between the program and its sandbox stands a relay that keeps a clock of its own: what one side sends arrives half a round trip later, and whatever a side
sends, it sends after the last that it got. So the count hangs on the order of things alone. With --delay the relay also waits, each way, and the times
are printed: for looking, not for testing.
"""
import os
import selectors
import socket
import subprocess
import sys
import threading
import time
import unittest

CLI = sys.argv.pop(1)
DELAY = 0
if sys.argv[1:2] == ["--delay"]:
    DELAY = float(sys.argv[2]) / 1000
    del sys.argv[1:3]
MAIL = ["--from", "a@example.org", "--subject", "Hello", "--text", "Hello"]


class Relay(threading.Thread):
    """Carries one connection to `port`."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port = port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.own_port = self.listener.getsockname()[1]
        self.trips = 0.0
        self.seconds = 0.0

    def run(self):
        client, _ = self.listener.accept()
        self.listener.close()
        started = time.monotonic()
        # SYN and SYN+ACK are a round trip; the server knows of the connection half a one later.
        time.sleep(3 * DELAY)
        server = socket.create_connection(("127.0.0.1", self.port))
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        clock = {client: 1.0, server: 1.5}
        other = {client: server, server: client}
        watched = selectors.DefaultSelector()
        for end in (client, server):
            watched.register(end, selectors.EVENT_READ)
        open_ends = 2
        while open_ends:
            for key, _ in watched.select():
                source = key.fileobj
                try:
                    octets = source.recv(1 << 20)
                except ConnectionResetError:
                    octets = b""
                if not octets:
                    watched.unregister(source)
                    open_ends -= 1
                    try:
                        other[source].shutdown(socket.SHUT_WR)
                    except OSError:
                        pass
                    continue
                time.sleep(DELAY)
                arrival = clock[source] + 0.5
                clock[other[source]] = max(clock[other[source]], arrival)
                if source is server:
                    self.trips = arrival
                    self.seconds = time.monotonic() - started
                try:
                    other[source].sendall(octets)
                except OSError:
                    pass
        client.close()
        server.close()


class RoundTrips(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = subprocess.Popen([CLI, "sandbox", "--port", "0", "--port-tls", "0"], stdout=subprocess.PIPE, text=True)
        cls.told = {}
        while "Certificate" not in cls.told:
            name, _, value = cls.sandbox.stdout.readline().partition(": ")
            cls.told[name + ("S" if value.startswith("smtps") else "")] = value.strip()

    @classmethod
    def tearDownClass(cls):
        cls.sandbox.terminate()
        cls.sandbox.communicate(timeout=30)

    def count(self, server, recipients, *options):
        port = int(self.told["ListeningS" if server == "smtps" else "Listening"].rpartition(":")[2])
        relay = Relay(port)
        relay.start()
        to = ["--to", ", ".join(f"r{number}@example.org" for number in range(recipients))]
        user = "" if "none" in options else "ann@"
        command = [CLI, "send", *MAIL, *to, "--server", f"{server}://{user}127.0.0.1:{relay.own_port}", "--ca-file", self.told["Certificate"], *options]
        command += ["--auth", "PLAIN"] if user else []  # others say more than once
        sent = subprocess.run([*command, "--password-env", "SECRET"] if user else command, capture_output=True, text=True, timeout=60, check=False,
                              env={**os.environ, "SECRET": "secret"})
        self.assertEqual(sent.returncode, 0, sent.stderr)
        relay.join(timeout=30)
        if DELAY:
            print(f"{server} {recipients} {' '.join(options)}: {relay.trips} round trips, {relay.seconds * 1000:.0f} ms")
        return relay.trips

    def test_in_clear(self):
        for recipients in (1, 50):
            self.assertEqual(self.count("smtp", recipients, "--tls", "none"), 5)

    def test_starttls_and_auth(self):
        for recipients in (1, 50):
            self.assertEqual(self.count("smtp", recipients), 9)

    def test_implicit_tls_and_auth(self):
        for recipients in (1, 50):
            self.assertEqual(self.count("smtps", recipients), 7)

    def test_bdat_saves_one(self):
        for recipients in (1, 50):
            self.assertEqual(self.count("smtp", recipients, "--tls", "none", "--bdat"), 4)
            self.assertEqual(self.count("smtp", recipients, "--bdat"), 8)
            self.assertEqual(self.count("smtps", recipients, "--bdat"), 6)


unittest.main(verbosity=2)
