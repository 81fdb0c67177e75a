"""Findings have their place, waivers hold, and what is beyond doubt is mended."""

import pytest

import glossary
from glossary.aids.checks import Checker, fixed, wrong_ignores
from glossary.model import Avoid, Entry, Finding, Kind, Severity, Status, Termbase

MACRON = Entry(
    en="Emmanuel Macron", bn="এমানুয়েল মাখোঁ", variants=("Macron",), also=("মাখোঁ",), kind=Kind.PERSON,
    status=Status.APPROVED, avoid=(Avoid(bn="মাক্রন", why="the last letter is nasal"), Avoid(bn="ম্যাক্রোঁ")),
)  # fmt: skip
US = Entry(
    en="United States", bn="যুক্তরাষ্ট্র", variants=("US",), kind=Kind.PLACE, status=Status.APPROVED,
    avoid=(Avoid(bn="আমাদের"), Avoid(bn="ইউএস")),
)  # fmt: skip
TAX = Entry(en="tax", bn="কর", kind=Kind.PHRASE, status=Status.APPROVED)
KOREA = Entry(en="Korea", bn="কোরিয়া", kind=Kind.PLACE, status=Status.APPROVED)
NORTH = Entry(en="North Korea", bn="উত্তর কোরিয়া", kind=Kind.PLACE, status=Status.APPROVED)
COUNCIL = Entry(en="Security Council", bn="নিরাপত্তা পরিষদ", kind=Kind.ORGANIZATION, status=Status.APPROVED)
UN_COUNCIL = Entry(en="UN Security Council", bn="জাতিসংঘ নিরাপত্তা পরিষদ", kind=Kind.ORGANIZATION, status=Status.APPROVED)
BANK = Entry(en="bank", bn="ব্যাংক", sense="money", kind=Kind.PHRASE, status=Status.APPROVED)
SHORE = Entry(en="bank", bn="তীর", sense="river", kind=Kind.PHRASE, status=Status.APPROVED)
SANCTIONS = Entry(en="sanctions", bn="নিষেধাজ্ঞা", kind=Kind.PHRASE, status=Status.APPROVED, avoid=(Avoid(bn="অনুমোদন"),))
CEASEFIRE = Entry(en="ceasefire", bn="যুদ্ধবিরতি", also=("অস্ত্রবিরতি",), status=Status.APPROVED)


def check(source: str, target: str, *entries: Entry) -> list[Finding]:
    return glossary.check(Termbase(entries=entries), source, target)


def said(source: str, target: str, *entries: Entry) -> list[tuple[str, str | None, tuple[str, ...]]]:
    return [(f.rule, f.found, f.expected) for f in check(source, target, *entries)]


def test_line_and_column_count_from_one_in_code_points() -> None:
    [finding] = check("x\r\n\r\nMacron 😀", "ক\r\n\r\n😀 মাক্রন", MACRON)
    assert (finding.line, finding.column) == (3, 3)


def test_the_replacement_has_the_ending_of_what_it_replaces() -> None:
    target = "মাক্রনের, ম্যাক্রোঁকে ও মাক্রন-এর"
    assert fixed(target, check("Macron", target, MACRON)) == "মাখোঁর, মাখোঁকে ও মাখোঁ-এর"


def test_the_reason_is_told() -> None:
    [finding] = check("Macron", "মাক্রন", MACRON)
    assert finding.message == "“মাক্রন” is to be avoided: the last letter is nasal"


def test_a_name_that_is_wrongly_written_is_not_missing_too() -> None:
    assert [rule for rule, *_ in said("Macron spoke.", "মাক্রন বলেছেন।", MACRON)] == ["avoided"]


def test_a_wrong_name_is_found_where_the_source_says_he() -> None:
    assert [rule for rule, *_ in said("He spoke.", "মাক্রন বলেছেন।", MACRON)] == ["avoided"]


