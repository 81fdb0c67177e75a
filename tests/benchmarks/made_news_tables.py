"""What made news consist of: syllables of invented names, titles, forms of names, headlines, sentences.

Slots in braces: {p} a person, {o} an organisation, {c} a place, {d} its people, {e} an event, {t} a set
phrase, {n} and {m} a noun in the singular and plural, {j} an adjective, {v} a verb in the past, {y} an
adverb, {N} and {J} the same with a capital, {i} a number, {w} a weekday, {f} a family name, {g} a given
name, {x} an invented word: a town or a firm.
"""

from typing import NamedTuple

__all__ = [
    "AGENCIES", "BODIES", "CULTURES", "EVENTS", "HEADLINES", "MONTHS", "NOUNS", "OPENINGS", "ORGANISATIONS", "PHRASES",
    "PLACES", "PLACE_FORMS", "PREFIXES", "SENTENCES", "TAILS", "TITLED", "TITLES", "TOWNS", "WEEKDAYS", "Culture",
    "Syllables",
]  # fmt: skip


class Syllables(NamedTuple):
    """A word is one start, any number of middles, one end."""

    starts: tuple[str, ...]
    middles: tuple[str, ...]
    ends: tuple[str, ...]


class Culture(NamedTuple):
    """How the names of some people are made."""

    given: Syllables
    family: Syllables
    forms: tuple[str, ...]
    """Brackets hold what a person is called after the first time; {i} is an initial, {l} has no capital."""


def _items(text: str) -> tuple[str, ...]:
    """Split at bars and line ends."""
    return tuple(text.strip().replace("\n", "|").split("|"))


def _syllables(heads: str, vowels: str, middles: str, ends: str) -> Syllables:
    return Syllables(
        tuple(head + vowel for head in heads.split() for vowel in vowels.split()),
        tuple(middles.split()),
        tuple(ends.split()),
    )


_EAST = _syllables(
    "B Br Vl Dm Gr K L M N P R S St T V Y Z",
    "a e i o u",
    "la le li lo ma mi na ne ni ro ra sla vo va",
    "mir slav rin dan ta nka sha sya nya",
)
_EAST_FAMILY = _syllables(
    "B Br Ch D G Gr K Kr L M N P R S Sh T V Z",
    "a e i o u",
    "la le li lo ma me mi no ra re ri ro ve vi za zhe",
    "renko lov nova vić ski dze chuk kov nin šek tenko yev rian",
)
_WEST = _syllables(
    "Al B Br C D El F G H J K L M N P R S T W",
    "a e i o u",
    "la ra mi ni li na be de",
    "n rt lyn ne ry son th ck m rd ssa",
)
_WEST_FAMILY = _syllables(
    "B Br C Cl D F Fl G H J K L M N P R S St T W Wh",
    "a e i o oo ea u",
    "ber der ling ken mer ren ster ver win nel",
    "ford ton son ley wood man field worth ham well shaw by ström mann",
)
_SOUTH = _syllables(
    "A B C D F G H J L M N P R S T V",
    "a e i o u",
    "la li ma na ra ri ci de",
    "na no do la lia cio mar nda sto",
)
_SOUTH_FAMILY = _syllables(
    "B C D F G H L M N P R S T V Z",
    "a e i o u",
    "la le ma mi na ne ra ri va ca",
    "rez ndez lez tos do nha reira lho ción ñez ssi lli",
)
_GULF = _syllables(
    "A B F H J K M N R S T W Y Z",
    "a i u",
    "ha li ma na sa ya",
    "med bir lid shid qim far dullah zan ra",
)
_GULF_FAMILY = _syllables(
    "B D F Gh H J K M N Q R S Sh T Z",
    "a i u aa",
    "ba da ha ka la ma ri sa wi",
    "wi ri bi ni shi hani rani mudi zai ddin",
)
_FAR = _syllables(
    "B Ch D G H J K L M N P R S Sh T W X Y Zh",
    "a e i o u ao eo ae",
    "",
    "n ng",
)
_FAR_FAMILY = _syllables(
    "B Ch D G H J K L M N P R S T W X Y Zh",
    "a e i o u",
    "na ka mi",
    "n ng i m",
)

