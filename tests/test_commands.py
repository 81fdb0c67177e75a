"""What each command prints, and where."""

import json
from pathlib import Path

import pytest
from support import SEEDS, Run, text_of

from glossary.cli import KINDS, SOURCES, command
from glossary.formats import FORMATS
from glossary.model import Kind
from glossary.sources import SOURCES as ALL_SOURCES

GLOSSARY = """\
terms:
- {en: Kim Jong Un, bn: কিম জং উন, status: approved, kind: person, variants: [Kim], domain: politics}
- {en: Putin, bn: পুতিন, kind: person}
- {en: arms deal, kind: phrase}
- {en: Tuesday, bn: মঙ্গলবার, status: rejected}
"""


@pytest.fixture
def desk(workplace: Path) -> Path:
    (workplace / "terms.yaml").write_text(GLOSSARY, "utf-8")
    return workplace


def test_the_command_line_offers_what_there_is() -> None:
    assert set(KINDS) == {kind.value for kind in Kind}
    assert tuple(SOURCES) == tuple(ALL_SOURCES)


def test_every_command_has_a_help_text() -> None:
    assert [name for name, sub in command.commands.items() if not sub.help] == []


def test_extract_prints_the_promised_json(glossary: Run, workplace: Path) -> None:
    done = glossary("extract", SEEDS, "--format", "json")
    data = json.loads(done.out)
    assert data["documents"] == 2
    kim = next(term for term in data["terms"] if term["text"] == "Kim Jong Un")
    assert set(kim) == {"text", "kind", "count", "documents", "score", "rule", "variants", "example"}
    assert kim["variants"][0]["text"] == "Kim"
    assert set(kim["example"]) == {"document", "text"}


