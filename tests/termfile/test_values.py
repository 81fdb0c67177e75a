"""Setting one value changes that value, and nothing beside it."""

import pytest

from glossary.errors import TermfileError
from glossary.termfile import load, updated


def changed(text: str, key: str, value: str) -> str:
    return updated(load("t", text.encode()), values={(0, key): value}).content.decode()


@pytest.mark.parametrize(
    ("before", "key", "value", "after"),
    [
        ("terms:\n- en: K\n  bn: ক  # ok\n", "bn", "খ", "terms:\n- en: K\n  bn: খ  # ok\n"),
        ("terms:\n- en: K\n  bn: 'ক'\n", "bn", "it's", "terms:\n- en: K\n  bn: 'it''s'\n"),
        ('terms:\n- en: K\n  bn: "ক"\n', "bn", "খ", 'terms:\n- en: K\n  bn: "খ"\n'),
        ("terms:\n- en: K\n  bn: ক\n", "bn", "no: x", 'terms:\n- en: K\n  bn: "no: x"\n'),
        ("terms:\n- en: K\n  bn:   # none\n", "bn", "খ", "terms:\n- en: K\n  bn: খ   # none\n"),
        ('terms:\n- en: K\n  bn: ""\n', "bn", "খ", 'terms:\n- en: K\n  bn: "খ"\n'),
        ("terms:\n- en: K\n  bn: ~\n", "bn", "খ", "terms:\n- en: K\n  bn: খ\n"),
        ("terms:\n- en: K\n", "bn", "খ", "terms:\n- en: K\n  bn: খ\n"),
        ("terms:\n- en: K", "bn", "খ", "terms:\n- en: K\n  bn: খ"),
        ("terms:\n- en: K\n  # mine\n- en: L\n", "bn", "খ", "terms:\n- en: K\n  # mine\n  bn: খ\n- en: L\n"),
        ("terms:\n- {en: K}\n", "bn", "খ", "terms:\n- {en: K, bn: খ}\n"),
        ("terms:\n- {en: K, }\n", "bn", "খ", "terms:\n- {en: K, bn: খ }\n"),
        ("terms:\n- {en: K, bn: ক}\n", "bn", "খ", "terms:\n- {en: K, bn: খ}\n"),
        (
            "terms:\n- en: K\n  auto:\n    seen: {count: 1, articles: 1}\n", "bn", "খ",
            "terms:\n- en: K\n  bn: খ\n  auto:\n    seen: {count: 1, articles: 1}\n",
        ),
        ("terms:\n- en: K\n  note: |\n    a\n    b\n\n- en: L\n", "note", "c", "terms:\n- en: K\n  note: c\n\n- en: L\n"),
        ("terms:\r\n- en: K\r\n", "bn", "খ", "terms:\r\n- en: K\r\n  bn: খ\r\n"),
    ],
)  # fmt: skip
def test_a_value_is_typed_over(before: str, key: str, value: str, after: str) -> None:
    assert changed(before, key, value) == after


def test_the_same_value_is_no_change() -> None:
    text = "terms:\n- en: K\n  bn: 'ক'\n"
    assert changed(text, "bn", "ক") == text


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ("terms:\n- en: K\n  also: [a]\n", "also", "no single text"),
        ("terms:\n- en: K\n  bn: &a ক\n", "bn", "anchor"),
        ("terms:\n- en: K\n  note: |+\n    a\n\n", "note", "can't be replaced"),
        ("terms:\n- {en: K # x\n  }\n", "bn", "comment"),
    ],
)
def test_what_cannot_be_typed_over_is_refused(text: str, key: str, reason: str) -> None:
    with pytest.raises(TermfileError) as caught:
        changed(text, key, "খ")
    assert reason in str(caught.value)
