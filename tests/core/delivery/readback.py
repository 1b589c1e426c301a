# SPDX-License-Identifier: MIT
"""Reads golden/*.eml with Python's email package and compares with what golden/NAME.json says a reader must find."""
import email
import email.policy
import hashlib
import json
import pathlib
import sys


def utf8(text):
    """The package keeps the octets of raw UTF-8 (RFC 6532) as half surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8")


def addresses(header):
    return [[utf8(a.display_name), utf8(a.addr_spec)] for a in header.addresses]


def seen(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    defects = [str(d) for part in message.walk() for d in part.defects]
    found = {"structure": [part.get_content_type() for part in message.walk()], "defects": defects}
    for name in ("From", "Sender", "Reply-To", "To", "Cc", "Bcc"):
        if name in message:
            found[name] = addresses(message[name])
    for name in ("Subject", "Date", "In-Reply-To", "References"):
        if name in message:
            found[name] = " ".join(str(message[name]).split()) if name == "References" else str(message[name])
    found["List"] = [[k, str(v)] for k, v in message.items() if k.startswith("List-")]
    found["X"] = [[k, hashlib.sha256(str(v).encode()).hexdigest() if len(v) > 200 else str(v)] for k, v in message.items() if k.startswith("X-")]
    found["texts"] = [p.get_content().replace("\r\n", "\n") for p in message.walk() if p.get_content_maintype() == "text" and not p.is_attachment()]
    found["files"] = [
        [p.get_filename(), p.get_content_disposition(), p["Content-ID"], hashlib.sha256(p.get_payload(decode=True) or b"").hexdigest()]
        for p in message.walk()
        if p.get_content_disposition() and p.get_content_type() != "message/rfc822"
    ]
    found["mails"] = [str(p.get_payload(0)["Subject"]) for p in message.walk() if p.get_content_type() == "message/rfc822"]
    return found


def main(directory, update):
    failed = False
    mails = sorted(pathlib.Path(directory).glob("*.eml"))
    for path in mails:
        expected = path.with_suffix(".json")
        found = seen(path)
        if update:
            expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        for key, value in json.loads(expected.read_text()).items():
            if found.get(key) != value:
                failed = True
                print(f"{path.name}: {key}\n  expected {value}\n  found    {found.get(key)}")
        for key in found.keys() - json.loads(expected.read_text()).keys():
            failed = True
            print(f"{path.name}: {key} was not expected: {found[key]}")
    print(f"{len(mails)} mails read")
    return 1 if failed or not mails else 0


sys.exit(main(sys.argv[1], "--update" in sys.argv))
