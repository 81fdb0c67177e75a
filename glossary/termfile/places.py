r"""Find the entry that a person means by an English term.

>>> from glossary.termfile.file import load
>>> termfile = load("t", b"terms:\n- {en: Kim Jong Un, variants: [Kim]}\n- {en: bank, sense: river}\n")
>>> place(termfile, "kim"), place(termfile, "Bank", "river")
(0, 1)
"""

import difflib

from glossary.errors import TermError
from glossary.termfile.file import Termfile
from glossary.text import english

__all__ = ["place"]


def place(termfile: Termfile, name: str, sense: str | None = None) -> int:
    """Return the index of the entry that has *name* as its English term or, failing that, as a variant.

    *sense* is needed where two entries have the same term. Raises `TermError` when no entry fits, or two.
    """
    key = english.key(name)
    entries = [
        (index, entry) for index, entry in enumerate(termfile.termbase.entries) if sense is None or entry.sense == sense
    ]
    heads = [index for index, entry in entries if english.key(entry.en) == key]
    found = heads or [index for index, entry in entries if key in map(english.key, entry.variants)]
    if len(found) == 1:
        return found[0]
    if found:
        senses = ", ".join(termfile.termbase.entries[index].sense or '""' for index in found)
        raise TermError(where=name, what="several entries have this term", remedy=f"add --sense, one of: {senses}")
    near = difflib.get_close_matches(name, [entry.en for _, entry in entries], 1)
    remedy = f"did you mean `{near[0]}`?" if near else "add it with `glossary build`, or by hand"
    raise TermError(where=name, what=f"no entry of {termfile.name} has this term", remedy=remedy)
