#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Signs mails in every way and has dkimpy, a verifier of somebody else's, judge them: verify.py CLI"""
import base64
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

try:
    import dkim
    import nacl.signing
except ImportError:
    # Debian's package is for Debian's Python, which need not be the first one in PATH.
    if os.path.exists("/usr/bin/python3") and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print("skipped: no dkimpy, or no PyNaCl, on this machine")
    sys.exit(1 if os.environ.get("POSTSCOPE_REQUIRE_SYSTEM_TESTS") else 77)

CLI = os.path.abspath(sys.argv[1])
FOLDER = tempfile.TemporaryDirectory()
HOME = pathlib.Path(FOLDER.name)
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": str(HOME), "XDG_CONFIG_HOME": str(HOME / "config"), "LC_ALL": "C.UTF-8", "TMPDIR": str(HOME)}
FORMS = [f"{header}/{body}" for header in ("simple", "relaxed") for body in ("simple", "relaxed")]
RECORDS = {}  # the DNS
OPENDKIM = shutil.which("opendkim", path=os.environ["PATH"] + ":/usr/sbin")


def openssl(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


def make_keys():
    """An RSA key as PKCS#8 and as PKCS#1, an Ed25519 key as PKCS#8 and as the octets alone; their records as others would write them."""
    openssl("genpkey", "-algorithm", "rsa", "-pkeyopt", "rsa_keygen_bits:2048", "-out", HOME / "rsa.pem")
    openssl("pkey", "-in", HOME / "rsa.pem", "-traditional", "-out", HOME / "rsa1.pem")
    openssl("pkey", "-in", HOME / "rsa.pem", "-aes128", "-passout", "pass:x", "-out", HOME / "locked.pem")
    openssl("genpkey", "-algorithm", "rsa", "-pkeyopt", "rsa_keygen_bits:1024", "-out", HOME / "short.pem")
    openssl("genpkey", "-algorithm", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", HOME / "ec.pem")
    openssl("pkey", "-in", HOME / "rsa.pem", "-pubout", "-out", HOME / "public.pem")
    for name in ("rsa", "short"):
        public = openssl("pkey", "-in", HOME / f"{name}.pem", "-pubout", "-outform", "DER")
        RECORDS[f"{name}._domainkey.example.org."] = b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)
    edwards = nacl.signing.SigningKey.generate()
    (HOME / "ed.key").write_bytes(base64.b64encode(bytes(edwards)) + b"\n")
    prefix = bytes.fromhex("302e020100300506032b657004220420")  # RFC 8410 7
    pem = b"-----BEGIN PRIVATE KEY-----\n" + base64.b64encode(prefix + bytes(edwards)) + b"\n-----END PRIVATE KEY-----\n"
    (HOME / "ed.pem").write_bytes(pem)
    RECORDS["ed._domainkey.example.org."] = b"v=DKIM1; k=ed25519; p=" + base64.b64encode(bytes(edwards.verify_key))


def answer(name, timeout=5):
    return RECORDS.get(name.decode() if isinstance(name, bytes) else name)


def signatures(mail):
    return len(re.findall(rb"(?m)^DKIM-Signature:", mail.split(b"\r\n\r\n", 1)[0]))


def valid(mail, index=0):
    try:
        return dkim.DKIM(mail).verify(index, dnsfunc=answer)
    except dkim.DKIMException:
        return False


def run(*arguments, data=None):
    return subprocess.run([CLI, *map(str, arguments)], input=data, capture_output=True, env=ENVIRONMENT, cwd=HOME, timeout=120)


def sign(form, *more):
    """Both algorithms at once; the Ed25519 key in the form that dknewkey writes."""
    return ["--dkim-key", HOME / "rsa.pem", "--dkim-selector", "rsa", "--dkim-key", "ed.key", "--dkim-selector", "ed", "--dkim-domain", "example.org",
            "--dkim-canonicalization", form, *more]


def drafts():
    people = [f"Empfänger Nummer {n} <r{n}@example.net>" for n in range(12)]
    plain = {"from": "Jörg Müller <joerg@example.org>", "to": people, "cc": "c@example.net", "bcc": "hidden@example.net", "replyTo": "r@example.org",
             "subject": "Grüße aus Köln 🙂 und ein Betreff, der lang genug ist, dass er in mehreren Zeilen steht, und noch länger"}
    octets = base64.b64encode(bytes(range(256)) * 40).decode()
    yield "text", {**plain, "text": "Hallo\n.\n..\n.dot\n"}
    yield "blank", {**plain, "text": "Hallo  \t x \n \n\t\n\n\n\n"}
    yield "nothing", {**plain, "text": ""}
    yield "spaces", {**plain, "text": "   \n\n  \n"}
    yield "long", {**plain, "text": "äöü " * 2000 + "\n" + "x" * 3000 + "\n"}
    yield "html", {**plain, "text": "Hallo", "html": "<p>Hallo\t<b>Welt</b>  </p>\n\n",
                   "attachments": [{"filename": "Übung.bin", "content": octets, "encoding": "base64"}, {"filename": "a.txt", "content": ".\n\n\n"}]}
    yield "list", {**plain, "text": "x", "list": {"unsubscribe": ["https://example.org/u?" + "x" * 120, "leave@example.org"], "help": "help@example.org"},
                   "headers": {"X-Many": ["one", "two", "three"]}}


MAILS = {
    "repeated": b"From: a@example.org\r\nX-A: 1\r\nTo: b@example.net\r\nX-A:2\r\nSubject:  two  words\t\r\n\tfolded \r\n more\r\nX-A: 3\r\n\r\nx\r\n",
    "nobody": b"From: a@example.org\r\nTo: b@example.net\r\nSubject: no body\r\n",
    "empty": b"From: a@example.org\r\nTo: b@example.net\r\n\r\n",
    "lines": b"From: a@example.org\r\nTo: b@example.net\r\n\r\n\r\n\r\n\r\n",
    "ends": b"From: a@example.org\r\nTo: b@example.net\r\n\r\nno line end  ",
    "unix": b"From: a@example.org\nTo: b@example.net\nSubject: unix\n\nbody \n.\n\n \n",
    "eight": "From: a@example.org\r\nTo: b@example.net\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGrüße \r\n\r\n".encode(),
    "folded": b"From:\r\n a@example.org\r\nTo:b@example.net\r\nSubject:\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nDate: Tue, 2 Jan 2024 00:00:00 +0000\r\n\r\n1\t2\r\n",
}


class Signed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        make_keys()
        cls.sources = []
        for name, draft in drafts():
            (HOME / f"{name}.json").write_text(json.dumps(draft), encoding="utf-8")
            cls.sources.append(HOME / f"{name}.json")
        for name, mail in MAILS.items():
            (HOME / f"{name}.eml").write_bytes(mail)
            cls.sources.append(HOME / f"{name}.eml")

    def check(self, mail, count=2):
        self.assertEqual(signatures(mail), count, mail[:2000])
        for index in range(count):
            self.assertTrue(valid(mail, index), mail[:2000])

    def rendered(self, source, form, *more):
        result = run("render", source, *sign(form, *more))
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def sent(self, *arguments):
        folder = tempfile.mkdtemp(dir=HOME)
        result = run("send", *arguments, "--sandbox", "--directory", folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        return [file.read_bytes() for file in sorted(pathlib.Path(folder).rglob("*.eml"))]

    def test_what_is_rendered_verifies_in_every_form(self):
        for source in self.sources:
            for form in FORMS:
                with self.subTest(source=source.name, form=form):
                    self.check(self.rendered(source, form))

    def test_what_is_sent_verifies_and_has_the_size_that_was_said(self):
        for number, source in enumerate(self.sources):
            with self.subTest(source=source.name):
                log = HOME / "log.txt"
                mail = self.sent(source, *sign(FORMS[number % 4]), "--transcript", log)[0]
                self.check(mail)
                text = log.read_text()
                self.assertIn(f"SIZE={len(mail)}", text)
                self.assertLess(text.index("Signed with DKIM: d=example.org s=rsa a=rsa-sha256"), text.index("MAIL FROM"))
                self.assertIn("Signed with DKIM: d=example.org s=ed a=ed25519-sha256", text)

    def test_a_form_of_seven_bits_has_signatures_of_its_own(self):
        (HOME / "attached.json").write_text(json.dumps({"from": "a@example.org", "to": "b@example.net", "text": "see",
                                                        "attachments": [{"path": "eight.eml", "contentType": "message/rfc822"}]}))
        for more in ([], ["--without", "8BITMIME"], ["--without", "PIPELINING"], ["--bdat"]):
            with self.subTest(more=more):
                mail = self.sent(HOME / "attached.json", *sign("simple/simple"), *more)[0]
                self.check(mail)
                self.assertEqual(mail.isascii(), more == ["--without", "8BITMIME"])

    def test_each_mail_of_a_series_is_signed(self):
        for source in ("html.json", "eight.eml", "ends.eml"):
            mails = self.sent(HOME / source, *sign("relaxed/simple"), "--repeat", "4", "--connections", "2")
            self.assertEqual(len(mails), 4)
            for mail in mails:
                self.check(mail)
            self.assertEqual(len({re.search(rb"(?mi)^Message-ID: .*", mail)[0] for mail in mails}), 4)

    @unittest.skipUnless(OPENDKIM, "no opendkim on this machine")
    def test_opendkim_says_the_same(self):
        (HOME / "records").write_text("".join(f"{name[:-1]} {record.decode()}\n" for name, record in RECORDS.items()))
        (HOME / "opendkim.conf").write_text(f"Mode v\nBackground no\nSyslog no\nTestPublicKeys {HOME}/records\n")
        folder = pathlib.Path(tempfile.mkdtemp(dir=HOME))
        for source in self.sources:
            for form in FORMS:
                if source.name in ("folded.eml", "repeated.eml") and form.startswith("simple"):
                    continue  # a milter is not told what stands right behind a colon
                for key, selector in (("rsa.pem", "rsa"), ("ed.pem", "ed")):
                    mail = run("render", source, "--dkim-key", key, "--dkim-domain", "example.org", "--dkim-selector", selector, "--dkim-canonicalization", form)
                    (folder / f"{source.name}-{form.replace('/', '-')}-{selector}").write_bytes(mail.stdout)
        files = sorted(map(str, folder.iterdir()))
        judged = subprocess.run([OPENDKIM, "-x", HOME / "opendkim.conf", "-v", "-t", ",".join(files)], capture_output=True, text=True, timeout=120)
        self.assertEqual(judged.stdout.count(") succeeded"), len(files), judged.stdout + judged.stderr)

    def test_what_is_changed_or_added_does_not_verify(self):
        mail = self.rendered(HOME / "text.json", "relaxed/relaxed")
        self.check(mail)
        head, body = mail.split(b"\r\n\r\n", 1)
        for other in (head + b"\r\n\r\n" + body + b"more\r\n", mail.replace(b"c@example.net", b"d@example.net"), b"Subject: another\r\n" + mail,
                      b"Reply-To: me@example.com\r\n" + mail, b"From: me@example.com\r\n" + mail, b"Content-Type: text/html\r\n" + mail):
            self.assertFalse(valid(other, 0))
            self.assertFalse(valid(other, 1))
        for other in (b"Received: from x by y\r\n" + mail, b"List-Id: <x.example.org>\r\n" + mail, mail.replace(b"\r\nCc: ", b"\r\nCc:  "), mail + b"\r\n\r\n"):
            self.check(other)

    def test_every_form_of_a_key_signs(self):
        for key, selector in (("rsa.pem", "rsa"), ("rsa1.pem", "rsa"), ("ed.pem", "ed"), ("ed.key", "ed"), ("short.pem", "short")):
            result = run("render", HOME / "text.json", "--dkim-key", key, "--dkim-domain", "Example.ORG", "--dkim-selector", selector)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.check(result.stdout, 1)

    def test_the_options_say_what_is_signed(self):
        mail = self.rendered(HOME / "list.json", "relaxed/relaxed", "--dkim-headers", "from:from:x-many:subject", "--dkim-identity", "joerg@news.example.org",
                             "--dkim-expiry", "600")
        self.check(mail)
        field = re.sub(rb"\r\n ", b"", mail.split(b"\r\n\r\n")[0]).split(b"\r\n")[0]
        self.assertIn(b"h=from:from:x-many:x-many:x-many:subject;", field)
        self.assertIn(b"i=joerg@news.example.org;", field)
        stamp, end = int(re.search(rb"t=(\d+);", field)[1]), int(re.search(rb"x=(\d+);", field)[1])
        self.assertEqual(end, stamp + 600)
        self.assertNotIn(b" l=", field)
        self.check(b"To: somebody@else.example\r\n" + mail)

    def test_an_account_signs_what_goes_through_it(self):
        folder = tempfile.mkdtemp(dir=HOME)
        sandbox = subprocess.Popen([CLI, "sandbox", "--port", "0", "--port-tls", "0", "--directory", folder], stdout=subprocess.PIPE, env=ENVIRONMENT, text=True)
        try:
            port = next(match[1] for line in sandbox.stdout if (match := re.search(r"127\.0\.0\.1\D+(\d+)", line)))
            added = run("account", "add", "--name", "signs", "--server", f"smtp://127.0.0.1:{port}", "--tls", "none", "--auth", "none", *sign("relaxed/relaxed"))
            self.assertEqual(added.returncode, 0, added.stderr)
            stored = json.loads(run("account", "list", "--json").stdout)[0]["dkim"]
            self.assertEqual([one["keyFile"] for one in stored], [str(HOME / "rsa.pem"), str(HOME / "ed.key")])
            for more, count in (([], 2), (["--no-dkim"], 0), (["--dkim-key", HOME / "ed.pem", "--dkim-domain", "example.org", "--dkim-selector", "ed"], 1)):
                sent = run("send", HOME / "html.json", "--account", "signs", "--insecure", *more)
                self.assertEqual(sent.returncode, 0, sent.stderr)
                newest = max(pathlib.Path(folder).rglob("*.eml"), key=lambda file: (file.stat().st_mtime_ns, file.name))
                self.check(newest.read_bytes(), count)
        finally:
            sandbox.send_signal(signal.SIGINT)
            sandbox.wait(20)
            sandbox.stdout.close()

    def test_what_cannot_be_signed_is_told_before_anything_is_connected(self):
        good = {"--dkim-key": "rsa.pem", "--dkim-domain": "example.org", "--dkim-selector": "rsa"}
        (HOME / "short768.pem").write_bytes(b"no key")
        for changed, words in (({"--dkim-key": "missing.pem"}, "missing.pem"), ({"--dkim-key": "locked.pem"}, "passphrase"), ({"--dkim-key": "ec.pem"}, "EC"),
                               ({"--dkim-key": "public.pem"}, "PUBLIC KEY"), ({"--dkim-key": "short768.pem"}, "private key"),
                               ({"--dkim-domain": "localhost"}, "d=localhost"), ({"--dkim-domain": "a.example; l=0"}, "d=a.example; l=0"),
                               ({"--dkim-selector": "a b"}, "s=a b"), ({"--dkim-identity": "x@example.com"}, "i=x@example.com"),
                               ({"--dkim-headers": "to:subject"}, "From"), ({"--dkim-headers": "from:bcc"}, "h=bcc"),
                               ({"--dkim-canonicalization": "strict"}, "strict"), ({"--dkim-expiry": "soon"}, "soon"), ({"--no-dkim": None}, "--no-dkim")):
            options = [part for pair in {**good, **changed}.items() for part in pair if part is not None]
            for command in (["render"], ["send", "--server", "smtp://127.0.0.1:1"]):
                with self.subTest(changed=changed, command=command[0]):
                    result = run(*command, HOME / "text.json", *options)
                    self.assertEqual(result.returncode, 4, result.stderr)
                    self.assertIn(words, result.stderr.decode())
                    self.assertEqual(result.stdout, b"")
                    self.assertNotIn(b"PRIVATE KEY-----", result.stderr)
        for options in (["--dkim-domain", "example.org"], ["--dkim-key", "rsa.pem"], [*sign("relaxed"), "--dkim-selector", "third"]):
            self.assertEqual(run("render", HOME / "text.json", *options).returncode, 4)

    def test_a_mail_without_one_author_is_not_signed_and_not_sent(self):
        for number, mail in enumerate((b"To: b@example.net\r\n\r\nx\r\n", b"From: a@example.org\r\nFrom: b@example.org\r\nTo: b@example.net\r\n\r\nx\r\n")):
            (HOME / f"author{number}.eml").write_bytes(mail)
            envelope = ["--mail-from", "a@example.org", "--rcpt-to", "b@example.net"]
            self.assertEqual(run("render", HOME / f"author{number}.eml", *envelope, *sign("relaxed")).returncode, 4)
            result = run("send", HOME / f"author{number}.eml", *envelope, "--server", "smtp://127.0.0.1:1", *sign("relaxed"))
            self.assertEqual(result.returncode, 4, result.stderr)
            self.assertIn("From", result.stderr.decode())

    def test_a_short_key_is_told_of(self):
        result = run("send", HOME / "text.json", "--sandbox", "--transcript", "-", "--dkim-key", "short.pem", "--dkim-domain", "example.org", "--dkim-selector", "short")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("only 1024 bits", result.stdout.decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
