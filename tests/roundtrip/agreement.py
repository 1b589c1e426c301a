# SPDX-License-Identifier: MIT
"""Compares what a parser found in a mail with what was meant, place by place."""
import datetime


def lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def quoted(line):
    """(depth, text) of a line with quote marks: "> > text" and ">> text" are the same."""
    depth = end = 0
    while line[end:end + 1] == ">":
        depth, end = depth + 1, end + 1
        if line[end:end + 2] == " >":
            end += 1
    return depth, line[end + 1:] if depth and line[end:end + 1] == " " else line[end:]


def flat(text):
    """The lines of a text that goes as format=flowed, where spaces at a line's end say nothing."""
    return [(depth, line if line == "-- " else line.rstrip(" ")) for depth, line in map(quoted, text.split("\n"))]


def unflowed(text):
    """RFC 3676 4."""
    found, open_line = [], False
    for line in text.split("\n"):
        rest = line.lstrip(">")
        depth = len(line) - len(rest)
        rest = rest[1:] if rest.startswith(" ") else rest
        if open_line and found[-1][0] == depth and rest != "-- ":
            found[-1] = (depth, found[-1][1] + rest)
        else:
            found.append((depth, rest))
        open_line = rest.endswith(" ") and rest != "-- "
    return [(depth, rest if rest == "-- " else rest.rstrip(" ")) for depth, rest in found]


class Comparison:
    def __init__(self, reader):
        self.shown = reader.shown
        self.differences = []

    def same(self, place, meant, found):
        if isinstance(meant, (list, tuple)) and isinstance(found, (list, tuple)) and len(meant) == len(found):
            for number, (one, other) in enumerate(zip(meant, found)):
                self.same(f"{place}[{number}]", one, other)
        elif meant != found:
            self.differences.append(f"{place}\n    meant {meant!r:.1500}\n    found {found!r:.1500}")

    def mail(self, place, meant, found):
        self.same(place + "fields", meant["fields"], found["fields"])
        if "date" in meant:
            self.same(place + "date", datetime.datetime.fromisoformat(meant["date"]), datetime.datetime.fromisoformat(found["date"]))
        self.same(place + "address fields", sorted(meant["addresses"]), sorted(found["addresses"]))
        for name in meant["addresses"]:
            self.same(place + name, self.names_shown(meant["addresses"][name]), self.names_shown(found["addresses"].get(name, [])))
        self.part(place + "body", meant["root"], found["root"], True)

    def names_shown(self, groups):
        return [[self.shown(name) if name else name, [[self.shown(shown), *address] for shown, *address in members]] for name, members in groups]

    def part(self, place, meant, found, is_root=False):
        for key in ("type", "parameters", "disposition", "filename", "cid"):
            self.same(f"{place} {key}", meant.get(key), found.get(key))
        self.same(f"{place} is a", sorted(set(meant) & {"children", "mail"}), sorted(set(found) & {"children", "mail"}))
        if not is_root:
            self.same(f"{place} fields", meant.get("fields", []), found.get("fields", []))
        if "mail" in meant and "mail" in found:
            self.mail(f"{place} > ", meant["mail"], found["mail"])
        elif "text" in meant and "text" in found:
            self.text(f"{place} text", meant, lines(found["text"]), is_root)
        elif "octets" in meant and "octets" in found:
            self.same(f"{place} octets", meant["octets"], found["octets"])
        elif "children" in meant and "children" in found:
            self.same(f"{place} number of parts", len(meant["children"]), len(found["children"]))
            for number, (one, other) in enumerate(zip(meant["children"], found["children"]), 1):
                self.part(f"{place}.{number}", one, other)

    def text(self, place, meant, found, is_root):
        """The last line of a mail ends, also if that of its text does not."""
        text = meant["text"]
        if is_root and not text.endswith("\n") and found.endswith("\n"):
            found = found[:-1]
        if meant["parameters"].get("format") == "flowed":
            self.same(place, flat(text), unflowed(found))
        else:
            self.same(place, text, found)


def differences(meant, found, reader):
    """`reader` says how it shows a name."""
    comparison = Comparison(reader)
    comparison.mail("", meant, found)
    return comparison.differences
