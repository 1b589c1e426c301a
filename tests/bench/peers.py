#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whole programs side by side: peers.py CLI SINK [--size MIB] [--messages N] [--rounds N] [--nodemailer DIRECTORY] [--only NAME,...]

Each program sends the same mail to the same sink on the loopback, in turn, round after round. Printed are medians, of the time that passed, of the
processor's time (user and system) and of the peak of memory, and what others need for each as a multiple of this program's need in the same round, because
machines are noisy and ratios in one run are not. What is not installed is left out, and said. DIRECTORY holds node_modules/nodemailer.
SINK is bench_sink: what a program sends is gone as fast as the machine can, so that the figures are the program's own.
"""
import argparse
import contextlib
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import tempfile
import time

NODE = """
const nodemailer = require('nodemailer');
const [port, secure, count, connections, path] = process.argv.slice(2);
const transport = nodemailer.createTransport({host: '127.0.0.1', port: Number(port), secure: secure === '1', ignoreTLS: true,
    pool: true, maxConnections: Number(connections), maxMessages: Infinity, tls: {rejectUnauthorized: false}});
const mail = {from: 'a@example.org', to: 'b@example.org', subject: 'Hello', text: 'Hello'};
if (path) mail.attachments = [{path}];
(async () => {
    await Promise.all(Array.from({length: Number(count)}, () => transport.sendMail(mail)));
    transport.close();
})().catch(error => { console.error(error); process.exit(1); });
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, port):
    """A server until the block ends; the block begins once it listens."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait()


def measured(command, stdin=None):
    """Seconds, seconds of the processor, and the peak of resident memory in MiB."""
    with open(stdin, "rb") if stdin else open(os.devnull, "rb") as given, tempfile.TemporaryFile() as said:
        started = time.monotonic()
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        said.seek(0)
        if process.returncode != 0:
            raise RuntimeError(f"{command[0]} ended with {process.returncode}: {said.read()[-300:].decode(errors='replace')}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(title, programs, rounds):
    """The first program is the one that the others are compared with."""
    print(f"\n{title}")
    own = next(iter(programs))
    figures = {name: [] for name in programs}
    for _ in range(rounds):
        for name, run in list(programs.items()):
            try:
                figures[name].append(run())
            except (RuntimeError, OSError) as error:
                print(f"  {name:<28} left out: {error}")
                programs.pop(name)
                figures.pop(name)
    if own not in figures:
        return
    for name, runs in figures.items():
        seconds, processor, memory = (statistics.median(run[i] for run in runs) for i in range(3))
        line = f"  {name:<28} {seconds:7.3f} s {processor:7.3f} s of processor {memory:7.1f} MiB"
        if name != own:
            times, processors, memories = ([run[i] / mine[i] for run, mine in zip(runs, figures[own])] for i in range(3))
            line += (f"   time x {statistics.median(times):.2f} ({min(times):.2f} to {max(times):.2f})"
                     f"   processor x {statistics.median(processors):.2f}   memory x {statistics.median(memories):.2f}")
        print(line, flush=True)


class Peers:
    def __init__(self, options, place):
        self.options, self.place = options, place
        self.attachment = place / "attachment.bin"
        self.ready = place / "ready.eml"
        self.script = place / "send.js"
        self.script.write_text(NODE)
        self.port, self.tls_port = free_port(), free_port()
        self.header = ["--from", "a@example.org", "--to", "b@example.org", "--subject", "Hello", "--text", "Hello"]

    def make_large(self):
        with open(self.attachment, "wb") as file:
            piece = os.urandom(1024 * 1024)
            for _ in range(self.options.size):
                file.write(piece)
        with open(self.ready, "wb") as file:
            subprocess.run([self.options.cli, "render", *self.header, "--attach", str(self.attachment)], stdout=file, check=True)

    def node(self, port, secure, count, connections, path=None):
        environment = ["env", f"NODE_PATH={self.options.nodemailer}/node_modules", "node", str(self.script)]
        return environment + [str(port), secure, str(count), str(connections), *([str(path)] if path else [])]

    def large(self, tls):
        port = self.tls_port if tls else self.port
        scheme = "smtps" if tls else "smtp"
        own = [self.options.cli, "send", "--server", f"{scheme}://127.0.0.1:{port}", "--timeout", "600", *(["--insecure"] if tls else ["--tls", "none"])]
        curl = ["curl", "-sS", "-k", f"{scheme}://127.0.0.1:{port}", "--mail-from", "a@example.org", "--mail-rcpt", "b@example.org", "-T", str(self.ready)]
        msmtp = ["msmtp", "--host=127.0.0.1", f"--port={port}", "--from=a@example.org", f"--tls={'on' if tls else 'off'}", "--tls-starttls=off",
                 "--tls-certcheck=off", "b@example.org"]
        way = "implicit TLS" if tls else "in clear"
        attached = {"postscope": lambda: measured([*own, *self.header, "--attach", str(self.attachment)])}
        if self.options.nodemailer:
            attached["nodemailer"] = lambda: measured(self.node(port, "1" if tls else "0", 1, 1, self.attachment))
        compare(f"{self.options.size} MiB attachment, {way}", attached, self.options.rounds)
        ready = {"postscope": lambda: measured([*own, str(self.ready)])}
        if shutil.which("curl"):
            ready["curl -T"] = lambda: measured(curl)
        if shutil.which("msmtp"):
            ready["msmtp"] = lambda: measured(msmtp, self.ready)
        compare(f"The same ready-made, {way}", ready, self.options.rounds)

    def curl_script(self):
        small = self.place / "small.eml"
        with open(small, "wb") as file:
            subprocess.run([self.options.cli, "render", *self.header], stdout=file, check=True)
        entry = f'url = "smtp://127.0.0.1:{self.port}"\nmail-from = "a@example.org"\nmail-rcpt = "b@example.org"\nupload-file = "{small}"\n'
        config = self.place / "curl.conf"
        config.write_text("next\n".join([entry] * self.options.messages))
        return ["curl", "-sS", "-K", str(config)]

    def small(self, connections):
        count = self.options.messages
        own = [self.options.cli, "send", *self.header, "--server", f"smtp://127.0.0.1:{self.port}", "--tls", "none", "--repeat", str(count),
               "--connections", str(connections)]
        programs = {
            "postscope": lambda: measured(own),
            "postscope, with transcript": lambda: measured([*own, "--transcript", str(self.place / "transcript.txt")]),
        }
        if shutil.which("smtp-source"):
            source = ["smtp-source", "-d", "-m", str(count), "-s", str(connections), "-l", "300", f"127.0.0.1:{self.port}"]
            programs["smtp-source"] = lambda: measured(source)
        if shutil.which("curl") and connections == 1:
            script = self.curl_script()
            programs["curl, one process"] = lambda: measured(script)
        if self.options.nodemailer:
            programs["nodemailer"] = lambda: measured(self.node(self.port, "0", count, connections))
        if shutil.which("swaks") and connections == 1:
            # A process for each mail: ten of them stand for all.
            swaks = ["swaks", "-s", f"127.0.0.1:{self.port}", "-f", "a@example.org", "-t", "b@example.org", "--silent", "3"]

            def ten():
                runs = [measured(swaks) for _ in range(10)]
                return sum(run[0] for run in runs) * count / 10, sum(run[1] for run in runs) * count / 10, max(run[2] for run in runs)
            programs["swaks, 10 taken as all"] = ten
        compare(f"{count} small mails, {connections} connection(s)", programs, self.options.rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("sink")
    parser.add_argument("--size", type=int, default=1024)
    parser.add_argument("--messages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--nodemailer")
    parser.add_argument("--only", default="large,tls,one,four")
    options = parser.parse_args()
    chosen = options.only.split(",")
    with tempfile.TemporaryDirectory() as folder:
        peers = Peers(options, pathlib.Path(folder))
        if "large" in chosen or "tls" in chosen:
            peers.make_large()
        pem = pathlib.Path(folder, "sink.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                        "-keyout", str(pem), "-out", str(pem) + ".crt"], check=True, stderr=subprocess.DEVNULL)
        pem.write_bytes(pem.read_bytes() + pathlib.Path(str(pem) + ".crt").read_bytes())
        with running([options.sink, str(peers.port)], peers.port), running([options.sink, str(peers.tls_port), str(pem)], peers.tls_port):
            if "large" in chosen:
                peers.large(tls=False)
            if "tls" in chosen:
                peers.large(tls=True)
            if "one" in chosen:
                peers.small(1)
            if "four" in chosen:
                peers.small(4)


if __name__ == "__main__":
    main()
