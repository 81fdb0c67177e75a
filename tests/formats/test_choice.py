from glossary.formats import chosen
from glossary.model import Avoid, Entry, Status, Termbase

APPROVED = Status.APPROVED


def told(*entries: Entry, drafts: bool = False) -> list[str]:
    return [str(loss) for loss in chosen(Termbase(entries=entries), drafts=drafts)[1]]


def test_only_approved_entries_leave_the_house() -> None:
    entries = [Entry(en=status.value, bn="ক", status=status) for status in Status]
    assert [entry.en for entry in chosen(Termbase(entries=tuple(entries)))[0].entries] == ["approved"]
    assert told(*entries) == ["1 entry left out: not approved (proposed)", "1 entry left out: rejected (rejected)"]


def test_drafts_leave_only_when_asked_for() -> None:
    assert told(Entry(en="a", bn="ক"), Entry(en="b"), drafts=True) == ["1 entry left out: no Bengali rendering yet (b)"]


def test_a_form_to_avoid_is_no_translation() -> None:
    bad = Entry(en="a", bn="ক", status=APPROVED, avoid=(Avoid(bn="ক"),))
    half = Entry(en="b", bn="খ", also=("গ", "ঘ"), status=APPROVED, avoid=(Avoid(bn="গ"),))
    termbase, _ = chosen(Termbase(entries=(bad, half)))
    assert [(entry.en, entry.also) for entry in termbase.entries] == [("b", ("ঘ",))]
    assert told(bad, half) == [
        "1 entry left out: its rendering is among its forms to avoid (a)",
        "1 entry without a form that is both accepted and to be avoided (b)",
    ]


def test_canonically_equal_texts_leave_in_one_form() -> None:
    split, whole = "কোরিয\u09bc\u09be", "কোরি\u09df\u09be"
    entry = Entry(
        en="Cafe\u0301", bn=whole, note=whole, also=(whole,), status=APPROVED, avoid=(Avoid(bn="ক", why=whole),)
    )
    [found] = chosen(Termbase(entries=(entry,)))[0].entries
    assert (found.en, found.bn, found.note, found.also) == ("Café", split, split, (split,))
    assert found.avoid == (Avoid(bn="ক", why=split),)


def test_many_entries_are_counted_and_not_named() -> None:
    assert told(*[Entry(en=en) for en in "abcd"]) == ["4 entries left out: not approved"]
