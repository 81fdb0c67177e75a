"""English names in Bengali letters: known parts from the lexicon, all others by a model trained on it.

>>> from glossary.model import Candidate, Kind
>>> name = Candidate(text="Rebecca J. Hollingsworth", kind=Kind.PERSON, count=1, documents=1, score=0, rule="")
>>> [best, *_] = propose([name], Setting())[0]
>>> best.bn, best.evidence
('রেবেকা জে হলিংসওয়ার্থ', 'Rebecca: lexicon; J.: letter names; Hollingsworth: transliterated')

Of a person's name that the lexicon holds as a whole only what agrees with it is proposed: a guess must not
stand beside what is known. Everything else that it holds is left to it.

The score is the logarithm of the probability that the rendering is the right one, where the model wrote some
of it; on names held out of the model it was right about as often as that says.

`names` takes a name apart, `rendering` writes each part, `composing` puts them together. Parts that no table
has go through `decoder`, which combines two models: `ngram` and `lookahead`. Both are counted from
`data/aligned_names.txt`, which `training` makes of the lexicon with `alignment`; the test of the table says
when and how to make it anew.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, groupby
from operator import attrgetter

from glossary import data
from glossary.model import Candidate, Kind, Proposal, Region
from glossary.sources.setting import Setting
from glossary.sources.transliteration import training
from glossary.sources.transliteration.alignment import Alignment
from glossary.sources.transliteration.composing import composed
from glossary.sources.transliteration.decoder import Decoder
from glossary.sources.transliteration.names import tokens
from glossary.sources.transliteration.rendering import Part, Renderer
from glossary.text import bengali, lexicon

__all__ = ["propose"]

_SELF = ("transliteration",)


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Transliterate the names among the terms; phrases, titles and what the lexicon holds get nothing."""
    renderer = Renderer(setting.region, _known, lambda part, origin: _decoder().decode(part, origin))
    return [_proposals(candidate, renderer, setting.region) for candidate in candidates]


def _proposals(candidate: Candidate, renderer: Renderer, region: Region) -> tuple[Proposal, ...]:
    known = lexicon.lookup(candidate.text)
    if any(word.kind is not Kind.PERSON for word in known):
        return ()
    parts = renderer.parts(tokens(candidate.text, Kind.PERSON if known else candidate.kind))
    renderings = composed(parts)
    if known:
        right = {bengali.key(form) for word in known for form in word.forms(region)}
        return tuple(Proposal(bn=bn, sources=_SELF) for bn, _ in renderings if bengali.key(bn) in right)
    is_guess, why = any(part.is_guess for part in parts), _evidence(parts)
    return tuple(
        Proposal(bn=bn, sources=_SELF, score=round(score, 2) if is_guess else None, evidence=why)
        for bn, score in renderings
    )


def _evidence(parts: Sequence[Part]) -> str:
    """Say where the parts come from: `Rebecca: lexicon; Hollingsworth: transliterated`."""
    if len(parts) < 2:
        return "".join(part.evidence for part in parts)
    grouped = groupby(parts, key=attrgetter("evidence"))
    return "; ".join(f"{', '.join(part.token.text for part in same)}: {evidence}" for evidence, same in grouped)


@cache
def _alignments() -> Mapping[str, Sequence[Alignment]]:
    return training.alignments(data.read(training.TABLE))


def _known(part: str) -> tuple[str, ...]:
    """Return the Bengali forms of a part that the lexicon has in a longer name or a place, the commonest first."""
    return _known_parts().get(part, ())


@cache
def _known_parts() -> Mapping[str, tuple[str, ...]]:
    forms: dict[str, tuple[str, ...]] = {}
    for links in chain.from_iterable(_alignments().values()):
        part, form = ("".join(side) for side in zip(*links, strict=True))
        forms[part] = (*forms.get(part, ()), form)
    return forms


@cache
def _decoder() -> Decoder:
    from wordfreq import freq_to_zipf, get_frequency_dict

    frequencies = get_frequency_dict("bn")
    return Decoder(_alignments(), lambda word: freq_to_zipf(frequencies[word]) if word in frequencies else 0.0)
