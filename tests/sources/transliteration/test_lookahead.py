from glossary.sources.transliteration.alignment import read
from glossary.sources.transliteration.lookahead import LookAhead, Surroundings, surroundings

NAMES = ["cস eে lল iি aা", "cস iি nন dড iি", "cক aা rর lল oো", "cক oো rর a", "cক uু b বা"]


def test_the_next_letter_decides() -> None:
    model = LookAhead(map(read, NAMES))
    before_e, before_a = surroundings("ceta", 0, 1, ""), surroundings("cata", 0, 1, "")
    assert model.probability(before_e, "স") > model.probability(before_e, "ক")
    assert model.probability(before_a, "ক") > model.probability(before_a, "স")


def test_surroundings_end_with_the_word() -> None:
    assert surroundings("carla", 3, 5, "র") == Surroundings("la", "", "র", "r")
    assert surroundings("carla", 0, 1, "") == Surroundings("c", "ar", "", "")


def test_unseen_letters_are_possible() -> None:
    assert LookAhead([]).probability(surroundings("q", 0, 1, ""), "ক") > 0
