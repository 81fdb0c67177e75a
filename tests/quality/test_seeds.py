"""What the sample articles must give: a floor, from a list made by hand for these two articles."""

from support import SEEDS

import glossary
from glossary.text import english

# Every recurring name of the two articles, and the recurring phrases that a desk would fix.
WANTED = """
Kim Jong Un | Vladimir Putin | Sergei Shoigu | Vedant Patel | North Korea | South Korea | United States | Russia | Japan
Ukraine | Pyongyang | Moscow | Washington | Camp David | Northeast Asia | Korean Central News Agency | Kremlin
UN Security Council | World War II | Liberation Day | Cold War | Russian | Korean | Russian President
Russian Defence Minister | artillery shells | shoulder-fired rockets | infantry weapons | arms deals | military parade
ballistic missiles | attack drones | security cooperation | trilateral summit | bilateral cooperation
strategic partnership | war in Ukraine | nuclear programme | human rights | gravely concerned
regional security and stability | lasting strategic partnership
"""
NEVER = "date | Published | Updated | বাংলা | August | Tuesday | Friday | Thursday | said | Reuters | Reporting | Editing"


def keys(text: str) -> set[str]:
    return {english.key(term) for term in text.replace("\n", "|").split("|") if term.strip()}


def test_the_recurring_terms_of_the_sample_articles_are_found() -> None:
    found = glossary.extract(glossary.read(str(SEEDS)))
    output = {english.key(form) for term in found for form in (term.text, *(v.text for v in term.variants))}
    heads = {english.key(term.text) for term in found}
    assert len(keys(WANTED) & output) / len(keys(WANTED)) >= 0.9
    assert len(heads & keys(WANTED)) / len(heads) >= 0.9
    assert output & keys(NEVER) == set()


def test_nearly_all_terms_of_the_sample_articles_get_a_proposal() -> None:
    found = glossary.extract(glossary.read(str(SEEDS)))
    proposals = glossary.propose(found, sources=["lexicon", "cldr", "acronym", "composition"])
    assert sum(bool(answer) for answer in proposals.values()) / len(found) >= 0.97
