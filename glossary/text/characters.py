"""Characters that look alike, or that no reader sees: facts for comparing and for finding text.

>>> HYPHENS[:3], len(IGNORED) > 20
('-‐‑', True)
"""

__all__ = [
    "ANUSVARA",
    "APOSTROPHES",
    "CANDRABINDU",
    "HASANT",
    "HYPHENS",
    "IGNORED",
    "JOINERS",
    "KHANDA_TA",
    "LETTER_NAMES",
    "NUKTA",
    "PREPENDED",
    "QUOTES",
    "VISARGA",
    "ZWJ",
    "ZWNJ",
]

ZWJ = "\N{ZERO WIDTH JOINER}"
ZWNJ = "\N{ZERO WIDTH NON-JOINER}"
JOINERS = ZWJ + ZWNJ

HASANT = "\N{BENGALI SIGN VIRAMA}"
NUKTA = "\N{BENGALI SIGN NUKTA}"
KHANDA_TA = "\N{BENGALI LETTER KHANDA TA}"
CANDRABINDU = "\N{BENGALI SIGN CANDRABINDU}"
ANUSVARA = "\N{BENGALI SIGN ANUSVARA}"
VISARGA = "\N{BENGALI SIGN VISARGA}"

LETTER_NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি কিউ আর এস টি ইউ ভি ডব্লিউ এক্স ওয়াই জেড".split(),
        strict=True,
    )
)
"""What the English letters are called."""

HYPHENS = "-‐‑‒–—−·"
"""Between two words they are one: কিম জং-উন, কিম জং–উন. Every dash, the minus, the middle dot."""

APOSTROPHES = "'’‘ʼ`′"
QUOTES = '"“”„«»″'


def _between(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


IGNORED = _between(
    (0x00AD, 0x00AD),  # soft hyphen
    (0x061C, 0x061C),  # marks of direction, here and below
    (0x200B, 0x200F),  # zero width space, joiners
    (0x202A, 0x202E),
    (0x2060, 0x2064),  # word joiner, invisible operators
    (0x2066, 0x2069),
    (0xFE00, 0xFE0F),  # which shape of a sign to show
    (0xFEFF, 0xFEFF),  # byte order mark
)
"""What nobody sees: it makes no difference inside a word."""

PREPENDED = _between(
    (0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2), (0x0D4E, 0x0D4E),
    (0x110BD, 0x110BD), (0x110CD, 0x110CD), (0x111C2, 0x111C3), (0x113D1, 0x113D1), (0x1193F, 0x1193F),
    (0x11941, 0x11941), (0x11A84, 0x11A89), (0x11D46, 0x11D46), (0x11F02, 0x11F02),
)  # fmt: skip
"""Signs that make one character with what follows: `Prepend` of Unicode Standard Annex 29."""
