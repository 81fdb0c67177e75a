import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.model import Kind
from glossary.sources.transliteration.latin import parts, plain
from glossary.sources.transliteration.names import Role, tokens, words


def roles(name: str, kind: Kind = Kind.PERSON) -> list[tuple[str, str]]:
    return [(token.text, token.role.value) for token in tokens(name, kind)]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("J.K. Rawlins", [("J.K.", "initials"), ("Rawlins", "name")]),
        ("MA Mannan", [("MA", "initials"), ("Mannan", "name")]),
        ("AKM Huda", [("AKM", "initials"), ("Huda", "name")]),
        ("MD Huda", [("MD", "name"), ("Huda", "name")]),
        ("KIM YONG CHOL", [("KIM", "name"), ("YONG", "name"), ("CHOL", "name")]),
        ("Emmanuel MACRON", [("Emmanuel", "name"), ("MACRON", "name")]),
        ("Charles V", [("Charles", "name"), ("V", "numeral")]),
        ("V S Naipaul", [("V", "initials"), ("S", "initials"), ("Naipaul", "name")]),
        ("Xi Keqiang", [("Xi", "name"), ("Keqiang", "name")]),
        ("Robert Downs, Jr.", [("Robert", "name"), ("Downs", "name"), ("Jr.", "suffix")]),
        ("Hugo de Vries", [("Hugo", "name"), ("de", "particle"), ("Vries", "name")]),
        ("Robert De Niro", [("Robert", "name"), ("De", "particle"), ("Niro", "name")]),
        ("Samir bin Laden", [("Samir", "name"), ("bin", "name"), ("Laden", "name")]),
        ("Prime Minister Anwar", [("Prime Minister", "title"), ("Anwar", "name")]),
        ("Sheikh Jamal", [("Sheikh", "name"), ("Jamal", "name")]),
    ],
)
def test_each_part_gets_its_role(name: str, found: list[tuple[str, str]]) -> None:
    assert roles(name) == found


@pytest.mark.parametrize("name", ["J.K. Rawlins", "MA Mannan", "Charles III", "Louis XVIII"])
def test_initials_and_numerals_of_people_need_no_kind(name: str) -> None:
    assert roles(name, Kind.OTHER) == roles(name, Kind.PERSON) != []


def test_hyphens_are_kept() -> None:
    assert [token.joint for token in tokens("Tawfiq-e-Elahi Chowdhury", Kind.PERSON)] == ["", "-", "-", " "]


@pytest.mark.parametrize("kind", [Kind.PLACE, Kind.OTHER])
def test_place_names_begin_with_words_of_their_own(kind: Kind) -> None:
    assert roles("Fort Hoodley", kind) == [("Fort", "place"), ("Hoodley", "name")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sanctions", Kind.OTHER),
        ("vedant desai", Kind.PERSON),
        ("War Powers", Kind.OTHER),
        ("Green Valley", Kind.PLACE),
        ("Wagner Group", Kind.ORGANIZATION),
        ("KXNA", Kind.ORGANIZATION),
        ("KXNA Watch", Kind.ORGANIZATION),
        ("Zorblat II", Kind.OTHER),
        ("Zorblat Fimbrik Kwolek", Kind.ORGANIZATION),
        ("Putra of Perlis", Kind.PERSON),
        ("J. K.", Kind.PERSON),
        ("Volkov", Kind.TITLE),
        ("Volkov", Kind.PHRASE),
        ("Volkov", Kind.EVENT),
        ("Volkov", Kind.DEMONYM),
        ("50 Cent", Kind.PERSON),
        ("Путин", Kind.PERSON),
        ("A B C D E F G", Kind.PERSON),
        ("", Kind.PERSON),
        (" ", Kind.PERSON),
        ("-", Kind.PERSON),
        ("’", Kind.PERSON),
    ],
)
def test_what_is_no_name_is_left_alone(name: str, kind: Kind) -> None:
    assert tokens(name, kind) == ()


@given(st.text(), st.sampled_from(Kind))
def test_any_text_may_be_asked(name: str, kind: Kind) -> None:
    assert all(token.text for token in tokens(name, kind))


def test_accents_and_apostrophes_go() -> None:
    assert (plain("Gómez"), plain("O’Neill"), plain("Straße"), plain("Łódź")) == ("gomez", "oneill", "strasse", "lodz")
    assert parts("J.-P. Sartre") == ["J", "P", "Sartre"]


def test_only_a_numeral_must_be_in_capitals() -> None:
    assert (words(Role.NUMERAL, "XI"), words(Role.NUMERAL, "Xi")) == (("একাদশ",), ())
    assert words(Role.SUFFIX, "jr.") == words(Role.SUFFIX, "JR")
