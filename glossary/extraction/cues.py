"""What stands beside a name and hints at its kind: a title, a preposition of place, an age.

>>> cues("the city of Lyon , France".split(), 3, 4)
('site', 'country')
>>> cues("said striker Kane , 24".split(), 2, 3)
('role', 'age')
>>> cues("a spokesman for Robi".split(), 3, 4)
('member', '')

A name gets at most one cue from each side, found by looking up the two nearest tokens in closed lists:
that is cheap enough for every capital run of an archive. What a cue is worth is said in `kinds`.

A token is a word, a number or one punctuation mark; a possessive 's behind the name is left out.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from glossary.extraction.tables import TITLES
from glossary.text import lexicon, words
from glossary.text.english import MONTHS, STOP_WORDS

__all__ = ["BEFORE", "BEFORE_LINK", "BEHIND", "before", "behind", "behind_link", "cues", "looks_further", "settled"]

_TRADES = frozenset(
    """
    actor actress activist architect artist astronaut athlete attorney author banker batsman billionaire biologist
    blogger bowler boxer businessman businesswoman candidate captain celebrity champion chef columnist comedian
    composer conductor cyclist dancer defender designer dissident driver editor entrepreneur filmmaker financier
    footballer forward founder gangster geologist goalkeeper golfer guitarist gunman historian host hostage incumbent
    interpreter journalist keeper lawyer legend magistrate midfielder millionaire model musician novelist nominee
    nurse painter pastor philanthropist philosopher photographer physicist pianist pilot playwright poet politician
    presenter priest producer psychologist quarterback rapper referee reporter researcher runner-up scholar scientist
    seamer sculptor singer skipper soldier solicitor soprano spinner star storyteller striker student surgeon suspect
    teacher teammate team-mate tenor trainer translator tycoon veteran victim winger witness wrestler writer
    """.split()
)
_KIN = frozenset(
    """
    aunt boyfriend brother brothers cousin daughter father fiance fiancee friend girlfriend granddaughter grandfather
    grandmother grandson husband mother nephew niece predecessor sibling siblings sister sisters son successor twins
    uncle widow wife wives
    """.split()
)
_SITES = frozenset(
    """
    border capital city coast county district frontier hamlet island islands mainland municipality nation neighborhood
    neighbourhood outskirts peninsula port prefecture province region resort settlement shore state streets suburb
    territory town towns village villages
    """.split()
)
_DIRECTIONS = frozenset(
    """
    central downtown east eastern nearby neighboring neighbouring north northeast northeastern northern northwest
    northwestern rural south southeast southeastern southern southwest southwestern upstate west western
    """.split()
)
_BODIES = frozenset(
    """
    affiliate agency airline arm automaker band bank brand brewer broadcaster brokerage carmaker carrier chain
    champions charity club company conglomerate contractor daily developer distributor faction firm giant giants group
    insurer label league lender magazine maker manufacturer militia network newspaper operator organisation
    organization outfit outlet paper parent party platform portal provider publisher regulator retailer rival rivals
    side site startup start-up subsidiary supplier team think-tank union university unit utility watchdog website weekly
    """.split()
)
_HOLDINGS = frozenset(
    """
    arm board bonds branch branches customers division employee employees executives faction fans headquarters member
    members owner owners part-owner share shareholders shares staff stake stock subsidiary supporters unit users wing
    """.split()
)
_STAFF = frozenset(
    """
    analyst boss branch captain ceo chairman chairwoman chief co-founder coach customers defender director employee
    employees executive executives fans fighter fighters founder goalkeeper headquarters lawmaker lawmakers leadership
    loyalists manager member members midfielder militants mp mps newspaper players profits rebels reporter researchers
    senator senators shareholders shares side skipper spokesman spokesperson spokeswoman squad staff stock striker
    subsidiary supporters team teammate teammates unit units users website winger workers
    """.split()
)
_LOCALS = frozenset(
    """
    airport area borough city coast county district embassy harbor harbour hospital metro metropolitan mayor mosque
    neighborhood neighbourhood outskirts police port prefecture province region resident residents stadium state
    street streets suburb suburbs time town village visit
    """.split()
)
_WORK_FOR = frozenset(
    """
    analyst appearances appeared caps contract debut drove economist goals lawyer manager midfielder play played
    player playing plays ran score scored signed signing spokesman spokesperson spokeswoman starred strategist
    striker work worked working works
    """.split()
)
_WORK_AT = frozenset(
    """
    analyst director economist executive fellow graduate head lecturer manager partner professor researcher scholar
    scientist strategist student studied trader vice-president work worked working works
    """.split()
)
_SAYING = frozenset(
    """
    accused added adds admitted announced argued argues asked claimed confirmed denied explained hailed insisted
    insists pledged praised recalled replied said says tells told urged vowed warned writes
    """.split()
)
_LIFE = frozenset(
    """
    ate career childhood cried death died dies drank family felt funeral graduated grinned joked knelt knew laughed
    lawyer lawyers lived loved loves married nodded resigned retired sat shrugged sighed slept smiled studied taught
    testified thought tweeted walked wept wrote
    """.split()
)
_LIVED = frozenset(
    """
    acquitted aged appointed arrested born divorced educated elected herself himself hospitalised hospitalized
    imprisoned jailed knighted married sentenced sworn
    """.split()
)
_INSIDE = frozenset("across around in inside near outside throughout".split())
_COMPANY_FORMS = frozenset("ag co corp inc llc ltd nv plc sa".split())
_NEWS_AGENCIES = frozenset("afp ani ansa ap bss dpa efe ians kyodo pti reuters tass unb upi xinhua yonhap".split())
_QUOTE_ENDS = frozenset({"”", '"', "’", "'", ","})
_STATES = frozenset(
    """
    ala alabama alaska alberta ariz arizona ark arkansas calif california colo colorado conn connecticut del delaware
    england fla florida ga georgia hawaii idaho ill illinois ind indiana iowa kan kansas kentucky ky la louisiana maine
    manitoba maryland mass massachusetts md mich michigan minn minnesota miss mississippi missouri mo mont montana neb
    nebraska nev nevada new ohio okla oklahoma ontario ore oregon pa pennsylvania quebec rhode scotland tenn tennessee
    tex texas utah va vermont virginia vt wales wash washington wis wisconsin wyo wyoming
    """.split()
)
"""First words of the states of countries that write them behind a town."""

BEFORE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "role": TITLES | _TRADES | _KIN,
        "site": _SITES | _DIRECTIONS,
        "body": _BODIES,
        "in": _INSIDE,
        "at": frozenset({"at"}),
        "the": frozenset({"the"}),
    }
)
"""Each cue before a name, and the words that give it: president Putin, the town of Savar."""

BEFORE_LINK: Mapping[str, Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "of": {"head of": TITLES, "site": _SITES | _DIRECTIONS, "body": _HOLDINGS, "role": _KIN},
        ",": {"role": TITLES | _TRADES | _KIN},
        "for": {"member": _WORK_FOR},
        "with": {"member": _WORK_AT | _WORK_FOR},
        "at": {"member": _WORK_AT},
        "said": {"quoted": _QUOTE_ENDS},
        "says": {"quoted": _QUOTE_ENDS},
    }
)
"""For a word before a name, each cue that the word before that gives: shares of Robi, ” said Rahman."""

BEHIND: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "local": _LOCALS,
        "staff": _STAFF,
        "said": _SAYING,
        "life": _LIFE | _KIN,
        "who": frozenset({"who"}),
        "colon": frozenset({":"}),
    }
)
"""Each cue behind a name, and the tokens that give it."""


@cache
def behind_link() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return, for a token behind a name, each cue that the token behind that gives: Savar, Bangladesh.

    Digits are written 0: the 43 of an age is 00.
    """
    lived, months = {"life": _LIVED}, frozenset(month[:size] for month in MONTHS for size in (3, 4, 9))
    return MappingProxyType(
        {
            ",": {
                "country": _countries() | _STATES,
                "who": frozenset({"who", "whom"}),
                "body": _COMPANY_FORMS,
                "site": (months - {"may"}) | {"where"},
                "age": frozenset({"00"}),
            },
            "(": {"site": _NEWS_AGENCIES, "age": frozenset({"00"})},
            "was": lived,
            "is": lived,
        }
    )


