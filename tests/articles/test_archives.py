"""Bad archives are named, passed over or refused, and never followed out of their place."""

import gzip
import io
import json
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from archives import ARTICLES, LETTER, NEWSML, NINJS, SUMMIT, lines, packed_tar, packed_zip
from support import Run

from glossary import articles
from glossary.articles import Broken, Piece, Source, compressed
from glossary.errors import ArticleError


def found(content: bytes) -> list[Piece | Broken]:
    return list(articles.pieces(Source("a", io.BytesIO(content), can_seek=True)))


def told(content: bytes) -> list[str]:
    return [f"{piece.where}: {piece.what}" for piece in found(content) if isinstance(piece, Broken)]


def read_one(content: bytes, field: str | None = None) -> list[str]:
    [piece] = found(content)
    assert isinstance(piece, Piece)
    return [text for document in articles.documents(piece, field) for text in document.paragraphs]


def tar_of(*members: tarfile.TarInfo) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for member in members:
            archive.addfile(member, io.BytesIO(b"x" * member.size))
    return out.getvalue()


def member(name: str, sort: bytes = tarfile.REGTYPE) -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type = sort
    made.linkname = "/etc/passwd" if sort in {tarfile.SYMTYPE, tarfile.LNKTYPE} else ""
    return made


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "C:\\a.txt"])
def test_a_name_that_leads_out_of_a_tar_is_named_and_passed_over(name: str) -> None:
    assert [line.rpartition(": ")[2] for line in told(tar_of(member(name)))] == ["this name leads out of the archive"]


