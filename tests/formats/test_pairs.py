import pytest

from glossary.formats import FORMATS
from glossary.formats.pairs import AMAZON, Engine, comma_separated, dump
from glossary.model import Avoid, Entry, Kind, Status, Termbase

ENGINES = ["deepl", "google", "google-terms", "amazon", "azure"]


def approved(en: str, bn: str = "ক", **values: str) -> Entry:
    return Entry(en=en, bn=bn, status=Status.APPROVED, **values)  # type: ignore[arg-type]


def exported(name: str, *entries: Entry) -> tuple[list[str], list[str]]:
    dumped = FORMATS[name].dump(Termbase(entries=entries))
    return dumped.content.decode().splitlines(), [str(loss) for loss in dumped.lost]


@pytest.mark.parametrize(
    ("name", "head"),
    [("deepl", []), ("google", []), ("google-terms", ["en,bn,pos,description"]), ("amazon", ["en,bn"]), ("azure", [])],
)
def test_the_header_is_what_the_engine_wants(name: str, head: list[str]) -> None:
    assert exported(name)[0] == head


@pytest.mark.parametrize("name", ENGINES)
def test_of_several_senses_the_first_is_taken(name: str) -> None:
    rows, lost = exported(name, approved("bank", "ব্যাংক", sense="money"), approved("bank", "তীর", sense="river"))
    assert "তীর" not in "".join(rows)
    assert lost == ["1 entry left out: another sense stands before it, and the engine takes one (bank)"]


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(("en", "bn"), [("=1+1", "ক"), ("a", "-ক"), ("@a", "ক"), ("+a", "ক")])
def test_what_begins_like_a_formula_is_left_out(name: str, en: str, bn: str) -> None:
    assert exported(name, approved(en, bn))[1] == [
        f"1 entry left out: begins like a formula, which a spreadsheet would run ({en})"
    ]


@pytest.mark.parametrize("name", ENGINES)
def test_a_term_is_one_line_without_control_characters(name: str) -> None:
    rows, lost = exported(name, approved(" North\u2028Korea\x00\x85", "উত্তর\tকোরিয়া"))
    assert ("North Korea" in rows[-1], "উত্তর কোরিয়া" in rows[-1]) == (True, True)
    assert "with blanks in place of tabs and line breaks" in lost[0]


@pytest.mark.parametrize("name", ENGINES)
def test_nothing_empty_is_given_out(name: str) -> None:
    assert exported(name, Entry(en="a"), Entry(en="\0", bn="ক"))[1] == [
        "1 entry left out: no Bengali rendering (a)",
        "1 entry left out: nothing but blanks (\0)",
    ]


@pytest.mark.parametrize("name", ENGINES)
def test_a_draft_is_said_to_be_one(name: str) -> None:
    assert exported(name, Entry(en="a", bn="ক"))[1] == ["1 entry given out like approved ones, but they are drafts (a)"]


@pytest.mark.parametrize(("name", "most"), [("deepl", 1024), ("google", 1024), ("google-terms", 1024), ("amazon", 200)])
def test_a_term_is_measured_in_bytes(name: str, most: int) -> None:
    fits, over = approved("a", "ক" * (most // 3)), approved("b", "ক" * (most // 3 + 1))
    assert exported(name, fits, over)[1] == [f"1 entry left out: longer than {most} bytes (b)"]
    assert exported(name, approved("c" * most), approved("d" * (most + 1)))[1][0].startswith("1 entry left out: longer")


def test_a_file_stays_within_its_limit() -> None:
    entries = [approved(en) for en in ("a", "b", "c")]  # 7 bytes a row
    found = dump(entries, Engine(file_bytes=21), comma_separated, "head\r\n")
    assert found.content.decode() == "head\r\na,ক\r\nb,ক\r\n"
    assert [str(loss) for loss in found.lost] == ["1 entry left out: the file may have 21 bytes (c)"]
    assert dump(entries, Engine(file_bytes=21), comma_separated).lost == ()


def test_forms_to_avoid_are_told_in_the_description_only() -> None:
    kim = Entry(
        en="Kim", bn="কিম", status=Status.APPROVED, kind=Kind.PERSON, avoid=(Avoid(bn="খিম", why="wrong"),), note="=x"
    )
    assert exported("google-terms", kim)[0][1] == "Kim,কিম,noun,NOT: খিম (wrong) | =x"
    assert exported("amazon", kim) == (
        ["en,bn", "Kim,কিম"],
        ["1 entry without its forms to avoid (Kim)", "1 entry without its note (Kim)"],
    )


def test_a_description_is_never_run_as_a_formula() -> None:
    assert exported("google-terms", approved("a", note="=1+1"))[0][1] == "a,ক,,'=1+1"


def test_the_limits_are_the_published_ones() -> None:
    assert (AMAZON.term_bytes, AMAZON.file_bytes) == (200, 10_485_760)
