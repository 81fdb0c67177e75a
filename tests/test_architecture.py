"""The layers hold, and what is light stays light."""

import subprocess
import sys

import pytest
from importlinter.cli import lint_imports
from support import PROJECT

HEAVY = (
    "ahocorasick_rs",
    "argostranslate",
    "babel",
    "ctranslate2",
    "distributed",
    "jinja2",
    "lsprotocol",
    "lxml",
    "matplotlib",
    "numpy",
    "openpyxl",
    "pygls",
    "rich",
    "sentencepiece",
    "torch",
    "wordfreq",
)


def test_data_flows_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("arguments", [["--help"], ["lint", "terms.yaml"], ["status", "--help"]])
def test_light_commands_load_nothing_heavy(arguments: list[str]) -> None:
    program = f"""
import sys
sys.argv = ["glossary", *{arguments}]
from glossary.cli import main
try:
    main()
except SystemExit as stop:
    assert not stop.code, stop.code
print(sorted(set({HEAVY}) & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_public_functions_are_there() -> None:
    import glossary

    assert {name: callable(getattr(glossary, name)) for name in glossary.__all__} == dict.fromkeys(
        glossary.__all__, True
    )


def test_libyaml_is_the_parser() -> None:
    import yaml

    assert yaml.__with_libyaml__
