# SPDX-License-Identifier: MIT
"""Makes random mails in the JSON shape, each with what a reader must find in it."""
import base64
import random

import words

# Texts that each charset can say, without those letters that tables disagree about.
CHARSETS = {
    "us-ascii": "Plain old text, nothing else 0123", "iso-8859-1": "Größe façade Ångström ½ £", "iso-8859-15": "Prix 10 € œuvre",
    "windows-1252": "„Größe“ – 10 € …", "windows-1251": "Привет, мир", "koi8-r": "Привет, мир", "big5": "中文郵件測試繁體", "gb18030": "简体中文邮件测试𠀋",
    "gbk": "简体中文邮件", "euc-kr": "한국어 메일", "shift_jis": "日本語メールかな", "euc-jp": "日本語メールかな", "iso-2022-jp": "日本語メールかな",
    "iso-8859-7": "Ελληνικά", "iso-8859-8": "עברית", "utf-8": "ß中😀",
}
ENCODINGS = ["7bit", "8bit", "quoted-printable", "base64"]


def lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Generator:
    def __init__(self, seed, others=()):
        self.rng = random.Random(seed)
        self.others = others  # finished mails that may be put into this one: (octets, what is in it)
        self.international = self.rng.random() < 0.12
        self.raw_domains = False

    def chance(self, probability):
        return self.rng.random() < probability

    def mail(self):
        """(JSON, {"fields", "addresses", "root"})"""
        self.json, self.fields, self.addresses = {}, [], {}
        self.write_addresses()
        self.write_fields()
        root = self.write_body()
        return self.json, {"fields": self.fields, "addresses": self.addresses, "root": root}

    # Addresses

    def mailbox(self):
        local, (domain, ascii_domain) = words.local_part(self.rng, self.international), self.rng.choice(words.DOMAINS)
        self.raw_domains = self.raw_domains or not local.isascii()
        return words.display_name(self.rng), local, domain, ascii_domain

    def write_mailbox(self, mailbox):
        name, local, domain, _ = mailbox
        address = (local if words.is_dot_atom(local) else words.quoted(local)) + "@" + domain
        kind = self.rng.random()
        if kind < 0.5:
            return {"name": name, "address": address}
        if not name:
            return self.rng.choice([address, f"<{address}>", f"{address} (a comment)"])
        return f"{words.quoted(name)} <{address}>"

    def write_addresses(self):
        self.lists = {}
        several = self.chance(0.1)
        for key, name, most, groups in (("from", "From", 2 if several else 1, False), ("sender", "Sender", 1, False), ("replyTo", "Reply-To", 3, True),
                                        ("to", "To", self.rng.choice([1, 3, 30]), True), ("cc", "Cc", 4, True), ("bcc", "Bcc", 2, True)):
            if key in ("from", "to") or (key == "sender" and several) or self.chance(0.3):
                self.write_list(key, name, 2 if key == "from" and several else self.rng.randint(1, most), groups)
        for name in self.lists:
            if name != "Bcc":
                self.addresses[name] = [[group, [[shown, local, domain if self.raw_domains else ascii_domain] for shown, local, domain, ascii_domain in members]]
                                        for group, members in self.lists[name]]

    def write_list(self, key, name, count, groups):
        written, meant = [], []
        for _ in range(count):
            if groups and self.chance(0.12):
                members = [self.mailbox() for _ in range(self.rng.randint(0 if count > 1 else 1, 3))]
                group = words.display_name(self.rng) or "Group"
                written.append({"name": group, "group": [self.write_mailbox(member) for member in members]})
                meant.append([group, members])
            else:
                mailbox = self.mailbox()
                written.append(self.write_mailbox(mailbox))
                meant.append([None, [mailbox]])
        if count == 1 and meant[0][0] is None and self.chance(0.5):
            written = written[0]
        if key == "to" and not any(members for _, members in meant):
            return self.write_list(key, name, count, False)
        self.json[key] = written
        self.lists[name] = meant

    # Other fields

    def write_fields(self):
        if self.chance(0.9):
            self.field("subject", "Subject", words.line(self.rng))
        self.field("messageId", "Message-ID", f"<{words.plain(self.rng, 30)}@example.org>")
        if self.chance(0.4):
            self.json["date"] = f"2026-0{self.rng.randint(1, 9)}-{self.rng.randint(10, 28)}T1{self.rng.randint(0, 9)}:05:59+0{self.rng.randint(0, 9)}:30"
        if self.chance(0.2):
            self.field("inReplyTo", "In-Reply-To", f"<{words.plain(self.rng)}@example.net>")
            ids = [f"<{words.plain(self.rng, 60)}@example.net>" for _ in range(self.rng.randint(1, 20))]
            self.json["references"] = ids
            self.fields.append(["References", " ".join(ids)])
        if self.chance(0.15):
            self.json["priority"] = self.rng.choice(["high", "low"])
            high = self.json["priority"] == "high"
            self.fields += [["X-Priority", "1 (Highest)" if high else "5 (Lowest)"], ["X-MSMail-Priority", "High" if high else "Low"],
                            ["Importance", "High" if high else "Low"]]
        if self.chance(0.2):
            self.write_list_fields()
        custom = [[self.rng.choice(["X-Note", "X-Note", "Comments", "Keywords", "Organization", "X-" + words.plain(self.rng, 60)]), words.line(self.rng, 40)]
                  for _ in range(self.rng.choice([0, 0, 1, 4]))]
        if custom:
            self.json["headers"] = [{"key": name, "value": value} for name, value in custom]
            self.fields += custom

    def field(self, key, name, value):
        self.json[key] = value
        self.fields.append([name, value])

    def write_list_fields(self):
        self.json["list"], rows = {}, {}
        for name in ("Help", "Unsubscribe", "Archive"):
            entries = []
            for _ in range(self.rng.choice([0, 1, 1, 3])):
                url = self.rng.choice(["https://example.org/", "mailto:leave@example.org?subject="]) + words.plain(self.rng, self.rng.choice([5, 200]))
                comment = " ".join(words.word(self.rng, 6, hard=False) for _ in range(self.rng.choice([0, 1, 5])))
                entries.append({"url": url, "comment": comment})
            if entries:
                self.json["list"][name.lower()] = entries
                rows[name] = ", ".join(f"<{e['url']}>" + (f" ({e['comment']})" if e["comment"] else "") for e in entries)
        self.fields += [["List-" + name, rows[name]] for name in ("Help", "Unsubscribe", "Archive") if name in rows]

    # Bodies

    def octets(self):
        size = self.rng.choice([0, 1, 2, 3, 56, 57, 58, 114, self.rng.randint(0, 5000)])
        return self.rng.randbytes(size)

    def text(self, charset):
        if charset != "utf-8":
            words_of = [CHARSETS[charset], "abc 123", "", ".", "From x", "a  b ", CHARSETS[charset] * self.rng.randint(1, 60)]
            return "\n".join(self.rng.choice(words_of) for _ in range(self.rng.randint(1, 12)))
        return words.body(self.rng, self.rng.choice(["\n", "\n", "\r\n", "\r"]))

    def leaf(self, type, text, **parameters):
        return {"type": type, "parameters": parameters, "text": lines(text)}

    def write_body(self):
        charset = self.rng.choice(list(CHARSETS)) if self.chance(0.35) else "utf-8"
        choices = {}
        if charset != "utf-8":
            choices["charset"] = self.rng.choice([charset, charset.upper()])
        if self.chance(0.15):
            choices["flowed"] = True
        if self.chance(0.2):
            choices["oldFileNames"] = True
        if choices or self.chance(0.5):
            choices["bodyEncoding"] = self.rng.choice(["auto", "7bit", "8bit"])
            self.json["postscope"] = choices
        if self.chance(0.4):
            self.json["textEncoding"] = self.rng.choice(ENCODINGS)
        self.old_names = "oldFileNames" in choices
        alternatives = []
        for key, type, probability in (("text", "text/plain", 0.85), ("watchHtml", "text/watch-html", 0.07), ("amp", "text/x-amp-html", 0.07),
                                       ("html", "text/html", 0.5)):
            if self.chance(probability):
                text = self.text(charset)
                self.json[key] = text
                if text:
                    parameters = {"charset": charset} | ({"format": "flowed"} if key == "text" and "flowed" in choices else {})
                    alternatives.append(self.leaf(type, text, **parameters))
        return self.assembled(alternatives, charset, "flowed" in choices)

    def assembled(self, alternatives, charset, flowed):
        """RFC 2046: text before HTML, pictures with the HTML, files beside them."""
        related, beside, event = [], [], []
        attachments = [self.attachment() for _ in range(self.rng.choice([0, 0, 1, 2, 5]))]
        if attachments:
            self.json["attachments"] = [written for written, _ in attachments]
        for written, part in attachments:
            (related if "cid" in written and self.json.get("html") else beside).append(part)
        if related and alternatives:
            alternatives[-1] = {"type": "multipart/related", "parameters": {"type": "text/html"}, "children": [alternatives[-1], *related]}
        if self.chance(0.1):
            event, file = self.event()
            beside += file
        others = [self.alternative() for _ in range(self.rng.choice([0, 0, 0, 0, 1, 2]))]
        if others:
            self.json["alternatives"] = [written for written, _ in others]
        alternatives += event + [part for _, part in others]
        empty = not alternatives
        if empty:
            alternatives.append(self.leaf("text/plain", "", charset=charset, **({"format": "flowed"} if flowed else {})))
        said = alternatives[0] if len(alternatives) == 1 else {"type": "multipart/alternative", "parameters": {}, "children": alternatives}
        if not beside:
            return said
        return {"type": "multipart/mixed", "parameters": {}, "children": beside if empty else [said, *beside]}

    def event(self):
        content = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:" + words.line(self.rng) + "\r\nEND:VCALENDAR\r\n"
        self.json["icalEvent"] = {"method": "request", "content": content}
        part = self.leaf("text/calendar", content, method="REQUEST", charset="utf-8")
        file = {"type": "application/ics", "parameters": {"name": "invite.ics"} if self.old_names else {}, "disposition": "attachment",
                "filename": "invite.ics", "octets": content.encode()}
        if self.chance(0.5):
            name = words.file_name(self.rng)
            self.json["icalEvent"]["filename"] = file["filename"] = name
            if self.old_names:
                file["parameters"]["name"] = name
        elif self.chance(0.5):
            self.json["icalEvent"]["filename"] = False
            return [part], []
        return [part], [file]

    def alternative(self):
        if self.chance(0.3):
            octets = self.octets()
            written = {"contentType": "application/json", "content": base64.b64encode(octets).decode(), "encoding": "base64"}
            return written, {"type": "application/json", "parameters": {}, "octets": octets}
        text = words.body(self.rng)
        return {"contentType": "text/markdown", "content": text}, self.leaf("text/markdown", text, charset="utf-8")

    def attachment(self):
        if self.others and self.chance(0.2):
            return self.attached_mail()
        if self.chance(0.07):
            text = f"Content-Type: text/x-raw\r\nContent-Disposition: inline; filename=raw.txt\r\n\r\n{words.plain(self.rng)}"
            return {"raw": text}, {"type": "text/x-raw", "parameters": {}, "disposition": "inline", "filename": "raw.txt",
                                   "octets": text.split("\r\n\r\n")[1].encode()}
        octets = self.octets()
        written = {"content": base64.b64encode(octets).decode(), "encoding": "base64"}
        part = {"type": "application/octet-stream", "parameters": {}, "disposition": "attachment", "octets": octets}
        kind = self.rng.random()
        if kind < 0.3:  # a text whose encoding is chosen: its line ends become those of mail
            text = words.body(self.rng)
            encoding = self.rng.choice(["7bit", "8bit", "quoted-printable"])
            written = {"content": text, "contentTransferEncoding": encoding, "contentType": "text/x-log; charset=utf-8"}
            part = {"type": "text/x-log", "parameters": {"charset": "utf-8"}, "disposition": "attachment", "octets": lines(text).replace("\n", "\r\n").encode()}
        elif kind < 0.6:
            written["contentType"] = 'application/x-thing; a="b c"; d=e'
            part |= {"type": "application/x-thing", "parameters": {"a": "b c", "d": "e"}}
            if self.chance(0.3):
                written["contentTransferEncoding"] = self.rng.choice(["base64", "quoted-printable"])
        else:
            written["contentType"] = "application/octet-stream"
        return self.named(written, part)

    def attached_mail(self):
        octets, inside = self.rng.choice(self.others)
        seven_bits = self.json.get("postscope", {}).get("bodyEncoding") == "7bit"
        written = {"content": base64.b64encode(octets).decode(), "encoding": "base64", "contentType": "message/rfc822"}
        part = {"type": "message/rfc822", "parameters": {}, "disposition": "attachment", "mail": inside}
        if seven_bits and not octets.isascii():  # a mail may not be encoded (RFC 2046 5.2.1): it goes as a file
            part = {"type": "application/octet-stream", "parameters": {}, "disposition": "attachment", "octets": octets}
        return self.named(written, part, with_id=False)

    def named(self, written, part, with_id=True):
        if self.chance(0.9):
            part["filename"] = written["filename"] = words.file_name(self.rng)
            if self.old_names:
                part["parameters"] = part["parameters"] | {"name": part["filename"]}
        if with_id and self.chance(0.3):
            part["cid"] = written["cid"] = f"{words.plain(self.rng)}@example.org"
            part["disposition"] = "inline"
        if self.chance(0.2):
            part["disposition"] = written["contentDisposition"] = self.rng.choice(["inline", "attachment"])
        if self.chance(0.2):
            part["fields"] = [["Content-Description", words.line(self.rng)], ["X-Part", words.line(self.rng)]]
            written["headers"] = [{"key": name, "value": value} for name, value in part["fields"]]
        return written, part
