"""English as wire copy writes it: one comparison key, sentences, and the closed classes of words.

>>> key("The United States' ") == key("united states")
True
>>> key("long-standing") == key("long standing"), key("U.S.") == key("US")
(True, True)
>>> same_case_class("US", "us")
False
>>> [text for start, text in sentences("Kim met Gen. Pak. He left.")]
['Kim met Gen. Pak.', 'He left.']
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

__all__ = [
    "ABBREVIATIONS",
    "DETERMINERS",
    "MONTHS",
    "STOP_WORDS",
    "adjectives_of",
    "american",
    "compared",
    "key",
    "plural",
    "same_case_class",
    "sentences",
    "singulars",
    "verbs_of",
]

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

DETERMINERS = frozenset(
    "the a an this that these those its his her their our my your any some no every each another all".split()
)

STOP_WORDS = DETERMINERS | frozenset(
    """
    about above according across after again against ago ahead almost along alongside already also although always
    am amid among an and anything are aren't around as aside at away back be became because become been before
    behind being below beneath beside besides between beyond both but by can can't cannot come comes coming could
    couldn't despite did didn't do does doesn't doing don't done down during either else enough even ever everyone
    everything except far few following for from further get gets getting go goes going gone got had hadn't has
    hasn't have haven't having he hence here hers herself him himself how however i if in including indeed inside
    instead into is isn't it itself just last late later least less let like likely made make makes making many may
    maybe me meanwhile might mine more moreover most much must myself near nearly neither never nevertheless next
    nobody none nor not nothing now of off often on once one only onto or other others otherwise ought ours ourselves
    out outside over own part per perhaps put quite rather really said same say saying says seem seems several shall
    she should since so someone something soon still such take taken takes taking than thanks that's them themselves
    then there therefore they thing things though through throughout thus till to today together told tomorrow
    tonight too took toward towards two under unless until up upon us used using very via was wasn't way we well went
    were weren't what whatever when where whereas whether which while who whoever whole whom whose why will with
    within without won't would wouldn't yes yesterday yet you yours yourself
    """.split()
)

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr st gen col lt sgt gov sen rep rev jr sr inc corp co ltd vs prof capt maj adm hon fr cpl brig
    messrs mt ft dept univ jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k u.n e.u u.a.e a.m p.m i.e e.g
    """.split()
)
"""Words whose full stop doesn't end a sentence, without that stop."""

_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?!\w)")
_SHORTEST_BRITISH = 5
_ISE = re.compile(r"^(\w{3,}[^e]i)s(e|ed|es|er|ers|ing|ation|ations|ational)$")
_BRITISH = dict(
    pair.split("/")
    for pair in """
    defence/defense offence/offense licence/license centre/center theatre/theater programme/program
    labour/labor harbour/harbor neighbour/neighbor colour/color honour/honor favour/favor rumour/rumor
    behaviour/behavior armour/armor vapour/vapor tonne/ton metre/meter kilometre/kilometer litre/liter
    fibre/fiber catalogue/catalog dialogue/dialog cheque/check tyre/tire aluminium/aluminum grey/gray
    plough/plow aeroplane/airplane manoeuvre/maneuver paediatric/pediatric anaemia/anemia
    oestrogen/estrogen traveller/traveler counsellor/counselor jewellery/jewelry enrolment/enrollment
    fulfilment/fulfillment judgement/judgment travelled/traveled cancelled/canceled modelling/modeling
    labelled/labeled ageing/aging storey/story sceptic/skeptic mould/mold smoulder/smolder
    neighbourhood/neighborhood
    """.split()
)
_IRREGULAR = {
    form: verb
    for verb, *forms in (
        line.split("/")
        for line in """
        be/was/were/been beat/beaten become/became begin/began/begun break/broke/broken build/built burn/burnt
        buy/bought catch/caught choose/chose/chosen come/came draw/drew/drawn drive/drove/driven fall/fell/fallen
        feed/fed feel/felt fight/fought find/found flee/fled forbid/forbade/forbidden forget/forgot/forgotten
        freeze/froze/frozen get/got/gotten give/gave/given go/went/gone grow/grew/grown hide/hid/hidden hold/held
        keep/kept know/knew/known lay/laid lead/led learn/learnt leave/left lose/lost make/made mean/meant meet/met
        overcome/overcame oversee/oversaw/overseen overthrow/overthrew/overthrown pay/paid prove/proven
        rebuild/rebuilt repay/repaid retake/retook/retaken rise/rose/risen run/ran say/said see/saw/seen seek/sought
        sell/sold send/sent shake/shook/shaken shoot/shot show/shown shrink/shrank/shrunk sink/sank/sunk
        speak/spoke/spoken spend/spent stand/stood steal/stole/stolen strike/struck/stricken swear/swore/sworn
        take/took/taken teach/taught tell/told think/thought throw/threw/thrown undertake/undertook/undertaken
        uphold/upheld wear/wore/worn win/won withdraw/withdrew/withdrawn write/wrote/written
        """.split()
    )
    for form in forms
}
"""Past forms that aren't made with -ed, and their verbs."""

