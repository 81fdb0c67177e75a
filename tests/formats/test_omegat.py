import pytest

from glossary.errors import FormatError
from glossary.formats.omegat import dump, load
from glossary.model import Entry, Termbase


def test_what_people_write_is_read() -> None:
    text = "# mine\r\n\r\nKim \t কিম\r\nKim\tকিম জং\tsaid so\textra\r\narms deal\t\r\nUS\tযুক্তরাষ্ট্র\tsee: nowhere\n"
    assert load(text.encode()).termbase.entries == (
        Entry(en="Kim", bn="কিম", also=("কিম জং",)), Entry(en="arms deal"), Entry(en="US", bn="যুক্তরাষ্ট্র"),
    )  # fmt: skip


def test_two_senses_stay_two_entries() -> None:
    senses = (Entry(en="bank", bn="ব্যাংক", sense="money"), Entry(en="bank", bn="তীর", sense="river", also=("পাড়",)))
    assert load(dump(Termbase(entries=senses)).content).termbase.entries == senses


def test_a_term_that_reads_as_a_comment_is_left_out() -> None:
    dumped = dump(Termbase(entries=(Entry(en="#MeToo", bn="মিটু"), Entry(en="MeToo", bn="মিটু", variants=("#metoo",)))))
    assert [str(loss) for loss in dumped.lost] == [
        "1 entry left out: OmegaT takes # for the beginning of a comment (#MeToo)",
        "1 entry without a form that begins with # (MeToo)",
    ]
    assert "#m" not in dumped.content.decode().lower()


def test_a_line_without_a_tab_is_refused() -> None:
    with pytest.raises(FormatError, match="line 2: here is no English term, tab and Bengali term; put a tab between"):
        load("Kim\tকিম\nUn উন\n".encode())
