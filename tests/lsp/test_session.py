"""A session of a text editor with `glossary lsp`, over standard input and output."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from editor import Editor, editor
from support import Run

GLOSSARY = """\
terms:
- {en: Emmanuel Macron, bn: এমানুয়েল মাখোঁ, status: approved, kind: person, variants: [Macron], also: [মাখোঁ],
   avoid: [{bn: মাক্রন, why: the last vowel is nasal}], note: since 2017}
- {en: Kremlin, bn: ক্রেমলিন, status: approved, kind: place}
- {en: Moscow, bn: মস্কো, status: approved, kind: place}
"""
SOURCE = "Macron left.\n\nHe flew to Moscow.\n"
TARGET = "😀 মাক্রনের প্রস্থান।\n\nতিনি মস্কো যান।\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("desk")
    (made / "terms.yaml").write_text(GLOSSARY, "utf-8")
    (made / "kim.en.txt").write_text(SOURCE, "utf-8")
    for name in ("en", "bn"):
        (made / name).mkdir()
    (made / "en" / "a.txt").write_text("Macron", "utf-8")
    return made


@pytest.fixture(scope="module")
def session(folder: Path) -> Iterator[Editor]:
    with editor(folder) as started:
        yield started


def places(found: list[dict[str, Any]]) -> list[tuple[str, int, int, int]]:
    ranges = [(each["code"], each["range"]["start"], each["range"]["end"]) for each in found]
    return [(code, start["line"], start["character"], end["character"]) for code, start, end in ranges]


def test_a_translation_is_checked_while_it_is_typed(session: Editor, folder: Path) -> None:
    path = folder / "kim.bn.txt"
    found = session.open(path, TARGET)
    assert places(found) == [("avoided", 0, 3, 11)]  # the face takes two code units of UTF-16
    assert found[0]["message"] == "“মাক্রনের” is to be avoided: the last vowel is nasal; write “মাখোঁর”"
    assert places(session.type(path, "মাখোঁ চলে গেছেন।\n\nতিনি ঢাকা যান।\n")) == [("missing", 2, 0, 4)]
    assert session.type(path, "মাখোঁ চলে গেছেন।\n\nতিনি মস্কো যান।\n") == []


def test_a_source_that_is_being_typed_counts(session: Editor, folder: Path) -> None:
    path, source = folder / "new.bn.txt", folder / "new.en.txt"
    assert session.open(path, "তিনি গেছেন।") == []
    session.open(source, "He left the Kremlin.")
    session.type(source, "He left the Kremlin. ")
    assert places(session.diagnostics(path)) == [("missing", 0, 0, 4)]


def test_a_file_in_bn_is_checked_against_the_one_in_en(session: Editor, folder: Path) -> None:
    assert [code for code, *_ in places(session.open(folder / "bn" / "a.txt", "তিনি"))] == ["missing"]


def test_without_a_source_what_is_wrong_anywhere_is_found(session: Editor, folder: Path) -> None:
    found = session.open(folder / "alone.bn.txt", "মাক্রন\n\nKremlin ১২|")
    assert [code for code, *_ in places(found)] == ["avoided", "untranslated", "script"]


def test_other_files_are_left_alone(session: Editor, folder: Path) -> None:
    assert session.open(folder / "notes.txt", "মাক্রন Kremlin") == []


def test_a_bilingual_file_is_checked_by_segment(session: Editor, folder: Path) -> None:
    assert places(session.open(folder / "a.tsv", "Macron\tমাক্রন\n")) == [("avoided", 0, 7, 13)]


def test_the_glossary_is_linted(session: Editor, folder: Path) -> None:
    found = session.open(folder / "terms.yaml", "terms:\n- en: 😀 Kim\n  stauts: approved\n")
    assert places(found) == [("unknown-key", 2, 2, 9)]
    assert found[0]["severity"] == 1


def test_hover_shows_the_entry(session: Editor, folder: Path) -> None:
    path = folder / "hover.bn.txt"
    session.open(path, "😀 মাখোঁর")
    shown = session.at("hover", path, 0, 5)
    assert shown["contents"]["value"] == (
        "Emmanuel Macron = এমানুয়েল মাখোঁ\nalso: মাখোঁ\navoid: মাক্রন (the last vowel is nasal)\nin English: Macron\nsince 2017"
    )
    assert shown["range"] == {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 9}}
    assert session.at("hover", path, 0, 0) is None


def test_completion_offers_the_renderings_of_the_paragraph_first(session: Editor, folder: Path) -> None:
    path = folder / "kim.bn.txt"
    session.type(path, "ক\n\nম")
    items = session.at("completion", path, 2, 1)["items"]
    assert [(item["label"], item["sortText"][0]) for item in items] == [("মস্কো", "0"), ("মাখোঁ", "1")]
    assert items[0]["textEdit"] == {
        "range": {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 1}}, "newText": "মস্কো",
    }  # fmt: skip


def test_completion_takes_english_and_offers_bengali(session: Editor, folder: Path) -> None:
    path = folder / "kim.bn.txt"
    session.type(path, "ক\n\n😀 mosc")
    [item] = session.at("completion", path, 2, 7)["items"]
    assert (item["label"], item["filterText"], item["textEdit"]["newText"]) == ("মস্কো", "Moscow", "মস্কো")


def test_a_fix_is_offered_and_one_for_all(session: Editor, folder: Path) -> None:
    path = folder / "kim.bn.txt"
    session.type(path, TARGET.replace("।\n\n", "|\n\n"))
    one, everything = session.fixes(path, 0, 4, 4)
    assert (one["title"], one["isPreferred"], one["kind"]) == ("Write “মাখোঁর”", True, "quickfix")
    assert one["edit"]["changes"][path.as_uri()] == [
        {"range": {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 11}}, "newText": "মাখোঁর"}
    ]
    assert [edit["newText"] for edit in everything["edit"]["changes"][path.as_uri()]] == ["মাখোঁর", "।"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("\ud800 মাক্রন \udfff", "avoided"), ("\u202eমাক্রন\u202c", "script"), ("মাক্রন\r\n\x85\u2028", "avoided")],
)
def test_hard_texts_are_checked(session: Editor, folder: Path, text: str, code: str) -> None:
    assert code in [code for code, *_ in places(session.type(folder / "kim.bn.txt", text))]


def test_a_saved_glossary_counts_at_once(session: Editor, folder: Path) -> None:
    path = folder / "later.bn.txt"
    assert session.open(path, "চীন Peru") == []
    (folder / "terms.yaml").write_text(GLOSSARY + "- {en: Peru, bn: পেরু, status: approved}\n", "utf-8")
    session.tell("textDocument/didSave", textDocument={"uri": path.as_uri()})
    assert [code for code, *_ in places(session.diagnostics(path))] == ["untranslated"]


def test_a_broken_glossary_and_a_source_that_is_no_text_harm_nothing(folder: Path) -> None:
    (folder / "odd").mkdir()
    (folder / "odd" / "terms.yaml").write_text("terms: [", "utf-8")
    for name in ("odd/a.en.txt", "b.en.txt"):
        (folder / name).write_bytes(b"\xff")
    with editor(folder) as session:
        assert session.open(folder / "odd" / "a.bn.txt", "মাক্রন") == []
        assert [code for code, *_ in places(session.open(folder / "b.bn.txt", "মাক্রন"))] == ["avoided"]
        assert session.at("completion", folder / "b.bn.txt", 0, 0)["items"] == []


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)])
def test_columns_are_counted_as_the_editor_counts(folder: Path, encoding: str, start: int) -> None:
    with editor(folder, encoding) as session:
        assert places(session.open(folder / "kim.bn.txt", TARGET))[0][2] == start


def test_without_the_library_one_sentence_says_what_to_install(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "lsprotocol", None)
    monkeypatch.delitem(__import__("sys").modules, "glossary.lsp.server", raising=False)
    done = glossary("lsp")
    assert (done.code, done.out, done.err) == (
        2,
        "",
        'glossary: language server: the library pygls is not installed; run: pip install "newsroom-glossary[lsp]"\n',
    )
