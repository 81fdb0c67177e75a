"""Which archives may be installed as a translation package."""

import io
import json
import stat
import zipfile
from collections.abc import Mapping

import pytest

from glossary.errors import MachineError
from glossary.sources import packages

META = json.dumps({"from_code": "en", "to_code": "bn", "package_version": "1.0", "type": "translate"}).encode()
WHOLE = {
    "p/metadata.json": META,
    "p/sentencepiece.model": b"s",
    "p/model/model.bin": b"m",
    "p/model/shared_vocabulary.json": b"[]",
}


def archive(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        for name, content in files.items():
            opened.writestr(name, content)
    return out.getvalue()


def without(name: str) -> bytes:
    return archive({path: content for path, content in WHOLE.items() if path != name})


def test_a_whole_package_is_opened() -> None:
    assert packages.open_archive("p.argosmodel", archive(WHOLE))[0] == "p"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"not a zip", "this is no whole .argosmodel archive"),
        (b"", "this is no whole .argosmodel archive"),
        (archive(WHOLE)[:-60], "this is no whole .argosmodel archive"),
        (without("p/metadata.json"), "the package has no metadata.json"),
        (without("p/sentencepiece.model"), "the package has no sentencepiece.model or bpe.model"),
        (without("p/model/model.bin"), "the package has no model/model.bin"),
        (without("p/model/shared_vocabulary.json"), "the package has no vocabulary in model/"),
        (archive({**WHOLE, "q/x": b""}), "the archive doesn't hold exactly one directory"),
        (archive({**WHOLE, "x": b""}), "the archive doesn't hold exactly one directory"),
        (archive({**WHOLE, "../x": b""}), "`../x` in the archive points outside of it"),
        (archive({**WHOLE, "/etc/x": b""}), "`/etc/x` in the archive points outside of it"),
        (archive({**WHOLE, "p/metadata.json": b"{"}), "metadata.json can't be read"),
        (archive({**WHOLE, "p/metadata.json": b'{"type": "sbd"}'}), "this is no translation package"),
    ],
)
def test_anything_else_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(MachineError, match="p.argosmodel") as caught:
        packages.open_archive("p.argosmodel", content)
    assert message in str(caught.value)


def test_a_link_is_refused() -> None:
    out = io.BytesIO(archive(WHOLE))
    with zipfile.ZipFile(out, "a") as opened:
        link = zipfile.ZipInfo("p/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        opened.writestr(link, "/etc/passwd")
    with pytest.raises(MachineError, match="points outside"):
        packages.open_archive("p.argosmodel", out.getvalue())


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in WHOLE.items():
            opened.writestr(name, content)
        opened.writestr("p/big", bytes(250_000_000))
    with pytest.raises(MachineError, match="far too much data"):
        packages.open_archive("p.argosmodel", out.getvalue())


def test_a_changed_byte_is_noticed() -> None:
    content = bytearray(archive({**WHOLE, "p/model/model.bin": b"m" * 1000}))
    content[content.index(b"mmm") + 500] ^= 1
    with pytest.raises(MachineError, match="`p/model/model.bin` in the archive is damaged"):
        packages.open_archive("p.argosmodel", bytes(content))


def test_the_newest_version_is_used() -> None:
    about = {"from_code": "en", "to_code": "bn"}
    found = [
        packages.described(f"/packages/{version}", {**about, "package_version": version}, 1, "")
        for version in ("1.9", "1.10", "1.2")
    ]
    assert packages.newest(found, "en", "bn") == "/packages/1.10"
    assert packages.newest(found, "en", "hi") is None
