"""Random glossaries for the laws: real words, and all that breaks file formats."""

from hypothesis import strategies as st

from glossary.model import Avoid, Entry, Kind, Region, Status, Termbase

HARD = [
    "Kim Jong Un", "কিম জং উন", "র‍্যাব", "কোরিয়া", "😀", "=SUM(1)", "-", "@x", "+", "'", '"', '"a"', "a,b", "a;b", "a|b",
    " | ", "\\", "a\\", "\\|", "(x)", "x (y)", "a (b) (c)", "x)", "<b>&amp;</b>", "]]>", "--", "#", "# x", "NOT: x", "kind: x",
    "note: note: x", "see: x", "a\nb", "a\n\n  b", "a\tb", "a\r\nb", "x\u2028y", "x\x85y", "_x000D_", "_x005F_", "1", "1.0", "TRUE", "2023-08-15",
    "msgid", "fuzzy", "%s", "{}", "null", "ক" * 300,
]  # fmt: skip


def xml_texts(alphabet: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Texts that XML can hold, without blanks at the ends."""
    letters = alphabet or st.characters(exclude_categories=["Cs", "Cc", "Cn"])
    texts = st.one_of(
        st.sampled_from(HARD), st.text(letters, max_size=8), st.lists(st.sampled_from(HARD)).map(" ".join)
    )
    return texts.map(str.strip)


def any_texts() -> st.SearchStrategy[str]:
    """Texts with control characters, and with blanks at the ends."""
    letters = st.characters(exclude_categories=["Cs"])
    return st.one_of(
        xml_texts(), st.text(letters, max_size=6), st.sampled_from([" ", "  ", "a ", "\t", "\n", "\r", "\0", " | "])
    )


def entries(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Entry]:
    """Entries that an editors' file can hold, without the program's own notes."""
    filled = texts.map(lambda text: text if text.strip() else "x")
    lists = st.lists(filled, max_size=3).map(tuple)
    return st.builds(
        Entry, en=filled, bn=texts, status=st.sampled_from(Status), kind=st.sampled_from(Kind), sense=texts,
        variants=lists, also=lists, avoid=st.lists(st.builds(Avoid, bn=filled, why=texts), max_size=2).map(tuple),
        note=texts, domain=lists, ignore=lists, match=st.sampled_from(["inflected", "exact"]), auto=st.none(), line=st.just(0),
    )  # fmt: skip


def termbases(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Termbase]:
    """Glossaries of several languages; most of English and Bengali."""
    return st.builds(
        Termbase, entries=st.lists(entries(texts), max_size=4).map(tuple), region=st.sampled_from(Region),
        source_language=st.sampled_from(["en", "en", "en-GB", "hi"]),
        target_language=st.sampled_from(["bn", "bn", "bn-IN", "as"]),
    )  # fmt: skip


def words() -> st.SearchStrategy[str]:
    """Texts on one line, as most are."""
    hard = [text for text in HARD if text == " ".join(text.split()) and text[0] != "#" and text.isprintable()]
    return st.one_of(st.just(""), st.sampled_from(hard), st.lists(st.sampled_from(hard), max_size=3).map(" ".join))


def cell_texts() -> st.SearchStrategy[str]:
    """Texts that a cell of a spreadsheet can hold."""
    return xml_texts().filter(lambda text: "\r" not in text)
