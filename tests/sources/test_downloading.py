"""A package comes from the network only when somebody asks for it; here the network is this machine."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from support import TINY_MODEL, Run

from glossary import files
from glossary.errors import FileError, MachineError
from glossary.sources import packages


@pytest.fixture
def shelf() -> Iterator[dict[str, bytes]]:
    """Yield what a web server on this machine has, by path; its address is at `""`."""
    held: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path in held else 404)
            self.end_headers()
            self.wfile.write(held.get(self.path, b""))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    held[""] = f"http://127.0.0.1:{server.server_port}".encode()
    yield held
    server.shutdown()
    server.server_close()


def index(shelf: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, *listed: tuple[str, str, str, str]) -> None:
    here = shelf[""].decode()
    shelf["/index.json"] = json.dumps(
        [
            {"from_code": one, "to_code": other, "package_version": version, "links": [here + path]}
            for one, other, version, path in listed
        ]
    ).encode()
    monkeypatch.setattr(packages, "INDEX", f"{here}/index.json")


def test_the_newest_package_of_the_pair_is_installed(
    glossary: Run, workplace: Path, shelf: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf["/new"] = Path(TINY_MODEL).read_bytes()
    index(shelf, monkeypatch, ("en", "bn", "1.9", "/old"), ("en", "bn", "1.10", "/new"), ("en", "de", "2.0", "/de"))
    assert glossary("machine", "install", "--download").err.startswith("Installed translate-en_bn")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (b"<html>", "this is no index of packages"),
        (b"[]", "it has no package for en to bn"),
        (b'[{"from_code": "en", "to_code": "bn"}]', "this is no index of packages"),
    ],
)
def test_an_index_that_is_of_no_use_is_named(answer: bytes, message: str) -> None:
    with pytest.raises(MachineError, match=message):
        packages.link("index", answer, "en", "bn")


def test_what_is_not_there_is_named(shelf: dict[str, bytes]) -> None:
    with pytest.raises(FileError, match="can't be downloaded"):
        files.fetch(shelf[""].decode() + "/nothing")


def test_only_web_addresses_are_fetched() -> None:
    with pytest.raises(FileError, match="no web address"):
        files.fetch("file:///etc/passwd")


@pytest.mark.parametrize("arguments", [[], ["a.argosmodel", "--download"]])
def test_a_file_or_a_download_is_asked_for(glossary: Run, workplace: Path, arguments: list[str]) -> None:
    assert glossary("machine", "install", *arguments).code == 2


def test_a_model_is_measured_on_known_terms(glossary: Run, workplace: Path) -> None:
    assert glossary("machine", "install", TINY_MODEL).code == 0
    Path("known.tsv").write_text("Germany\tজার্মানি\nFrance\tপ্যারিস\n", "utf-8")
    done = glossary("machine", "evaluate", "known.tsv")
    assert done.out.splitlines()[:2] == ["terms: 2, answered: 2", "exact: 1 at first, 1 among the answers"]
    assert done.out.splitlines()[2].startswith("chrF: ")


def test_a_list_without_pairs_is_refused(glossary: Run, workplace: Path) -> None:
    Path("known.tsv").write_text("Germany\tGermany\n", "utf-8")
    done = glossary("machine", "evaluate", "known.tsv")
    assert (done.code, "there is no pair in this file" in done.err) == (2, True)
