"""How good extraction and proposals are, beside what people marked. The data aren't part of the project: give their paths.

    uv run python tests/benchmarks/bench_quality.py entities CONLL_FILE…
    uv run python tests/benchmarks/bench_quality.py acter DIRECTORY…
    uv run python tests/benchmarks/bench_quality.py seeds GOLD.yaml DIRECTORY
    uv run python tests/benchmarks/bench_quality.py renderings GOLD.yaml

`entities` reads files with CoNLL's columns, `acter` directories with `terms_nes.tsv` and `texts/` as in
ACTER (Rigouts Terryn, Hoste and Lefever 2020), `seeds` a list made by hand for the articles of a directory:
`entities`, `phrases` and `furniture`, items of a `term`, its `variants`, and whether it is `recurring`;
`renderings` a list of terms in English, `en`, with the rendering `bn` and others that are `ok`.
What is measured stands in measures.py.
"""

import argparse
import csv
import re
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import measures
import yaml
from measures import Marked, Score

import glossary
from glossary import pipeline
from glossary.model import Candidate, Document, Kind
from glossary.sources import SOURCES
from glossary.text import bengali

_GROUP = 2
_LONGEST = 8
"""Terms of more words aren't counted in the texts."""


def entities(path: Path) -> None:
    """Print M1 over all documents and over groups of two, and how many kinds are right."""
    marked = measures.conll(path.read_text(encoding="utf-8", errors="replace"))
    documents = _documents(marked)
    found = glossary.extract(documents)
    _print(f"{path.name}: M1", measures.score_names(found, marked))
    groups = [slice(start, start + _GROUP) for start in range(0, len(marked), _GROUP)]
    scores = [measures.score_names(glossary.extract(documents[group]), marked[group]) for group in groups]
    _print(f"{path.name}: M1, articles two by two", sum(scores, Score(right=0, output=0, found=0, gold=0)))
    _print_kinds(path.name, measures.kind_pairs(found, marked))


def _print_kinds(name: str, pairs: Counter[tuple[Kind, Kind]]) -> None:
    """Print how many kinds are right, for all names and for each kind, and what the others were taken for."""
    right = sum(count for (marked, found), count in pairs.items() if marked is found)
    print(f"{name + ': kinds':48}{100 * right / max(1, pairs.total()):5.1f} %   {right} of {pairs.total()}")
    for kind in sorted({marked for marked, _ in pairs}):
        taken = Counter({found: count for (marked, found), count in pairs.items() if marked is kind})
        wrong = ", ".join(f"{found} {count}" for found, count in taken.most_common() if found is not kind)
        share = 100 * taken[kind] / taken.total()
        print(f"{name + ': ' + kind:48}{share:5.1f} %   {taken[kind]} of {taken.total()}; as {wrong or 'nothing else'}")


def _documents(marked: Sequence[Marked]) -> list[Document]:
    """Read marked documents as articles, in their order."""
    with tempfile.TemporaryDirectory() as directory:
        for number, document in enumerate(marked):
            Path(directory, f"{number:06}.txt").write_text(document.text, encoding="utf-8")
        return glossary.read(directory)


