"""Which parts of speech an English word has, from a table of the project's own.

>>> sorted(classes("attack")), sorted(classes("accept")), sorted(classes("artillery"))
(['noun', 'verb'], ['verb'], ['noun'])
>>> classes("anemometer")
frozenset()

`glossary/data/english_words.tsv` holds a word a line with its classes: `noun`, `verb`, `adjective`,
`adverb`, `past` (a past form that isn't made with -ed) and `participle`. It was written by hand for this
project. It holds what a reader can't tell from the end of a word: verbs, nouns that are verbs as well,
adjectives without an ending of adjectives, nouns that have one (hospital), nouns in -ing (meeting).
Words are in their base form. Nouns in -s that stand before another noun (arms deal) are there, too. The
single words of the lexicon count as well; any other word is most likely a noun, and isn't listed.
"""

from collections.abc import Mapping
from functools import cache

from glossary import data
from glossary.text import lexicon

__all__ = ["CLASSES", "classes"]

CLASSES = ("noun", "verb", "adjective", "adverb", "past", "participle")

_LEXICON = (("words_nouns", "noun"), ("words_adjectives", "adjective"))
"""The topics of the lexicon that hold words, and what they are."""

_INFLECTED = ("ed", "ing", "s")
"""Endings by which the lexicon's words are left out: what they are depends on the words beside them."""


def classes(word: str) -> frozenset[str]:
    """Return the `CLASSES` of a lower-case word; none for a word that neither table holds."""
    return _table().get(word, frozenset())


@cache
def _table() -> Mapping[str, frozenset[str]]:
    lines = data.read("english_words.tsv").splitlines()[1:]
    found = {word: frozenset(named.split(" ")) for word, named in (line.split("\t") for line in lines)}
    for topic, named in _LEXICON:
        for _, (word, *_) in lexicon.rows(topic):
            if word.isalpha() and word.islower() and not word.endswith(_INFLECTED):
                found.setdefault(word, frozenset([named]))
    return found
