"""Which forms of an English term are found, by the rules that `matching` states."""

from typing import Any

import pytest

from glossary.text.matching import Matcher, Term


def found(term: str, text: str, **options: Any) -> list[str]:
    return [text[hit.start : hit.end] for hit in Matcher([Term(text=term, **options)]).find(text)]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("sanction", "Sanctions"),
        ("policy", "policies"),
        ("crisis", "crises"),
        ("Kennedy", "Kennedys"),
        ("child soldier", "child soldiers"),
        ("man", "men"),
        ("MoU", "MOU"),
        ("spokesman", "spokesmen"),
        ("German", "Germans"),
        ("F-16", "F-16s"),
        ("secretary of state", "secretaries of state"),
        ("attorney general", "attorneys general"),
        ("Putin", "Putin’s"),
        ("North Korea", "NORTH KOREA'S"),
        ("North Korea", "North-Korea"),
        ("North Korea", "North\n   Korea"),
        ("North Korea", "North\r\nKorea"),
        ("US", "U.S."),
        ("U.S.", "US"),
        ("US Army", "U.S. Army"),
        ("St. Petersburg", "St Petersburg"),
        ("John F. Kennedy", "John F Kennedy"),
        ("Washington D.C.", "Washington DC"),
        ("Málaga", "Malaga"),
        ("Malaga", "Ma\u0301laga"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("NATO", "Nato"),
        ("COVID-19", "Covid-19"),
        ("the Netherlands", "Netherlands"),
        ("The Hague", "the Hague"),
        ("Workers' Party", "Workers’ Party"),
        ("Workers' Party", "Workers Party"),
        ("Bosnia and Herzegovina", "Bosnia & Herzegovina"),
        ("OPEC+", "OPEC+"),
        ("AT&T", "AT&T's"),
        ("Россия", "РОССИЯ"),
        ("NATO", "NATO-র"),
    ],
)
def test_a_term_is_found_as_wire_copy_writes_it(term: str, text: str) -> None:
    assert found(term, f"so ({text}), he said") == [text]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("US", "He told us"),
        ("US", "the USS Ford"),
        ("US Open", "let us open it"),
        ("WHO", "Who is it"),
        ("Turkey", "a turkey"),
        ("aid", "USAID and AID"),
        ("Korea", "Koreatown"),
        ("North Korea", "North Korean"),
        ("North Korea", "North, Korea"),
        ("North Korea", "North\n\nKorea"),
        ("North Korea", "North\n \nKorea"),
        ("OPEC+", "OPEC"),
        ("F-16", "F-160"),
        ("2 million", "1.2 million"),
        ("Brien", "O'Brien"),
        ("can", "can't"),
        ("The Hague", "Hague"),
        ("ceasefire", "cease-fire"),
        ("Россия", "Россию"),
        ("U.S.", "U.S.\u09cdর"),
        ("human", "humen"),
        ("", "anything"),
    ],
)
def test_another_word_is_refused(term: str, text: str) -> None:
    assert found(term, text) == []


@pytest.mark.parametrize(
    ("term", "headline"),
    [
        ("Putin", "PUTIN WARNS WEST"),
        ("sanction", "SANCTIONS ON IRAN EASED"),
        ("aid", "FRESH AID FOR GAZA"),
        ("US", "US SAYS NO"),
    ],
)
def test_a_headline_in_capitals_matches(term: str, headline: str) -> None:
    assert len(found(term, f"{headline}\nThe rest is small.")) == 1


def test_a_name_needs_no_plural() -> None:
    assert found("Adam", "Adams met Adam's son", plural=False) == ["Adam's"]


def test_exact_means_the_same_capitals_and_no_ending() -> None:
    matcher = Matcher([Term(text="Swift", match="exact")])
    assert [hit.start for hit in matcher.find("SWIFT, Swifts, swift, Swift")] == [22]


def test_a_hit_says_in_which_case_it_stands() -> None:
    matcher = Matcher([Term(text="minister")])
    cases = [
        hit.case.value
        for hit in matcher.find("A minister, two ministers, the minister's and ministers’ or women ministers's")
    ]
    assert cases == ["bare", "plural", "genitive", "plural", "plural_genitive"]


def test_the_longest_wins() -> None:
    terms = [Term(text="Korea"), Term(text="North Korea"), Term(text="Korea Times editor")]
    assert [hit.term for hit in Matcher(terms).find("a North Korea Times editor")] == [2]


def test_what_the_longest_leaves_is_searched_again() -> None:
    terms = [Term(text="South Korean president"), Term(text="president Yoon Suk Yeol"), Term(text="South Korean")]
    assert [hit.term for hit in Matcher(terms).find("South Korean president Yoon Suk Yeol")] == [2, 1]


def test_of_the_same_words_the_approved_term_wins_then_the_earlier() -> None:
    terms = [Term(text="US"), Term(text="U.S."), Term(text="US", approved=True)]
    assert [hit.term for hit in Matcher(terms).find("the US")] == [2]
    assert [hit.term for hit in Matcher(terms[:2]).find("the US")] == [0]


def test_a_hit_that_is_no_word_hides_no_shorter_one() -> None:
    terms = [Term(text="Korean War"), Term(text="Korean")]
    assert [hit.term for hit in Matcher(terms).find("Korean Warriors")] == [1]


def test_hits_are_the_same_in_windows() -> None:
    matcher = Matcher([Term(text="North Korea"), Term(text="কিম জং উন")])
    text = "North Korea কিম জং উন " * 30_000
    assert len(matcher.find(text)) == 60_000


def test_no_terms_find_nothing() -> None:
    assert Matcher([]).find("anything") == []
