"""Finding 10,000 English and 1,000 Bengali terms in articles, beside FlashText and spaCy's PhraseMatcher.

    uv run --with flashtext --with spacy python tests/benchmarks/bench_matching.py [FILE…]

Prints MB of UTF-8 per CPU-second, medians of three rounds in turn, and the number of hits; a faster engine that
finds less is another program. English is read from *FILE…*; without any it is made of the seeds' words and
of terms. The peers get the terms as they are; ours are also found in the plural, the possessive, with the
stops of U.S., and only with the right capitals. In Bengali the peer is a dictionary of all forms of all terms
of one word, looked up word by word.
"""

import random
import re
import sys
from collections.abc import Callable, Iterable, Sized
from functools import partial
from pathlib import Path

from compare import compare

from glossary.text import lexicon
from glossary.text.inflection import Case, endings, inflect, stem
from glossary.text.matching import Matcher, Term

ARTICLE = 4_000
"""Characters of an article of wire copy."""

GLOSSARY = [topic for topic in lexicon.TOPICS if not topic.startswith(("names_", "words_"))]
"""What glossaries hold: names, titles, set phrases; no single given names, no words of every day."""

Search = Callable[[str], Sized]


def main() -> None:
    terms = sampled(0, 10_000)
    read = "\n\n".join(Path(name).read_text(errors="replace") for name in sys.argv[1:])
    texts = articles(read or mixed(terms, seed_words(), 2_000_000))
    ours = Matcher([Term(text=term) for term in terms])
    report(f"English, {len(terms):,} terms", texts, ours.find, {"FlashText": flashtext(terms), "spaCy": spacy(terms)})
    terms = sampled(1, 1_000)
    ours = Matcher([Term(text=term) for term in terms])
    texts = articles(mixed(inflected(terms), inflected(sampled(1, 8_000)), 1_000_000))
    report(f"Bengali, {len(terms):,} terms", texts, ours.find, {"a dictionary of forms": dictionary(terms)})


def report(title: str, texts: list[str], ours: Search, peers: dict[str, Search]) -> None:
    megabytes = sum(len(text.encode(errors="replace")) for text in texts) / 1e6
    print(f"{title}: {megabytes:.1f} MB, {hits(ours, texts):,} hits")
    for name, peer in peers.items():
        both = compare(partial(hits, ours, texts), partial(hits, peer, texts))
        speeds = f"{megabytes / both.ours:.1f}, {name} {megabytes / both.theirs:.1f} ({hits(peer, texts):,} hits)"
        print(f"  ours {speeds}: {both.ratio:.1f} times as fast")


def hits(search: Search, texts: list[str]) -> int:
    return sum(len(search(text)) for text in texts)


def sampled(column: int, size: int) -> list[str]:
    cells = (cells[column] for topic in GLOSSARY for _, cells in lexicon.rows(topic))
    return random.Random(1).sample(list(dict.fromkeys(cells)), size)


def inflected(terms: list[str]) -> list[str]:
    cases = (Case.BARE, Case.BARE, Case.GENITIVE, Case.LOCATIVE, Case.OBJECTIVE)
    return [inflect(term, cases[number % len(cases)]) for number, term in enumerate(terms)]


def seed_words() -> list[str]:
    return [word for path in sorted(Path("seeds").glob("*.txt")) for word in path.read_text().split()]


def mixed(terms: list[str], words: list[str], size: int) -> str:
    """Return running text of which every hundredth word is a term."""
    source = random.Random(2)
    pieces: list[str] = []
    while size > 0:
        pieces.append(source.choice(terms if source.random() < 0.01 else words))
        size -= len(pieces[-1]) + 1
    return " ".join(pieces)


def articles(text: str) -> list[str]:
    return [text[start : start + ARTICLE] for start in range(0, len(text), ARTICLE)]


def flashtext(terms: Iterable[str]) -> Search:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for term in terms:
        processor.add_keyword(term)
    return lambda text: list(processor.extract_keywords(text, span_info=True))


def spacy(terms: Iterable[str]) -> Search:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("terms", list(nlp.tokenizer.pipe(terms)))
    return lambda text: list(matcher(nlp(text)))


def dictionary(terms: Iterable[str]) -> Search:
    words = [term for term in terms if " " not in term]
    forms = {word + ending for word in words for ending in endings(stem(word), compounds=True)}
    word = re.compile("[\u0980-\u09e3\u200c\u200d]+")
    return lambda text: [found.span() for found in word.finditer(text) if found.group() in forms]


if __name__ == "__main__":
    main()
