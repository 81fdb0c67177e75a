"""Which two of the languages of a file a glossary is about.

>>> chosen(["fr", "en-US", "bn-BD"])
('en-US', 'bn-BD')
"""

from collections.abc import Iterable

from glossary.errors import FormatError

__all__ = ["USUAL", "chosen", "primary"]

USUAL = ("en", "bn")
"""What a file without an entry is about."""


def primary(code: str) -> str:
    """Return the language of a code without country or script."""
    return code.casefold().replace("_", "-").partition("-")[0]


def chosen(codes: Iterable[str]) -> tuple[str, str]:
    """Return the codes of English and of Bengali among *codes*, as they are written there.

    Raises `FormatError` when one of them is missing.
    """
    seen = list(dict.fromkeys(codes))
    if not seen:
        return USUAL
    source = next((code for code in seen if primary(code) == "en"), None)
    target = next((code for code in seen if primary(code) == "bn"), None)
    if source is None or target is None:
        what = f"the languages of this file are {', '.join(code or '(none)' for code in seen)}"
        raise FormatError(where="the file", what=what, remedy="give one with English (en) and Bengali (bn)")
    return source, target