CULTURES = (
    Culture(_EAST, _EAST_FAMILY, ("{g} [{f}]",)),
    Culture(_WEST, _WEST_FAMILY, ("{g} [{f}]", "{g} [{f}]", "{g} {i}. [{f}]", "{g} [{f}-{f}]")),
    Culture(_SOUTH, _SOUTH_FAMILY, ("{g} [{f}]", "{g} de [{f}]", "{g} [{f} {f}]")),
    Culture(_GULF, _GULF_FAMILY, ("{g} [al-{f}]", "{g} [{f}]", "{g} bin {g} [al-{f}]", "Abdul {g} [{f}]")),
    Culture(_FAR, _FAR_FAMILY, ("[{f}] {g} {g}", "[{f}] {g}-{l}", "{g} [{f}]")),
)

TOWNS = _syllables(
    "B Br D F G H K Kh L M N P R S Sh T V Z",
    "a e i o u",
    "la ra na ri ma di ko sa be ti lo mu",
    "bad grad pur burg ville dor kala stan nsk mouth raine zu nga polis ro",
)
PLACE_FORMS = ("{x}",) * 7 + _items("North {x}|New {x}|Port {x}|San {x}|{x} Province|{x} River|Lake {x}|{x}-on-{x}")
BODIES = _syllables(
    "Ac B C D El F G Gl H In K L M N O P Qu S Tr V X",
    "a e i o u",
    "ba da li ma no ra ta vi",
    "corp tech nex x dyne ron tel sys vo gen pharma",
)

PLACES = _items("""
US:US|China:Chinese|Russia:Russian|Britain:British|France:French|Germany:German|Japan:Japanese
India:Indian|Pakistan:Pakistani|Bangladesh:Bangladeshi|Ukraine:Ukrainian|Iran:Iranian|Israel:Israeli|Turkey:Turkish
South Korea:South Korean|North Korea:North Korean|Italy:Italian|Spain:Spanish|Brazil:Brazilian|Mexico:Mexican
Canada:Canadian|Australia:Australian|Indonesia:Indonesian|Egypt:Egyptian|Syria:Syrian|Iraq:Iraqi|Myanmar:Myanmar
Sri Lanka:Sri Lankan|Nepal:Nepali|Poland:Polish|Saudi Arabia:Saudi|South Africa:South African|Nigeria:Nigerian
Washington:American|Beijing:Chinese|Moscow:Russian|London:British|Paris:French|Brussels:Belgian|New Delhi:Indian
Dhaka:Bangladeshi|Kyiv:Ukrainian|Tehran:Iranian|Tokyo:Japanese|New York:American|Geneva:Swiss|Europe:European
""")
"""The real ones, each with its people."""

TITLES = _items("""
President|Prime Minister|Foreign Minister|Defence Minister|Finance Minister|Deputy Prime Minister
Interior Minister|Vice President|Chancellor|Senator|Ambassador|Justice Minister|Health Minister
Army Chief|Supreme Leader|General|Opposition Leader|Central Bank Governor|Trade Secretary|Chief Prosecutor
foreign ministry spokesman|government spokeswoman|opposition leader|lawmaker|economist|police chief|midfielder|coach
military spokesman|human rights lawyer|energy analyst|health official|striker|judge|investigator
""")

TITLED = ("{d} {t} ", "{d} {t} ", "{t} ", "", "")

ORGANISATIONS = _items("""
{d} {N} Agency|Ministry of {N}|Bank of {c}|University of {c}|{x} Corp|{x} Inc|{x} Group|{x} & {f}
International {N} Organization|{c} {N} Party|National {N} Council|{f} Institute|{c} United|{c} {N} Authority|{x} Airlines
{d} Red Crescent|{J} {N} Front|World {N} Forum|{N} Without Borders|{d} {J} Court|{x}|{f} Holdings|Centre for {J} {N}
People's {J} Movement|{c} City Council|{x} News|{d} Association of {N}|{J} Republic of {c}
""")

EVENTS = _items("""
Operation {J} {N}|{c} Agreement|{N} Cup|Hurricane {g}|{c} Open|{J} {N} Act|{c} Summit|Typhoon {g}|{c} Accords
Treaty of {c}|{J} {N} Day|{c} Film Festival|{d} Grand Prix|{f} Prize|{f} Report|Battle of {c}|{J} {N} Week
""")

PHRASES = _items("{j} {m}|{j} {m}|{j} {m}|{n} {m}|{n} {m}|{j} {n} {m}|{m} of {n}|{n}-{v} {m}|{j} {j} {m}")