def _countries() -> frozenset[str]:
    """Return the first words of the names of countries."""
    rows = [cells for _, cells in lexicon.rows("countries")]
    names = [name for cells in rows for name in (cells[0], *cells[3].split("|"))]
    return frozenset(name.casefold().split(" ")[0].rstrip(".") for name in names if name) - STOP_WORDS


def _by_word(table: Mapping[str, frozenset[str]]) -> dict[str, str]:
    return {word: cue for cue, words in table.items() for word in words}


@cache
def _tables() -> tuple[dict[str, str], dict[str, dict[str, str]], dict[str, str], dict[str, dict[str, str]]]:
    """Return the lists, turned round for looking up: word to cue."""
    links = [{token: _by_word(table) for token, table in side.items()} for side in (BEFORE_LINK, behind_link())]
    return _by_word(BEFORE), links[0], _by_word(BEHIND), links[1]


_NOUNS = frozenset({"noun", "staff", "local"})
_OF_NOUNS = frozenset({"the", "quoted"})
_DIGIT = re.compile(r"\d")


def cues(tokens: Sequence[str], start: int, end: int) -> tuple[str, str]:
    """Return the cue before the tokens from *start* to *end* and the one behind them; "" where there is none."""
    return settled(before(*tokens[start - 2 if start > 1 else 0 : start]), behind(*tokens[end : end + 2]))


def settled(left: str, right: str) -> tuple[str, str]:
    """Return the cues before and behind a name, each seen by itself, as they hold beside each other.

    The article of `the Paris attacks` belongs to the attacks, so it says nothing of Paris.
    """
    return ("" if left in _OF_NOUNS and right in _NOUNS else left), right


def looks_further(token: str) -> bool:
    """Tell whether a token beside a name may give a cue together with the one on its other side."""
    _, before_it, _, behind_it = _tables()
    return token in behind_it or token.casefold() in before_it


def before(*tokens: str) -> str:
    """Return the cue that the one or two tokens before a name give; the nearest is the last."""
    if not tokens:
        return ""
    single, linked, _, _ = _tables()
    last = tokens[-1].casefold()
    found = linked.get(last, {}).get(tokens[-2].casefold(), "") if len(tokens) > 1 else ""
    return found or single.get(last, "")


def behind(*tokens: str) -> str:
    """Return the cue that the one or two tokens behind a name give; the nearest is the first.

    A noun that continues the phrase, as in `the Paris attacks`, is the cue `noun`.
    """
    if not tokens:
        return ""
    _, _, single, linked = _tables()
    first = tokens[0]
    found = linked.get(first, {}).get(_shape(tokens[1]), "") if len(tokens) > 1 else ""
    return found or single.get(first, "") or ("noun" if _is_noun(first) else "")


def _shape(token: str) -> str:
    """Fold a token; any two digits look alike."""
    return _DIGIT.sub("0", token.casefold().rstrip("."))


def _is_noun(token: str) -> bool:
    """Tell whether a token continues the noun phrase that the name began."""
    verb = "past" in words.classes(token) or token.endswith(("ed", "ing", "ly"))
    return token.isalpha() and token.islower() and token not in STOP_WORDS and not verb
