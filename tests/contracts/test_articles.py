"""What holds for every format that articles come in; a new one is tested by being registered, and wants a sample."""

import io
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from archives import ARTICLES, CONTAINERS, LETTER, SUMMIT

from glossary import articles
from glossary.articles import Broken, Piece, Source
from glossary.errors import ArticleError
from glossary.extraction.counts import Counts
from glossary.model import Document
from glossary.survey import count

every_reader = pytest.mark.parametrize("name", articles.READERS)
every_container = pytest.mark.parametrize("name", articles.CONTAINERS)

_MANY = [f"{number} {random.Random(number).randbytes(3000).hex()} {LETTER}" for number in range(100)]


class Watched(io.BytesIO):
    """Bytes that can only be read on, and know how many were."""

    def seekable(self) -> bool:
        return False


def found(content: bytes, *, can_seek: bool = False) -> list[Piece | Broken]:
    return list(articles.pieces(Source("a", io.BytesIO(content), can_seek=can_seek)))


def read(content: bytes) -> Iterator[Document]:
    for piece in found(content):
        if isinstance(piece, Piece):
            yield from articles.documents(piece)


def read_if_possible(content: bytes) -> int:
    try:
        return len(list(read(content)))
    except ArticleError:
        return 0


def test_every_format_has_a_sample() -> None:
    assert set(ARTICLES) == set(articles.READERS)
    assert set(CONTAINERS) == set(articles.CONTAINERS)


@every_reader
def test_an_article_is_recognised_by_content(name: str) -> None:
    first = next(key for key, reader in articles.READERS.items() if reader.recognises(ARTICLES[name]))
    assert first == name


@every_reader
def test_the_story_is_read_and_what_is_about_it_is_not(name: str) -> None:
    [document] = read(ARTICLES[name])
    assert LETTER in list(document.paragraphs)
    assert "XK7" not in document.text
    assert "<p>" not in document.text


@every_reader
def test_the_day_of_the_story_is_known(name: str) -> None:
    [document] = read(ARTICLES[name])
    assert document.date == (None if name == "html" else "2023-08-15")


@every_reader
def test_an_article_behind_a_byte_order_mark_is_the_same(name: str) -> None:
    assert list(next(read(b"\xef\xbb\xbf" + ARTICLES[name])).paragraphs) == list(next(read(ARTICLES[name])).paragraphs)


@every_reader
def test_an_article_that_ends_anywhere_is_read_or_refused_in_a_sentence(name: str) -> None:
    content = ARTICLES[name]
    assert all(read_if_possible(content[:end]) in {0, 1} for end in range(0, len(content), 23))


@every_reader
def test_an_article_with_wrong_bytes_is_read_or_refused_in_a_sentence(name: str) -> None:
    chance = random.Random(3)
    for _ in range(60):
        content = bytearray(ARTICLES[name])
        content[chance.randrange(len(content))] = chance.randrange(256)
        assert read_if_possible(bytes(content)) in {0, 1}


@every_container
def test_a_container_gives_each_article_a_name_of_its_own(name: str) -> None:
    pieces = found(CONTAINERS[name]([LETTER, SUMMIT]))
    assert len({piece.name for piece in pieces if isinstance(piece, Piece)}) == 2
    assert [LETTER in document.text for document in read(CONTAINERS[name]([LETTER, SUMMIT]))] == [True, False]


@every_container
def test_a_container_is_the_same_in_a_file_and_in_a_stream(name: str) -> None:
    content = CONTAINERS[name]([LETTER, SUMMIT])
    assert found(content, can_seek=True) == found(content)


@every_container
@pytest.mark.parametrize("outer", ["gzip", "tar", "zip", "zstd"])
def test_a_container_may_be_in_another_one(name: str, outer: str, tmp_path: Path) -> None:
    inner = CONTAINERS[name]([LETTER, SUMMIT])
    assert [LETTER in document.text for document in read(wrapped(outer, inner))] == [True, False]


def wrapped(outer: str, inner: bytes) -> bytes:
    import gzip
    import tarfile
    import zipfile

    from archives import zstd

    out = io.BytesIO()
    if outer == "tar":
        member = tarfile.TarInfo("inner")
        member.size = len(inner)
        with tarfile.open(fileobj=out, mode="w") as archive:
            archive.addfile(member, io.BytesIO(inner))
    elif outer == "zip":
        with zipfile.ZipFile(out, "w") as packed:
            packed.writestr("inner", inner)
    else:
        return gzip.compress(inner) if outer == "gzip" else zstd.compress(inner)
    return out.getvalue()


@every_container
def test_a_container_that_ends_anywhere_gives_what_stands_before_and_says_so(name: str) -> None:
    content = CONTAINERS[name](_MANY[:6])
    for end in range(1, len(content), 997):
        pieces = found(content[:end])
        assert all(piece.where and piece.remedy for piece in pieces if isinstance(piece, Broken))
        assert pieces


@every_container
def test_wrong_bytes_in_a_container_raise_nothing(name: str) -> None:
    chance = random.Random(5)
    for _ in range(60):
        content = bytearray(CONTAINERS[name](_MANY[:3]))
        for _ in range(3):
            content[chance.randrange(len(content))] = chance.randrange(256)
        assert found(bytes(content))


@every_container
def test_the_first_article_is_there_before_the_last_is_read(name: str) -> None:
    content = CONTAINERS[name](_MANY)
    stream = Watched(content)
    next(articles.pieces(Source("a", stream, can_seek=False)))
    assert stream.tell() < 0.5 * len(content) or name == "zip"  # whose directory is at its end


@every_container
def test_every_article_is_counted_whatever_it_is_packed_in(name: str, tmp_path: Path) -> None:
    loose = [tmp_path / f"{number}.txt" for number in range(2)]
    for path, story in zip(loose, [LETTER, SUMMIT], strict=True):
        path.write_text(story, "utf-8")
    archive = tmp_path / "archive"
    archive.write_bytes(CONTAINERS[name]([LETTER, SUMMIT]))
    assert words(count([str(archive)])) == words(count(map(str, loose)))


def words(counts: Counts) -> tuple[int, dict[str, int]]:
    return counts.documents, dict(counts.lower)


@pytest.mark.parametrize("ending", articles.ENDINGS)
def test_a_directory_is_searched_for_files_of_every_format(ending: str, tmp_path: Path) -> None:
    (tmp_path / f"a{ending}").write_text(LETTER, "utf-8")
    assert count([str(tmp_path)]).documents == 1
