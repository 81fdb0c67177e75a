r"""What a page can show of a text that may hold anything.

>>> printable("a\x1b[31m\r\n") == "a\N{REPLACEMENT CHARACTER}[31m\r\n"
True
"""

import re

__all__ = ["printable"]

_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(text: str) -> str:
    """Put a replacement character for control characters, halves of characters and noncharacters.

    HTML forbids them (HTML Standard, 13.2.3.5), and a terminal would take some for orders.
    """
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