def test_an_everyday_word_is_avoided_only_in_the_place_of_the_term() -> None:
    assert said("The US said our men won.", "যুক্তরাষ্ট্র বলেছে, আমাদের লোকেরা জিতেছে।", US) == []
    assert said("We won.", "আমরা আমাদের খেলায় জিতেছি।", US) == []
    assert said("The US won.", "আমাদের জয় হয়েছে।", US) == [("avoided", "আমাদের", ("যুক্তরাষ্ট্র",))]


def test_of_an_everyday_word_nothing_is_mended() -> None:
    assert [f.replacement for f in check("The US won.", "আমাদের জয় হয়েছে।", US)] == [None]


def test_a_phrase_to_avoid_may_render_another_one() -> None:
    assert said("The approval of sanctions", "নিষেধাজ্ঞার অনুমোদন", SANCTIONS) == []


def test_a_longer_term_is_no_use_of_a_shorter_one() -> None:
    assert said("Korea and North Korea", "উত্তর কোরিয়া ও জাপান", KOREA, NORTH) == []
    assert said("North Korea", "কোরিয়া", KOREA, NORTH) == [("missing", None, ("উত্তর কোরিয়া",))]


def test_a_rendering_inside_that_of_a_longer_term_is_there() -> None:
    assert said("the Security Council", "জাতিসংঘ নিরাপত্তা পরিষদে", COUNCIL, UN_COUNCIL) == []


def test_inner_words_may_have_endings() -> None:
    assert said("the UN Security Council", "জাতিসংঘের নিরাপত্তা পরিষদকে", UN_COUNCIL) == []


def test_a_short_word_counts_where_its_english_stands() -> None:
    assert said("the tax office", "করের কার্যালয়", TAX) == []
    assert said("the tax office", "সে কাজ করে", TAX) == []  # doubtful, so no alarm
    assert said("the tax office", "কার্যালয়", TAX) == [("missing", None, ("কর",))]


def test_one_of_two_senses_is_enough() -> None:
    assert said("the bank", "নদীর তীরে", BANK, SHORE) == []
    assert said("the bank", "নদীতে", BANK, SHORE) == [("missing", None, ("ব্যাংক", "তীর"))]


def test_a_misspelt_rendering_is_shown_with_the_right_one() -> None:
    [finding] = check("in Korea", "কোরীয়ায়", KOREA)
    assert (finding.rule, finding.found, finding.expected, finding.replacement) == (
        "missing", "কোরীয়ায়", ("কোরিয়ায়",), None,
    )  # fmt: skip


def test_one_mention_of_five_is_not_enough_in_a_sentence() -> None:
    [finding] = check("Korea, Korea, Korea, Korea and Korea.", "কোরিয়া।", KOREA)
    assert (finding.rule, finding.severity) == ("missing", Severity.WARNING)


def test_in_several_sentences_one_mention_is_enough() -> None:
    assert said("Korea won. Korea lost. Korea left.", "কোরিয়া জিতেছে, হেরেছে, চলে গেছে।", KOREA) == []


def test_paragraphs_are_compared_one_by_one_when_their_counts_agree() -> None:
    assert said("Korea.\n\nJapan.", "জাপান।\n\nকোরিয়া।", KOREA) == [("missing", None, ("কোরিয়া",))]
    assert said("Korea. x\n\nJapan.", "জাপান।\n\nক।\n\nকোরিয়া।", KOREA) == []


def test_what_is_missing_in_a_paragraph_is_placed_at_its_start() -> None:
    [finding] = check("Japan.\n\nKorea.", "জাপান।\n\n  চীন।", KOREA)
    assert (finding.line, finding.column, finding.found) == (3, 3, None)


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("Korea-র", "কোরিয়ার"),
        ("Koreaকে", "কোরিয়াকে"),
        ("Korea’s দল", "কোরিয়ার"),
        ("Korea", "কোরিয়া"),
        ("KOREAতে", "কোরিয়ায়"),
        ("Korea-সহ", "কোরিয়াসহ"),
    ],
)
def test_an_english_term_is_rendered_with_its_ending(target: str, right: str) -> None:
    assert [f.replacement for f in check("Korea", target, KOREA)] == [right]


