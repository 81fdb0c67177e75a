"""The one place that may use the network, and only when somebody asks for a download."""

import urllib.error
import urllib.request

from glossary.errors import FileError

__all__ = ["fetch"]

_PATIENCE = 60
"""Seconds without a byte."""

_MOST_BYTES = 1_000_000_000


def fetch(url: str) -> bytes:
    """Return what is at an http or https address. Raises `FileError` when it can't be had."""
    if not url.startswith(("http://", "https://")):
        raise FileError(where=url, what="this is no web address", remedy="use one that begins with https://")
    try:
        with urllib.request.urlopen(url, timeout=_PATIENCE) as answer:  # noqa: S310 - the scheme was checked
            content: bytes = answer.read(_MOST_BYTES + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise FileError(where=url, what=f"this can't be downloaded ({reason})", remedy="try again later") from None
    if len(content) > _MOST_BYTES:
        raise FileError(where=url, what="this is larger than 1 GB", remedy="download it by hand and look at it")
    return content
