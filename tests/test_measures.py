"""The measures of quality, on a few names that can be counted by hand."""

import doctest

import measures
import pytest

from glossary.model import Candidate, Kind, Variant

TOKENS = """\
-DOCSTART- -X- O O

" O
Kim I-PER
Jong I-PER
Un I-PER
's O
letter O
, O
" O
said O
U.N. B-ORG
Japan B-LOC
( O
KCNA I-ORG
) O

Kim I-PER
left O
. O

-DOCSTART- -X- O O

Kim I-PER
and O
Japan I-MISC
"""


def named(text: str, kind: Kind, count: int, *variants: Variant) -> Candidate:
    return Candidate(text=text, kind=kind, count=count, documents=1, score=1.0, rule="run", variants=variants)


def test_tokens_become_the_text_they_came_from() -> None:
    assert [document.text for document in measures.conll(TOKENS)] == [
        '"Kim Jong Un\'s letter," said U.N. Japan (KCNA)\nKim left.\n',
        "Kim and Japan\n",
    ]


def test_tags_become_the_names_they_mark() -> None:
    first, second = measures.conll(TOKENS)
    marked = [("Kim Jong Un", "PER"), ("U.N.", "ORG"), ("Japan", "LOC"), ("KCNA", "ORG"), ("Kim", "PER")]
    assert list(first.mentions) == marked
    assert list(second.mentions) == [("Kim", "PER"), ("Japan", "MISC")]


@pytest.mark.parametrize("text", ["the U.N.", "UN's", "un", " U.N", "UN’s"])
def test_ways_to_write_a_name_have_one_normal_form(text: str) -> None:
    assert measures.normal(text) == "un"


def test_m1_compares_the_names_that_recur() -> None:
    found = [
        named("Kim Jong Un", Kind.PERSON, 4, Variant(text="Kim", count=3)),
        named("Reporting", Kind.OTHER, 2),
        named("arms deal", Kind.PHRASE, 9),
    ]
    assert measures.score_names(found, measures.conll(TOKENS)) == measures.Score(right=1, output=2, found=1, gold=2)


def test_a_kind_is_compared_with_the_commonest_of_those_marked() -> None:
    found = [named("Kim", Kind.PERSON, 2), named("Japan", Kind.PERSON, 2), named("KCNA", Kind.OTHER, 2)]
    assert measures.kind_pairs(found, measures.conll(TOKENS)) == {
        (Kind.PERSON, Kind.PERSON): 1,
        (Kind.PLACE, Kind.PERSON): 1,
    }


def test_one_form_is_enough_to_find_an_item() -> None:
    output = {"kim", "kim jong un", "japan"}
    found = measures.score_items(output, [{"kim jong un", "kim"}, {"putin"}])
    assert found == measures.Score(right=2, output=3, found=1, gold=2)
    assert found.precision == pytest.approx(66.7, abs=0.1)
    assert found.recall == 50


def test_scores_of_groups_add_up() -> None:
    one = measures.score({"kim"}, {"kim", "putin"})
    assert one + one == measures.Score(right=2, output=2, found=2, gold=4)


def test_the_example_is_right() -> None:
    assert doctest.testmod(measures).failed == 0
