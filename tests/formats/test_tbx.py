import pytest

from glossary.errors import FormatError
from glossary.formats.tbx import load
from glossary.model import Avoid, Entry, Status, Termbase

OTHERS_V2 = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="a"><descrip type="subjectField">politics</descrip>
<langSet xml:lang="fr"><tig><term>gouvernement</term></tig></langSet>
<langSet xml:lang="en-US"><descripGrp><descrip type="definition">A caretaker</descrip></descripGrp>
<ntig><termGrp><term>interim <hi>government</hi></term></termGrp></ntig></langSet>
<langSet xml:lang="bn-BD">
<tig><term>মধ্যবর্তী সরকার</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
<tig><term>অন্তর্বর্তী সরকার</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
<descrip type="context">নতুন অন্তর্বর্তী সরকার</descrip></tig>
<tig><term>অন্তর্বর্তীকালীন সরকার</term></tig>
</langSet></termEntry>
<termEntry id="b"><langSet xml:lang="fr"><tig><term>oui</term></tig></langSet></termEntry>
</body></text></martif>
"""

BOMB = """\
<?xml version="1.0"?>
<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>&b;</term></tig></langSet></termEntry></body></text></martif>
"""


def test_what_other_programs_write_is_read() -> None:
    found = load(OTHERS_V2.encode())
    assert found.termbase.entries == (
        Entry(
            en="interim government", bn="অন্তর্বর্তী সরকার", also=("অন্তর্বর্তীকালীন সরকার",), status=Status.APPROVED,
            avoid=(Avoid(bn="মধ্যবর্তী সরকার"),), note="A caretaker", domain=("politics",),
        ),
    )  # fmt: skip
    assert found.termbase.entries[0].line == 5
    assert (found.termbase.source_language, found.termbase.target_language) == ("en-US", "bn")
    assert found.ignored == ("concepts without an English term: 1 left out", "context: 1 left out")


def test_a_file_without_a_concept_is_an_empty_glossary() -> None:
    assert load(b"<martif><text><body/></text></martif>").termbase == Termbase()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "line 3: this file has entities of its own, which may hide anything; write the texts out"),
        ("<martif>\n<text>", "line 2: this XML is broken (Premature end of data in tag text line 2); export it again"),
        ("", "line 1: this XML is broken (no element found); export it again"),
        (OTHERS_V2.replace("bn-BD", "hi"), "the file: the languages of this file are fr, en-US, hi; give one with English (en) and Bengali (bn)"),
        (OTHERS_V2.replace("deprecated", "&other;"), "line 5: this file has entities of its own, which may hide anything; write the texts out"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(FormatError) as refused:
        load(text.encode())
    assert str(refused.value) == message


def test_nothing_outside_of_the_file_is_read() -> None:
    external = '<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/hostname">]><martif>&a;</martif>'
    with pytest.raises(FormatError):
        load(external.encode())
