"""What extraction knows of English wire copy: closed lists, each with the rule that uses it.

Nothing here was collected from a text that extraction is measured on.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = [
    "ADJECTIVE_ENDINGS",
    "COMMON_ENDINGS",
    "EVENT_HEADS",
    "FUNCTION_WORDS",
    "GENERIC_FIRST",
    "GENERIC_HEADS",
    "HEADS",
    "LINKS",
    "NOT_NAMES",
    "ORGANIZATION_HEADS",
    "PARTICLES",
    "PLACE_HEADS",
    "ROLE_MODIFIERS",
    "SURE_ADJECTIVE_ENDINGS",
    "TITLES",
]

TITLES = frozenset(
    """
    president president-elect vice-president ceo pm mp minister premier chancellor secretary secretary-general
    spokesman spokeswoman spokesperson chairman chairwoman chairperson chief director director-general governor
    senator sen rep gov gen lt col sgt capt maj brig adm cpl congressman congresswoman mayor ambassador envoy
    king queen prince princess emperor sultan emir pope bishop archbishop cardinal rev reverend imam ayatollah
    general colonel captain major lieutenant sergeant admiral commander marshal brigadier judge justice
    attorney-general prosecutor professor prof doctor dr mr mrs ms coach manager lord lady dame sir sheikh leader
    official officer analyst commissioner speaker deputy lawmaker sheriff detective inspector economist
    executive whip representative councillor counsellor adviser advisor treasurer dictator
    """.split()
)
"""Words after which a person's name begins."""

ROLE_MODIFIERS = frozenset(
    """
    prime foreign vice deputy defence defense finance interior acting former senior assistant under chief press
    opposition first executive attorney secretary major lieutenant home trade health economy justice transport
    energy education culture agriculture information environment managing brigadier rear crown grand lead supreme
    national security state police army navy air party ex- outgoing incoming then late special permanent
    """.split()
)
"""Words that may stand before a title and belong to it."""

LINKS = frozenset("of for on in and & the".split())
"""Lower-case words that may stand inside a name: Bank of England, Food and Drug Administration."""

PARTICLES = frozenset("de da del della di du dos van von der den ten ter bin bint ibn al el la le abu y ul ur".split())
"""Lower-case words inside persons' names: Ursula von der Leyen, Mohammed bin Salman."""

OWNERS = frozenset(
    """
    women men children people player players king queen year valentine mother father mothers fathers girls boys
    workers farmers teachers nurses veterans lawyers doctors students readers presidents new-year
    """.split()
)
"""Whose 's is a part of the name: Women's Tennis Association, New Year's Day."""

COMPOUND_TAILS = frozenset(
    """
    era style wide run born made held only like area elect type size language speaking friendly free dominated
    level owned backed based led listed linked bound ruled controlled area inspired sponsored funded trained
    majority origin registered imposed brokered mediated occupied drafted supplied built flagged aligned
    """.split()
)
"""Common words behind the hyphen of a compound with a name: London-based."""

LEADING_PARTICLES = frozenset("von van der den bin ibn de di da del du dos ter ten abu".split())
"""Particles that a surname may begin with: von der Leyen, de Gaulle."""

ORGANIZATION_HEADS = frozenset(
    """
    academy administration agency alliance army assembly association authority bank board bureau cabinet centre
    center chamber church club coalition college command commission committee company confederation conference
    congress consortium convention corp corporation corps council court department directorate division exchange
    federation force forces foundation front fund group guard guards hospital house inc institute institution
    league legislature ltd ministry mission movement museum navy network newspaper office organisation organization
    panel parliament party police press program programme project school secretariat senate service services
    society superintendency syndicate team times tribunal trust union university post herald news
    """.split()
)
"""A name that begins or ends with one of these names an organization."""