@pytest.mark.parametrize("command", ["extract", "build"])
def test_a_large_collection_says_how_often_a_term_must_be_seen(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("glossary.extraction.counts._ARTICLES_A_SIGHTING", 1)
    for number in range(9):
        (workplace / f"{number}.txt").write_text(f"Kim met Putin on day {number}.", "utf-8")
    assert " recur, each at least 3 times (see --min-count).\n" in glossary(command, ".").err
    assert "min-count" not in glossary(command, ".", "--min-count", "2").err


def test_extract_prints_tab_separated_lines(glossary: Run, workplace: Path) -> None:
    lines = glossary("extract", SEEDS, "--format", "tsv").out.splitlines()
    assert lines[0] == "text\tkind\tcount\tdocuments\tscore\trule\tvariants"
    assert {line.count("\t") for line in lines} == {6}


def test_extract_prints_a_table(glossary: Run, workplace: Path) -> None:
    assert "Kim Jong Un" in glossary("extract", SEEDS).out


def test_propose_answers_in_the_order_asked(glossary: Run, workplace: Path) -> None:
    done = glossary("propose", "Zzyzx", "Moscow", "--from", "lexicon", "--format", "jsonl")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert answers == [
        {"term": "Zzyzx", "kind": "other", "proposals": []},
        {
            "term": "Moscow", "kind": "other",
            "proposals": [{"bn": "মস্কো", "from": ["lexicon"], "score": None, "evidence": None}],
        },
    ]  # fmt: skip


def test_propose_answers_once_for_a_term_that_is_asked_twice(glossary: Run, workplace: Path) -> None:
    done = glossary("propose", "Moscow", "Zzyzx", "Moscow", "--from", "lexicon", "--format", "jsonl")
    assert [json.loads(line)["term"] for line in done.out.splitlines()] == ["Moscow", "Zzyzx"]


def test_propose_gives_no_more_than_asked(glossary: Run, workplace: Path) -> None:
    done = glossary("propose", "United States", "-n", "1", "--format", "json")
    assert [proposal["bn"] for proposal in json.loads(done.out)[0]["proposals"]] == ["যুক্তরাষ্ট্র"]


@pytest.mark.parametrize(
    ("term", "message"), [("  ", "term: this term is empty"), ("x" * 501, "longer than 500 characters")]
)
def test_propose_refuses_what_is_no_term(glossary: Run, workplace: Path, term: str, message: str) -> None:
    done = glossary("propose", term)
    assert done.code == 2
    assert message in done.err


def test_propose_from_a_source_that_cannot_work_fails(glossary: Run, workplace: Path) -> None:
    done = glossary("propose", "Moscow", "--from", "machine")
    assert (done.code, done.err) == (
        2,
        "glossary: machine translation: no English-Bengali model is installed;"
        " get an English-Bengali .argosmodel file and run `glossary machine install FILE`\n",
    )


def test_lint_is_silent_when_all_is_well(glossary: Run, desk: Path) -> None:
    done = glossary("lint")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_lint_prints_place_message_and_remedy(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text("terms:\n- en: Kim\n  stauts: approved\n", "utf-8")
    done = glossary("lint")
    assert (done.code, done.out) == (
        1, "terms.yaml:3:3: error: unknown key `stauts`; did you mean `status`? [unknown-key]\n",
    )  # fmt: skip


def test_lint_prints_the_promised_json(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text("terms:\n- en: Kim\n  stauts: approved\n", "utf-8")
    assert json.loads(glossary("lint", "--format", "json").out) == [
        {
            "file": "terms.yaml", "line": 3, "column": 3, "severity": "error", "rule": "unknown-key",
            "message": "unknown key `stauts`", "hint": "did you mean `status`?",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("terms:\n- en: no\n", [], 0),
        ("terms:\n- en: no\n", ["--strict"], 1),
        ("terms:\n- en: Kim\n", ["--strict"], 0),
        ("terms:\n- en: @kim\n", [], 1),
    ],
)
def test_lint_fails_for_errors_and_if_asked_for_warnings(
    glossary: Run, workplace: Path, text: str, options: list[str], code: int
) -> None:
    Path("terms.yaml").write_text(text, "utf-8")
    assert glossary("lint", *options).code == code


def test_lint_prints_annotations_for_github_and_the_whole_list_beside(glossary: Run, workplace: Path) -> None:
    Path("a,b.yaml").write_text('terms:\n- en: "50%" off\n- en: no\n', "utf-8")
    done = glossary("lint", "a,b.yaml", "--format", "github")
    assert (done.code, done.out) == (
        1,
        "::error file=a%2Cb.yaml,line=2,col=13,title=text-after-quote::"
        "there is text after the closing quote; write `'\"50%25\" off'`\n"
        "::warning file=a%2Cb.yaml,line=3,col=7,title=ambiguous-text::"
        'this is read as a text here; other programs read it as yes or no; write `"no"`\n',
    )
    assert [line.split(": ")[0] for line in done.err.splitlines()] == ["a,b.yaml:2:13", "a,b.yaml:3:7"]


def test_lint_of_a_file_that_is_not_there_fails(glossary: Run, workplace: Path) -> None:
    assert glossary("lint").code == 2


def test_status_counts(glossary: Run, desk: Path) -> None:
    assert glossary("status").out == (
        "4 entries\n"
        "status: 2 proposed, 1 approved, 1 rejected\n"
        "kind: 2 person, 1 phrase, 1 other\n"
        "domain: 1 politics\n"
        "waiting for review: 2, 1 of them with a proposal\n"
    )


@pytest.mark.parametrize("name", FORMATS)
def test_export_holds_approved_entries_only(glossary: Run, desk: Path, name: str) -> None:
    done = glossary("export", name, "-o", "file")
    text = text_of(Path("file").read_bytes())
    assert ("কিম জং উন" in text, "পুতিন" in text) == (True, False)
    assert "2 entries left out: not approved" in done.err
    assert "1 entry left out: rejected" in done.err


@pytest.mark.parametrize("name", FORMATS)
def test_export_of_all_leaves_out_what_is_rejected_or_empty(glossary: Run, desk: Path, name: str) -> None:
    done = glossary("export", name, "--status", "all", "-o", "file")
    assert done.out == ""
    text = text_of(Path("file").read_bytes())
    assert ("পুতিন" in text, "মঙ্গলবার" in text) == (True, False)
    assert "1 entry left out: no Bengali rendering yet" in done.err


def test_an_export_goes_to_standard_output(glossary: Run, desk: Path) -> None:
    assert glossary("export", "deepl").out == "Kim Jong Un,কিম জং উন\r\n"


def test_an_export_never_replaces_the_glossary(glossary: Run, desk: Path) -> None:
    done = glossary("export", "json", "-o", "terms.yaml")
    assert (done.code, "is the glossary itself" in done.err) == (2, True)
    assert (desk / "terms.yaml").read_text("utf-8") == GLOSSARY


def test_a_directory_that_is_not_there_is_named(glossary: Run, desk: Path) -> None:
    done = glossary("export", "json", "-o", "gone/x.json")
    assert (done.code, "gone/x.json: there is no directory" in done.err) == (2, True)


def test_help_shows_its_example_as_written(glossary: Run) -> None:
    lines = glossary("--help").out.splitlines()
    assert any(line.strip().startswith("glossary build seeds   ") for line in lines)


def test_export_to_an_unknown_format_names_the_known_ones(glossary: Run, desk: Path) -> None:
    done = glossary("export", "docx")
    assert (done.code, done.err) == (
        2, f"glossary: docx: there is no such format; use one of {', '.join(FORMATS)}\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    "arguments", [["extract"], ["build", "--nonsense"], ["extract", str(SEEDS), "--kinds", "planet"], ["nonsense"]]
)
def test_a_wrong_call_is_no_traceback(glossary: Run, workplace: Path, arguments: list[str]) -> None:
    done = glossary(*arguments)
    assert done.code == 2
    assert "Traceback" not in done.err


def test_export_all_writes_every_format(glossary: Run, desk: Path) -> None:
    done = glossary("export", "all", "-o", "out/today", "--lost", "lost.json")
    assert sorted(path.name for path in Path("out/today").iterdir()) == sorted(one.file for one in FORMATS.values())
    assert done.err.splitlines()[:3] == [
        f"Wrote {len(FORMATS)} files into out/today.",
        "2 entries left out: not approved (Putin, arms deal)",
        "1 entry left out: rejected (Tuesday)",
    ]
    assert "deepl.csv: 1 entry without its domain (Kim Jong Un)" in done.err
    lost = json.loads(Path("lost.json").read_text("utf-8"))
    assert lost["glossary.csv"] == [
        {"what": "left out: not approved", "terms": ["Putin", "arms deal"]},
        {"what": "left out: rejected", "terms": ["Tuesday"]},
    ]


def test_export_all_needs_a_directory(glossary: Run, desk: Path) -> None:
    assert "name a directory with -o" in glossary("export", "all").err
    Path("here").write_text("", "utf-8")
    assert "here: a file of this name is in the way; choose another name" in glossary("export", "all", "-o", "here").err


@pytest.mark.parametrize("kinds", ["", "demonym", "organization,person"])
def test_json_that_is_written_a_term_at_a_time_is_json_as_python_writes_it(
    glossary: Run, workplace: Path, kinds: str
) -> None:
    out = glossary("extract", SEEDS, "--format", "json", "--kinds", kinds).out
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"


def test_json_of_no_term_is_json(glossary: Run, workplace: Path) -> None:
    out = glossary("extract", SEEDS, "--format", "json", "--min-count", "1000").out
    assert out == json.dumps({"documents": 2, "terms": []}, indent=2) + "\n"


def test_standard_input_that_is_closed_is_named(glossary: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert glossary("extract", "-").err == "glossary: -: standard input is closed; name a file\n"
