from glossary.articles import parse
from glossary.extraction import counted, scan
from glossary.extraction.phrases import phrases


def found(text: str) -> dict[str, int]:
    kept = phrases(counted(scan(parse("a.txt", text.encode()))))
    return {text: phrase.tally.occurrences for text, phrase in kept.items() if " " in text}


def test_a_part_of_a_phrase_that_recurs_is_dropped() -> None:
    text = "The arms control treaty failed. An arms control treaty is no more. Arms control is dead."
    assert found(text) == {"arms control treaty": 2}


def test_a_phrase_that_stands_by_itself_as_often_is_kept_and_counts_all_its_uses() -> None:
    text = (
        "The arms control treaty failed. Arms control is dead. They want arms control. It was an arms control treaty."
    )
    assert found(text) == {"arms control treaty": 2, "arms control": 4}


def test_a_longer_phrase_that_was_seen_once_takes_nothing_away() -> None:
    assert found("A lasting ceasefire deal failed. The ceasefire deal is dead.")["ceasefire deal"] == 2


def test_linked_words_are_a_phrase_if_they_keep_to_each_other() -> None:
    assert "friendship and solidarity" in found("They praised friendship and solidarity.")


def test_linked_words_that_often_stand_alone_are_none() -> None:
    text = "Higher prices and wages came. The prices fell. The wages fell. Such prices and such wages hurt. No prices, no wages."
    assert "prices and wages" not in found(text)
