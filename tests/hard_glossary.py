"""A glossary of 400 entries with all that has broken an export: quotes, tabs, markup, homographs, long notes.

uv run python tests/hard_glossary.py FILE    # writes it as terms.yaml
"""

import sys
from dataclasses import replace
from pathlib import Path

from glossary import termfile
from glossary.model import Avoid, Entry, Kind, Status, Termbase

_HAND_MADE = (
    Entry(
        en="Kim Jong Un", bn="কিম জং উন", kind=Kind.PERSON, variants=("Kim", "Kim Jong-un"), also=("কিম জং-উন", "কিম"),
        avoid=(Avoid(bn="কিম জং আন", why='wrong vowel, "Un" is উন'), Avoid(bn="কিম জং ইউএন")), domain=("politics", "war"),
        note='He said: "no",\nand <left> & came\tback; see also: #3 | 4',
    ),
    Entry(en="interim government", bn="অন্তর্বর্তী সরকার", kind=Kind.PHRASE, avoid=(Avoid(bn="মধ্যবর্তী সরকার", why="that is mid-term"),)),
    Entry(en="bank", bn="ব্যাংক", sense="money", kind=Kind.OTHER),
    Entry(en="bank", bn="তীর", sense="river", avoid=(Avoid(bn="ব্যাংক", why="that is for money"),)),
    Entry(en="strike", bn="ধর্মঘট", sense="labour"),
    Entry(en="strike", bn="হামলা", sense="military", also=("আঘাত",)),
    Entry(en="RAB", bn="র‍্যাব", kind=Kind.ORGANIZATION, match="exact", avoid=(Avoid(bn="র্যাব", why="the joiner is missing"),)),
    Entry(en="South Korea", bn="দক্ষিণ কোরি\u09df\u09be", kind=Kind.PLACE, variants=("ROK", "S. Korea"), avoid=(Avoid(bn="সাউথ কোরিয়া"),)),
    Entry(en='"Dear Leader"', bn="“প্রিয় নেতা”", kind=Kind.TITLE, note="'quoted' \"twice\""),
    Entry(en="AT&T <Corp>", bn="এটিঅ্যান্ডটি", kind=Kind.ORGANIZATION, note="<b>&amp;</b> ]]> <!-- -->"),
    Entry(en="Moon 🌙", bn="চাঁদ 🌙", kind=Kind.EVENT, note="👨‍👩‍👧 emoji 😀"),
    Entry(en="100%", bn="শতভাগ", note="%s {0} $x `code` *stars* _under_ [link](x)"),
    Entry(en="back\\slash", bn="উল্টো\\দাগ", note="C:\\new\\table"),
    Entry(en="semi;colon, comma", bn="সেমি;কোলন, কমা", variants=("a | b", "a\\|b"), also=("ক/খ",)),
    Entry(en="Bangladeshi", bn="বাংলাদেশি", kind=Kind.DEMONYM, avoid=(Avoid(bn="বাংলাদেশী", why="old spelling (until 2012)"),)),
    Entry(en="long note", bn="দীর্ঘ টীকা", note="যা যা লেখা আছে, সব পড়ুন। " * 1500),
    Entry(en="a long phrase of the wire that goes on and on " * 6 + "end", bn="একটি দীর্ঘ বাক্যাংশ " * 12 + "শেষ", kind=Kind.PHRASE),
    Entry(en="far too long " * 120 + "end", bn="অনেক বেশি দীর্ঘ", kind=Kind.PHRASE),
    Entry(en="formula", bn="সূত্র", note="=HYPERLINK(1)", domain=("@science",)),
    Entry(en="kind word", bn="সদয় কথা", note="kind: not the label of a field", sense="see: nothing"),
    Entry(en="msgid", bn="এমএসজিআইডি", note='msgid "x"\n#, fuzzy'),
)  # fmt: skip

_NOTES = ("", "", "plain", "two\nlines", "a\ttab", 'a "quote"', "<tag> & more", "=1+1", "😀", "দেখুন: প্রথম পাতা")


def _made(number: int) -> Entry:
    """Return one of many ordinary entries; each sixth is a draft, each fifteenth rejected."""
    kind = list(Kind)[number % len(Kind)]
    status = Status.PROPOSED if number % 6 == 0 else Status.REJECTED if number % 15 == 1 else Status.APPROVED
    return Entry(
        en=f"Name {number}", bn="" if number % 60 == 0 else f"নাম {number}", status=status, kind=kind,
        variants=(f"N. {number}",) * (number % 3 == 0), also=(f"নামটি {number}",) * (number % 4 == 0),
        avoid=(Avoid(bn=f"ভুল {number}", why="wrong" * (number % 2)),) * (number % 5 == 0),
        note=_NOTES[number % len(_NOTES)], domain=("sport",) * (number % 7 == 0),
    )  # fmt: skip


GLOSSARY = Termbase(
    entries=(
        *(replace(entry, status=Status.APPROVED) for entry in _HAND_MADE),
        *(_made(number) for number in range(400 - len(_HAND_MADE))),
    )
)


if __name__ == "__main__":
    empty = termfile.new(sys.argv[1])
    Path(sys.argv[1]).write_bytes(termfile.updated(empty, GLOSSARY.entries).content)