def acter(directory: Path) -> None:
    """Print how the forms put out agree with the list of terms: all, only phrases, only what is seen twice."""
    with (directory / "terms_nes.tsv").open(encoding="utf-8", newline="") as file:
        gold = dict(row[:2] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    every = {measures.lower(term) for term in gold}
    no_names = {measures.lower(term) for term, label in gold.items() if label != "Named_Entity"}
    found = glossary.extract(glossary.read(str(directory / "texts")), min_count=1)
    counts: Counter[str] = Counter()
    for text, count in _forms(found):
        counts[measures.lower(text)] += count
    phrases = {measures.lower(text) for text, _ in _forms(term for term in found if term.kind is Kind.PHRASE)}
    _print(f"{directory.name}: all terms", measures.score(counts, every))
    _print(f"{directory.name}: phrases", measures.score(phrases, no_names))
    twice = _seen_twice(every, directory / "texts")
    _print(f"{directory.name}: terms seen twice", measures.score(measures.recurring(counts), twice))


def _seen_twice(terms: Collection[str], directory: Path) -> set[str]:
    texts = "\n".join(path.read_text(encoding="utf-8").lower() for path in sorted(directory.glob("*.txt")))
    words = re.findall(r"\w+", texts)
    shifted = [words[start:] for start in range(_LONGEST)]
    counts = Counter(" ".join(gram) for size in range(1, _LONGEST + 1) for gram in zip(*shifted[:size], strict=False))
    return {term for term in terms if counts[" ".join(re.findall(r"\w+", term))] >= 2}


def seeds(gold: Path, directory: Path) -> None:
    """Print how many of the items on a list are found, and how many outputs are on it."""
    wanted = yaml.safe_load(gold.read_text(encoding="utf-8"))
    found = glossary.extract(glossary.read(str(directory)))
    names = _recurring(term for term in found if term.kind is not Kind.PHRASE)
    phrases = _recurring(term for term in found if term.kind is Kind.PHRASE)
    items = _items(wanted["entities"]), _items(wanted["phrases"])
    _print("recurring names", measures.score_items(names, items[0]))
    _print("recurring phrases", measures.score_items(phrases, items[1]))
    _print("both", measures.score_items(names | phrases, items[0] + items[1]))
    furniture = {measures.normal(item["term"]) for item in wanted["furniture"]} & (names | phrases)
    print("furniture:", ", ".join(sorted(furniture)) or "none")


def renderings(gold: Path) -> None:
    """Print how often an accepted rendering is the first proposal, or among the first three."""
    items = yaml.safe_load(gold.read_text(encoding="utf-8"))
    terms = [pipeline.candidate(item["en"]) for item in items]
    proposals = glossary.propose(terms, sources=[name for name in SOURCES if name != "machine"])
    first = among = 0
    for item, term in zip(items, terms, strict=True):
        accepted = {bengali.key(form) for form in (item["bn"], *item.get("ok", ()))}
        found = [bengali.key(proposal.bn) in accepted for proposal in proposals[term][:3]]
        first += found[:1] == [True]
        among += any(found)
    print(
        f"{len(items)} terms: {first / len(items):.1%} right at first, {among / len(items):.1%} among the first three"
    )


def _recurring(candidates: Iterable[Candidate]) -> set[str]:
    """Return the normal forms that recur; here the text of a candidate counts as often as all its forms."""
    return measures.recurring(
        measures.counted(
            pair
            for term in candidates
            for pair in [(term.text, term.count), *((variant.text, variant.count) for variant in term.variants)]
        )
    )


def _items(listed: Iterable[Mapping[str, Any]]) -> list[set[str]]:
    """Return the normal forms of each recurring item."""
    return [
        {measures.normal(form) for form in (item["term"], *item.get("variants", ()))}
        for item in listed
        if item["recurring"]
    ]


def _forms(candidates: Iterable[Candidate]) -> Iterator[tuple[str, int]]:
    return (form for candidate in candidates for form in measures.forms(candidate))


def _print(title: str, found: Score) -> None:
    print(
        f"{title:48}P {found.precision:5.1f}  R {found.recall:5.1f}  F {found.f1:5.1f}"
        f"   {found.right} of {found.output} outputs right, {found.found} of {found.gold} found"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how good extraction and proposals are.")
    commands = parser.add_subparsers(dest="measure", required=True)
    commands.add_parser("entities").add_argument("paths", nargs="+", type=Path)
    commands.add_parser("acter").add_argument("paths", nargs="+", type=Path)
    listed = commands.add_parser("seeds")
    listed.add_argument("gold", type=Path)
    listed.add_argument("directory", type=Path)
    commands.add_parser("renderings").add_argument("paths", nargs="+", type=Path)
    asked = parser.parse_args()
    if asked.measure == "seeds":
        seeds(asked.gold, asked.directory)
        return
    for path in asked.paths:
        {"entities": entities, "acter": acter, "renderings": renderings}[asked.measure](path)


if __name__ == "__main__":
    main()
