from collections import Counter

from glossary.articles import parse
from glossary.extraction import candidates, counted, scan
from glossary.extraction.partials import merged
from glossary.extraction.termhood import Termhood

WIND = (
    "The anemometer measures the wind at the nacelle of the turbine. A broken anemometer stops the turbine."
    " Engineers replaced the anemometer and checked the yaw bearing. The people of the town were glad about it."
)
ORDINARY = (
    "The minister said on Monday that the government would look at the matter again. People want better schools,"
    " and the country needs more money for them. The paper did not say who would pay, or when the work begins."
)


def found(*texts: str, min_count: int) -> set[str]:
    counts = merged([scan(parse(f"{number}.txt", text.encode())) for number, text in enumerate(texts)])
    return {term.text for term in candidates(counted(counts), min_count)}


def test_what_the_collection_has_more_often_than_english_does_is_weird() -> None:
    here = Termhood(Counter((WIND + ORDINARY).lower().split()))
    assert here.weirdness("anemometer") > here.weirdness("engineers") > here.weirdness("the") == 0


def test_a_phrase_is_as_weird_as_its_words_are_on_average() -> None:
    here = Termhood({"nacelle": 9, "bearing": 9})
    assert here.weirdness("nacelle bearing") == (here.weirdness("nacelle") + here.weirdness("bearing")) / 2


def test_names_and_function_words_say_nothing_of_a_phrase() -> None:
    here = Termhood({"war": 9, "ceasefire": 9})
    assert here.weirdness("war in Ukraine") == here.weirdness("war")
    assert here.weirdness("Ukraine") == 0


def test_a_compound_is_rarer_than_its_parts() -> None:
    here = Termhood({})
    assert here.weirdness("shoulder-launched") > here.weirdness("shoulder")


def test_the_more_often_the_likelier() -> None:
    here = Termhood({"nacelle": 9})
    assert here.of("nacelle", 9) == here.of("nacelle", 1) > Termhood({"nacelle": 1}).of("nacelle", 1)


def test_a_small_collection_proves_little() -> None:
    small, large = Termhood({"turbine": 3, "the": 60}), Termhood({"turbine": 3_000, "the": 60_000})
    assert small.weirdness("turbine") < large.weirdness("turbine")


def test_a_noun_that_is_rare_elsewhere_and_recurs_here_is_a_term() -> None:
    assert found(*[WIND] * 8, *[ORDINARY] * 8, min_count=2) & {"anemometer", "turbine", "people", "matter", "town"} == {
        "anemometer",
        "turbine",
    }


def test_two_articles_list_no_everyday_nouns() -> None:
    assert found(ORDINARY, ORDINARY.replace("Monday", "Friday"), min_count=2) & {"matter", "people", "money"} == set()


def test_a_phrase_that_was_seen_once_must_be_a_term() -> None:
    once = found(WIND + " It has a nacelle anemometer. It stood near an old house, with a good view.", min_count=1)
    assert "nacelle anemometer" in once
    assert once & {"old house", "good view"} == set()


def test_a_phrase_of_the_lexicon_is_one_although_it_was_seen_once() -> None:
    assert "human rights" in found("He spoke of human rights.", min_count=1)


def test_a_phrase_that_recurs_needs_no_rare_words() -> None:
    assert "tax plan" in found("The tax plan failed. He liked the tax plan.", min_count=2)
