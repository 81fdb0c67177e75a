r"""An article as a JSON object: a field that is named, or IPTC's ninjs, the JSON of news agencies.

>>> [story] = parse("wire.jsonl:1", b'{"body": "Kim met Putin.", "date": "2023-08-15"}', "body")
>>> story.text, story.date
('Kim met Putin.', '2023-08-15')
>>> [story] = parse_ninjs("item.json", b'{"uri": "urn:1", "headline": "Kim Left", "body_text": "Kim left."}', None)
>>> list(story.paragraphs)
['Kim Left', 'Kim left.']

ninjs: https://iptc.org/standards/ninjs/, versions 1.0 to 3.0; `body_text` and `body_xhtml` of version 1,
`bodies` of the later, whose fields are in camel case from version 3 on. Version 1 also allows other
fields that begin with `body_`.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from glossary.articles import markup, wire
from glossary.articles import source as sources
from glossary.errors import ArticleError
from glossary.model import Document

__all__ = ["FIELD", "is_ninjs", "is_object", "parse", "parse_ninjs"]

FIELD = "text"
"""Where the text of a record is, unless somebody says otherwise."""

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*[{\[]\s*["{}\]]')
_NINJS = re.compile(rb'"(?:bod(?:y_\w+|ies))"\s*:')
_BODIES = ("body_text", "body_xhtml", "bodies")
_OTHER_BODY = re.compile(r"body_\w+$")
_DATES = ("date", "versioncreated", "versionCreated", "firstcreated", "published", "pubdate", "publication_date")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TAGS = re.compile(r"</(?:p|div|h[1-6]|li|span)>|<(?:p|br) ?/?>", re.IGNORECASE)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FEW = 6
_LONGEST = 40
_SORTS = {
    dict: "an object",
    list: "a list",
    int: "a number",
    float: "a number",
    bool: "yes or no",
    type(None): "nothing",
}


def is_object(content: bytes) -> bool:
    """Tell whether bytes begin as JSON does."""
    return _OBJECT.match(content) is not None


def is_ninjs(content: bytes) -> bool:
    """Tell whether bytes are a JSON object with the fields of ninjs."""
    return is_object(content) and b'"uri"' in content and _NINJS.search(content) is not None


def parse(name: str, content: bytes, field: str | None) -> Iterator[Document]:
    """Read the text that stands in *field* of an object. Raises `ArticleError` when there is none."""
    record = _object(name, content)
    wanted = field or FIELD
    text = record.get(wanted)
    if not isinstance(text, str):
        raise ArticleError(where=name, what=_no_text(record, wanted), remedy="name the field with --field")
    yield wire.story(name, _plain(_clean(text)), _date(record))


def _no_text(record: Mapping[str, Any], wanted: str) -> str:
    """Say what is wrong with the field of the text."""
    if wanted in record:
        return f"the field `{_shown(wanted)}` holds {_SORTS[type(record[wanted])]}, not a text"
    there = ", ".join(f"`{_shown(key)}`" for key in list(record)[:_FEW]) or "no field"
    return f"there is no text in the field `{_shown(wanted)}`; there is {there}"


def _shown(key: str) -> str:
    """Return a key as a person may safely see it, and not more of it than tells it from others."""
    return sources.shown(key if len(key) <= _LONGEST else f"{key[:_LONGEST]}…")


def parse_ninjs(name: str, content: bytes, field: str | None) -> Iterator[Document]:
    """Read an item of ninjs; with *field*, only what stands there."""
    record = _object(name, content)
    if field is not None:
        yield from parse(name, content, field)
        return
    title = _clean(_first(record, "headline", "headlines"))
    body = _clean(_first(record, *_BODIES, *filter(_OTHER_BODY.match, record)))
    yield wire.story(name, "\n\n".join(filter(None, (_plain(title), _plain(body)))), _date(record))


def _object(name: str, content: bytes) -> Mapping[str, Any]:
    remedy = "give one object a line, in UTF-8"
    try:
        record = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        what = f"byte 0x{content[error.start]:02X} is not UTF-8"
        raise ArticleError(where=name, what=what, remedy=remedy) from None
    except (ValueError, RecursionError) as error:
        reason = "too deep" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(where=name, what=f"this is no JSON ({reason})", remedy=remedy) from None
    if not isinstance(record, dict):
        raise ArticleError(where=name, what="this JSON is a list, not an object", remedy=remedy)
    return record


def _first(record: Mapping[str, Any], *names: str) -> str:
    """Return the first text under one of *names*; from version 2 on it is a list of objects with a `value`."""
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, Sequence) and (text := _best(value)):
            return text
    return ""


def _best(versions: Sequence[Any]) -> str:
    """Return the plain text among several versions of a body, else the first: they tell the same."""
    texts = [(item.get("contentType", item.get("contenttype")), item["value"]) for item in versions
             if isinstance(item, Mapping) and isinstance(item.get("value"), str)]  # fmt: skip
    plain = (text for sort, text in texts if sort == "text/plain")
    return str(next(plain, texts[0][1] if texts else ""))


def _plain(text: str) -> str:
    """Return text without markup, a blank line between paragraphs."""
    return "\n\n".join(markup.blocks(markup.fragment(text))) if _TAGS.search(text) else text


def _clean(text: str) -> str:
    r"""Replace halves of characters, which JSON can hold as `\ud83d` and nothing else can."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _date(record: Mapping[str, Any]) -> str | None:
    """Return the day of an article, when a field says it as ISO 8601 does."""
    values = (record.get(name) for name in _DATES)
    days = (_DAY.match(value) for value in values if isinstance(value, str))
    return next((day.group() for day in days if day), None)
