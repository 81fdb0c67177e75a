"""Every country that CLDR names is found in each form in which a sentence may hold it."""

from babel import Locale

from glossary.text import bengali
from glossary.text.inflection import endings, inflect, stem

COMMONEST = [bengali.to_nfc(ending) for ending in "ের র ে কে য় তে দের রা ও".split()]
"""They make up 99 % of what news has."""

COUNTRIES = [name for code, name in Locale("bn").territories.items() if len(code) == 2]


def forms(name: str) -> set[str]:
    joined = {name + ending for ending in COMMONEST if ending in endings(stem(name))}
    cases = {inflect(name, case) for case in ("bare", "genitive", "locative", "objective", "plural", "plural_genitive")}
    return joined | cases


def test_all_countries_are_found_with_all_common_endings() -> None:
    missed = [
        form
        for name in COUNTRIES
        for form in forms(name)
        if bengali.find(name, f"গতকাল {form}, এ কথা জানায়।") != [(6, 6 + len(form))]
    ]
    assert len(COUNTRIES) > 250
    assert missed == []
