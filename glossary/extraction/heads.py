"""Words inside names that say what the name names: Airlines, Lake, FC, Masters, Act.

They are closed lists of common English, apart from the heads in `tables` by which runs are cut: those
must be safe to cut by, these only add to the evidence. None was collected from a text that extraction
is measured on.
"""

__all__ = [
    "BODIES",
    "CLUBS",
    "COMPANIES",
    "DIRECTIONS",
    "DOCUMENTS",
    "EVENTS",
    "EVENTS_FIRST",
    "JUNIOR",
    "PLACES",
    "PLACES_FIRST",
    "SAINTS",
]

JUNIOR = frozenset("jr sr junior snr jnr filho neto".split())
"""Words behind a person's name."""

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central upper lower new greater inner outer".split()
)
"""Words before the name of a place that make another: New Delhi, Greater Noida."""

SAINTS = frozenset("san santa santo são sao st saint los las costa rio ras wadi tel deir".split())
"""Words that begin names of places in other languages: San Salvador, Wadi Rum."""

CLUBS = frozenset(
    """
    ac afc as athletic athletico atletico bc bk borussia calcio cd cf cfc club csk cska deportivo dinamo dynamo
    eintracht fc fk galatasaray hc hotspur hsv if ifk inter kv lokomotiv olympique psv racing rangers rb rc real
    rovers sc sk sl spartak sporting sv svb tsv united utd vfb vfl wanderers wednesday
    """.split()
)
"""Words of sports clubs, at either edge: FC Porto, Leeds United."""

COMPANIES = frozenset(
    """
    aerospace air airlines airways ag analytics asa assurance associates automotive aviation bancorp banking
    beverages biotech breweries brewery broadcasting bros brothers capital chemicals chronicle co communications
    company consulting corp corporation electronics energy enterprises entertainment films finance financial foods gas
    gazette gmbh guardian herald holding holdings hotels inc incorporated industries insurance investments journal kk
    laboratories labs limited llc llp logistics ltd magazine metals mines mining mobile motor motors networks nv
    observer oil oyj petroleum pharma pharmaceuticals pictures plc power productions properties publications publishing
    radio rail railroad railway railways realty records research resources restaurants sa securities
    semiconductor shipping software solutions spa steel stores studios supermarkets systems technologies technology
    telecom telecommunications telegraph television therapeutics tribune tv ventures
    """.split()
)
"""Words of firms and newspapers, anywhere: Biman Bangladesh Airlines, Apple Inc."""

BODIES = frozenset(
    """
    assembly brigade campaign caucus clinic commons conservatives cricket democrats diocese faculty football foundation
    intelligence lab laboratory library militia observatory orchestra parliament police politburo prison
    republicans rights soccer squad studies union university workers youth
    """.split()
)
"""Further words of public bodies and associations: Awami League, Human Rights Watch."""

PLACES = frozenset(
    """
    alley arena bazaar bazar beel boulevard building cemetery char chowk cliff cliffs coast corner
    creek dam delta dome falls farm field fields gate ghat glacier governorate ground grounds
    hall haor heath islet junction lagoon lakes lane mall meadows mill mosque municipality oblast palace
    pass plaza point pond prefecture quarter ranch reef reserve reservoir ridge rock sadar springs stadium station
    suburb temple terminal terrace thana tower towers township tunnel upazila volcano wall waterfall way wood
    woods zila
    """.split()
)
"""Further words that end names of places: Mirpur Stadium, Padma Bridge."""

PLACES_FIRST = frozenset("lake mount mt cape camp fort port gulf strait isle river lough loch jabal jebel".split())
"""Words that begin names of places: Lake Baikal, Port Sudan."""

EVENTS = frozenset("attacks play-offs playoffs primaries primary riots tour".split())
"""Further words that end names of events: Hero Cup, Asian Tour."""

EVENTS_FIRST = frozenset("cyclone hurricane operation typhoon".split())
"""Words that begin names of events: Cyclone Mocha."""

DOCUMENTS = frozenset("act amendment bill charter code constitution directive law manifesto resolution".split())
"""Words that end names of texts, which are none of the kinds: Digital Security Act."""
