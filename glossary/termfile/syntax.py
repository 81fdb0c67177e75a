r"""Say what a person did where libyaml only says what it expected: one row for each of its sentences.

libyaml gives two places: where the part began that it was reading, and where it got stuck. For what was
opened and never closed the first is the person's mistake, for the rest the second.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from glossary.model import Finding
from glossary.termfile.entries import FILE_KEYS, KEYS
from glossary.termfile.findings import error
from glossary.termfile.lines import Lines, dash_column, own_key
from glossary.termfile.nodes import List, Map, Scalar
from glossary.termfile.tree import TOO_MUCH, Trouble

__all__ = ["explained"]

QUOTE_IT = "put the text in quotes"


class Row(NamedTuple):
    """What to say when libyaml says `words`; `{sign}` stands for the character at the place."""

    words: str
    rule: str
    message: str
    hint: str


_CLOSE_IT = "add the closing quote at the end of the text"
_STAR, _AMPERSAND, _EXCLAMATION = (f"`{sign}` means something else in YAML" for sign in "*&!")
_PERCENT = "a line may not begin with %"

_WHERE_IT_BEGAN = (
    Row("scanning a quoted", "unclosed-quote", "this quote is never closed", _CLOSE_IT),
    Row("scanning an alias", "alias", _STAR, QUOTE_IT),
    Row("scanning an anchor", "anchor", _AMPERSAND, QUOTE_IT),
    Row("ing a tag", "tag", _EXCLAMATION, QUOTE_IT),
    Row("or line break", "text-block-sign", "`{sign}` begins a text block here", QUOTE_IT),
    Row("indentation indicator", "text-block-sign", "`{sign}` begins a text block here", QUOTE_IT),
    Row("scanning a directive", "reserved-sign", _PERCENT, QUOTE_IT),
)
_WHERE_IT_STOPPED = (
    Row("unfinished alias", "alias", _STAR, QUOTE_IT),
    Row("a tab character", "tab", "a tab is used as indentation", "use spaces"),
    Row("directive", "reserved-sign", _PERCENT, QUOTE_IT),
    Row("cannot start any token", "reserved-sign", "a value may not begin with {sign}", QUOTE_IT),
    Row("mapping keys are not allowed", "reserved-sign", "a value may not begin with `? `", QUOTE_IT),
    Row(
        "block sequence entries are not allowed", "dash-in-value", "a value may not begin with `- `",
        f"{QUOTE_IT}, or write a list on the lines below",
    ),
    Row(
        "<document start>", "second-document", "the file ended above, at the line with `...`",
        "delete the line with `...`",
    ),
    Row("nested too deeply", "too-deep", "this is nested too deeply", "move it out of some of its brackets"),
    Row(TOO_MUCH, "alias-bomb", TOO_MUCH, "copy the values"),
)  # fmt: skip


def explained(trouble: Trouble, lines: Lines) -> Finding:
    """Return what a person should read about *trouble*: where they went wrong, and what to write."""
    for rows, place in ((_WHERE_IT_BEGAN, trouble.began), (_WHERE_IT_STOPPED, trouble.here)):
        for row in rows:
            if row.words in trouble.said:
                return error(place, row.rule, row.message.format(sign=lines.sign(place)), row.hint)
    for words, explain in _CASES:
        if words in trouble.said:
            return explain(trouble, lines)
    return error(trouble.here, "syntax", f"this isn't YAML ({trouble.said})", "compare with the entries above")


def _backslash(trouble: Trouble, lines: Lines) -> Finding:
    line, column = trouble.here
    column = lines[line].rfind("\\", 0, column) + 1 or column
    message = "a backslash is special inside double quotes"
    return error((line, column), "backslash", message, "use single quotes, or write it twice")


def _colon(trouble: Trouble, lines: Lines) -> Finding:
    """Explain a colon that isn't one of a key's: too deep, below a forgotten colon, or inside a text."""
    number, column = trouble.here
    line = lines[number]
    key = own_key(line)
    if key and key.colon == column:
        return _misplaced_key(number, key.column, lines)
    return _colon_in_text(trouble.here, line)


def _colon_in_text(place: tuple[int, int], line: str) -> Finding:
    message = "a colon followed by a space stands inside unquoted text"
    if re.fullmatch(r"\s*(?:#.*)?", line[place[1] :]):
        message = "this unquoted text ends with a colon"
    key = own_key(line)
    if key is None:
        return error(place, "colon-in-text", message, QUOTE_IT)
    return error(place, "colon-in-text", message, f"write `{key.name}: {_quoted(_bare(line[key.colon :]))}`")


def _misplaced_key(number: int, column: int, lines: Lines) -> Finding:
    above = next(lines.above(number), 0)
    key = own_key(lines[above])
    start = len(lines[above]) - len(lines[above].lstrip(" -")) + 1
    if key is None and (start == column or lines[above].strip() in FILE_KEYS):
        return _line_without_colon((above, start), lines)
    message = "this line is indented deeper than the line above, so it reads as part of that value"
    columns = _columns_above(number, lines, dashes=False)
    hint = f"move it to column {columns[0]}" if columns else "move it to the column of the keys above"
    return error((number, column), "too-deep-key", message, hint)


def _key_expected(trouble: Trouble, lines: Lines) -> Finding:
    """Explain what stands where only a new key or dash may: a line in an odd column, or more text after a value."""
    number, column = trouble.here
    if lines[number][: column - 1].strip(" "):
        return _after_value(trouble, lines) or _generic(trouble)
    columns = _columns_above(number, lines, dashes=dash_column(lines[number]) is not None)
    near = min(columns, key=lambda other: abs(other - column), default=column)
    if near == column:
        return _after_value(trouble, lines) or _generic(trouble)
    what = "dashes" if dash_column(lines[number]) else "keys"
    message = f"this line starts in column {column}; the {what} above start in column {near}"
    return error(trouble.here, "indentation", message, f"move it to column {near}")


def _generic(trouble: Trouble) -> Finding:
    return error(
        trouble.here, "indentation", "this doesn't fit below the lines above", "compare with the entries above"
    )


def _columns_above(number: int, lines: Lines, *, dashes: bool) -> list[int]:
    """Return the columns of keys, or of dashes, in the lines above, the nearest first, up to the entry's first."""
    columns = []
    for other in lines.above(number):
        key, dash = own_key(lines[other]), dash_column(lines[other])
        found = dash if dashes else key.column if key else None
        if found:
            columns.append(found)
        if key and key.name == "en" and dash:
            break
    return columns


