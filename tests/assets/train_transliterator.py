"""Write `glossary/data/aligned_names.txt` anew; to be run after names in the lexicon were changed.

    uv run python tests/assets/train_transliterator.py

It takes some ten seconds on one processor, and gives the same bytes on each machine.
"""

from pathlib import Path

from glossary.sources.transliteration import training

TABLE = Path(__file__).parents[2] / "glossary" / "data" / training.TABLE


def main() -> None:
    """Train, write, and say how large the table has become."""
    text = training.table(training.pairs())
    TABLE.write_text(text, "utf-8", newline="\n")
    print(f"{TABLE.name}: {text.count(chr(10)) - 1:,} aligned name parts, {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
