"""How each part of a name may be written in Bengali, each way with its probability.

>>> from glossary.sources.transliteration.names import tokens
>>> from glossary.model import Kind
>>> known = {"musk": ("মাস্ক",)}
>>> renderer = Renderer(Region.BD, lambda part: known.get(part, ()), lambda part, origin: (("থর্নবারি", -0.1),))
>>> [part.forms for part in renderer.parts(tokens("Thornbury Musk", Kind.PERSON))]
[(('থর্নবারি', -0.1),), (('মাস্ক', 0.0),)]
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import log

from glossary.model import Region
from glossary.sources.transliteration.decoder import Rendering
from glossary.sources.transliteration.latin import plain
from glossary.sources.transliteration.names import Role, Token, words
from glossary.sources.transliteration.training import ORIGINS
from glossary.text import bengali, lexicon

__all__ = ["Part", "Renderer"]

TRANSLITERATED = "transliterated"

_FIRST = 0.7
"""How likely the first of several forms in a table is the right one; the others share the rest."""

_FRONT = re.compile("([OD])['’‘](?=[A-Za-z]{2})")
_FRONTS = {"O": "ও’", "D": "ডি’"}

_SON_OF = re.compile("(?:Mc|Mac)(?=[A-Z][a-z])")
_SON_OF_BN = "ম্যাক"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a name with its renderings."""

    token: Token

    forms: tuple[Rendering, ...]
    """Best first; empty when there is no way to write it."""

    evidence: str
    """Where the forms come from, for a person to read."""

    @property
    def is_guess(self) -> bool:
        """Whether the model wrote it."""
        return self.evidence == TRANSLITERATED


class Renderer:
    """Renders parts of names, by tables where these have them, else by transliteration."""

    def __init__(
        self,
        region: Region,
        known: Callable[[str], tuple[str, ...]],
        decode: Callable[[str, str], tuple[Rendering, ...]],
    ) -> None:
        """Take forms from *known* before those from *decode*; both are asked for parts as `plain` makes them.

        *decode* is told the origin of the name, too; it is "" for any.
        """
        self._region = region
        self._known = known
        self._decode = decode

    def parts(self, tokens: Sequence[Token]) -> list[Part]:
        """Return the parts of a name with their renderings."""
        origin = _origin(tokens)
        found = []
        for token in tokens:
            forms, evidence = self._name(token.text, origin) if token.role is Role.NAME else self._by_role(token)
            found.append(Part(token=token, forms=forms, evidence=evidence))
        return found

    def _by_role(self, token: Token) -> tuple[tuple[Rendering, ...], str]:
        if token.role is Role.INITIALS:
            letters = [bengali.LETTER_NAMES[letter] for letter in token.text if letter.isalpha()]
            return _shares((" ".join(letters), "".join(letters))), "letter names"
        if token.role is Role.TITLE:
            return _shares(self._in_lexicon(token.text, {"titles"})), "lexicon"
        return _shares(self._in_lexicon(token.text) or words(token.role, token.text)), token.role.value

    def _name(self, text: str, origin: str) -> tuple[tuple[Rendering, ...], str]:
        if listed := self._in_lexicon(text) or self._known(plain(text)):
            return _shares(listed), "lexicon"
        if front := _FRONT.match(text):
            rest, _ = self._name(text[front.end() :], origin)
            return tuple((_FRONTS[front[1]] + form, likely) for form, likely in rest), TRANSLITERATED
        if (front := _SON_OF.match(text)) and (father := self._in_lexicon(text[front.end() :])):
            return _shares([_SON_OF_BN + form for form in father]), "Mac and lexicon"
        return self._decode(plain(text), origin), TRANSLITERATED

    def _in_lexicon(self, text: str, topics: Collection[str] = lexicon.NAME_PARTS) -> tuple[str, ...]:
        """Return what the lexicon has for a part in some topics, without the hyphen of a particle."""
        found = (word.forms(self._region) for word in lexicon.lookup(text) if word.topic in topics)
        return tuple(dict.fromkeys(form.strip("-") for forms in found for form in forms))


def _origin(tokens: Sequence[Token]) -> str:
    """Return where a name comes from by the parts that the lexicon has, "" when they don't agree."""
    topics = {word.topic for token in tokens for word in lexicon.lookup(token.text)} & lexicon.NAME_PARTS
    origins = {ORIGINS[topic] for topic in topics}
    return origins.pop() if len(origins) == 1 else ""


def _shares(forms: Sequence[str]) -> tuple[Rendering, ...]:
    """Return forms of a table, the best first, with a probability each."""
    different = tuple(dict.fromkeys(forms))
    if len(different) < 2:
        return tuple((form, 0.0) for form in different)
    rest = (1 - _FIRST) / (len(different) - 1)
    return ((different[0], log(_FIRST)), *((form, log(rest)) for form in different[1:]))
