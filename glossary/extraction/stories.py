r"""The sentences of articles, and apart from them the headlines, whose capitals say nothing.

>>> from glossary.articles import parse
>>> found = stories([parse("a.txt", b"Kim Meets Putin In Moscow\n\nKim met Putin. They spoke.\n")])
>>> found.sentences, found.headlines
(['Kim met Putin.', 'They spoke.'], [('Kim Meets Putin In Moscow', 'a.txt')])
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from glossary.model import Document
from glossary.text.english import sentences

__all__ = ["Stories", "is_headline", "stories"]

_TWO_CAPITALS = re.compile("[A-Z]['’]?[A-Z]")
_CAPS_SHARE = 0.7
_TITLE_SHARE = 0.8


@dataclass(slots=True)
class Stories:
    """What some documents tell, in their order."""

    documents: list[str] = field(default_factory=list)
    """The name of each document."""

    sentences: list[str] = field(default_factory=list)
    """Each on one line; of all documents. A name in a credit is one as well, behind `by`."""

    sizes: list[int] = field(default_factory=list)
    """How many of the sentences each document has."""

    headlines: list[tuple[str, str]] = field(default_factory=list)
    """Each on one line, with the name of its document."""


def stories(documents: Iterable[Document]) -> Stories:
    """Return the sentences and the headlines of documents."""
    found = Stories()
    for document in documents:
        before = len(found.sentences)
        for paragraph in document.paragraphs:
            line = _on_one_line(paragraph)
            if is_headline(line):
                found.headlines.append((line, document.name))
            elif line:
                found.sentences += [sentence for _, sentence in sentences(line)]
        found.sentences += [f"by {document.text[span.start : span.end]}" for span in document.credits]
        found.documents.append(document.name)
        found.sizes.append(len(found.sentences) - before)
    return found


def _on_one_line(text: str) -> str:
    """Return *text* with single blanks, and one for what controls a terminal or the direction of writing."""
    if text.isprintable():
        return " ".join(text.split()) if "  " in text else text.strip()
    printable = [c if c.isprintable() or c == "\N{ZERO WIDTH JOINER}" else " " for c in text]
    return " ".join("".join(printable).split())


def is_headline(paragraph: str) -> bool:
    """Tell whether the capitals of a line say nothing about names.

    That is so in a line of capitals, and in a title where all words but the small ones have one.
    """
    ends = paragraph.rstrip("\"'”’").endswith((".", "?", "!"))
    if ends and not _TWO_CAPITALS.search(paragraph):
        return False
    words = [word for word in paragraph.split() if word[0].isalpha()]
    capitals = sum(map(str.isupper, words))
    if capitals > _CAPS_SHARE * len(words) and (len(words) > 2 or len(paragraph) > 12):
        return True
    if ends or paragraph.count(",") > 1 or "(" in paragraph:
        return False
    content = [word for word in words[1:] if len(word) > 3]
    return len(content) > 2 and sum(word[0].isupper() for word in content) >= _TITLE_SHARE * len(content)
