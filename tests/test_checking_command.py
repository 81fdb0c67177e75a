"""`glossary check` as a person runs it: what it prints, what it refuses, its exit codes."""

import json
from pathlib import Path

import pytest
from support import Run

GLOSSARY = """\
terms:
- {en: Macron, bn: মাখোঁ, status: approved, kind: person, avoid: [{bn: মাক্রন, why: the last vowel is nasal}]}
- {en: Kremlin, bn: ক্রেমলিন, status: approved, kind: place}
- {en: Moscow, bn: মস্কো, kind: place}
"""
SOURCE = "Macron’s envoy left the Kremlin.\n\nHe was 45 years old.\n"
GOOD = "মাখোঁর দূত ক্রেমলিন ছাড়েন।\n\nতার বয়স ছিল ৪৫ বছর।\n"
BAD = "মাক্রনের দূত Kremlin ছাড়েন।\n\nতার বয়স ছিল ৪৬ বছর|\n"
XLIFF = """<xliff version="1.2"><file><body>
<trans-unit id="1"><source>the Kremlin</source><target>মাক্রনের <g id="1">Krem</g>lin</target></trans-unit>
<trans-unit id="2"><source>Macron</source></trans-unit></body></file></xliff>
"""


@pytest.fixture
def desk(workplace: Path) -> Path:
    for name, text in (
        ("terms.yaml", GLOSSARY),
        ("en.txt", SOURCE),
        ("good.txt", GOOD),
        ("bad.txt", BAD),
        ("a.xlf", XLIFF),
    ):
        (workplace / name).write_text(text, "utf-8")
    return workplace


def test_a_good_translation_is_passed_in_silence(glossary: Run, desk: Path) -> None:
    done = glossary("check", "en.txt", "good.txt")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_findings_have_place_message_and_remedy(glossary: Run, desk: Path) -> None:
    done = glossary("check", "en.txt", "bad.txt")
    assert (done.code, done.out.splitlines()) == (
        1,
        [
            "bad.txt:1:1: error: “মাক্রনের” is to be avoided: the last vowel is nasal; write “মাখোঁর” [avoided]",
            "bad.txt:1:14: error: “Kremlin” is left in Latin letters; write “ক্রেমলিন” [untranslated]",
            "bad.txt:3:14: error: “৪৬” stands where the source has 45; write “৪৫” [number]",
            "bad.txt:3:20: warning: “|” is a bar, not a danda; write “।” [script]",
        ],
    )


def test_json_is_as_promised(glossary: Run, desk: Path) -> None:
    first = json.loads(glossary("check", "en.txt", "bad.txt", "--format", "json").out)[0]
    assert first == {
        "file": "bad.txt", "line": 1, "column": 1, "severity": "error", "rule": "avoided", "en": "Macron",
        "expected": ["মাখোঁর"], "found": "মাক্রনের", "message": "“মাক্রনের” is to be avoided: the last vowel is nasal",
        "hint": "write “মাখোঁর”", "replacement": "মাখোঁর", "start": 0, "end": 8,
    }  # fmt: skip


def test_github_gets_annotations(glossary: Run, desk: Path) -> None:
    out = glossary("check", "en.txt", "bad.txt", "--format", "github").out
    assert out.startswith("::error file=bad.txt,line=1,col=1,title=avoided::")


def test_fix_mends_a_copy_and_tells_what_is_left(glossary: Run, desk: Path) -> None:
    done = glossary("check", "en.txt", "bad.txt", "--fix", "copy.txt")
    assert (desk / "copy.txt").read_text("utf-8") == GOOD.replace("৪৫", "৪৬")
    assert (desk / "bad.txt").read_text("utf-8") == BAD
    assert (done.code, done.err) == (1, "copy.txt: mended 3 places.\n")
    assert done.out == "copy.txt:3:14: error: “৪৬” stands where the source has 45; write “৪৫” [number]\n"


def test_fix_keeps_a_byte_order_mark_and_line_ends(glossary: Run, desk: Path) -> None:
    (desk / "bom.txt").write_bytes(("\ufeff" + BAD.replace("\n", "\r\n")).encode())
    glossary("check", "en.txt", "bom.txt", "--fix", "copy.txt")
    assert (desk / "copy.txt").read_bytes() == ("\ufeff" + GOOD.replace("৪৫", "৪৬").replace("\n", "\r\n")).encode()


@pytest.mark.parametrize("copy", ["bad.txt", "en.txt", "terms.yaml", "-", "./bad.txt"])
def test_fix_never_replaces_what_it_read(glossary: Run, desk: Path, copy: str) -> None:
    done = glossary("check", "en.txt", "bad.txt", "--fix", copy)
    assert (done.code, "--fix writes a copy" in done.err) == (2, True)


