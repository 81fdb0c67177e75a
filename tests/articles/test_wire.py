import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import SEEDS

from glossary.articles import parse
from glossary.errors import ArticleError


def paragraphs(page: str) -> list[str]:
    return list(parse("page.txt", page.encode()).paragraphs)


def test_the_sample_articles_are_read_without_their_page() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        document = parse(path.name, path.read_bytes())
        assert document.date == "2023-08-15"
        assert not any(
            word in text for text in document.paragraphs for word in ("Published", "Updated", "বাংলা", "date 2023")
        )


def test_the_link_to_the_bengali_page_is_kept_as_a_fact() -> None:
    assert parse("a.txt", " date 2023-08-15     বাংলা\n\nKim writes.\n".encode()).has_bengali_page
    assert not parse("a.txt", b" date 2023-08-15 Kim writes.\n").has_bengali_page


def test_a_standfirst_behind_the_date_belongs_to_the_story() -> None:
    assert paragraphs(" date 2023-08-15 Leaders promise closer ties.\n") == ["Leaders promise closer ties."]


@pytest.mark.parametrize(
    "furniture",
    [
        "Reuters",
        "Staff Correspondent, Dhaka",
        "By Jane Smith and John Brown",
        "Published : 15 August 2023, 06:47 AM",
        "Updated: Aug 15, 2023",
        "Read more: Kim visits a factory",
        "(Reporting by Jane Smith; Editing by John Brown)",
        "© 2023 The Daily",
        "Advertisement",
        "File photo: Reuters",
        "বাংলা",
        "3 min read",
    ],
)
def test_furniture_tells_no_story(furniture: str) -> None:
    assert paragraphs(f"Kim writes.\n\n{furniture}\n\nPutin answers.\n") == ["Kim writes.", "Putin answers."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Reuters reported the news on Monday.",
        "By noon, three men had left.",
        "Published accounts differ.",
        "Subscribers to the paper fell by 10 percent last year.",
        "Copyright law in Japan was changed on Tuesday.",
        "Reporting by the agency showed that Kim left.",
        "Posted - 300 soldiers died in the first hour of the attack.",
        "Updated: Kim arrived at 10 a.m. in Moscow.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_kept(sentence: str) -> None:
    assert paragraphs(sentence) == [sentence]


def test_a_dateline_leaves_its_place_and_its_story() -> None:
    assert paragraphs("SEOUL, Aug 15 (Reuters) - Kim wrote.") == ["SEOUL", "Kim wrote."]


@pytest.mark.parametrize(
    ("stamp", "date"),
    [
        ("Published : 15 August 2023, 06:47 AM", "2023-08-15"),
        ("Updated: Aug 3, 2023", "2023-08-03"),
        ("Published at: 1 Sept 2024", "2024-09-01"),
    ],
)
def test_a_time_of_publication_gives_the_date(stamp: str, date: str) -> None:
    assert parse("a.txt", f"Kim writes.\n{stamp}\n".encode()).date == date


def test_the_date_line_goes_before_times_of_publication() -> None:
    page = "Published : 16 August 2023\n date 2023-08-15\nKim writes.\n"
    assert parse("a.txt", page.encode()).date == "2023-08-15"


def test_lines_that_were_broken_at_a_width_are_one_paragraph() -> None:
    wrapped = "North Korean leader Kim Jong Un and Russian President Vladimir\nputin exchanged letters on Tuesday.\n"
    assert len(paragraphs(wrapped)) == 1


def test_a_wrapped_paragraph_may_begin_with_a_dateline() -> None:
    wrapped = "SEOUL, Aug 15 (Reuters) - North Korean leader Kim Jong Un and Russian\npresident Vladimir Putin wrote.\n"
    assert len(paragraphs(wrapped)) == 2


def test_an_impossible_date_is_none() -> None:
    assert parse("a.txt", b"Kim.\nUpdated: 45 Aug 2023\n").date is None


def test_lines_that_are_sentences_are_paragraphs() -> None:
    assert len(paragraphs("Kim wrote to Putin.\nPutin answered Kim.\n")) == 2


def test_a_byte_order_mark_is_no_text() -> None:
    assert list(parse("a.txt", b"\xef\xbb\xbfKim writes.").paragraphs) == ["Kim writes."]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Kim\xe9 writes", "a.txt:1: byte 0xE9 is not UTF-8; give plain text saved as UTF-8"),
        (b"one\ntwo \xff", "a.txt:2: byte 0xFF is not UTF-8; give plain text saved as UTF-8"),
        (b"PK\x03\x04\0\0", "a.txt: this is a binary file, not text; give plain text saved as UTF-8"),
        ("Kim".encode("utf-16"), "a.txt: this file is saved as UTF-16; give plain text saved as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(ArticleError) as caught:
        parse("a.txt", content)
    assert str(caught.value) == message


@given(st.text())
def test_a_story_is_made_of_pieces_of_the_text_in_order(text: str) -> None:
    document = parse("a.txt", text.replace("\0", "").encode("utf-8", "ignore"))
    ends = [(span.start, span.end) for span in document.story]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(document.text) for start, end in ends)


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("(Reporting by Jane Smith in London; editing by John Brown Jr.)", ["Jane Smith", "London", "John Brown Jr."]),
        ("(Additional reporting by A. K. Azad and Ana de la Cruz)", ["A. K. Azad", "Ana de la Cruz"]),
        ("(Reporting by the Seoul bureau; Editing by the Asia desk)", []),
        ("By Jane Smith and John Brown, Dhaka", ["Jane Smith", "John Brown", "Dhaka"]),
        ("File photo: Reuters", ["Reuters"]),
        ("REUTERS/Mohammad Ponir Hossain", ["REUTERS", "Mohammad Ponir Hossain"]),
        ("Staff Correspondent, Dhaka", ["Dhaka"]),
        ("DHAKA, Aug 15 (Reuters) - Kim wrote.", ["Reuters"]),
        ("Read more: Kim visits Moscow", []),
        ("Kim wrote to Putin.", []),
    ],
)
def test_a_credit_gives_the_names_that_stand_in_it(credit: str, names: list[str]) -> None:
    document = parse("a.txt", credit.encode())
    assert [document.text[span.start : span.end] for span in document.credits] == names
