r"""PO, the files of gettext: one message an entry, its sense the context, a draft marked as fuzzy.

>>> from glossary.model import Avoid
>>> bank = Entry(en="bank", bn="তীর", sense="river", avoid=(Avoid(bn="ব্যাংক"),))
>>> file = dump(Termbase(entries=(bank,))).content
>>> print(file.decode().split("\n\n")[1], end="")
#. NOT: ব্যাংক
#, fuzzy
msgctxt "river"
msgid "bank"
msgstr "তীর"
>>> load(file).termbase.entries == (bank,)
True
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from glossary.errors import FormatError
from glossary.formats import cells, labels, tables
from glossary.formats.dumped import Dumped, Loaded, left_out
from glossary.formats.oneline import cleaned
from glossary.model import Entry, Status, Termbase

__all__ = ["dump", "load"]

_HEAD = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: newsroom-glossary\\n"\n"Language: {target}\\n"\n'
    '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n"X-Source-Language: {source}\\n"\n'
)
_NOTED = ("status", "kind", "match", "ignore", "domain", "variants", "also", "avoid", "note")
_NOTE, _CONTINUED = "#. ", "#.   "
_LINE = re.compile(r'(msgctxt|msgid|msgstr|msgid_plural|msgstr\[\d+\])?\s*"((?:[^"\\]|\\.)*)"\s*')
_ESCAPE = re.compile(r"\\([0-7]{1,3}|x[0-9a-fA-F]{2}|.)")
_UNESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as PO."""
    entries, mended = cleaned(termbase.entries)
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        first.setdefault((entry.sense, entry.en), entry)
    kept = list(first.values())
    twice = [entry for entry in entries if first[entry.sense, entry.en] is not entry]
    target = cells.target_code(termbase).replace("-", "_")
    head = _HEAD.format(source=termbase.source_language, target=target)
    lost = (*left_out("the same term in the same sense stands there before", twice), *mended)
    return Dumped(content="\n".join((head, *map(_message, kept))).encode(), lost=lost)


def _message(entry: Entry) -> str:
    fuzzy = "#, fuzzy\n" if entry.status is Status.PROPOSED else ""
    shown = replace(entry, status=Status.APPROVED) if fuzzy else entry
    notes = "".join(map(_comment, labels.written(shown, *_NOTED)))
    context = f"msgctxt {_quoted(entry.sense)}\n" if entry.sense else ""
    return f"{notes}{fuzzy}{context}msgid {_quoted(entry.en)}\nmsgstr {_quoted(entry.bn)}\n"


def _comment(note: str) -> str:
    """Return a note as comment lines; those after its first are indented."""
    first, *others = note.splitlines() or [""]
    return f"{_NOTE}{first}\n" + "".join(f"{_CONTINUED}{line}\n" for line in others)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass(slots=True, kw_only=True)
class _Message:
    """A message while its lines are read."""

    line: int = 0
    """Where it starts; 0 as long as nothing of it was read."""

    notes: list[str] = field(default_factory=list)
    fuzzy: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    """By keyword."""

    last: str = ""
    """The keyword that a line with a text alone goes on with."""


def load(content: bytes) -> Loaded:
    """Read a PO file, whatever program wrote it. Raises `FormatError` with the line.

    A message without a translation is an entry without a rendering; of a plural only the singular is read.
    """
    termbase = Termbase()
    entries: list[Entry] = []
    for message in _messages(tables.decoded(content)):
        if message.texts.get("msgid"):
            entries.append(_entry(message))
        elif "msgid" in message.texts:
            termbase = _languages(message.texts.get("msgstr", ""))
    return Loaded(termbase=replace(termbase, entries=tuple(entries)))


def _messages(text: str) -> Iterator[_Message]:
    """Yield the messages, the header among them."""
    message = _Message()
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        begins = bare.startswith(("#", "msgctxt ", "msgid ")) and any(key.startswith("msgstr") for key in message.texts)
        if message.texts and (begins or not bare):
            yield message
            message = _Message()
        if bare.startswith("#"):
            _read_comment(message, line.removesuffix("\r"))
        elif bare:
            _read_text(message, bare, number)
    if message.texts:
        yield message


def _read_comment(message: _Message, line: str) -> None:
    if line.startswith(_CONTINUED) and message.notes:
        message.notes[-1] += "\n" + line.removeprefix(_CONTINUED)
    elif line.startswith(("#. ", "# ")):
        message.notes.append(line.partition(" ")[2])
    elif line.startswith("#,") and "fuzzy" in line:
        message.fuzzy = True


def _read_text(message: _Message, line: str, number: int) -> None:
    found = _LINE.fullmatch(line)
    keyword = found[1] or message.last if found else ""
    if not found or not keyword:
        remedy = "check it with `msgfmt -c`"
        raise FormatError(where=tables.line_of(number), what="this is no line of a PO file", remedy=remedy)
    message.line = message.line or number
    message.last = keyword
    message.texts[keyword] = message.texts.get(keyword, "") + _ESCAPE.sub(_unescaped, found[2])


def _unescaped(match: re.Match[str]) -> str:
    sign = match[1]
    if sign[0] == "x" and len(sign) > 1:
        return chr(int(sign[1:], 16))
    return chr(int(sign, 8)) if sign[0].isdigit() else _UNESCAPED.get(sign, sign)


def _languages(header: str) -> Termbase:
    fields = dict(line.partition(": ")[::2] for line in header.splitlines())
    target = fields.get("Language", "").replace("_", "-") or "bn"
    return cells.with_languages(fields.get("X-Source-Language") or "en", target)


def _entry(message: _Message) -> Entry:
    texts = message.texts
    values = labels.read(message.notes)
    status = Status.PROPOSED if message.fuzzy or not texts.get("msgstr") else Status.APPROVED
    return Entry(
        en=texts["msgid"], bn=texts.get("msgstr") or texts.get("msgstr[0]", ""), sense=texts.get("msgctxt", ""),
        line=message.line, **{"status": status, **values},
    )  # fmt: skip
