"""Lists are written over in the shape in which a person wrote them, or not at all."""

import pytest

from glossary.errors import TermfileError
from glossary.termfile import load, updated
from glossary.termfile.nodes import Plain


def changed(entry: str, key: str, value: Plain) -> str:
    termfile = load("t", f"terms:\n{entry}- en: Un  # last\n".encode())
    return updated(termfile, values={(0, key): value}).content.decode().removeprefix("terms:\n").removesuffix(
        "- en: Un  # last\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("- en: Kim\n  also: [a]  # x\n", ["a", "b"], "- en: Kim\n  also: [a, b]  # x\n"),
        ("- en: Kim\n  also: a\n", ["b"], "- en: Kim\n  also: [b]\n"),
        ("- en: Kim\n  also:\n", ["b"], "- en: Kim\n  also: [b]\n"),
        ("- {en: Kim, also: [a, b]}\n", [], "- {en: Kim, also: []}\n"),
        ("- {en: Kim}\n", ["a"], "- {en: Kim, also: [a]}\n"),
        ("- en: Kim\n  also:   # x\n    - a\n    - b\n\n", ["c"], "- en: Kim\n  also:   # x\n    - c\n\n"),
        ("- en: Kim\n  also:\n  - a\n  note: n\n", ["b", "c"], "- en: Kim\n  also:\n  - b\n  - c\n  note: n\n"),
        ("- en: Kim\n  also:  # x\n  - a\n", [], "- en: Kim\n  also: []  # x\n"),
        ("- en: Kim\r\n  also:\r\n  - a\r\n", ["b", "c"], "- en: Kim\r\n  also:\r\n  - b\r\n  - c\r\n"),
        ("- en: Kim\n  also:\n  - a\n", ["a"], "- en: Kim\n  also:\n  - a\n"),
    ],
)
def test_a_list_keeps_its_shape(before: str, value: Plain, after: str) -> None:
    assert changed(before, "also", value) == after


def test_forms_to_avoid_are_written_with_their_reasons() -> None:
    before = "- en: Kim\n  avoid:\n    - {bn: a, why: b}\n"
    after = "- en: Kim\n  avoid:\n    - {bn: c, why: d}\n    - e\n"
    assert changed(before, "avoid", [{"bn": "c", "why": "d"}, "e"]) == after


@pytest.mark.parametrize(
    "entry",
    [
        "- en: Kim\n  also: [a,  # x\n    b]\n",
        "- en: Kim\n  also:\n  - a  # x\n",
        "- en: Kim\n  also:\n  # x\n  - a\n",
        "- en: Kim\n  also: [&x a]\n",
        "- en: Kim\n  also: |\n    a\n",
    ],
)
def test_what_a_person_has_commented_in_is_not_touched(entry: str) -> None:
    with pytest.raises(TermfileError, match=r"change it by hand|write the value out"):
        changed(entry, "also", ["b"])
