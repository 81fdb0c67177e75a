import json

import pytest

from glossary.errors import FormatError
from glossary.formats.json import dump, load
from glossary.model import Entry, Termbase


def test_the_shape_is_the_promised_one() -> None:
    data = json.loads(dump(Termbase(entries=(Entry(en="Kim", bn="কিম", match="exact"),))).content)
    assert data == {
        "version": 1, "source_language": "en", "target_language": "bn", "region": "BD",
        "terms": [{"en": "Kim", "bn": "কিম", "status": "proposed", "kind": "other", "match": "exact"}],
    }  # fmt: skip


def file(term: str) -> bytes:
    return f'{{"version": 1, "terms": [{term}]}}'.encode()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{\n"version": 1,', "line 2: this is no JSON (Expecting property name enclosed in double quotes); export it again"),
        (b"[" * 100_000, "the file: brackets are nested too deep; export it again"),
        (b"[]", "the file: this is no object; write keys and values in braces"),
        (b'{"version": 2, "terms": []}', "the file: this is no glossary in JSON of version 1; write it with `glossary export json`"),
        (b'{"version": 1, "terms": [], "region": "US"}', "the file, `region`: `US` is no region; write one of BD, IN"),
        (file("3"), "entry 1: this is no object; write keys and values in braces"),
        (file('{"bn": "x"}'), "entry 1: it has no `en`; give the English term"),
        (file('{"en": "a", "be": "x"}'), "entry 1, `be`: there is no such key; delete it"),
        (file('{"en": "a", "bn": 3}'), "entry 1, `bn`: this is no text; write it in quotes"),
        (file(r'{"en": "\ud83d"}'), "entry 1, `en`: half of a character stands here; write the text out"),
        (file('{"en": "a", "also": "x"}'), "entry 1, `also`: this is no list; write it in brackets"),
        (file('{"en": "a", "match": "x"}'), "entry 1, `match`: `x` is no way of matching; write one of inflected, exact"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(FormatError) as refused:
        load(content)
    assert str(refused.value) == message
