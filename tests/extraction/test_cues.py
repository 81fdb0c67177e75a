import itertools

import pytest

from glossary.articles import parse
from glossary.extraction import counted, scan
from glossary.extraction.cues import BEFORE, BEFORE_LINK, BEHIND, behind_link
from glossary.extraction.kinds import POINTS
from glossary.extraction.names import resolve


def cues(sentence: str, name: str) -> set[str]:
    return set(resolve(counted(scan(parse("a.txt", sentence.encode())))).names[name].cues)


@pytest.mark.parametrize(
    ("sentence", "name", "cue"),
    [
        ("They heard former minister Obaidul Quader.", "Obaidul Quader", "role"),
        ("They heard President Vladimir Putin.", "Vladimir Putin", "role"),
        ("He thanked his wife Salma.", "Salma", "role"),
        ("He thanked the mayor, Hasan.", "Hasan", "role"),
        ("They heard Secretary of State Antony Blinken.", "Antony Blinken", "role"),
        ("“It is over,” said Hasan.", "Hasan", "quoted"),
        ("It is over, Hasan said.", "Hasan", "said"),
        ("In 1971 Hasan died.", "Hasan", "life"),
        ("There, Hasan was arrested.", "Hasan", "life"),
        ("He knew of Hasan’s wife.", "Hasan", "life"),
        ("They met Hasan, who left.", "Hasan", "who"),
        ("They met Hasan, 43, there.", "Hasan", "age"),
        ("They met Hasan (43) there.", "Hasan", "age"),
        ("It happened in Savar.", "Savar", "in"),
        ("It happened in the town of Savar.", "Savar", "site"),
        ("It happened in northern Savar.", "Savar", "site"),
        ("It happened at dawn in old Savar, where he lived.", "Savar", "site"),
        ("They left Savar, Bangladesh, on foot.", "Savar", "country"),
        ("They left Aspen, Colorado, on foot.", "Aspen", "country"),
        ("They asked Savar police.", "Savar", "local"),
        ("Savar, Aug 12 - They left.", "Savar", "site"),
        ("Savar (Reuters) - They left.", "Savar", "site"),
        ("They met at Robi.", "Robi", "at"),
        ("They asked the carrier Robi.", "Robi", "body"),
        ("They bought shares of Robi.", "Robi", "body"),
        ("They bought Robi shares.", "Robi", "staff"),
        ("They bought Robi, Inc.", "Robi", "body"),
        ("He asked a spokesman for Robi.", "Robi", "member"),
        ("He asked a lecturer at Yale.", "Yale", "member"),
        ("He saw the president of Chad.", "Chad", "head of"),
        ("He saw the President of Chad.", "Chad", "head of"),
        ("They fear the Taliban.", "Taliban", "the"),
        ("They saw Kurdish troops.", "Kurdish", "noun"),
    ],
)
def test_a_cue_is_read_off_the_tokens_beside_a_name(sentence: str, name: str, cue: str) -> None:
    assert cue in cues(sentence, name)


def test_an_article_belongs_to_the_noun_that_follows() -> None:
    assert cues("They recall the Paris attacks.", "Paris") == {"noun"}
    assert cues("They asked the Paris police.", "Paris") == {"local"}


def test_a_year_or_a_score_is_no_age() -> None:
    assert cues("They beat Hasan, 3-1, there.", "Hasan") == set()
    assert cues("They met Hasan, 2016.", "Hasan") == set()


def test_each_name_of_a_run_has_the_cues_on_its_own_sides() -> None:
    sentence = "They met in London Mayor Sadiq Khan, who left."
    assert cues(sentence, "London") == {"in"}
    assert cues(sentence, "Sadiq Khan") == {"role", "who"}


@pytest.mark.parametrize("table", [BEFORE, BEHIND, *BEFORE_LINK.values(), *behind_link().values()])
def test_no_word_gives_two_cues(table: dict[str, frozenset[str]]) -> None:
    assert [one & other for one, other in itertools.combinations(table.values(), 2) if one & other] == []


def test_every_cue_counts_for_something() -> None:
    tables = [BEFORE, BEHIND, *BEFORE_LINK.values(), *behind_link().values()]
    assert {cue for table in tables for cue in table} - {*POINTS} == {"colon"}
