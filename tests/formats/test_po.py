import pytest

from glossary.errors import FormatError
from glossary.formats.po import dump, load
from glossary.model import Entry, Status, Termbase

OTHERS = r"""# Bengali glossary
msgid ""
msgstr ""
"Language: bn_BD\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: terms.c:3
#. seen often
#. kind: person
#, fuzzy, c-format
#| msgid "Kims"
msgid "Kim \"Un\""
msgstr ""
"কিম "
"উন\n\x41\101"
msgid "deal"
msgid_plural "deals"
msgstr[0] "চুক্তি"
msgstr[1] "চুক্তিগুলো"

msgid "none"
msgstr ""

#~ msgid "old"
#~ msgstr "পুরোনো"
"""


def test_what_other_programs_write_is_read() -> None:
    first, deal, none = load(OTHERS.encode()).termbase.entries
    assert (first.en, first.bn, first.note, first.kind.value) == ('Kim "Un"', "কিম উন\nAA", "seen often", "person")
    assert (first.status, first.line) == (Status.PROPOSED, 12)
    assert (deal.en, deal.bn, none.en, none.status) == ("deal", "চুক্তি", "none", Status.PROPOSED)


def test_a_second_entry_of_one_sense_is_left_out() -> None:
    dumped = dump(Termbase(entries=(Entry(en="bank", bn="ব্যাংক"), Entry(en="bank", bn="তীর"))))
    assert [str(loss) for loss in dumped.lost] == [
        "1 entry left out: the same term in the same sense stands there before (bank)"
    ]


@pytest.mark.parametrize("line", ['msgid "a', "hello", '"alone"', 'msgid a"'])
def test_a_broken_line_is_refused(line: str) -> None:
    with pytest.raises(FormatError, match="line 2: this is no line of a PO file; check it with `msgfmt -c`"):
        load(f"\n{line}\n".encode())
