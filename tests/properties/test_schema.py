"""The JSON Schema, by which editors complete and check terms.yaml, accepts what the loader accepts.

Documents are made as data, written as JSON, which is YAML, and judged by both.
"""

import json
from typing import Any

import jsonschema
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from support import PROJECT

from glossary import data
from glossary.errors import TermfileError
from glossary.termfile import load
from glossary.termfile.entries import ENTRY_KEYS, FILE_KEYS

SCHEMA = json.loads(data.read("terms.schema.json"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

TEXTS = st.sampled_from(["", "Kim", "কিম জং উন", "approved", "person", "BD", "exact", "3", "no", "a: b", "😀"])
SCALARS = st.one_of(TEXTS, st.none(), st.booleans(), st.integers(-2, 5), st.just(0.5))
ANYTHING = st.one_of(
    SCALARS,
    st.lists(SCALARS, max_size=2),
    st.fixed_dictionaries({}, optional={"bn": SCALARS, "why": SCALARS, "x": SCALARS}),
    st.lists(st.fixed_dictionaries({}, optional={"bn": SCALARS, "why": SCALARS}), max_size=2),
)
PROPOSAL = st.fixed_dictionaries({}, optional={"bn": SCALARS, "from": ANYTHING, "score": SCALARS, "x": TEXTS})
AUTO = st.fixed_dictionaries(
    {},
    optional={
        "seen": st.one_of(ANYTHING, st.fixed_dictionaries({}, optional={"count": SCALARS, "articles": SCALARS})),
        "example": ANYTHING,
        "proposals": st.one_of(SCALARS, st.lists(st.one_of(PROPOSAL, SCALARS), max_size=2)),
    },
)
RIGHT: dict[str, st.SearchStrategy[Any]] = {
    "status": st.sampled_from(["proposed", "approved", "rejected", "", None]),
    "kind": st.sampled_from(["person", "phrase", "", None]),
    "match": st.sampled_from(["exact", "inflected", None]),
    "auto": AUTO,
}
ENTRY = st.fixed_dictionaries(
    {},
    optional={**{key: st.one_of(RIGHT.get(key, SCALARS), ANYTHING) for key in ENTRY_KEYS}, "stauts": TEXTS},
)
GLOSSARY = st.fixed_dictionaries(
    {},
    optional={
        "terms": st.one_of(SCALARS, st.lists(st.one_of(ENTRY, SCALARS), max_size=3)),
        "region": st.one_of(st.sampled_from(["BD", "IN"]), ANYTHING),
        "source_language": ANYTHING,
        "x": TEXTS,
    },
)


def is_loaded(document: object) -> bool:
    try:
        load("terms.yaml", json.dumps(document, ensure_ascii=False).encode())
    except TermfileError:
        return False
    return True


@given(GLOSSARY)
@example({"terms": [{"en": "Kim", "status": "approved", "bn": "কিম"}]})
@example({"terms": [{"en": "Kim", "status": "approved", "bn": ""}]})
@example({"terms": [{"en": ""}]})
@example({"terms": ""})
def test_schema_and_loader_agree(document: object) -> None:
    assert is_loaded(document) == VALIDATOR.is_valid(document)


def test_the_glossary_of_the_project_fits_the_schema() -> None:
    document = yaml.safe_load((PROJECT / "terms.yaml").read_text("utf-8"))
    assert list(VALIDATOR.iter_errors(document)) == []


def test_every_key_is_explained_in_both_languages() -> None:
    keys = {**SCHEMA["properties"], **SCHEMA["definitions"]["entry"]["properties"]}
    assert set(keys) == {*FILE_KEYS, *ENTRY_KEYS}
    assert [key for key, value in keys.items() if not any("ঀ" < c < "৿" for c in value["markdownDescription"])] == []
    assert all(value["description"].isascii() for value in keys.values())


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