NOUNS = tuple(
    """minister missile shell rocket tariff soldier leader worker voter price bank market court lawyer border
protest deal vote bill ally rebel strike ship tanker drone hospital doctor patient vaccine school teacher student
farmer crop flood storm earthquake fire wildfire plant engine chip bond share loan budget deficit grant tax
envoy visa passport refugee camp convoy truce ceasefire hostage prisoner judge verdict appeal fine
coach goal match season player club league title final fan stadium medal record film actor singer album museum
airport airline flight crew pilot runway train railway bridge tunnel port dam river village town farm mine miner
reactor turbine pipeline barrel grid panel battery engineer scientist satellite telescope planet virus
outbreak variant symptom clinic nurse drug trial dose ballot seat coalition cabinet premier mayor governor senator
officer gunman suspect detective witness raid arrest charge bomb blast attack victim survivor rescuer
investor trader broker fund bailout merger lender creditor retailer brand customer user platform network hacker""".split()
)

PREFIXES = tuple(
    "anti counter micro post re over under multi inter semi pre non super cyber eco geo bio neo trans sub".split()
)

AGENCIES = ("Reuters", "AP", "AFP", "UNB")
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
MONTHS = tuple("Jan Feb March April May June July Aug Sept Oct Nov Dec".split())

HEADLINES = _items("""
{c} {v} {t} after {t}|{p} says {t} will end {t}|{d} court {v} {t}|{o} {v} {i} {m} in {c}|{t} hit {c}
At least {i} killed in {c} as {t} spread|{p} to visit {c} for {e}|{c}, {c} agree on {t}|{o} warns of {t}
{p} and {p} discuss {t} in {c}|{d} {m} face {t}|Factbox: {t} in {c}|{o} cuts {i} {m} amid {t}|{p} wins {e}
""")

OPENINGS = (
    *("",) * 12,
    "On {w}, ", "In {c}, ", "After {t}, ", "Meanwhile, ", "But ", "However, ", "Despite {t}, ", "In a statement, ",
    "Earlier this week, ", "At the {e}, ", "Since {w}, ", "According to {o}, ", "As {t} {v} {c}, ", "Last month, ",
)  # fmt: skip

TAILS = (
    *("",) * 8,
    " in {c}", " on {w}", " despite {t}", ", according to {o}", ", {o} reported", " near {c}", " after {t}",
    " without {n}", ", raising fears of {t}", ", while {d} {m} {v} {t}", ", with {i} {m} {v}", " to {c}", ", it said",
    " for the first time in {i} years", " more {y} than {m} in {c}", ", as {p} {v} {t}", ", a move that {y} {v} {t}",
)  # fmt: skip

SENTENCES = _items("""
{p} said {t} had {v} the {n}
{p} told {o} that {t} would {y} {v} {c}
{p} {v} {t}
the {j} {n} of {c} {y} {v} {t}
{t} and {t} {v} {i} {m}
{o} {v} the {n} of {t}
{o} said it had {v} {i} {m} and {t}
{d} {m} {v} the {j} {n}
{d} forces {v} {t} and {i} {m}
{c}'s {n} {v} {i} percent
{p}'s {n} {v} {t}
the {e} {v} {t}
at least {i} {m} were {v}
{i} {m} were {y} {v} when {t} reached {c}
{m} of {n} from {c} {v} {p}
talks between {c} and {c} {v} {t}
{p} met {p} and {v} {t}
the {n} was {v} by {o}
the {n} of {e} {y} {v} {m}
shares in {o} {v} {i} percent
{o}, which {v} {t}, {v} {c}
residents of {c} described {t}
critics of {p} say {t} have {v} {m}
the {j} {m} of {o} {v} {n}
analysts at {o} expected {t}
a {n} for {o} said {t} were {v}
prosecutors in {c} accused {p} of {t}
{c} and {c} signed the {e}
no {n} {v} the {n}
the {n} {v} {m} {y}
{m} who {v} {t} were {v} to {c}
the {n} has {v} {m}, {m} and {t}
police in {c} {v} {i} {m} over {t}
the government of {c} {v} {t}
"The {t} must be {v} before {n}," {p} said
"We {v} every {n} and {t}," {p} told {o}
"There is no {j} {n} in {c}," said {p}, adding that {t} {v} {m}
the {d} government called {t} "{j} and {j}"
"It is {y} {j}," {p} told reporters in {c}
{p} denied "{t}"
""")
