from support import ASSETS

from glossary import data
from glossary.sources.transliteration import training
from glossary.text import bengali

HOW = f"names in the lexicon have changed: run `uv run python tests/{ASSETS.name}/train_transliterator.py`"
PAIRS = training.pairs()
TABLE = data.read(training.TABLE)


def test_the_table_is_made_of_the_lexicon_as_it_is() -> None:
    assert training.digest(PAIRS) in TABLE.splitlines()[0], HOW


def test_training_again_gives_the_same_bytes() -> None:
    assert training.table(PAIRS) == TABLE, HOW


def test_the_table_is_small() -> None:
    assert len(TABLE.encode()) < 1_000_000


def test_each_line_is_a_pair_of_the_lexicon() -> None:
    aligned = [
        training.Pair("".join(english for english, _ in links), "".join(bengali for _, bengali in links), origin)
        for origin, names in training.alignments(TABLE).items()
        for links in names
    ]
    assert set(aligned) <= set(PAIRS)
    assert len(aligned) == len(set(aligned)) > 0.95 * len(PAIRS)


def test_parts_are_plain_letters_and_no_bengali_part_ends_in_a_hasant() -> None:
    assert all(english.isascii() and english.islower() for english, _, _ in PAIRS)
    assert all(bengali.is_bengali(form) and not form.endswith("\N{BENGALI SIGN VIRAMA}") for _, form, _ in PAIRS)


def test_the_form_that_the_lexicon_puts_first_comes_first() -> None:
    assert next(form for english, form, _ in PAIRS if english == "ali") == "আলী"


def test_acronyms_teach_nothing() -> None:
    assert "uae" not in {english for english, _, _ in PAIRS}
