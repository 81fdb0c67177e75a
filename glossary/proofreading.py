"""Check the translation that is in a file: join files, articles, formats and the rules of `aids.checks`.

SOURCE, TARGET ─▶ segments by paragraph ─┐
one bilingual file ─▶ its segments ──────┴▶ Checker ─▶ findings, and the file with what is beyond doubt mended
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossary import articles, files, formats, termfile
from glossary.aids import checks
from glossary.errors import ArticleError, CheckError
from glossary.model import Finding, Segment, Termbase

__all__ = ["Checked", "check", "checker", "segments", "sources"]

_LARGEST = 64_000_000
"""Bytes of the longest file that is taken for a translation."""

_LATIN = re.compile("[A-Za-z]")
_BENGALI = re.compile("[\u0985-\u09b9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check found in one file."""

    name: str
    """Of the file with the translation."""

    findings: tuple[Finding, ...]

    mended: bytes
    """The file with everything replaced whose replacement is beyond doubt."""

    mends: int
    """How many places that are."""

    untranslated: int
    """Segments without a translation yet; they were not checked."""


def checker(glossary: str, *, drafts: bool = False) -> tuple[checks.Checker, tuple[str, ...]]:
    """Read a glossary and compile it; return also what its editors should be told about it, a sentence each."""
    termbase = termfile.load(glossary, files.read(glossary)).termbase
    ready = checks.Checker(termbase, drafts=drafts)
    return ready, tuple(_advice(glossary, termbase, ready))


def _advice(glossary: str, termbase: Termbase, ready: checks.Checker) -> Iterable[str]:
    if termbase.entries and not ready.entries:
        yield f"{glossary}: no entry is approved, so only figures and script were checked."
    for entry, rule in checks.wrong_ignores(termbase.entries):
        yield f"{glossary}:{entry.line}: `ignore: {rule}` names no rule; write one of {', '.join(checks.RULES)}."


def check(ready: checks.Checker, names: Sequence[str], content: bytes | None = None) -> Checked:
    """Check a translation against its source, or a bilingual file alone; *content* stands for what its file holds.

    Raises `CheckError` for files that are no text and its translation, and `FormatError` for a damaged one.
    """
    *source, target = names
    held = files.read(target, _LARGEST) if content is None else content
    if formats.is_bilingual(target, held):
        return _check_bilingual(ready, target, held, source)
    if not source:
        remedy = "give the English text, too: glossary check SOURCE TARGET"
        raise CheckError(where=target, what="this file is no XLIFF, TMX or TSV with both languages", remedy=remedy)
    return _check_texts(ready, source[0], target, held)


def _check_texts(ready: checks.Checker, source: str, target: str, content: bytes) -> Checked:
    text = _text(target, content)
    document = articles.parse(source, files.read(source, _LARGEST))
    _refuse_other_languages(source, document.text, target, text)
    findings = ready.check(text, *sources(document.text, document.paragraphs))
    mark = content[:3] if content.startswith(b"\xef\xbb\xbf") else b""
    mends = checks.changes(findings)
    return Checked(
        name=target,
        findings=findings,
        mended=mark + checks.fixed(text, findings).encode(),
        mends=len(mends),
        untranslated=0,
    )


def sources(text: str, paragraphs: Iterable[str]) -> tuple[str, str]:
    """Return what may be the source of a translation: the story of a page, or all of its text."""
    return "\n\n".join(paragraphs), text


def segments(text: str, sources: Sequence[str]) -> tuple[Segment, ...]:
    """Return the paragraphs of a translation, each with what it translates."""
    return checks.segments(text, sources)


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = content.count(b"\n", 0, error.start) + 1
        raise ArticleError(where=f"{name}:{at}", what="this is not UTF-8 text", remedy="save it as UTF-8") from None


def _refuse_other_languages(source: str, english: str, target: str, bengali: str) -> None:
    """Raise `CheckError` unless one text is English and the other one Bengali."""
    if _is_bengali(english) and not _is_bengali(bengali) and _LATIN.search(bengali):
        remedy = f"write: glossary check {target} {source}"
        raise CheckError(where=target, what="the two files are swapped: this one is the English text", remedy=remedy)
    if _is_bengali(english) or not _LATIN.search(english):
        raise CheckError(where=source, what="this file isn't in English", remedy="give the English text first")
    if not _BENGALI.search(bengali):
        remedy = "give the Bengali translation second"
        raise CheckError(where=target, what="there is no Bengali letter in this file", remedy=remedy)


def _is_bengali(text: str) -> bool:
    """Tell whether more letters of a text are Bengali than Latin."""
    return len(_BENGALI.findall(text)) > len(_LATIN.findall(text))


def _check_bilingual(ready: checks.Checker, name: str, content: bytes, source: Sequence[str]) -> Checked:
    if source:
        remedy = f"give it alone: glossary check {name}"
        raise CheckError(where=name, what="this file has both languages in it", remedy=remedy)
    file = formats.read_bilingual(name, content)
    segments = [segment for segment in file.segments if not _is_heading(segment)]
    _refuse_other_sides(name, segments)
    findings = ready.findings(file.text, segments)
    mends = checks.changes(findings)
    return Checked(
        name=name, findings=findings, mended=formats.written(file, mends), mends=len(mends),
        untranslated=sum(not segment.target.strip() for segment in segments),
    )  # fmt: skip


def _is_heading(segment: Segment) -> bool:
    """Tell whether a segment is the heading of a list, or another line without Bengali that is the same in both."""
    return not _BENGALI.search(segment.target) and segment.target.strip() in {"Bengali", "Bangla", "bn", segment.source}


def _refuse_other_sides(name: str, segments: Sequence[Segment]) -> None:
    swapped = sum(_is_bengali(s.source) and not _BENGALI.search(s.target) for s in segments)
    if segments and 2 * swapped > len(segments):
        raise CheckError(where=name, what="the Bengali stands where the English belongs", remedy="swap the two sides")
    if not any(_BENGALI.search(segment.target) for segment in segments):
        raise CheckError(where=name, what="there is no Bengali in this file", remedy="give a translated file")
