#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Asks a real nameserver what a domain says of its mail: domainchecks.py CLI"""
import json
import os
import subprocess
import sys
import unittest

CLI = sys.argv[1]
NAMESERVER = os.environ["NAMESERVER"]


def codes(facts):
    for fact in facts:
        yield fact["code"]
        yield from codes(fact.get("parts", []))


class DomainChecks(unittest.TestCase):
    def ask(self, domain, checks, *more):
        run = subprocess.run([CLI, "probe", domain, "--dns-only", "--dns", checks, "--nameserver", NAMESERVER, "--json", *more],
                             capture_output=True, timeout=120, check=False)
        result = json.loads(run.stdout)["dns"]
        return run.returncode, {one["check"]: one for one in result["checks"]}, run.stderr.decode()

    def test_everything_at_once(self):
        code, checks, told = self.ask("says.test", "all,dkim=s1", "--dns-ip", "192.0.2.5")
        self.assertEqual(code, 0, told)
        self.assertEqual(list(checks), ["spf", "dmarc", "dkim", "mta-sts", "tls-rpt", "dane", "bimi", "ptr"])
        found = {name: list(codes(check["facts"])) for name, check in checks.items()}
        self.assertIn("spf-include", found["spf"])
        verdict = next(fact for fact in checks["spf"]["facts"] if fact["code"] == "spf-result")
        self.assertEqual(verdict["values"][0], "pass")
        self.assertIn("dmarc-policy", found["dmarc"])
        self.assertIn("dkim-ed25519", found["dkim"])
        self.assertIn("tlsa-record", found["dane"])
        self.assertIn("dnssec-missing", found["dane"])
        self.assertEqual(found["bimi"], ["no-record"])
        self.assertIn("ptr-confirmed", found["ptr"])

    def test_no_policy_from_this_computer(self):
        _, checks, _ = self.ask("says.test", "mta-sts")
        self.assertIn("sts-private", codes(checks["mta-sts"]["facts"]))

    def test_every_question_was_told_before(self):
        _, checks, told = self.ask("says.test", "dmarc,tls-rpt,bimi")
        for check in checks.values():
            for evidence in check["evidence"]:
                self.assertIn(evidence["question"], told)
                self.assertEqual(evidence["nameserver"], NAMESERVER)

    def test_what_cannot_be_asked_is_later(self):
        code, checks, _ = self.ask("example.invalid", "spf")
        self.assertEqual(code, 3)
        self.assertEqual(checks["spf"]["facts"][0]["code"], "not-answered")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