@pytest.mark.parametrize("sort", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_and_devices_in_a_tar_are_not_followed(sort: bytes) -> None:
    assert told(tar_of(member("a.txt", sort))) == ["a/a.txt: this is a link or a device, not a file"]


def test_a_member_without_a_name_is_read() -> None:
    assert found(tar_of(member("b.txt"), member(""))) == [Piece("a/b.txt", b""), Piece("a/", b"")]


def test_a_tar_whose_header_is_damaged_is_named_where_it_breaks() -> None:
    content = bytearray(packed_tar([LETTER, SUMMIT]))
    content[1024] ^= 1
    assert told(bytes(content)) == [
        "a: this is damaged (a header is broken: bad checksum); what stands before is read"
    ]  # fmt: skip


@pytest.mark.parametrize("length", [1024, 1100])
def test_a_tar_that_is_cut_off_between_members_is_named(length: int) -> None:
    pieces = found(packed_tar([LETTER, SUMMIT])[:length])
    assert [type(piece) for piece in pieces] == [Piece, Broken]


def test_what_follows_the_end_of_a_tar_is_named() -> None:
    assert told(packed_tar([LETTER]) + packed_tar([SUMMIT])) == ["a: something follows the end of this archive"]


def test_a_packed_tar_is_checked_to_its_last_byte() -> None:
    assert "CRC" in told(gzip.compress(packed_tar([LETTER]))[:-8] + b"damaged!")[0]


def test_a_name_that_leads_out_of_a_zip_is_named_and_passed_over() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../a.txt", LETTER)
        archive.writestr("b.txt", LETTER)
    assert [type(piece) for piece in found(out.getvalue())] == [Broken, Piece]


def test_a_name_cannot_write_to_the_terminal() -> None:
    [piece] = found(packed_tar([LETTER]).replace(b"wire/0.txt", b"wir\x1b[2Jtx"))
    assert "\x1b" not in (piece.where if isinstance(piece, Broken) else piece.name)


def test_notes_of_a_system_on_files_are_no_articles() -> None:
    assert told(tar_of(member("._a.txt"), member("__MACOSX/a.txt"))) == ["a: there is no article in this file"]


def test_a_gzip_file_that_is_broken_in_the_middle_gives_what_stands_before() -> None:
    stories = [f"{number} {LETTER}" * 20 for number in range(2000)]
    content = bytearray(gzip.compress(lines(stories)))
    content[len(content) // 2 : len(content) // 2 + 200] = bytes(200)
    pieces = found(bytes(content))
    assert 100 < sum(isinstance(piece, Piece) for piece in pieces) < 1990
    assert [isinstance(piece, Broken) for piece in pieces[-1:]] == [True]
    assert "damaged" in told(bytes(content))[0]


def spoiled_gzip(content: bytes) -> bytes:
    return gzip.compress(content)[:-8] + b"damaged!"


@pytest.mark.parametrize("spoiled", [spoiled_gzip, lambda content: gzip.compress(content) + b"more"])
@pytest.mark.parametrize("count", [2, 3000])
def test_every_line_before_the_damage_is_read(spoiled: Callable[[bytes], bytes], count: int) -> None:
    pieces = found(spoiled(lines([f"{number} {LETTER}" for number in range(count)])))
    assert [type(piece) for piece in pieces] == [Piece] * count + [Broken]


def test_an_article_that_is_damaged_is_not_half_read() -> None:
    [piece] = found(spoiled_gzip(LETTER.encode() * 999))
    assert isinstance(piece, Broken)
    assert piece.what.endswith(")")


def test_a_small_file_that_unpacks_to_very_much_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "NEVER_A_TRAP", 1_000_000)
    trap = gzip.compress(bytes(20_000_000))
    assert told(trap) == ["a: a few bytes of this unpack to very many, as in a trap"]


def test_a_zip_that_unpacks_to_very_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles.zips, "NEVER_A_TRAP", 1_000_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", bytes(20_000_000))
    assert told(out.getvalue()) == ["a: a few bytes of this unpack to very many, as in a trap"]


def test_archives_inside_each_other_end_somewhere() -> None:
    content = LETTER.encode()
    for _ in range(9):
        content = gzip.compress(content)
    assert told(content) == ["a: here are too many archives inside each other"]


@pytest.mark.parametrize(
    "cut",
    [lambda zipped: zipped[:-30], lambda zipped: zipped.replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\xff")],
)
def test_a_zip_whose_directory_is_damaged_is_named(cut: Callable[[bytes], bytes]) -> None:
    assert "what a zip archive holds stands at its end" in told(cut(packed_zip([LETTER])))[0]


def test_a_member_of_a_zip_that_is_damaged_is_named_and_the_next_one_read() -> None:
    content = bytearray(packed_zip([LETTER, SUMMIT]))
    content[50] ^= 0xFF
    assert [type(piece) for piece in found(bytes(content))] == [Broken, Piece]
    assert told(bytes(content))[0].startswith("a/wire/0.txt: this is damaged (")


def test_a_link_in_a_zip_is_not_followed() -> None:
    out, link = io.BytesIO(), zipfile.ZipInfo("a.txt")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert told(out.getvalue()) == ["a/a.txt: this is a link, not a file"]


def test_a_zip_with_a_password_is_named() -> None:
    content = bytearray(packed_zip([LETTER]))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "this can't be unpacked" in told(bytes(content))[0]


def test_a_document_of_an_office_program_is_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert told(out.getvalue()) == ["a: this is a document of an office program"]


def test_an_empty_archive_is_named() -> None:
    assert told(packed_zip([])) == told(packed_tar([])) == ["a: there is no article in this file"]


def test_very_many_zeros_are_no_empty_tar() -> None:
    [piece] = found(bytes(100_000))
    assert isinstance(piece, Piece)


def test_a_line_that_is_too_long_is_named_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles.source, "LARGEST", 1_000_000)
    content = lines([LETTER, "x" * 3_000_000, SUMMIT])
    assert [piece.name for piece in found(content) if isinstance(piece, Piece)] == ["a:1", "a:3"]
    assert told(content) == ["a:2: this line is longer than 1 MB"]


def test_a_story_that_is_too_long_is_named_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles.source, "LARGEST", 1_000_000)
    content = f" date 2023-08-15\n{'x ' * 999_999}\n date 2023-08-16\n{LETTER}\n".encode()
    assert told(content) == ["a:1: this story is longer than 1 MB"]
    assert [piece.name for piece in found(content) if isinstance(piece, Piece)] == ["a:3"]


