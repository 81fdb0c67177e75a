"""Articles and translations with the terms of a glossary marked in them.

>>> from glossary.model import Entry, Status, Termbase
>>> kim = Entry(en="Kim Jong Un", bn="কিম জং উন", status=Status.APPROVED)
>>> [match.text for match in annotate(Termbase(entries=(kim,)), "They met Kim Jong Un’s aide.")]
['Kim Jong Un’s']
"""

from glossary import aids, articles, files, formats
from glossary.errors import ArticleError
from glossary.keeping import load
from glossary.model import Annotated, Document, Match, Termbase

__all__ = ["annotate", "annotated"]


def annotate(termbase: Termbase, text: str, *, drafts: bool = False) -> list[Match]:
    """Return the uses of a glossary's terms in *text*, in order, none overlapping another.

    English forms, Bengali forms with their endings, and Bengali forms to avoid; offsets are code points of
    *text*. Only approved entries count, or with *drafts* proposed ones, too. For many texts, make one
    `aids.Finder`.
    """
    return list(aids.Finder(formats.chosen(termbase, drafts=drafts)[0].entries).find(text))


def annotated(
    article: str, glossary: str = "terms.yaml", *, drafts: bool = False, first: bool = False
) -> tuple[Annotated, tuple[formats.Loss, ...]]:
    """Return an article with the terms of a glossary marked in it, and which entries were left out and why.

    With *first*, only the first use of each entry is marked, and all that must not be printed.
    """
    document = _document(article)
    termbase, left_out = formats.chosen(load(glossary), drafts=drafts)
    matches = aids.Finder(termbase.entries).find(document.text)
    chosen = tuple(aids.first_uses(matches)) if first else matches
    return Annotated(document=document, matches=chosen), left_out


def _document(name: str) -> Document:
    """Read one article or translation, in whichever language."""
    path, *others = files.find([name], articles.ENDINGS)
    if others:
        raise ArticleError(where=name, what=f"there are {1 + len(others)} articles here", remedy="name one of them")
    document = articles.parse(path, files.read(path, articles.LARGEST))
    if not document.text.strip():
        raise ArticleError(where=path, what="there is no text in this file", remedy="give an article or a translation")
    return document