def _after_value(trouble: Trouble, lines: Lines) -> Finding | None:
    """Explain text after a closing quote or bracket, if one stands before."""
    before, number = trouble.before, trouble.here[0]
    if isinstance(before, Scalar) and before.style in {'"', "'"}:
        last, _ = lines.place(before.end - 1)
        if last != before.line:
            message = f"the quote opened here ends on line {last}"
            return error((before.line, before.column), "late-quote", message, "close it at the end of its own text")
        return _after_quote(before, trouble, lines)
    if isinstance(before, List | Map) and before.flow:
        hint = f"write `{_quoted(_bare(lines[number][before.column - 1 :]))}`" if before.line == number else QUOTE_IT
        place = before.line, before.column
        return error(place, "text-after-bracket", "there is text after the closing bracket", hint)
    return None


def _after_quote(before: Scalar, trouble: Trouble, lines: Lines) -> Finding:
    number, column = trouble.here
    line = lines[number]
    whole = _bare(line[before.column - 1 :])
    if lines.sign(trouble.here) == ",":
        return error(trouble.here, "comma", "there is a comma after the value", "delete it")
    if lines.place(before.end) == trouble.here and before.style == "'" and lines.sign(trouble.here).isalpha():
        inner = whole[1:].removesuffix("'")
        message = "this apostrophe ends the quoted text"
        return error((number, column - 1), "apostrophe", message, f"write `{_quoted(inner)}`")
    message = "there is text after the closing quote"
    return error(trouble.here, "text-after-quote", message, f"write `{_quoted(whole)}`")


def _bracket(trouble: Trouble, lines: Lines) -> Finding:
    """Explain a list or table in brackets that goes wrong: never closed, or something odd in it."""
    sign = lines.sign(trouble.here).strip()
    is_quoted = isinstance(trouble.before, Scalar) and trouble.before.style in {'"', "'"}
    if sign and is_quoted and (found := _in_brackets(trouble, lines)):
        return found
    if sign and trouble.here[0] == trouble.began[0]:
        if sign == ":":
            message = "a colon followed by a space stands inside unquoted text"
            return error(trouble.here, "colon-in-text", message, QUOTE_IT)
        return error(trouble.here, "comma", "there is no comma before this", f"write `, ` between items, or {QUOTE_IT}")
    name, closing = ("brace", "}") if lines.sign(trouble.began) == "{" else ("bracket", "]")
    message = f"this {name} is never closed"
    return error(trouble.began, "unclosed-bracket", message, f"close it with `{closing}`, or {QUOTE_IT}")


def _no_content(trouble: Trouble, lines: Lines) -> Finding:
    sign = lines.sign(trouble.here).strip()
    if sign:
        return error(trouble.here, "reserved-sign", f"a value may not begin with {sign}", QUOTE_IT)
    message = "the file ends here, and a bracket above is still open"
    return error(trouble.here, "unclosed-bracket", message, f"close it, or {QUOTE_IT}")


def _in_brackets(trouble: Trouble, lines: Lines) -> Finding | None:
    """Explain what follows a quoted text in brackets, unless the line begins with a key of its own."""
    key = own_key(lines[trouble.here[0]])
    if key and key.name in KEYS and key.colon == trouble.here[1]:
        return None
    found = _after_value(trouble, lines)
    return replace(found, hint=f'{QUOTE_IT}: "…"') if found else None


def _no_colon(trouble: Trouble, lines: Lines) -> Finding:
    return _line_without_colon(trouble.began, lines)


def _line_without_colon(place: tuple[int, int], lines: Lines) -> Finding:
    text = _bare(lines[place[0]][place[1] - 1 :])
    word, _, rest = text.partition(" ")
    if word in KEYS:
        hint = f"write `{word}: {rest.strip()}`" if rest.strip() else f"write `{word}:`"
        return error(place, "no-colon", f"there is no `:` after `{word}`", hint)
    message = "this line is neither `key: text` nor a part of the text above"
    return error(place, "no-colon", message, "write `key: text`, or indent it deeper if it belongs to the text above")


def _bare(text: str) -> str:
    """Return *text* without blanks around it and without a comment."""
    return re.sub(r"(?:^|\s)#.*", "", text).strip()


def _quoted(text: str) -> str:
    r"""Put *text* in the quotes that need the least escaping.

    >>> _quoted("it's"), _quoted('"The Sun" paper'), _quoted('"The Sun" isn\'t')
    ('"it\'s"', '\'"The Sun" paper\'', '\'"The Sun" isn\'\'t\'')
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


_CASES: tuple[tuple[str, Callable[[Trouble, Lines], Finding]], ...] = (
    ("parsing a quoted scalar", _backslash),
    ("mapping values are not allowed", _colon),
    ("expected ',' or", _bracket),
    ("expected node content", _no_content),
    ("could not find expected ':'", _no_colon),
    ("did not find expected key", _key_expected),
    ("did not find expected '-' indicator", _key_expected),
)