PLACE_HEADS = frozenset(
    """
    airport avenue basin bay beach bridge camp canal cape city coast county desert district forest garden gardens
    gulf harbour harbor heights highway hill hills hall island islands isle lake mount mountain mountains ocean park
    peninsula plain plateau port province region republic river road sea square state states strait street
    territory town valley village zone
    """.split()
)
"""A name that begins or ends with one of these names a place."""

EVENT_HEADS = frozenset(
    """
    accord agreement awards battle championship championships convention cup day derby election exhibition fair
    festival final games games' grand-prix holocaust marathon massacre olympics open prix protocol referendum
    revolution series summit tournament treaty trophy uprising war
    """.split()
)
"""A name that ends with one of these (or with one and a number) names an event."""

HEADS = ORGANIZATION_HEADS | PLACE_HEADS | EVENT_HEADS

NOT_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm
    published updated posted photo video copyright reporting editing writing advertisement i ii iii iv et
    """.split()
)
"""Capitalised words that are never a name by themselves; at the edge of a name they are cut off."""

DAYS_AND_MONTHS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)

NAMES_LIKE_STOP_WORDS = frozenset(
    {
        "May",
        "Will",
        "One",
        "Two",
        "Three",
        "First",
        "All",
        "No",
        "Our",
        "Next",
        "Last",
        "Most",
        "Out",
        "Over",
        "Under",
        "Above",
        "Beyond",
        "Far",
    }
)
"""Capitalised words of grammar that are a part of names as well: Theresa May, Formula One."""

CORPORATE_ENDINGS = frozenset("inc corp co ltd jr sr plc".split())
"""Abbreviations at the end of a name, whose full stop may end the sentence, too."""

PREFIXES = frozenset(
    "pro anti non ex mid post pre ultra then now all un neo trans inter multi former early late sub".split()
)
"""What makes a compound with a name that isn't part of it: pro-Kyiv."""

COMMON_ENDINGS = ("ing", "ed", "ly", "ers", "ness", "tion", "tions", "ists", "ment", "ments")
"""A capitalised word that ends so and is unknown otherwise is taken for a common word."""

SURE_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "able", "ible", "ish", "esque")
"""Endings that hardly any noun has, in words of seven letters and more."""

ADJECTIVE_ENDINGS = (
    "al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ary", "ern", "ish", "ese", "ular", "ile", "ent", "ant",
)  # fmt: skip
"""Endings of adjectives, and of some nouns; -ent and -ant hold for words of seven letters and more."""

FUNCTION_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "o": "of",
        "i": "in",
        "u": "about after against amid among as at before between by during for from into on over per since through"
        " toward towards under until via with within without",
        "&": "and",
        "t": "to",
        "f": "always never still",
        "@": "they we you i he she it who which",
        "m": "can could may might must shall should will would do does did let cannot can't couldn't won't wouldn't"
        " don't doesn't didn't",
        "x": "am are is was were be been being has have had having get gets got getting aren't isn't wasn't weren't"
        " hasn't haven't hadn't",
        "#": "two three four five six seven eight nine ten eleven twelve twenty hundred hundreds thousand thousands"
        " million millions billion billions trillion dozen dozens",
    }
)
"""Function words that shapes or the words beside them tell apart, by their letter in `tags`."""

GENERIC_FIRST = frozenset(
    """
    other many same last next new first second third own few more good high great big small large long short early
    late old young full main major recent current former top low little certain different various whole possible
    able further additional previous such total key strong clear real best better worst biggest largest newest
    latest highest lowest earlier later main only very single several regular separate entire sure ready
    """.split()
)
"""Adjectives that make no set phrase: they are cut off the front of one."""

GENERIC_HEADS = frozenset(
    """
    year years week weeks day days month months time times hour hours minute minutes part parts number numbers case
    cases kind kinds thing things people person persons man men woman women use order way ways lot lots place places
    point points end side sides area areas fact reason reasons result results half quarter bit sort type types rest
    whole series anything something morning evening afternoon night percent per-cent cent pc
    """.split()
)
"""Nouns too general to be the head of a set phrase."""
