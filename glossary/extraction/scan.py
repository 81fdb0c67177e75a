"""Read documents once, and count what may be a name or a set phrase.

>>> from glossary.articles import parse
>>> counts = scan(parse("a.txt", b"Kim met President Vladimir Putin. The war in Ukraine goes on."))
>>> [run.text for run in counts.runs]
['Kim', 'President Vladimir Putin', 'Ukraine']
>>> [pattern.text for pattern in counts.patterns]
['war', 'war in Ukraine']

Capitals are counted as *runs*, whole and undecided: what a run names depends on all the articles.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from glossary.extraction import sketches
from glossary.extraction.counts import CONTEXTS, Counts, KeyT, Pattern, Run, Sentence, Tally
from glossary.extraction.cues import cues
from glossary.extraction.shapes import patterns
from glossary.extraction.tokens import Read, read
from glossary.model import Document
from glossary.text.english import sentences

__all__ = ["is_headline", "scan"]

_MOST_WORDS = 11  # behind the first; a longer run is a list in capitals, and names nothing
_WORD = "[CGUZ]"
_LINK = "(?:[ofan]t?|&|pp?|(?<=[CG])S)"
_RUN = re.compile(rf"p?p?{_WORD}(?:{_LINK}?{_WORD}){{0,{_MOST_WORDS}}}(?:M(?![-M:,]))?")
_NAMES_SOMETHING = frozenset("CGU")
_BEGINS_SENTENCE = frozenset("\n.:(-")
_BRACKETED = re.compile(r"\([CU]\)")

_TWO_CAPITALS = re.compile("[A-Z]['’]?[A-Z]")
_CAPS_SHARE = 0.7
_TITLE_SHARE = 0.8
_READABLE = range(40, 241)
_LONGEST_SHOWN = 500
_WORDS_OF_PROSE = 4
_NOT_WHOLE = 10_000


def scan(*documents: Document, phrases: bool = True) -> Counts:
    """Count documents; without *phrases*, names only, which is faster."""
    totals = _Totals()
    for document in documents:
        totals.add(document, phrases=phrases)
    return totals.counts()


class _Totals:
    """The counts so far."""

    def __init__(self) -> None:
        self.documents = 0
        self.words: Counter[str] = Counter()
        self.runs: dict[Run, Tally] = {}
        self.cues: Counter[tuple[str, str, str]] = Counter()
        self.patterns: dict[Pattern, Tally] = {}
        self.headlines: dict[str, Tally] = {}
        self.together: Counter[tuple[str, str]] = Counter()
        self.acronyms: Counter[tuple[str, str]] = Counter()

    def add(self, document: Document, *, phrases: bool) -> None:
        """Count one more document."""
        self.documents += 1
        story, lines = _lines(document)
        text = read(story)
        contexts = _Contexts(document.name, story, text.letters)
        self.words.update(text.tokens)
        runs: dict[Run, list[int]] = defaultdict(list)
        for start, end, run in _runs(text):
            runs[run].append(start)
            self._note(run, text, start, end)
            if compound := _compound(text, start, end):
                runs[Run(compound, initial=False)].append(start)
        _add_all(self.runs, runs, contexts)
        self.together.update(_together({run.text for run in runs}))
        if phrases:
            shapes: dict[Pattern, list[int]] = defaultdict(list)
            for pattern, start in patterns(text):
                shapes[pattern].append(start)
            _add_all(self.patterns, shapes, contexts)
        for line in lines:
            _add_all(self.headlines, {line: [0]}, _Contexts(document.name, [line], "\n"))

    def _note(self, run: Run, text: Read, start: int, end: int) -> None:
        """Count what stands beside a run."""
        for side, found in zip(("before", "behind"), cues(text.tokens, start, end), strict=True):
            if found and (run.initial or found != "colon"):
                self.cues[run.text, side, found] += 1
        if _BRACKETED.match(text.letters, end):
            self.acronyms[text.tokens[end + 1], run.text] += 1

    def counts(self) -> Counts:
        """Return what was counted."""
        return Counts(
            documents=self.documents,
            lower={word: count for word, count in self.words.items() if word.islower()},
            capital=_capital(self.runs), runs=self.runs, cues=dict(self.cues), patterns=self.patterns,
            headlines=self.headlines, together=dict(self.together), acronyms=dict(self.acronyms),
        )  # fmt: skip


class _Contexts:
    """The sentences of a document by the place of a token."""

    def __init__(self, document: str, story: Sequence[str], letters: str) -> None:
        self.document = document
        self.identity = sketches.identity(document)
        self.story = story
        self.ends = [match.start() for match in re.finditer("\n", letters)]
        self.known: dict[int, tuple[int, Sentence]] = {}

    def at(self, token: int) -> tuple[int, Sentence]:
        """Return the fingerprint of the sentence that holds a token, and the sentence."""
        index = bisect_left(self.ends, token)
        found = self.known.get(index)
        if found is None:
            found = self.known[index] = _context(self.document, self.story[index])
        return found


def _context(document: str, text: str) -> tuple[int, Sentence]:
    whole = text[-1] in ".!?\"”’'" and len(text) in _READABLE
    rank = len(text) if whole else len(text) + _NOT_WHOLE
    shown = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return sketches.fingerprint(text), Sentence(rank, document, shown)


def _add_all(totals: dict[KeyT, Tally], seen: Mapping[KeyT, list[int]], contexts: _Contexts) -> None:
    """Add what one document holds, each with the tokens where it begins."""
    for key, starts in seen.items():
        found = [contexts.at(start) for start in starts]
        best = found[0][1]
        count, documents, marks = 0, _one(contexts.identity), _one(found[0][0])
        old = totals.get(key)
        if old is not None:
            count, documents, marks, best = old
            documents = sketches.extended(documents, contexts.identity)
        for mark, example in found:
            marks = sketches.extended(marks, mark, CONTEXTS)
            best = min(best, example)
        totals[key] = Tally(count + len(found), documents, marks, best)


def _one(mark: int) -> sketches.Sketch:
    return (mark,)


def _lines(document: Document) -> tuple[list[str], list[str]]:
    """Return the sentences of a story and its credits, and apart from them its headlines."""
    story: list[str] = []
    headlines: list[str] = []
    for paragraph in document.paragraphs:
        line = " ".join(_printable(paragraph).split())
        if is_headline(line):
            headlines.append(line)
        elif line:
            story += [sentence for _, sentence in sentences(line)]
    story += [f"by {document.text[span.start : span.end]}" for span in document.credits]
    return story, headlines


def _printable(text: str) -> str:
    """Return *text* with a blank for each character that controls a terminal or the direction of writing."""
    return (
        text
        if text.isprintable()
        else "".join([c if c.isprintable() or c == "\N{ZERO WIDTH JOINER}" else " " for c in text])
    )


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


def _runs(text: Read) -> Iterator[tuple[int, int, Run]]:
    """Yield the runs of capitals, with the tokens where they begin and end."""
    tokens, letters = text.tokens, text.letters
    for match in _RUN.finditer(letters):
        start, end = match.span()
        if letters[end - 1] == "M" and not _is_prose(letters, start):
            end -= 1
        words = " ".join(tokens[start:end]).removesuffix("'s")
        if end - start > 1 or letters[start] in _NAMES_SOMETHING:
            yield start, end, Run(words, start == 0 or letters[start - 1] in _BEGINS_SENTENCE)


def _compound(text: Read, start: int, end: int) -> str | None:
    """Return the compound that a name makes with a common word beside it: pro-Kyiv, New York-based."""
    before, behind = text.tokens[start - 1] if start else "", text.tokens[end]
    if behind[0] == "-" != behind:
        return " ".join(text.tokens[start:end]) + behind
    return before + text.tokens[start] if before[-1:] == "-" != before else None


def _is_prose(letters: str, place: int) -> bool:
    """Tell whether a sentence isn't a line of a table, where a number behind a name is no part of it."""
    end = letters.find("\n", place)
    return letters.count("x", letters.rfind("\n", 0, place) + 1, end) >= _WORDS_OF_PROSE


def _capital(runs: Mapping[Run, Tally]) -> dict[str, int]:
    """Count the words of runs but those that begin a sentence."""
    counts: dict[str, int] = {}
    for (text, initial), tally in runs.items():
        words = text.casefold().split(" ")
        for word in words[1:] if initial else words:
            counts[word] = counts.get(word, 0) + tally.occurrences
    return counts


def _together(texts: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pair each run of one word with the longer runs that hold it."""
    singles = {text for text in texts if " " not in text}
    return (
        (word, text)
        for text in texts if " " in text
        for word in singles.intersection(text.split(" "))
    )  # fmt: skip