_VERB_ENDINGS = (
    ("ied", "y", "ed"), ("ed", "", "ed"), ("ed", "e", "ed"), ("ying", "ie", "ing"), ("ing", "", "ing"),
    ("ing", "e", "ing"), ("ies", "y", "s"), ("es", "", "s"), ("s", "", "s"),
)  # fmt: skip
_PLAIN_WORDS = re.compile("[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_NOT_WORD = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])")
_LAST_WORD = re.compile(r"[\w.]*$")


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str:
    """Return the form in which two English terms are compared.

    Case, possessives, full stops, apostrophes, a leading article and the choice between hyphen and
    space make no difference; accents do not either.
    """
    if _PLAIN_WORDS.fullmatch(text):
        return _without_article(text.casefold())
    plain = text if text.isascii() else _without_accents(text)
    bare = _POSSESSIVE.sub("", plain.casefold().strip()).replace(".", "").replace("'", "")
    return _without_article(" ".join(_NOT_WORD.sub(" ", bare.replace("&", " and ").replace("+", " plus")).split()))


def american(key: str) -> str:
    """Return a comparison key in American spelling, so that both spellings of a term compare equal.

    >>> american("world trade organisation"), american("defence programmes")
    ('world trade organization', 'defense programs')
    """
    return " ".join(map(_american_word, key.split(" ")))


@lru_cache(maxsize=1 << 15)
def _american_word(word: str) -> str:
    if len(word) < _SHORTEST_BRITISH:
        return word
    if word.rstrip("s") in _BRITISH:
        return _BRITISH[word.rstrip("s")] + "s" * word.endswith("s")
    return _ISE.sub(r"\1z\2", word)


def _without_article(key: str) -> str:
    if not key.startswith(("the ", "a ", "an ")):
        return key
    return key.partition(" ")[2]


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def same_case_class(left: str, right: str) -> bool:
    """Tell whether two terms with one key may be the same word: US is not us, but PUTIN is Putin.

    They differ when one is written in capitals throughout and the other without any.
    """
    return not ((left.isupper() and right.islower()) or (left.islower() and right.isupper()))


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: `1 entry`, `2,000 entries`."""
    many = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return f"{count:,} {noun if count == 1 else many}"


def singulars(text: str) -> Iterator[str]:
    """Yield what the singular of a term may be, the likeliest first; nothing when it isn't a plural.

    >>> list(singulars("arms supplies"))
    ['arms supply', 'arms supplie']
    """
    *front, last = text.split(" ")
    if len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is")):
        endings = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""))
        for plural, singular in endings:
            if last.endswith(plural):
                yield " ".join([*front, last[: -len(plural)] + singular])
    elif last.endswith("men"):
        yield " ".join([*front, last[:-3] + "man"])


def verbs_of(word: str) -> Iterator[tuple[str, str]]:
    """Yield what the base form of a verb may be, with the ending that it has: `""`, `s`, `ed` or `ing`.

    >>> list(verbs_of("held")), list(verbs_of("denied"))
    ([('held', ''), ('hold', 'ed')], [('denied', ''), ('deny', 'ed'), ('deni', 'ed'), ('denie', 'ed')])
    >>> list(verbs_of("banning"))
    [('banning', ''), ('bann', 'ing'), ('ban', 'ing'), ('banne', 'ing')]
    """
    yield word, ""
    if word in _IRREGULAR:
        yield _IRREGULAR[word], "ed"
    for ending, instead, name in _VERB_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem + instead) > 1:
            yield stem + instead, name
            if not instead and name != "s" and stem[-1] == stem[-2:-1]:
                yield stem[:-1], name


def adjectives_of(adverb: str) -> Iterator[str]:
    """Yield what the adjective of an adverb in -ly may be, the likeliest first; nothing for other words.

    >>> list(adjectives_of("heavily")), list(adjectives_of("basically"))
    (['heavi', 'heavy'], ['basical', 'basic'])
    """
    stem = adverb.removesuffix("ly")
    if stem != adverb and len(stem) > 2:
        yield stem
        for ending, instead in (("i", "y"), ("ical", "ic"), ("b", "ble")):
            if stem.endswith(ending):
                yield stem.removesuffix(ending) + instead


def compared(word: str) -> Iterator[tuple[str, str]]:
    """Yield what the adjective of a comparative (`er`) or superlative (`est`) may be, with that ending.

    >>> list(compared("closer")), list(compared("biggest"))
    ([('clos', 'er'), ('close', 'er')], [('bigg', 'est'), ('bigge', 'est'), ('big', 'est')])
    """
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield from ((adjective, ending) for adjective in (stem, stem + "e"))
            if stem[-1] == stem[-2]:
                yield stem[:-1], ending
            if stem[-1] == "i":
                yield stem[:-1] + "y", ending


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of a paragraph with the offset at which it starts.

    A full stop after an abbreviation, a title or an initial ends nothing.
    """
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _is_abbreviation(text, match.start()):
            yield from _stripped(text, start, match.end())
            start = match.end()
    yield from _stripped(text, start, len(text))


def _is_abbreviation(text: str, stop: int) -> bool:
    if text[stop] != ".":
        return False
    found = _LAST_WORD.search(text, max(0, stop - 20), stop)
    word = found.group() if found else ""
    if word.casefold() == "no":
        return text[stop + 1 : stop + 3].strip().isdigit()  # No. 10, but: "No." He left.
    return word.casefold() in ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    sentence = text[start:end]
    if bare := sentence.strip():
        yield start + len(sentence) - len(sentence.lstrip()), bare
