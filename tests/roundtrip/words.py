# SPDX-License-Identifier: MIT
"""Random pieces of mails: words of every script, file names, addresses."""

POOLS = [
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    "äöüßéèêñçøåÆŒžšİıĞ",
    "中文郵件測試繁體简体漢字日本語かなカナ한국어",
    "אבגדהוזחטי\u200f",
    "العربيةشدة\u0651\u064b\u200f",
    "ทดสอบ\u0e48\u0e49ไทย",
    "e\u0301a\u0308n\u0303\u0323o\u0302\u0301",
    "😀👩\u200d👩\u200d👧🇹🇼👍🏽🀄",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢𠮷𠀋",
    "\u00a0\u2003\u3000\u200b\u2060\ufeff",
]
HARD = ["=?utf-8?q?x?=", "=?x?=", "=?", "?=", "=?utf-8?b?4pyT", "==", "'", "''", "%20", "%", '"', "\\", "a@b", "<x>", "(c)", ";", ",", ":", "--", "From", "."]


def word(rng, longest=12, hard=True):
    if hard and rng.random() < 0.08:
        return rng.choice(HARD)
    pool = POOLS[0] if rng.random() < 0.45 else rng.choice(POOLS if hard else POOLS[2:10])
    return "".join(rng.choice(pool) for _ in range(rng.randint(1, longest)))


def plain(rng, longest=10):
    return "".join(rng.choice(POOLS[0]) for _ in range(rng.randint(1, longest)))


def line(rng, most=14):
    """One line of text; now and then a very long word, several spaces, or spaces at an end."""
    words = [plain(rng) if rng.random() < 0.4 else word(rng) for _ in range(rng.randint(1, most))]
    if rng.random() < 0.06:
        words.insert(rng.randrange(len(words) + 1), rng.choice("xé中😀") * rng.randint(60, 700))
    if rng.random() < 0.15:
        words = [w + " " * rng.choice([0, 0, 0, 1, 2, 5, 40, 120]) for w in words]
    text = " ".join(words)
    return text if rng.random() < 0.1 else text.strip(" ")


def body(rng, line_end="\n"):
    """Lines with what transports trip over: dots, "From ", white space at the ends, controls, lines over 998."""
    lines = []
    for _ in range(rng.choice([0, 1, 3, 10, 40])):
        kind = rng.random()
        if kind < 0.2:
            lines.append(rng.choice(["", ".", "..", ".dot", "From me", ">From", "-- ", "--", "\t", " ", "=", "=20", "a\tb \t", "\x0b\x1b[0m\x07\x7f", "--=_1_"]))
        elif kind < 0.22:
            lines.append(rng.choice(["-- ", "> ", ">> ", "  ", "From "]) + (plain(rng) * 12 if rng.random() < 0.5 else line(rng, 40)))
        elif kind < 0.26:
            lines.append(rng.choice("yö郵🙂") * rng.randint(300, 2500))
        else:
            lines.append(line(rng))
    end = rng.choice(["", line_end, line_end * 3])
    return line_end.join(lines) + end


LOCAL = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~"
DOMAINS = [
    ("example.org", "example.org"), ("MAIL.Example.COM", "MAIL.Example.COM"), ("a-b.c.d.example", "a-b.c.d.example"),
    ("bücher.example", "xn--bcher-kva.example"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"), ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
    ("[192.0.2.1]", "[192.0.2.1]"), ("[IPv6:2001:db8::1]", "[IPv6:2001:db8::1]"),
]


def local_part(rng, international):
    kind = rng.random()
    if kind < 0.2:  # only a quoted string can say these
        return rng.choice(["a b", "a,b", "x@y", 'q"q', "b\\s", "<x>", ".a", "a.", "a..b", "(c)", "a;b:c", " ", "a@evil.example b"]) + rng.choice(["", "1", " z"])
    if international and kind < 0.5:
        return rng.choice(["jörg", "用戶", "пользователь", "उपयोगकर्ता", "a.é"])
    return ".".join("".join(rng.choice(LOCAL) for _ in range(rng.randint(1, 10))) for _ in range(rng.randint(1, 3)))


def is_dot_atom(text):
    return all(atom and not set(atom) & set(' "(),:;<>@[\\]') for atom in text.split("."))


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def display_name(rng):
    if rng.random() < 0.25:
        return ""
    words = [word(rng, 9) if rng.random() < 0.5 else plain(rng, 9) for _ in range(rng.choice([1, 2, 2, 3, 3, 6, 25]))]
    # White space at the ends of a name says nothing, and readers drop it.
    return " ".join(words).strip(" \u00a0\u2003\u3000\u200b\u2060\ufeff")


def file_name(rng):
    kind = rng.random()
    stem = "".join(c for c in line(rng, rng.choice([1, 2, 4])) if c not in "/\\")
    if kind < 0.1:
        stem = plain(rng) * rng.randint(20, 40)
    elif kind < 0.2:
        stem = rng.choice("長ü😀") * rng.randint(60, 80)
    return stem[:240] + rng.choice([".txt", ".pdf", ".PNG", ".tar.gz", "", ".é", ". 中文"]) or "x"
