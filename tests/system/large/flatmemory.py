#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Sends a large attachment from one process to the sandbox of another over TLS; neither may hold more than a small part of it.

flatmemory.py CLI [MEBIBYTES]
"""
import os
import pathlib
import subprocess
import sys
import tempfile

CLI = sys.argv[1]
MIB = 1024 * 1024
SIZE = int(sys.argv[2] if len(sys.argv) > 2 else 256) * MIB
LIMIT = 64 * MIB


def peak(process):
    """Waits for the process; its exit code and the most memory it had, in octets."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * 1024


def listening(sandbox):
    """What the sandbox says at its start."""
    told = {}
    while "Certificate" not in told:
        name, _, value = sandbox.stdout.readline().partition(": ")
        if not value:
            sys.exit("the sandbox did not start")
        told.setdefault(name, value.strip())
    return told


def main():
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, TMPDIR=home, LC_ALL="C.UTF-8")
        attachment = pathlib.Path(home, "large.bin")
        with open(attachment, "wb") as file:
            file.truncate(SIZE)  # sparse: it takes no room
        kept = pathlib.Path(home, "kept")
        sandbox = subprocess.Popen([CLI, "sandbox", "--directory", str(kept), "--max-size", str(2 * SIZE)],
                                   env=environment, stdout=subprocess.PIPE, text=True)
        try:
            told = listening(sandbox)
            client = subprocess.Popen([CLI, "send", "--from", "a@example.org", "--to", "b@example.org", "--attach", str(attachment),
                                       "--server", told["Listening"], "--ca-file", told["Certificate"]], env=environment)
            code, client_peak = peak(client)
        finally:
            sandbox.terminate()
        sandbox.stdout.close()
        sandbox_code, sandbox_peak = peak(sandbox)
        sizes = [file.stat().st_size for file in kept.glob("*.eml")]
        print(f"peak memory: client {client_peak // MIB} MiB, sandbox {sandbox_peak // MIB} MiB; arrived: {sizes}")
        assert code == 0, code
        assert sandbox_code in (0, -13), sandbox_code
        assert len(sizes) == 1 and sizes[0] > SIZE * 4 // 3, sizes
        assert client_peak < LIMIT and sandbox_peak < LIMIT


main()