def test_a_text_stands_in_the_field_that_is_named() -> None:
    assert read_one(json.dumps({"body": LETTER, "text": SUMMIT}).encode(), "body") == [LETTER]
    assert read_one(json.dumps({**NINJS, "lead": SUMMIT}).encode(), "lead") == [SUMMIT]


def test_a_missing_field_is_named_with_those_that_are_there() -> None:
    with pytest.raises(ArticleError, match="there is no text in the field `text`; there is `id`, `body`; name the"):
        read_one(json.dumps({"id": 7, "body": LETTER}).encode())


def test_a_list_is_no_article() -> None:
    with pytest.raises(ArticleError, match="this JSON is a list"):
        read_one(json.dumps([{"text": LETTER}]).encode())


@pytest.mark.parametrize(
    ("value", "sort"),
    [
        (None, "nothing"),
        (7, "a number"),
        (7.5, "a number"),
        (True, "yes or no"),
        ([LETTER], "a list"),
        ({}, "an object"),
    ],
)
def test_a_field_that_is_no_text_is_named_with_what_it_holds(value: object, sort: str) -> None:
    with pytest.raises(ArticleError, match=f"the field `text` holds {sort}, not a text; name the field with --field"):
        read_one(json.dumps({"text": value}).encode())


@pytest.mark.parametrize("line", ["[1]", '"Kim met Putin."', "Kim met Putin.", "{'text': 'Kim met Putin.'}"])
def test_a_line_that_is_no_object_is_not_taken_for_plain_text(line: str) -> None:
    assert told(lines([LETTER]) + line.encode()) == ["a:2: this line is no JSON object"]


def test_two_lines_of_a_day_make_two_stories_whatever_stands_before() -> None:
    stories = f"The desk's archive\n date 2023-08-15\n{LETTER}\n date 2023-08-16\n{SUMMIT}\n".encode()
    assert [piece.name for piece in found(stories) if isinstance(piece, Piece)] == ["a:1", "a:4"]


def test_lines_of_days_in_an_archive_or_a_page_make_no_stories() -> None:
    story = f"From the desk\n date 2023-08-15\n{LETTER}\n"
    assert [piece.name for piece in found(packed_tar([story, story])) if isinstance(piece, Piece)] == [
        "a/wire/0.txt", "a/wire/1.txt",
    ]  # fmt: skip
    page = ARTICLES["html"].replace(b"<article>", b"<article>\ndate 2023-08-15\ndate 2023-08-16\n")
    assert [piece.name for piece in found(page) if isinstance(piece, Piece)] == ["a"]


def test_json_of_great_depth_is_refused() -> None:
    with pytest.raises(ArticleError, match="too deep"):
        read_one(b'{"a":' * 100_000 + b"1" + b"}" * 100_000)


def test_half_a_character_is_replaced() -> None:
    assert read_one(b'{"text": "Kim \\ud83d met Putin."}') == ["Kim \N{REPLACEMENT CHARACTER} met Putin."]


@pytest.mark.parametrize("sort", ["contenttype", "contentType"])
def test_ninjs_of_later_versions_has_several_bodies(sort: str) -> None:
    item = {
        "uri": "urn:1", "headlines": [{"role": "main", "value": "Kim Writes"}],
        "bodies": [{sort: "text/html", "value": "<p>x</p>"}, {sort: "text/plain", "value": LETTER}],
    }  # fmt: skip
    assert read_one(json.dumps(item).encode()) == ["Kim Writes", LETTER]


def test_ninjs_may_have_a_body_of_another_name() -> None:
    assert read_one(json.dumps({"uri": "urn:1", "body_html": f"<p>{LETTER}</p>"}).encode()) == [LETTER]


