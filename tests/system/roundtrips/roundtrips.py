#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How many round trips a mail takes from the connection to the last answer: roundtrips.py CLI [--delay MS]

Between the program and its sandbox stands a relay that keeps a clock of its own: what one side sends arrives half a round trip later, and whatever a side
sends, it sends after the last that it got. The relay gathers what both sides say until both are quiet, as the way of a real network would, so that two writes
of one flight count as one. A busy machine can still tear a flight apart, which only ever makes the count larger: so the least of a few tries counts.
With --delay the relay also waits, each way, and the times are printed: for looking, not for testing.
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
QUIET = max(0.015, DELAY)  # seconds without a word from either side that end a flight
TRIES = 4
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
        self.server = None
        self.started = 0.0

    def run(self):
        client, _ = self.listener.accept()
        self.listener.close()
        self.started = time.monotonic()
        # SYN and SYN+ACK are a round trip; the server knows of the connection half a one later.
        time.sleep(3 * DELAY)
        self.server = server = socket.create_connection(("127.0.0.1", self.port))
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        clock = {client: 1.0, server: 1.5}
        other = {client: server, server: client}
        watched = selectors.DefaultSelector()
        for end in (client, server):
            watched.register(end, selectors.EVENT_READ)
        flights = {client: b"", server: b""}
        while watched.get_map():
            ready = watched.select(QUIET if any(flights.values()) else None)
            for key, _ in ready:
                source = key.fileobj
                octets = self.received(source)
                flights[source] += octets
                if not octets:
                    watched.unregister(source)
                    self.carry(flights, clock, other)
                    self.shut(other[source])
            if not ready:
                self.carry(flights, clock, other)
        client.close()
        server.close()

    @staticmethod
    def received(source):
        try:
            return source.recv(1 << 20)
        except ConnectionResetError:
            return b""

    @staticmethod
    def shut(end):
        try:
            end.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def carry(self, flights, clock, other):
        """Both sides' flights arrive, as they were sent: at the same time."""
        arrivals = {source: clock[source] + 0.5 for source, octets in flights.items() if octets}
        for source, arrival in arrivals.items():
            clock[other[source]] = max(clock[other[source]], arrival)
            if source is self.server:
                self.trips = arrival
                self.seconds = time.monotonic() - self.started
            try:
                other[source].sendall(flights[source])
            except OSError:
                pass
            flights[source] = b""


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

    def least(self, expected, server, recipients, *options):
        counts = []
        while len(counts) < TRIES and expected not in counts:
            counts.append(self.count(server, recipients, *options))
        self.assertEqual(min(counts), expected, counts)

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
            self.least(5, "smtp", recipients, "--tls", "none")

    def test_starttls_and_auth(self):
        for recipients in (1, 50):
            self.least(9, "smtp", recipients)

    def test_implicit_tls_and_auth(self):
        for recipients in (1, 50):
            self.least(7, "smtps", recipients)

    def test_bdat_saves_one(self):
        for recipients in (1, 50):
            self.least(4, "smtp", recipients, "--tls", "none", "--bdat")
            self.least(8, "smtp", recipients, "--bdat")
            self.least(6, "smtps", recipients, "--bdat")


unittest.main(verbosity=2)