@pytest.mark.parametrize("target", ["কোরিয়া (Korea) হেরেছে", "কোরিয়া www.korea.kr/Korea", "কোরিয়া #Korea", "কোরিয়া @Korea"])
def test_english_in_brackets_addresses_and_hashtags_is_left_alone(target: str) -> None:
    assert said("Korea lost", target, KOREA) == []


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("কোভিড-19 রোগী 15-20 জন", "কোভিড-১৯ রোগী ১৫-২০ জন"),
        ("ক F-16 ও B2B, x.y/2023", "ক F-16 ও B2B, x.y/2023"),
        ("সৰ বই|", "সর বই।"),
        ("ক\u202eখ", "কখ"),
        ("তিনি এই কথা বলেছেন.\n\n‘আমরা সবাই খুব খুশি.’", "তিনি এই কথা বলেছেন।\n\n‘আমরা সবাই খুব খুশি।’"),
        ("সভাপতি মো. আবদুল হামিদ বলেন, ৩.৫ কিমি.", "সভাপতি মো. আবদুল হামিদ বলেন, ৩.৫ কিমি।"),
        ("মুহা. আবদুল. হামিদ", "মুহা. আবদুল. হামিদ"),
        ("র\u200d্যাব", "র\u200d্যাব"),
    ],
)
def test_slips_of_script_are_mended(target: str, mended: str) -> None:
    assert fixed(target, check("x", target)) == mended


def test_the_last_name_and_the_full_name_take_turns() -> None:
    assert said("Emmanuel Macron.\n\nMacron.", "এমানুয়েল মাখোঁ।\n\nমাখোঁ।", MACRON) == []


def test_two_renderings_of_one_form_are_inconsistent() -> None:
    source, target = "A ceasefire.\n\nThe ceasefire.", "যুদ্ধবিরতি।\n\nঅস্ত্রবিরতির পর।"
    assert said(source, target, CEASEFIRE) == [("inconsistent", "অস্ত্রবিরতির", ("যুদ্ধবিরতির",))]


def test_a_rendering_that_explains_another_is_consistent() -> None:
    assert said("A ceasefire.", "যুদ্ধবিরতি (অস্ত্রবিরতি)।", CEASEFIRE) == []


def test_a_form_before_a_noun_is_a_use() -> None:
    assert said("the US president", "মার্কিন প্রেসিডেন্ট", US) == []


def test_a_waiver_is_no_part_of_the_text() -> None:
    assert said("Korea", "কোরিয়া # glossary: ignore untranslated Korea", KOREA) == [("unused-waiver", None, ())]


def test_a_waiver_without_a_rule_waives_all_on_its_line() -> None:
    assert said("Korea 5", "Japan ৬ <!-- glossary: ignore -->", KOREA) == []


def test_a_waiver_holds_for_its_line_only() -> None:
    assert [f.line for f in check("Korea", "Korea # glossary: ignore untranslated\nKorea", KOREA)] == [2]


def test_a_waiver_of_an_unknown_rule_is_named() -> None:
    [finding] = check("x", "ক # glossary: ignore mising")
    assert finding.message == "`mising` is no rule of `check`"


def test_proposed_and_rejected_entries_do_not_count() -> None:
    drafts = Termbase(entries=(Entry(en="Korea", bn="কোরিয়া"), Entry(en="Japan", bn="জাপান", status=Status.REJECTED)))
    assert Checker(drafts).check("ক", "Korea and Japan") == ()
    assert [f.en for f in Checker(drafts, drafts=True).check("ক", "Korea and Japan")] == ["Korea"]


def test_an_entry_that_ignores_no_rule_is_named() -> None:
    entry = Entry(en="Korea", ignore=("mising", "missing"))
    assert list(wrong_ignores([entry])) == [(entry, "mising")]
