import pytest

from glossary.errors import FormatError
from glossary.formats.tmx import load
from glossary.model import Entry

OTHERS = """\
<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="*all*"/><body>
<tu><note>of 2019</note><prop type="x-client">desk</prop><prop type="x-idiom-tm-uda-Kind">p</prop>
<tuv xml:lang="EN-US"><seg>arms <bpt i="1">&lt;b></bpt>deal<ept i="1">&lt;/b></ept></seg></tuv>
<tuv xml:lang="bn-BD"><seg>অস্ত্র চুক্তি</seg></tuv></tu>
<tu><tuv xml:lang="EN-US"><seg>only English</seg></tuv></tu>
</body></tmx>
"""


def test_what_other_programs_write_is_read() -> None:
    found = load(OTHERS.encode())
    assert found.termbase.entries == (Entry(en="arms deal", bn="অস্ত্র চুক্তি", note="of 2019"),)
    assert found.ignored == (
        "properties of type `x-client`: 1 left out",
        "properties of type `x-idiom-tm-uda-Kind`: 1 left out",
        "units without an English and a Bengali text: 1 left out",
    )


def test_another_pair_of_languages_is_refused() -> None:
    with pytest.raises(FormatError, match="the languages of this file are EN-US, hi; give one with English"):
        load(OTHERS.replace("bn-BD", "hi").encode())
