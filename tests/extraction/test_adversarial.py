"""Text made to be slow isn't."""

import pytest

from glossary.articles import parse
from glossary.extraction import candidates, counted, scan

SIZE = 200_000
PIECES = ["a", "A", "A ", "a-", "A-", "A.", "'", "“", " ", "(", "1", "A of ", "A and the ", "By Aa and ", "Aa ",
          "the war in Kim ", "A & ", "Mr. ", "SEOUL, ", "কিম ", "\u200b", "?! ", "a b-"]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_one_line_of_one_repeated_piece_is_read_to_the_end(piece: str) -> None:
    document = parse("a.txt", (piece * (SIZE // len(piece))).encode())
    assert candidates(counted(scan(document)), 2) is not None
