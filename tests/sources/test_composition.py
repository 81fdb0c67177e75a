"""Phrases are composed in the order and with the endings of Bengali newspapers, of known parts only."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary import data
from glossary.model import Candidate, Kind, Region
from glossary.sources import Setting, propose
from glossary.sources.composition import tables
from glossary.sources.composition.tokens import tokens
from glossary.text import bengali

COMPOSED = [
    "Russian",
    "President",
    "security",
    "Council",
    "of",
    "in",
    "the",
    "and",
    "'s",
    "-led",
    "-",
    "15",
    "U.S.",
    "Xq",
]


def composed(text: str, kind: Kind = Kind.OTHER, region: Region = Region.BD) -> list[str]:
    asked = Candidate(text=text, kind=kind, count=1, documents=1, score=0.0, rule="asked")
    return [proposal.bn for proposal in propose([asked], Setting(region=region), ["composition"])[asked]]


def nfc(*renderings: str) -> list[str]:
    return [bengali.to_nfc(bn) for bn in renderings]


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("regional security forum", "আঞ্চলিক নিরাপত্তা ফোরাম"),
        ("long-range cruise missiles", "দূরপাল্লার ক্রুজ ক্ষেপণাস্ত্র"),
        ("coffee price", "কফির দাম"),
        ("NATO spokesperson", "ন্যাটোর মুখপাত্র"),
        ("Taliban fighters", "তালেবান যোদ্ধা"),
        ("Kharkiv region", "খারকিভ অঞ্চল"),
        ("Trump administration", "ট্রাম্প প্রশাসন"),
        ("HDFC Bank", "এইচডিএফসি ব্যাংক"),
        ("senior White House official", "হোয়াইট হাউসের জ্যেষ্ঠ কর্মকর্তা"),
        ("former French president", "সাবেক ফরাসি প্রেসিডেন্ট"),
        ("eastern Ukraine", "পূর্ব ইউক্রেন"),
        ("finance ministry officials", "অর্থ মন্ত্রণালয়ের কর্মকর্তা"),
        ("Oklahoma State", "ওকলাহোমা অঙ্গরাজ্য"),
        ("the Syrian capital Damascus", "সিরিয়ার রাজধানী দামেস্ক"),
        ("the world's most populous country", "বিশ্বের সবচেয়ে জনবহুল দেশ"),
    ],
)
def test_what_describes_a_noun_stands_before_it_in_its_form(text: str, bn: str) -> None:
    assert composed(text)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("Egyptian President", ["মিসরের প্রেসিডেন্ট", "মিসরীয় প্রেসিডেন্ট"]),
        ("Russian President", ["রুশ প্রেসিডেন্ট", "রাশিয়ার প্রেসিডেন্ট"]),
        ("Italian wine", ["ইতালীয় ওয়াইন", "ইতালির ওয়াইন"]),
        ("US lawmaker", ["মার্কিন আইনপ্রণেতা", "যুক্তরাষ্ট্রের আইনপ্রণেতা"]),
        ("Malian soldiers", ["মালির সেনা"]),
    ],
)
def test_a_nationality_is_an_adjective_or_the_genitive_of_its_country(text: str, bn: list[str]) -> None:
    assert composed(text)[: len(bn)] == nfc(*bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("Prime Minister Shehbaz Sharif", "প্রধানমন্ত্রী শাহবাজ শরিফ"),
        ("Ukraine's President Volodymyr Zelenskiy", "ইউক্রেনের প্রেসিডেন্ট ভলোদিমির জেলেনস্কি"),
        ("General Mark Milley", "জেনারেল মার্ক মিলি"),
        ("former Prime Minister Imran Khan", "সাবেক প্রধানমন্ত্রী ইমরান খান"),
        ("North Korea leader Kim Jong Un", "উত্তর কোরিয়ার নেতা কিম জং উন"),
        ("Iranian Foreign Minister Javad Zarif", "ইরানের পররাষ্ট্রমন্ত্রী জাভাদ জারিফ"),
    ],
)
def test_a_title_stands_before_the_name_and_whose_it_is_before_the_title(text: str, bn: str) -> None:
    assert composed(text, Kind.PERSON)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("fall of Kabul", "কাবুলের পতন"),
        ("Germany's economy", "জার্মানির অর্থনীতি"),
        ("demands of the protesters", "বিক্ষোভকারীদের দাবি"),
        ("war in Sudan", "সুদান যুদ্ধ"),
        ("peace talks in Geneva", "জেনেভায় শান্তি আলোচনা"),
        ("attack on Israel", "ইসরায়েলে হামলা"),
        ("sanctions on Iran", "ইরানের ওপর নিষেধাজ্ঞা"),
        ("relations with China", "চীনের সঙ্গে সম্পর্ক"),
        ("humanitarian aid for Gaza", "গাজার জন্য মানবিক সহায়তা"),
        ("talks between India and Pakistan", "ভারত ও পাকিস্তানের মধ্যে আলোচনা"),
        ("ambassador to France", "ফ্রান্সে নিযুক্ত রাষ্ট্রদূত"),
        ("thousands of refugees", "হাজার হাজার শরণার্থী"),
        ("years of research", "কয়েক বছরের গবেষণা"),
        ("deportation of Indians", "ভারতীয়দের বিতাড়ন"),
        ("fighting in Gaza", "গাজায় লড়াই"),
        ("threat to security", "নিরাপত্তার জন্য হুমকি"),
        ("threat from Russia", "রাশিয়ার হুমকি"),
        ("access to education", "শিক্ষায় প্রবেশাধিকার"),
        ("two-thirds of the population", "জনসংখ্যার দুই-তৃতীয়াংশ"),
        ("Department of Mineral Resources", "খনিজ সম্পদ বিভাগ"),
        ("Minister of Education and Science of Ukraine", "ইউক্রেনের শিক্ষা ও বিজ্ঞানমন্ত্রী"),
        ("economic and military aid", "অর্থনৈতিক ও সামরিক সহায়তা"),
        ("food and medicine", "খাদ্য ও ওষুধ"),
        ("election in 2024", "২০২৪ সালে নির্বাচন"),
        ("blockade since 2007", "২০০৭ সাল থেকে অবরোধ"),
        ("vote on August 5", "৫ আগস্টের ভোট"),
        ("fence along the border", "সীমান্ত বরাবর বেড়া"),
        ("villages near the border", "সীমান্তের কাছের গ্রাম"),
        ("fighting near the border", "সীমান্তের কাছে লড়াই"),
        ("days after the attack", "হামলার পরের দিন"),
        ("ambassador to the UN", "জাতিসংঘে নিযুক্ত রাষ্ট্রদূত"),
        ("aid to refugees", "শরণার্থীদের জন্য সহায়তা"),
        ("protests amid crisis", "সংকটের মধ্যে বিক্ষোভ"),
        ("protests across India", "ভারতজুড়ে বিক্ষোভ"),
        ("attack on Israelis", "ইসরায়েলিদের ওপর হামলা"),
        ("rights of Pakistanis", "পাকিস্তানিদের অধিকার"),
    ],
)
def test_a_link_word_gives_what_hangs_on_the_noun_its_case(text: str, bn: str) -> None:
    assert composed(text)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("Saudi-led coalition", "সৌদি নেতৃত্বাধীন জোট"),
        ("French-led force", "ফ্রান্সের নেতৃত্বাধীন বাহিনী"),
        ("Pakistan-backed group", "পাকিস্তান-সমর্থিত গোষ্ঠী"),
        ("anti-Putin protest", "পুতিনবিরোধী বিক্ষোভ"),
        ("anti-Chinese protest", "চীনবিরোধী বিক্ষোভ"),
        ("pro-Israeli group", "ইসরায়েলপন্থী গোষ্ঠী"),
        ("Russo-Ukrainian war", "রুশ-ইউক্রেন যুদ্ধ"),
        ("Iranian-run network", "ইরান পরিচালিত নেটওয়ার্ক"),
        ("three-week-old conflict", "তিন সপ্তাহের সংঘাত"),
        ("14-party coalition", "১৪ দলীয় জোট"),
        ("company co-founder", "কোম্পানির সহপ্রতিষ্ঠাতা"),
        ("pro-Beijing party", "বেইজিংপন্থী দল"),
        ("15-member council", "১৫ সদস্যের পরিষদ"),
        ("40-year-old teacher", "৪০ বছর বয়সী শিক্ষক"),
        ("six-party coalition", "ছয়দলীয় জোট"),
        ("500-kilometre border", "৫০০ কিলোমিটারের সীমান্ত"),
        ("India-Nepal border", "ভারত-নেপাল সীমান্ত"),
        ("Franco-German relations", "ফরাসি-জার্মান সম্পর্ক"),
        ("third-largest producer", "তৃতীয় বৃহত্তম উৎপাদক"),
        ("state-funded school", "রাষ্ট্রীয় অর্থায়নে পরিচালিত স্কুল"),
        ("arms-control treaty", "অস্ত্র নিয়ন্ত্রণ চুক্তি"),
        ("drug-free zone", "মাদকমুক্ত অঞ্চল"),
        ("country-wide protest", "দেশব্যাপী বিক্ষোভ"),
        ("five-storey building", "পাঁচতলা ভবন"),
        ("two-month-old truce", "দুই মাসের যুদ্ধবিরতি"),
    ],
)
def test_a_compound_with_a_hyphen_follows_its_pattern(text: str, bn: str) -> None:
    assert composed(text)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("1.2 million", "১২ লাখ"),
        ("$5 million", "৫০ লাখ ডলার"),
        ("3.5 million people", "৩৫ লাখ মানুষ"),
        ("five villages", "পাঁচটি গ্রাম"),
        ("12 soldiers", "১২ সেনা"),
        ("30 kilometers", "৩০ কিলোমিটার"),
        ("50th anniversary", "৫০তম বার্ষিকী"),
        ("2024 campaign", "২০২৪ সালের প্রচার"),
    ],
)
def test_numbers_count_as_in_bengali(text: str, bn: str) -> None:
    assert composed(text)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("exchanged prisoners", ["বন্দী বিনিময়", "বন্দী বিনিময় করা"]),
        ("withdrew troops", ["সেনা প্রত্যাহার", "সেনা প্রত্যাহার করা"]),
        ("sign a peace agreement", ["শান্তিচুক্তি সই করা", "শান্তিচুক্তি সই"]),
        ("warned Iran", ["ইরানকে সতর্ক করা"]),
        ("arrested the gunmen", ["বন্দুকধারীদের গ্রেপ্তার", "বন্দুকধারীদের গ্রেপ্তার করা"]),
        ("called for a ceasefire", ["যুদ্ধবিরতির আহ্বান", "যুদ্ধবিরতির আহ্বান জানানো"]),
        ("met with officials", ["কর্মকর্তাদের সঙ্গে বৈঠক", "কর্মকর্তাদের সঙ্গে বৈঠক করা"]),
        ("criticized the government", ["সরকারের সমালোচনা", "সরকারের সমালোচনা করা"]),
        ("opened fire", ["গুলি চালানো", "গুলিবর্ষণ"]),
        ("agreed to withdraw troops", ["সেনা প্রত্যাহারে সম্মতি", "সেনা প্রত্যাহারে সম্মতি দেওয়া"]),
        ("rose sharply", ["তীব্র বৃদ্ধি"]),
        ("remain vigilant", ["সতর্ক থাকা"]),
        ("never surrender", ["কখনো আত্মসমর্পণ না করা"]),
    ],
)
def test_a_verb_gives_its_object_a_case_and_is_a_deed_in_the_past(text: str, bn: list[str]) -> None:
    assert composed(text, Kind.PHRASE)[: len(bn)] == nfc(*bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("strongly condemned the attack", "হামলার জোরালো নিন্দা"),
        ("openly criticising the president", "প্রকাশ্যে প্রেসিডেন্টের সমালোচনা"),
        ("fully implementing the agreement", "চুক্তি পুরোপুরি বাস্তবায়ন"),
        ("protecting their borders", "নিজেদের সীমান্ত রক্ষা"),
    ],
)
def test_an_adverb_stands_first_or_next_to_its_verb_or_becomes_an_adjective(text: str, bn: str) -> None:
    assert composed(text, Kind.PHRASE)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("plan to withdraw troops", "সেনা প্রত্যাহারের পরিকল্পনা"),
        ("talks on ending the war", "যুদ্ধের অবসান নিয়ে আলোচনা"),
        ("their homes", "তাদের বাড়ি"),
        ("the rich and the poor", "ধনী ও দরিদ্র"),
    ],
)
def test_what_is_to_be_done_and_whose_it_is_stand_before_the_noun(text: str, bn: str) -> None:
    assert composed(text, Kind.PHRASE)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("murder scandal", "হত্যা কেলেঙ্কারি"),
        ("armed police officers", "সশস্ত্র পুলিশ কর্মকর্তা"),
        ("leading figure", "শীর্ষস্থানীয় ব্যক্তিত্ব"),
    ],
)
def test_what_is_known_as_a_noun_or_an_adjective_is_one_first(text: str, bn: str) -> None:
    assert composed(text, Kind.PHRASE)[0] == bengali.to_nfc(bn)


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("deeply concerned", "গভীরভাবে উদ্বিগ্ন"),
        ("closer ties", "আরও ঘনিষ্ঠ সম্পর্ক"),
        ("fiercest battle", "সবচেয়ে তীব্র লড়াই"),
        ("imperialists", "সাম্রাজ্যবাদী"),
        ("hospital workers", "হাসপাতালকর্মী"),
        ("ex-minister", "সাবেক মন্ত্রী"),
        ("fellow citizens", "সহনাগরিক"),
    ],
)
def test_words_are_derived_and_closed_up(text: str, bn: str) -> None:
    assert composed(text)[0] == bengali.to_nfc(bn)


def test_the_region_picks_the_spelling() -> None:
    assert composed("1.2 million", region=Region.IN)[0] == "১২ লক্ষ"
    assert composed("visit to China", region=Region.IN)[0] == "চিন সফর"


@pytest.mark.parametrize(
    "text", ["North Korea", "sanctions", "KXNA", "August 2023", "Wednesday", "nuclear weapons", "UN Security Council"]
)
def test_nothing_is_composed_that_is_known_as_a_whole(text: str) -> None:
    assert composed(text) == []


@pytest.mark.parametrize(
    "text", ["security zzyzx", "the zzyzx's visit", "war in zzyzx", "of", "in Sudan and", "", "a (b) c"]
)
def test_nothing_is_composed_with_an_unknown_part(text: str) -> None:
    assert composed(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Stone Gate", Kind.PERSON),
        ("Orange County", Kind.PLACE),
        ("Ryder Power", Kind.ORGANIZATION),
        ("Jewish West Bank", Kind.OTHER),
    ],
)
def test_a_name_is_not_put_together_from_common_words(text: str, kind: Kind) -> None:
    assert composed(text, kind) == []


def test_the_evidence_shows_parts_and_endings() -> None:
    asked = Candidate(text="fall of Kabul", kind=Kind.PHRASE, count=1, documents=1, score=0.0, rule="asked")
    [proposal, *_] = propose([asked], Setting(), ["composition"])[asked]
    assert proposal.evidence == "কাবুল + এর + পতন"


@pytest.mark.parametrize(
    ("text", "kind", "shape"),
    [
        ("Polish Foreign Minister Zhorvat Kelmendi", Kind.PERSON, "পোলিশ পররাষ্ট্রমন্ত্রী {Zhorvat Kelmendi}"),
        ("former Prime Minister Abdul bin Vrelk", Kind.PERSON, "সাবেক প্রধানমন্ত্রী {Abdul bin Vrelk}"),
        ("eastern Vrellonia", Kind.PLACE, "পূর্ব {Vrellonia}"),
        ("Vrellonia region", Kind.OTHER, "{Vrellonia} অঞ্চল"),
        ("anti-Kelmendi protest", Kind.PHRASE, "{Kelmendi}বিরোধী বিক্ষোভ"),
    ],
)
def test_a_name_that_no_table_has_is_transliterated_inside_a_phrase(text: str, kind: Kind, shape: str) -> None:
    before, name, after = re.split("[{}]", shape)
    asked = Candidate(text=name, kind=Kind.OTHER, count=1, documents=1, score=0.0, rule="asked")
    [written, *_] = propose([asked], Setting(), ["transliteration"])[asked]
    assert composed(text, kind)[0] == bengali.to_nfc(before) + written.bn + bengali.to_nfc(after)


def test_no_unknown_word_of_an_organization_is_taken_for_a_name() -> None:
    assert composed("Vrellonia Development Bank", Kind.ORGANIZATION) == []
    assert composed("Association of Purchasing Management") == []


def test_the_evidence_says_which_part_is_transliterated() -> None:
    asked = Candidate(text="floods in Vrellonia", kind=Kind.PHRASE, count=1, documents=1, score=0.0, rule="asked")
    [proposal, *_] = propose([asked], Setting(), ["composition"])[asked]
    assert re.fullmatch(r"[ঀ-৿]+ \(transliterated\) \+ এ \+ বন্যা", proposal.evidence or "")


@pytest.mark.parametrize(
    "text", ["Zhorvat Kelmendi", "Vrelk Bear", "Kelmendi Group", "Kim Son Vrelk", "zhorvat region", "XQZ Vrelkish of"]
)
def test_an_unknown_name_alone_a_firm_and_a_small_word_are_left_to_others(text: str) -> None:
    assert composed(text) == []


@given(st.lists(st.sampled_from(COMPOSED), max_size=8).map(" ".join))
def test_whatever_is_composed_is_sound_bengali_and_little(text: str) -> None:
    renderings = composed(text)
    assert len(renderings) <= 5
    assert len({bengali.key(bn) for bn in renderings}) == len(renderings)
    assert all(bengali.is_bengali(bn) and bengali.problem(bn) is None for bn in renderings)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    assert all(text[token.start : token.end] for token in tokens(text))


@pytest.mark.parametrize("name", ["compounds", "heads", "joints", "prepositions", "verbs"])
def test_a_table_has_as_many_cells_in_each_line(name: str) -> None:
    lines = [line for line in data.read(f"composition/{name}.tsv").splitlines() if not line.startswith("#")]
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}


@pytest.mark.parametrize("name", ["compounds", "prepositions"])
def test_every_pattern_has_one_known_case(name: str) -> None:
    lines = data.read(f"composition/{name}.tsv").splitlines()[1:]
    patterns = [pattern for line in lines if not line.startswith("#") for pattern in line.split("\t")[-1].split("|")]
    cases = re.compile(r"[^{}]*\{(bare|number|place|genitive|locative|attributive)\}[^{}]*")
    assert [pattern for pattern in patterns if not cases.fullmatch(pattern)] == []


def test_a_pattern_of_a_verb_has_a_case_unless_it_has_no_object_or_is_set_with_it() -> None:
    slot = r"\{(bare|genitive|locative|objective)\} "
    pattern = rf"(?:{slot})?[ঀ-৿\u200c -]+(?: \[[ঀ-৿ ]+\])?"
    lines = [line.split("\t") for line in data.read("composition/verbs.tsv").splitlines()[1:] if line[0] != "#"]
    rows = [(objects, each) for _, objects, patterns in lines for each in patterns.split("|")]
    assert [each for _, each in rows if not re.fullmatch(pattern, each)] == []
    assert [
        each for objects, each in rows if objects in {"", "@people", "@place", "@adjective"} and "{" not in each
    ] == []
    assert [each for objects, each in rows if objects == "-" and "{" in each] == []


def test_a_verb_stands_in_its_base_form_and_each_of_its_frames_once() -> None:
    lines = [line.split("\t") for line in data.read("composition/verbs.tsv").splitlines()[1:] if line[0] != "#"]
    rows = [(verb, objects) for verb, objects, _ in lines]
    assert len(set(rows)) == len(rows)
    assert len({verb for verb, _ in rows}) >= 400
    assert [verb for verb, _ in rows if not re.fullmatch(r"[a-z]+(-[a-z]+)?( [a-z]+){0,2}", verb)] == []


def test_every_preposition_has_a_pattern_for_any_head_and_object() -> None:
    words = {line.split("\t")[0] for line in data.read("composition/prepositions.tsv").splitlines()[1:]}
    assert all(tables.preposition(word, "zzyzx", "demonym") for word in words)


def test_every_class_of_heads_has_its_joints() -> None:
    classes = {line.split("\t")[0] for line in data.read("composition/heads.tsv").splitlines()[1:]}
    assert all(tables.joints(name, "place") for name in {*classes, "default", "title"})