def test_a_bilingual_file_is_checked_by_segment(glossary: Run, desk: Path) -> None:
    done = glossary("check", "a.xlf", "--fix", "b.xlf")
    assert (desk / "b.xlf").read_text("utf-8") == XLIFF.replace("মাক্রনের", "মাখোঁর")
    assert done.out == "b.xlf:2:73: error: “Kremlin” is left in Latin letters; write “ক্রেমলিন” [untranslated]\n"
    assert done.err == "b.xlf: mended 1 place.\n1 segment without a translation left out.\n"


def test_a_list_is_checked_by_line_and_waived_in_its_third_column(glossary: Run, desk: Path) -> None:
    (desk / "list.tsv").write_text("English\tBengali\nMacron\tমাক্রন\nKremlin\tমস্কো\tglossary: ignore missing\n", "utf-8")
    assert [line.split(": ")[0] for line in glossary("check", "list.tsv").out.splitlines()] == ["list.tsv:2:8"]


def test_warnings_fail_only_if_asked(glossary: Run, desk: Path) -> None:
    (desk / "bar.txt").write_text(GOOD.replace("।", "|"), "utf-8")
    assert [glossary("check", "en.txt", "bar.txt", *more).code for more in ([], ["--strict"])] == [0, 1]


def test_proposed_entries_count_if_asked(glossary: Run, desk: Path) -> None:
    (desk / "en.txt").write_text("Moscow", "utf-8")
    (desk / "bn.txt").write_text("ঢাকা", "utf-8")
    assert [glossary("check", "en.txt", "bn.txt", *more).code for more in ([], ["--status", "all"])] == [0, 1]


def test_page_furniture_of_the_article_needs_no_translation(glossary: Run, desk: Path) -> None:
    page = f" date 2023-08-15     বাংলা\n\n{SOURCE}\n    Published : 15 August 2023\n"
    (desk / "en.txt").write_text(page, "utf-8")
    assert glossary("check", "en.txt", "good.txt").out == ""


def test_an_article_may_come_from_standard_input(glossary: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (desk / "good.txt").open(encoding="utf-8") as text:
        monkeypatch.setattr("sys.stdin", text)
        assert glossary("check", "en.txt", "-").code == 0


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (
            ["good.txt", "en.txt"],
            "en.txt: the two files are swapped: this one is the English text; write: glossary check en.txt good.txt",
        ),
        (["en.txt", "en.txt"], "en.txt: there is no Bengali letter in this file; give the Bengali translation second"),
        (["good.txt", "good.txt"], "good.txt: this file isn't in English; give the English text first"),
        (["en.txt"], "en.txt: this file is no XLIFF, TMX or TSV with both languages; give the English text, too"),
        (["en.txt", "a.xlf"], "a.xlf: this file has both languages in it; give it alone: glossary check a.xlf"),
        (["en.txt", "gone.txt"], "gone.txt: there is no such file"),
        (["en.txt", "bytes.txt"], "bytes.txt:2: this is not UTF-8 text; save it as UTF-8"),
        (["swapped.tsv"], "swapped.tsv: the Bengali stands where the English belongs; swap the two sides"),
        (["english.tsv"], "english.tsv: there is no Bengali in this file; give a translated file"),
        (["en.txt", "good.txt", "bad.txt"], "give an English text and its translation, or one bilingual file"),
    ],
)
def test_what_can_not_be_checked_is_refused_in_a_sentence(
    glossary: Run, desk: Path, names: list[str], message: str
) -> None:
    (desk / "bytes.txt").write_bytes("ক\n".encode() + b"\xff")
    (desk / "swapped.tsv").write_text("মাখোঁ\tMacron\n", "utf-8")
    (desk / "english.tsv").write_text("Macron\tMacron!\n", "utf-8")
    done = glossary("check", *names)
    assert (done.code, done.out, message in done.err) == (2, "", True)


def test_a_glossary_without_approved_entries_and_a_wrong_ignore_are_told(glossary: Run, desk: Path) -> None:
    (desk / "terms.yaml").write_text("terms:\n- {en: Macron, ignore: [mising]}\n", "utf-8")
    assert glossary("check", "en.txt", "good.txt").err == (
        "terms.yaml: no entry is approved, so only figures and script were checked.\n"
        "terms.yaml:2: `ignore: mising` names no rule;"
        " write one of missing, avoided, untranslated, inconsistent, number, script.\n"
    )
