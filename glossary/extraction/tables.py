"""What extraction knows of English wire copy: closed lists, each with the rule that uses it.

Nothing here was collected from a text that extraction is measured on.
"""

__all__ = [
    "ADJECTIVES",
    "ADJECTIVE_ENDINGS",
    "COMMON_ENDINGS",
    "EVENT_HEADS",
    "GENERIC_FIRST",
    "GENERIC_HEADS",
    "HEADS",
    "LINKS",
    "NOT_ADVERBS",
    "NOT_NAMES",
    "ORGANIZATION_HEADS",
    "PARTICIPLES",
    "PARTICLES",
    "PAST_FORMS",
    "PLACE_HEADS",
    "PLURALS_AS_MODIFIERS",
    "ROLE_MODIFIERS",
    "TITLES",
    "VERBS",
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
    whip representative councillor counsellor adviser advisor treasurer dictator
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
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec gmt am pm est bst utc ist
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

ADJECTIVE_ENDINGS = (
    "al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ary", "ern", "ish", "ese", "ular", "ile", "ent", "ant",
)  # fmt: skip
"""Endings of adjectives; -ent and -ant hold for words of seven letters and more."""

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

VERBS = frozenset(
    """
    accept accuse achieve acknowledge acquire act add address admit adopt advance advise affect afford aim allege
    allow announce answer anticipate appear apply appoint approach approve argue arise arrange arrest arrive ask
    assert assess assist assume assure attempt attend attract avoid await bear beat become begin believe belong block
    bolster boost borrow break bring broadcast build burn buy calculate call cancel capture carry catch cause
    celebrate challenge choose cite claim collapse collect combine commence comment commit compare compete complain
    complete comprise concede concern conclude condemn conduct confirm confront consider consist constitute construct
    consult contain continue contribute convene convert convict convince cooperate cost criticise criticize cross cut
    deal decide declare decline decrease defeat defend define delay deliver demand demonstrate deny depart depend
    deploy derive describe deserve destroy detain determine develop die differ disappear discover discuss dismiss
    display dispute distribute divide dominate draw drive drop earn ease eat elect eliminate emerge emphasise employ
    enable encounter encourage end endorse enforce engage enhance enjoy ensure enter escape establish estimate
    evacuate examine exceed exclude execute exist expand expect experience explain explode express extend face fail
    fall favour fear feel fight fill find finish flee fly focus follow forbid force forge forget form gain gather
    generate give grant grow guarantee handle happen hear help hide highlight hit hold hope host identify ignore
    imagine impose improve include increase indicate influence inform injure insist inspect inspire intend intensify
    interview introduce invade invest investigate invite involve issue join judge jump justify keep kill knock know
    lack land last launch lay lead leak learn leave lend lie lift limit link listen live lose maintain manage mark
    marry matter mean measure meet mention miss modify move name need negotiate note notice obtain occupy occur offer
    open operate oppose order organise organize originate overcome overtake owe participate pass pay perform permit
    persuade place plan play pledge plunge point pose possess postpone praise predict prefer prepare present preserve
    prevent proceed produce promise promote prompt propose protect prove provide publish pull punish purchase pursue
    push qualify question quit quote raise rally reach react read realise realize receive recognise recognize
    recommend record recover reduce refer reflect refuse regard reiterate reject relate release rely remain remember
    remove repeat replace reply report represent request require rescue resign resist resolve respond restore
    restrict resume retain retire retreat return reveal reverse review ring rise risk rule run rush save scrap search
    secure see seek seize select sell send separate serve set settle shape share shift shoot show shut sign sink sit
    smash solve sound speak spend spread stand start state stay steal stop strengthen stress stretch strike struggle
    submit succeed suffer suggest supply support suppose surge surrender surround survive suspect suspend talk target
    tell tend test thank think threaten throw touch trade train transform travel treat trigger try turn undergo
    understand undertake unveil urge vary view violate visit vote vow wait walk want warn watch weaken wear weigh
    welcome win withdraw witness wonder work worry wound write yield
    """.split()
)
"""Verbs of news, in the base form; many are nouns too, and the words around decide."""

PAST_FORMS = frozenset(
    """
    ate beat became began bent bet bit bled blew bore bought broke brought built burnt burst came cast caught chose
    clung crept dealt drank drew drove dug fed fell felt fled flew forbade fought found froze gave grew hanged heard
    held hid hung kept knelt knew laid leapt learnt led left lent lost meant met overcame overtook paid ran rang rode
    rose rushed sang sank sat saw sent shone shook shot shrank slept slid sold sought spent spoke sprang spun stole
    stood stuck strode struck strove stung swam swept swore swung taught thought threw tore understood undertook upset
    went wept withdrew woke won wore wove wrote
    """.split()
)
"""Irregular past forms, which never are nouns."""

PARTICIPLES = frozenset(
    """
    beaten begun bitten blown born borne broken chosen drawn driven eaten fallen flown forbidden foreseen forgotten
    forgiven frozen given grown hidden known proven ridden risen seen sewn shaken shown shrunk spoken stolen sung sunk
    sworn taken thrown torn undergone undertaken withdrawn woken worn woven written
    """.split()
)
"""Irregular participles, which read as those in -ed do."""

ADJECTIVES = frozenset(
    """
    absent abstract ancient armed bitter black blue bold brave brief broad calm cheap civil clean close cold
    common complex concerned cool corrupt covert dark dead deadly dear deep dense direct dirty domestic dry dual
    dumb eager east eastern easy elite empty equal exact extreme fair false famous fast fatal fierce fine firm
    fit flat fragile free fresh frozen gay giant golden grave gray green grey gross harsh heavy hidden hollow
    holy honest hostile hot huge human hungry illicit immense inner innocent intense interim joint junior just
    keen kind known late lean legal loose loud loyal mad male female mass massive mature mere mild minor mobile
    moderate modern mutual naked narrow near neat north northern nuclear obvious odd open outer overt parallel
    peaceful poor popular premature pro profound proper proud pure quick quiet rapid rare raw red remote rich
    rigid robust rough rude rural sacred sad safe secret secure senior severe shallow sharp sheer sick silent
    similar simple slight slow smart smooth sober soft solid solo south southern square stark steady steep stiff
    strange strict stupid subtle sudden supreme sweet swift tense thick thin tight tiny tough tropical true ugly
    unfair unfit unique upper urban urgent vague vain vast victorious vital vocal vulgar warm weak wealthy west
    western white wicked wide wild wise wrong young
    """.split()
)
"""Adjectives that no ending gives away."""

NOT_ADVERBS = frozenset(
    "ally anomaly apply assembly belly bully butterfly comply costly daily deadly early elderly family fly folly "
    "friendly homily imply jelly july likely lonely lovely melancholy monopoly monthly multiply only orderly "
    "quarterly rally rely reply silly supply timely ugly unlikely weekly yearly".split()
)
"""Words in -ly that aren't adverbs."""

PLURALS_AS_MODIFIERS = frozenset(
    "affairs arms customs economics goods human-rights news politics rights sales sanctions savings sports "
    "works physics mathematics athletics".split()
)
"""Nouns in -s after which another noun follows: arms deal, rights group."""
