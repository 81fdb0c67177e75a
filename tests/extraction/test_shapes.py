import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.articles import parse
from glossary.extraction import counted, scan
from glossary.extraction.reading import read
from glossary.extraction.shapes import RULES, patterns


def found(sentence: str) -> dict[str, str]:
    return {pattern.text: pattern.rule for pattern in patterns(read([sentence])).known}


def phrases(sentence: str) -> set[str]:
    return {text for text, rule in found(sentence).items() if rule != "noun"}


@pytest.mark.parametrize(
    ("sentence", "phrase", "rule"),
    [
        ("They signed a security cooperation pact.", "security cooperation pact", "noun phrase"),
        ("The 78th anniversary of the battle came.", "78th anniversary", "noun phrase"),
        ("It showed nuclear-capable missiles.", "nuclear-capable missiles", "noun phrase"),
        ("Its state media said so.", "state media", "noun phrase"),
        ("They fear a planned ground offensive.", "planned ground offensive", "noun phrase"),
        ("He met Russia’s defence minister.", "defence minister", "noun phrase"),
        ("The vice foreign minister Kim Son Gyong left.", "vice foreign minister", "noun phrase"),
        ("Ministers agreed on an arms deal.", "arms deal", "noun phrase"),
        ("They vowed to raise operating costs.", "costs", "noun"),
        ("The anemometer broke.", "anemometer", "noun"),
        ("They praised their friendship and solidarity.", "friendship and solidarity", "pair"),
        ("He wants regional stability and security.", "regional stability and security", "pair"),
        ("He denied any abuse of power.", "abuse of power", "noun of noun"),
        ("They hold weapons of mass destruction.", "weapons of mass destruction", "noun of noun"),
        ("The war in Ukraine goes on.", "war in Ukraine", "noun in place"),
        ("They stood shoulder to shoulder.", "shoulder to shoulder", "twin"),
        ("Peace on the Korean peninsula is far.", "Korean peninsula", "name and noun"),
        ("They recalled Korea’s liberation by the allies.", "Korea's liberation", "possessive"),
        ("The West is deeply concerned about it.", "deeply concerned", "adverb and participle"),
        ("It is fully demonstrating its resolve.", "fully demonstrating its resolve", "adverb and participle"),
        ("They will always emerge victorious.", "always emerge victorious", "verb phrase"),
        ("The two leaders exchanged letters on Tuesday.", "exchanged letters", "verb and noun"),
        ("He ruled out “boots on the ground” again.", "boots on the ground", "quotation"),
    ],
)
def test_a_set_phrase_has_one_of_the_shapes(sentence: str, phrase: str, rule: str) -> None:
    assert found(sentence).get(phrase) == rule


def test_every_shape_has_a_name_and_an_example() -> None:
    assert all(
        rule in {p.rule for p in patterns(read([f"They said so {example}."])).known} for rule, example in RULES.items()
    )


@pytest.mark.parametrize(
    ("sentence", "no_phrase"),
    [
        ("They met last year.", "last year"),
        ("They signed many new deals.", "many new deals"),
        ("It is a major part of the plan.", "major part"),
        ("The letters mark the day.", "letters mark"),
        ("Kim pledged weapons, troops and food.", "weapons, troops"),
        ("He said the new era begins.", "new era begins"),
        ("He was accused of providing weapons.", "providing weapons"),
        ("They called for firm stability and security.", "firm stability"),
        ("He flew to Moscow and left.", "Moscow and left"),
        ("She went day to night.", "day to night"),
        ("Tehran signed trade deals in Oslo.", "signed trade"),
        ("“It is,” he said, “a war”", "he said"),
    ],
)
def test_what_only_stands_together_is_no_phrase(sentence: str, no_phrase: str) -> None:
    assert no_phrase not in found(sentence)


def test_a_phrase_is_a_whole_stretch() -> None:
    assert phrases("They signed a lasting security cooperation pact.") == {"lasting security cooperation pact"}


def test_a_phrase_is_shown_small_but_for_names() -> None:
    assert phrases("Deeply concerned, the Korean Peninsula waits.") == {"deeply concerned"}
    assert phrases("Russia’s War goes on. Hostile acts, Korea’s liberation.") == {"hostile acts", "Korea's liberation"}


def test_a_text_may_be_read_as_a_whole() -> None:
    seen = patterns(read(["Rebel leaders fled.", "Rebel leaders returned."]))
    assert [pattern.text for pattern in seen.known] == ["rebel leaders"]
    assert (seen.numbers.tolist(), seen.starts.tolist()) == ([0, 0], [0, 5])


def test_a_verb_that_a_story_begins_with_is_no_verb_of_a_phrase() -> None:
    stories = [parse(name, b"Exchanged letters were read. Exchanged letters were kept.") for name in ("a", "b")]
    [phrase] = [tally for pattern, tally in counted(scan(*stories)).patterns.items() if pattern.rule == "verb and noun"]
    assert phrase.occurrences == 2


@given(st.text(alphabet="aA bcdely-'’“”.,of andthe\n78"))
def test_any_text_gives_phrases_of_its_own_words(text: str) -> None:
    assert all(phrase.split()[0].casefold() in text.replace("’", "'").casefold() for phrase in found(text))
