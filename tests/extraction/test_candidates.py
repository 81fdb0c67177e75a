import pytest
from wire_copy import KIM_LETTERS, SUMMIT

from glossary.articles import parse
from glossary.extraction import candidates, counted, scan
from glossary.extraction.partials import merged
from glossary.model import Candidate, Kind


def found(*texts: str, min_count: int = 2) -> dict[str, Candidate]:
    counts = merged([scan(parse(f"{number}.txt", text.encode())) for number, text in enumerate(texts)])
    return {candidate.text: candidate for candidate in candidates(counted(counts, min_count), min_count)}


def test_a_surname_counts_for_the_full_name() -> None:
    kim = found(KIM_LETTERS)["Kim Jong Un"]
    assert (kim.kind, kim.count, [variant.text for variant in kim.variants]) == (Kind.PERSON, 3, ["Kim"])


def test_a_short_form_counts_for_the_country() -> None:
    states = found("The US said so. It came from the United States. U.S. troops left.")["United States"]
    assert (states.count, {variant.text for variant in states.variants}) == (3, {"US", "U.S."})


def test_a_surname_that_fits_two_people_belongs_to_neither() -> None:
    two = found("Boris Karlov met Anna Karlov. Karlov left. Karlov stayed. Boris Karlov and Anna Karlov spoke.")
    assert two["Karlov"].variants == ()


def test_a_place_is_no_short_name() -> None:
    assert set(found("South Korea won. Korea was glad. They saw South Korea and all Korea.")) == {
        "South Korea",
        "Korea",
    }


def test_a_firm_counts_under_the_first_word_of_its_name() -> None:
    omrel = found("Omrel Holdings sold it. The buyers of Omrel shares said Omrel is sound.")["Omrel Holdings"]
    assert (omrel.kind, [variant.text for variant in omrel.variants]) == (Kind.ORGANIZATION, ["Omrel"])


def test_a_word_of_many_names_is_no_short_name() -> None:
    assert "Fisheries Department" not in found("The Fisheries Department said so. The Department is right.")


def test_an_acronym_counts_for_the_name_it_was_introduced_with() -> None:
    agency = found("The Zonal Kelp Authority (ZKA) said so. A ZKA report followed.")["Zonal Kelp Authority"]
    assert [variant.text for variant in agency.variants] == ["ZKA"]


def test_an_acronym_of_the_lexicon_counts_for_its_long_form() -> None:
    union = found("The EU said so. It came from the European Union. The EU's troops left.")["European Union"]
    assert (union.count, [variant.text for variant in union.variants]) == (3, ["EU"])


def test_a_thing_is_no_short_name_of_what_is_named_after_it() -> None:
    seen = found("They feared Zorbid-19. He had Zorbid-19. A Brandt Zorbid-19 dose and a Brandt Zorbid-19 test.")
    assert seen["Zorbid-19"].variants == ()


def test_capitals_are_shown_only_where_they_are_the_rule() -> None:
    cases = found("It hit KZQ-9 and KZQ-9 and KZQ-9 and KZQ-9 and KZQ-9. Kzq-9 is bad.\n\nIt hit DARVO and Darvo.")
    assert {"KZQ-9", "Darvo"} <= cases.keys()


def test_particles_of_names_are_no_phrase() -> None:
    assert "von der" not in found("They met Ursula von der Leyen. He saw Ursula von der Leyen.")


def test_what_is_seen_once_does_not_recur() -> None:
    assert "Albania" not in found("He saw Albania. Japan is far. They like Japan.")


def test_the_minimum_count_is_over_all_articles() -> None:
    assert set(found(SUMMIT, SUMMIT.replace("Japan", "Nepal"), min_count=2)) >= {"Camp David", "trilateral summit"}


def test_a_part_of_a_phrase_is_not_listed_beside_it() -> None:
    assert set(found("A lasting security cooperation pact. The security cooperation pact was signed.")) == {
        "security cooperation pact"
    }


def test_every_candidate_says_why_it_is_there() -> None:
    kim = found(KIM_LETTERS)["Kim Jong Un"]
    assert kim.rule == "capital run"
    assert kim.example is not None
    assert "Kim Jong Un" in kim.example.text


def test_documents_are_counted_once_each() -> None:
    assert found(KIM_LETTERS, KIM_LETTERS)["Kim Jong Un"].documents == 2


def test_names_that_the_lexicon_joins_in_a_chain_are_one_group() -> None:
    text = "They joined the Social Network. They joined the Social Networks. They joined the Social Platform."
    assert found(text + " They joined the Social Media.", min_count=1)


def test_many_headlines_take_no_longer_each() -> None:
    texts = [f"Kim Meets Number{n} Again In Moscow\n\nKim met Number{n} in Moscow." for n in range(300)]
    assert found(*texts)["Moscow"].count == 600


def test_british_and_american_spellings_are_one() -> None:
    organization = found(
        "He asked the Zonal Labour Organisation. The Zonal Labor Organization and Zonal Labor said no."
    )
    assert [variant.text for variant in organization["Zonal Labor Organization"].variants] == [
        "Zonal Labour Organisation"
    ]


def test_copied_paragraphs_raise_the_count_and_not_the_rank() -> None:
    copied = "They went to Barisal by boat with 40 others."
    told = "Many went to Khulna by boat. People came back from Khulna in tears. She was seen near Khulna later."
    candidates = found(*[copied.replace("40", str(number)) for number in range(6)], told)
    assert candidates["Barisal"].count > candidates["Khulna"].count
    assert candidates["Barisal"].documents == 6
    assert found(copied, copied.replace("40", "41"))["Barisal"].score < found(told, "He left Khulna.")["Khulna"].score


def test_an_example_is_one_printable_line() -> None:
    example = found("They went\tto \x1b Barisal\u202e by boat. Barisal is large.")["Barisal"].example
    assert example is not None
    assert example.text.isprintable()


def test_in_a_large_collection_a_term_must_be_seen_more_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.extraction.counts._ARTICLES_A_SIGHTING", 1)
    stories = [SUMMIT, *(SUMMIT.replace("Japan", name) for name in ("Nepal", "Bhutan", "India", "Brunei", "China"))]
    stories += [KIM_LETTERS, *(KIM_LETTERS.replace("Tuesday", f"day {number}") for number in range(2))]
    collection = scan(*(parse(f"{number}.txt", text.encode()) for number, text in enumerate(stories)))
    terms = {candidate.text for candidate in candidates(counted(collection))}
    assert "Camp David" in terms
    assert "Nepal" not in terms
    assert "Nepal" in {candidate.text for candidate in candidates(counted(collection, 1), 1)}