def test_a_message_with_several_items_gives_several_stories() -> None:
    item = NEWSML[NEWSML.index("<newsItem") : NEWSML.index("</itemSet>")]
    [piece] = found(NEWSML.replace(item, item + item.replace("urn:newsml:1", "urn:newsml:2")).encode())
    assert isinstance(piece, Piece)
    assert [document.name for document in articles.documents(piece)] == ["a#urn:newsml:1", "a#urn:newsml:2"]


def test_a_picture_in_newsml_is_named() -> None:
    with pytest.raises(ArticleError, match="no item of this NewsML file holds a text"):
        read_one(NEWSML.replace("inlineXML", "remoteContent").encode())


def test_an_entity_bomb_is_not_expanded() -> None:
    bomb = '<!DOCTYPE nitf [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]>'
    page = (
        ARTICLES["nitf"]
        .decode()
        .replace('<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">', bomb)
        .replace("Tuesday", "&b;")
        .replace("&nbsp;", " ")
    )
    assert "boom" not in " ".join(read_one(page.encode()))


def test_a_file_that_xml_names_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", "utf-8")
    doctype = f'<!DOCTYPE nitf [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    page = ARTICLES["nitf"].decode().replace('<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">', doctype)
    page = page.replace("Tuesday", "&x;").replace("&nbsp;", " ")
    assert "secret" not in " ".join(read_one(page.encode()))


def test_a_web_page_is_refused_when_nothing_can_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ArticleError) as raised:
        read_one(ARTICLES["html"])
    assert str(raised.value) == (
        "a: this is a web page, and trafilatura, which reads those, isn't installed;"
        ' run `pip install "newsroom-glossary[html]"`, or save the story alone, as text'
    )


@pytest.fixture
def mixed(workplace: Path) -> Path:
    broken = lines([LETTER, SUMMIT]) + b'{"body": "Kim"}\n{"text": \n' + lines([LETTER + " Kim left."])
    (workplace / "wire.jsonl").write_bytes(broken)
    return workplace


def test_bad_records_are_named_in_a_line_each_and_the_others_read(glossary: Run, mixed: Path) -> None:
    done = glossary("extract", "wire.jsonl", "--format", "json")
    assert (done.code, json.loads(done.out)["documents"]) == (0, 3)
    assert [line.split(": ")[:2] for line in done.err.splitlines()] == [
        ["left out", "wire.jsonl:3"], ["left out", "wire.jsonl:4"],
    ]  # fmt: skip


def test_if_asked_the_first_bad_record_ends_the_run(glossary: Run, mixed: Path) -> None:
    done = glossary("extract", "wire.jsonl", "--strict")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("glossary: wire.jsonl:3: there is no text in the field `text`")


def test_the_same_record_twice_counts_once_and_is_told(glossary: Run, workplace: Path) -> None:
    (workplace / "wire.jsonl").write_bytes(lines([LETTER, SUMMIT, LETTER]))
    done = glossary("extract", "wire.jsonl", "--format", "json", "--strict")
    assert json.loads(done.out)["documents"] == 2
    assert done.err == "left out: wire.jsonl: 1 article here is a copy of earlier ones; each is counted once\n"


def test_whatever_a_file_is_called_its_error_stays_in_its_line(glossary: Run, workplace: Path) -> None:
    (workplace / "a\n\x1b[31m.txt").write_bytes(b"\xff")
    done = glossary("extract", "a*.txt")
    assert (done.code, done.err) == (
        2, "glossary: a\\n\\x1b[31m.txt:1: byte 0xFF is not UTF-8; give plain text saved as UTF-8\n",
    )  # fmt: skip


def test_joiners_stay_in_the_bengali_name_of_a_member() -> None:
    assert (
        articles.source.shown("কর্\N{ZERO WIDTH JOINER}তা\n.txt")
        == "কর্\N{ZERO WIDTH JOINER}তা\N{REPLACEMENT CHARACTER}.txt"
    )


def test_xml_that_is_no_news_format_is_named() -> None:
    with pytest.raises(ArticleError, match="this is XML of no kind that is known here, not plain text; save the story"):
        read_one(b'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Kim</title></channel></rss>')
