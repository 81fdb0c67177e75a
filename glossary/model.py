"""Every data type, in the order in which data passes through the program.

    Document ─▶ Candidate ─▶ Proposal ─▶ Entry (one of a Termbase) ─▶ an exported file
                                           └──▶ Match in a text: an Annotated document

All are frozen: a stage takes values and returns new ones. Change one with `dataclasses.replace`.

>>> entry = Entry(en="Putin", bn="পুতিন", status=Status.APPROVED)
>>> entry.kind.value, entry.variants
('other', ())

All text is Unicode as it was written; offsets and lengths are code points, starting at 0. Lines and
columns that a person reads start at 1.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = [
    "Annotated",
    "Auto",
    "Avoid",
    "Candidate",
    "Document",
    "Entry",
    "Example",
    "Finding",
    "Form",
    "Kind",
    "Match",
    "Package",
    "Proposal",
    "Region",
    "Seen",
    "Severity",
    "Span",
    "Status",
    "Termbase",
    "Translation",
    "Variant",
]


class Kind(StrEnum):
    """What sort of thing a term names."""

    PERSON = "person"
    PLACE = "place"
    ORGANIZATION = "organization"
    DEMONYM = "demonym"
    EVENT = "event"
    TITLE = "title"
    PHRASE = "phrase"
    OTHER = "other"


class Status(StrEnum):
    """What an editor has decided; PROPOSED means that nobody has yet."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REJECTED = "rejected"


class Region(StrEnum):
    """Whose spelling is preferred: the press of Bangladesh or of West Bengal."""

    BD = "BD"
    IN = "IN"


class Severity(StrEnum):
    """An error makes a command fail, a warning doesn't."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of a text."""

    start: int
    """Offset of the first code point."""

    end: int
    """Offset after the last code point; never below `start`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One wire story, as it was read."""

    name: str
    """Where it came from: a path, or `-` for standard input."""

    text: str
    """The whole file, decoded; only a byte order mark is left off."""

    story: tuple[Span, ...] = ()
    """The paragraphs of `text` that tell the story, in order; page furniture is in none of them."""

    credits: tuple[Span, ...] = ()
    """The names of agencies, reporters and photographers that stand outside the story, in order."""

    date: str | None = None
    """The day of the story, `YYYY-MM-DD`, when the page gives one."""

    has_bengali_page: bool = False
    """Whether the page links to a Bengali version of the same story."""

    @property
    def paragraphs(self) -> Iterator[str]:
        """The text of each paragraph of the story."""
        return (self.text[span.start : span.end] for span in self.story)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form in which a candidate was seen."""

    text: str
    """As written."""

    count: int
    """How often it was seen, 1 or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence that holds a candidate."""

    document: str
    """The `name` of its document."""

    text: str
    """The sentence, on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """A rendering that the newsroom has decided or printed before."""

    en: str
    """As written."""

    bn: str
    """As written."""

    kind: Kind = Kind.OTHER

    origin: str = ""
    """The file that it is from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A recurring name or set phrase: something that a newsroom may want to fix once."""

    text: str
    """The form to show: the fullest, in its commonest case."""

    kind: Kind

    count: int
    """Occurrences of all its forms, in all documents."""

    documents: int
    """How many documents hold it: exact below 64, else an estimate in two digits."""

    score: float
    """Higher is more worth fixing. Names and phrases are each ranked among themselves."""

    rule: str
    """The extraction rule that made it, so that an editor can see why it is here."""

    variants: tuple[Variant, ...] = ()
    """Its other forms, the commonest first."""

    example: Example | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A Bengali rendering that an editor may take."""

    bn: str
    """In NFC, in Bengali script, never empty."""

    sources: tuple[str, ...]
    """The names of the proposal sources that gave it, the most trusted first; at least one."""

    score: float | None = None
    """What its source says of it, uninterpreted. Scores of two sources can't be compared."""

    evidence: str | None = None
    """How the source came to it, for a person to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Avoid:
    """A Bengali form that must not be printed."""

    bn: str

    why: str = ""
    """The reason, for translators."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """How often the articles of the last build hold a term."""

    count: int
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Auto:
    """What the program itself wrote about an entry; rewritten at each build."""

    seen: Seen | None = None

    example: str = ""
    """A sentence of an article that holds the term."""

    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of the glossary: a thing, what it is called in English, what to print in Bengali."""

    en: str
    """Never empty."""

    bn: str = ""
    """The rendering to print; empty while there is none."""

    status: Status = Status.PROPOSED
    kind: Kind = Kind.OTHER

    sense: str = ""
    """Tells entries with the same `en` apart."""

    variants: tuple[str, ...] = ()
    """Other English forms of the same thing."""

    also: tuple[str, ...] = ()
    """Bengali forms that are accepted too."""

    avoid: tuple[Avoid, ...] = ()
    """Bengali forms that must not be printed."""

    note: str = ""
    domain: tuple[str, ...] = ()

    match: str = "inflected"
    """`inflected`: found with any Bengali ending; `exact`: only as written."""

    auto: Auto | None = None

    line: int = field(default=0, compare=False)
    """Where it starts in its file; 0 when it comes from none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Termbase:
    """A whole glossary."""

    entries: tuple[Entry, ...] = ()
    """In the order of the file."""

    source_language: str = "en"
    target_language: str = "bn"
    region: Region = Region.BD


class Form(StrEnum):
    """As what a stretch of a text was found."""

    TERM = "term"
    """An English form: `en` or one of `variants`."""

    RENDERING = "rendering"
    """The Bengali form to print."""

    ACCEPTED = "accepted"
    """One of `also`."""

    AVOIDED = "avoided"
    """A Bengali form that must not be printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A use of an entry in a text."""

    start: int
    """Offset of its first code point in the text."""

    end: int
    """Offset after its last one, the ending included; no grapheme cluster is cut."""

    text: str
    """What stands there."""

    entry: Entry

    form: Form

    case: str = "bare"
    """The grammatical case it stands in, one of `text.endings.Case`; the English possessive is a genitive."""

    write: str = ""
    """What to print there: the rendering, in the case it stands in; what may be printed stays as it is."""

    alternatives: tuple[Entry, ...] = ()
    """Entries that have the same form in another sense; a reader has to choose."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries that may be meant."""
        return (self.entry, *self.alternatives)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An article with the uses of the glossary's terms in it."""

    document: Document

    matches: tuple[Match, ...]
    """In the order of the text, none overlapping another; offsets are those of `document.text`."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """Something wrong, at a place."""

    line: int
    column: int
    """In code points, from 1."""

    severity: Severity

    rule: str
    """A short name of the rule, such as `unknown-key`."""

    message: str
    """What is wrong, in words that a journalist understands."""

    hint: str
    """What to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """An installed machine translation package."""

    name: str
    """Its directory's name."""

    directory: str
    """The whole path of its directory."""

    version: str
    source_language: str
    target_language: str

    size: int
    """Bytes on disk."""

    sha256: str
    """Of the archive it was installed from; empty when unknown."""
