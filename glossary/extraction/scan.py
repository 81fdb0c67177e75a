"""Read one document once, and count what may be a name or a set phrase.

>>> from glossary.articles import parse
>>> counts = scan(parse("a.txt", b"Kim met President Vladimir Putin. The war in Ukraine goes on."))
>>> [run.text for run in counts.runs]
['Kim', 'President Vladimir Putin', 'The', 'Ukraine']
>>> [pattern.text for pattern in counts.patterns]
['war in Ukraine']

Capitals are counted as *runs*, whole and undecided: what a run names depends on all the articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from glossary.extraction.counts import Counts, KeyT, Pattern, Run, Tally, example_rank
from glossary.extraction.shapes import patterns
from glossary.extraction.tables import PARTICLES, TITLES
from glossary.model import Document, Example
from glossary.text.english import sentences

__all__ = ["is_headline", "scan"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĤĪİĶĹĽŁŃŅŇŌŐŒŔŘŚŜŞŠŢŤŪŮŰŲŴŶŸŹŻŽ"
_WORD = rf"""(?:
    (?:[A-Z]\.){{2,}}[A-Z]?                                    # U.S.
  | [A-Z]\.(?=\ [A-Z])                                         # the F. of John F. Kennedy
  | (?:St|Mt|Ft|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Sen|Rep|Gov|Rev|Prof|Maj|Adm)\.(?=\ [A-Z])
  | (?:[a-z]{{1,2}}(?=[A-Z][a-z])|(?:al|el|ul|ur|an|as|d|l)[-'’](?=[A-Z]))?
    [{_UPPER}]\w*(?:[-–/&]\w+|['’](?!s\b)(?=[^\W\d])\w+)*        # iPhone, al-Qaeda, S&P, O'Brien, Jean-Noël
)"""
_MOST_WORDS = 11  # behind the first; a longer run is a list in capitals, and names nothing
_LINK = rf"(?:of\ the|of|for\ the|for|and\ the|and|on|&|(?:{'|'.join(sorted(PARTICLES))})(?:\ (?:der|den|la|el|al))?)"
_RUN = re.compile(
    rf"(?<![\w@#])({_WORD}(?:\ (?:{_LINK}\ )?{_WORD}){{0,{_MOST_WORDS}}}(?:\ \d{{1,4}}(?![\d,.:%]*\d|-|\ percent))?)",
    re.VERBOSE,
)
_ACRONYM_BEHIND = re.compile(r"\s\(([A-Z][A-Za-z0-9&-]{1,9})\)")
_LOWER_WORD = re.compile(r"(?<![\w'’.@#-])[a-z]+(?:[-'’][a-z]+)*")
_BLANKS = re.compile(r"\s+")
_OPENS_SENTENCE = re.compile(r"(?:^|[:;?!…]\s+|\.\s+)[\"'“‘(\[–—-]*\s*$|(?:^|[\s,])[\"“‘]$")
_BEFORE = re.compile(r"([\w'-]+),?\s+$")
_AFTER = re.compile(r"(?:['’]s)?,?\s+([a-z]+)")
_SAYING = frozenset(
    "said says told added warned vowed pledged called wrote tweeted argued insisted denied confirmed announced"
    " praised met meets visited urged hailed accused arrived".split()
)
_PREPOSITIONS_OF_PLACE = frozenset("in at near to from across inside outside throughout".split())

_CAPS_SHARE = 0.7
_TITLE_SHARE = 0.8


def scan(document: Document) -> Counts:
    """Count one document."""
    lower: Counter[str] = Counter()
    runs: dict[Run, list[str]] = defaultdict(list)
    shapes: dict[Pattern, list[str]] = defaultdict(list)
    headlines: dict[str, list[str]] = defaultdict(list)
    acronyms: Counter[tuple[str, str]] = Counter()
    for paragraph in document.paragraphs:
        if is_headline(paragraph):
            line = _BLANKS.sub(" ", paragraph)
            headlines[line].append(line)
            continue
        for _, text in sentences(paragraph):
            sentence = _BLANKS.sub(" ", text)
            lower.update(_LOWER_WORD.findall(sentence))
            for run, end in _runs(sentence):
                runs[run].append(sentence)
                if behind := _ACRONYM_BEHIND.match(sentence, end):
                    acronyms[behind.group(1), run.text] += 1
            for pattern in patterns(sentence):
                shapes[pattern].append(sentence)
    return Counts(
        documents=1,
        lower=dict(lower),
        runs=_tallies(runs, document.name),
        patterns=_tallies(shapes, document.name),
        headlines=_tallies(headlines, document.name),
        together=_together({run.text for run in runs}),
        acronyms=dict(acronyms),
    )


def is_headline(paragraph: str) -> bool:
    """Tell whether the capitals of a line say nothing about names.

    That is so in a line of capitals, and in a title where all words but the small ones have one.
    """
    words = [word for word in paragraph.split() if word[0].isalpha()]
    capitals = sum(word.isupper() for word in words)
    if capitals > _CAPS_SHARE * len(words) and (len(words) > 2 or len(paragraph) > 12):
        return True
    content = [word for word in words[1:] if len(word) > 3]
    ends = paragraph.rstrip("\"'”’").endswith((".", "?", "!"))
    return len(content) > 2 and not ends and sum(w[0].isupper() for w in content) >= _TITLE_SHARE * len(content)


def _runs(sentence: str) -> Iterator[tuple[Run, int]]:
    """Yield the runs of a sentence, each with the offset of its end."""
    for match in _RUN.finditer(sentence):
        start, end = match.span()
        text = match.group()
        initial = start == 0 or _OPENS_SENTENCE.search(sentence, max(0, start - 6), start) is not None
        yield Run(text, initial, _cue(sentence, start, end)), end


def _cue(sentence: str, start: int, end: int) -> str:
    before = _BEFORE.search(sentence, max(0, start - 24), start)
    word = before.group(1).casefold() if before else ""
    if word in TITLES:
        return "role"
    after = _AFTER.match(sentence, end)
    if after and after.group(1) in _SAYING:
        return "said"
    if word in _PREPOSITIONS_OF_PLACE:
        return "in"
    return "colon" if sentence[end : end + 1] == ":" else ""


def _together(texts: set[str]) -> Mapping[tuple[str, str], int]:
    """Pair each run of one word with the longer runs that hold it."""
    holders: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        words = text.split(" ")
        if len(words) > 1:
            for word in set(words):
                holders[word].append(text)
    return {(word, longer): 1 for word in texts for longer in holders.get(word, ())}


def _tallies(seen: Mapping[KeyT, list[str]], name: str) -> dict[KeyT, Tally]:
    return {
        key: Tally(
            len(found),
            frozenset([name]),
            min((Example(document=name, text=text) for text in set(found)), key=example_rank),
        )
        for key, found in seen.items()
    }
