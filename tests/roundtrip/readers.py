# SPDX-License-Identifier: MIT
"""Two parsers of other people's, Python's email and GMime, say what is in a mail, both in the shape of mails.Generator."""
import email
import email.policy
import re

import gi

gi.require_version("GMime", "3.0")
from gi.repository import GMime  # noqa: E402

GMime.init()

ADDRESS_FIELDS = ("from", "sender", "reply-to", "to", "cc", "bcc")
STRUCTURE = ("date", "mime-version", "content-type", "content-transfer-encoding", "content-disposition", "content-id")


def is_other_field(name):
    return name.lower() not in ADDRESS_FIELDS + STRUCTURE


def unquoted_local(address):
    """(local part without quotes and escapes, domain) of an address as it is written."""
    local, _, domain = address.rpartition("@")
    if not local.startswith('"'):
        return local, domain
    out, escaped = "", False
    for char in local[1:-1]:
        if char == "\\" and not escaped:
            escaped = True
        else:
            out, escaped = out + char, False
    return out, domain


def python_reads(field):
    return email.message_from_string(f"To: {field} <a@example.org>\n\n", policy=email.policy.default)["To"].addresses[0].display_name


# What Python 3.11 is known to do wrong, each asked of the Python that is here:
# python/cpython#128110: the space between two encoded-words of a name is kept. They are put together before it reads them.
JOINS_WORDS_WITH_SPACES = python_reads("=?UTF-8?Q?a?= =?UTF-8?Q?b?=") == "a b"
# _header_value_parser.get_fws() strips all of Unicode's white space where a name has one space, and shows one space for it. Names are compared so.
MERGES_SPACES = python_reads("=?UTF-8?Q?a_=E3=80=80b?=") == "a b"


class Python:
    name = "Python's email"

    def read(self, octets):
        if JOINS_WORDS_WITH_SPACES:
            octets = re.sub(rb"(=\?UTF-8\?[QB]\?[^?\s]*\?=)(?:\r\n)? (?==\?UTF-8\?[QB]\?)", rb"\1", octets)
        return self.mail(email.message_from_bytes(octets, policy=email.policy.default))

    def mail(self, message):
        found = {"fields": [[name, utf8(str(value))] for name, value in message.items() if is_other_field(name)], "addresses": {},
                 "root": self.part(message, True), "date": message["Date"].datetime.isoformat()}
        for name in ("From", "Sender", "Reply-To", "To", "Cc", "Bcc"):
            if name in message:
                found["addresses"][name] = [[utf8(group.display_name), [self.mailbox(one) for one in group.addresses]] for group in message[name].groups]
        return found

    def shown(self, name):
        return re.sub(r"\s+", " ", name) if MERGES_SPACES else name

    def mailbox(self, address):
        return [utf8(address.display_name), utf8(address.username), utf8(address.domain)]

    def part(self, part, is_root=False):
        found = {"type": part.get_content_type(), "parameters": {k.lower(): v for k, v in part["Content-Type"].params.items() if k.lower() != "boundary"}}
        if part.get_content_disposition():
            found["disposition"] = part.get_content_disposition()
        if part["Content-Disposition"] and "filename" in part["Content-Disposition"].params:
            found["filename"] = part["Content-Disposition"].params["filename"]
        if part["Content-ID"]:
            found["cid"] = str(part["Content-ID"]).strip("<>")
        if not is_root:
            found["fields"] = [[name, str(value)] for name, value in part.items() if is_other_field(name)]
        if part.get_content_type() == "message/rfc822":
            found["mail"] = self.mail(part.get_payload(0))
        elif part.is_multipart():
            found["children"] = [self.part(child) for child in part.iter_parts()]
        else:
            found["octets"] = part.get_payload(decode=True)
            if part.get_content_maintype() == "text":
                found["text"] = found["octets"].decode(found["parameters"].get("charset", "us-ascii"), "replace")
        return found


def utf8(text):
    """Raw UTF-8 in a header (RFC 6532), whose octets the package keeps as half surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if text is not None else None


class Gmime:
    name = "GMime"

    def read(self, octets):
        # What a message is made of lives as long as its stream.
        self.stream = GMime.StreamMem.new_with_buffer(octets)
        self.message = GMime.Parser.new_with_stream(self.stream).construct_message(None)
        return self.mail(self.message)

    def mail(self, message):
        root = message.get_mime_part()
        found = {"fields": self.fields(message), "addresses": {}, "root": self.part(root, True), "date": message.get_date().format_iso8601()}
        for name, kind in (("From", GMime.AddressType.FROM), ("Sender", GMime.AddressType.SENDER), ("Reply-To", GMime.AddressType.REPLY_TO),
                           ("To", GMime.AddressType.TO), ("Cc", GMime.AddressType.CC), ("Bcc", GMime.AddressType.BCC)):
            if message.get_header(name) is not None:
                addresses = message.get_addresses(kind)
                raw = any(one.get_raw_value() and not one.get_raw_value().isascii() for one in self.headers(message))
                found["addresses"][name] = [self.group(addresses.get_address(i), raw) for i in range(addresses.length())]
        return found

    def headers(self, entity):
        headers = entity.get_header_list()
        return [headers.get_header_at(i) for i in range(headers.get_count())]

    def fields(self, entity):
        return [[one.get_name(), one.get_value()] for one in self.headers(entity) if is_other_field(one.get_name())]

    def group(self, address, raw):
        if isinstance(address, GMime.InternetAddressGroup):
            members = address.get_members()
            return [address.get_name(), [self.mailbox(members.get_address(i), raw) for i in range(members.length())]]
        return [None, [self.mailbox(address, raw)]]

    def shown(self, name):
        return name

    def mailbox(self, address, raw):
        # It shows the letters of A-labels; asked for A-labels it makes them of letters, too.
        return [address.get_name() or "", *unquoted_local(address.get_addr() if raw else address.get_idn_addr())]

    def part(self, part, is_root=False):
        type = part.get_content_type()
        found = {"type": f"{type.get_media_type()}/{type.get_media_subtype()}".lower(), "parameters": {}}
        parameters = type.get_parameters()
        for one in (parameters.get_parameter_at(i) for i in range(parameters.length())):
            if one.get_name().lower() != "boundary":
                found["parameters"][one.get_name().lower()] = one.get_value()
        disposition = part.get_content_disposition()
        if disposition is not None:
            found["disposition"] = disposition.get_disposition()
            if disposition.get_parameter("filename") is not None:
                found["filename"] = disposition.get_parameter("filename")
        if part.get_content_id():
            found["cid"] = part.get_content_id()
        if not is_root:
            found["fields"] = self.fields(part)
        if isinstance(part, GMime.MessagePart):
            found["mail"] = self.mail(part.get_message())
        elif isinstance(part, GMime.Multipart):
            found["children"] = [self.part(part.get_part(i)) for i in range(part.get_count())]
        else:
            stream = GMime.StreamMem.new()
            part.get_content().write_to_stream(stream)
            found["octets"] = bytes(stream.get_byte_array() or b"")
            if isinstance(part, GMime.TextPart):
                found["text"] = part.get_text() or ""
        return found
