"""English wire copy in, a reviewed Bengali glossary out; one call for each step.

     files        articles       extract        sources          termfile                    formats
     bytes ────▶ Document ────▶ Candidate ────▶ Proposal ────▶  terms.yaml  ── Termbase ──▶ .csv .json .html …
                 (one story)   (recurring name  (Bengali         (the editors' file;
                                or set phrase)   rendering        they revise it by hand)
                                                 + where from)         └──▶ aids: annotate an article

    import glossary

    documents = glossary.read("seeds")  # list[Document]
    candidates = glossary.extract(documents)  # list[Candidate]
    proposals = glossary.propose(candidates)  # {candidate: tuple[Proposal, …]}
    termbase = glossary.load("terms.yaml")  # Termbase
    matches = glossary.annotate(termbase, text)  # list[Match]

`model` holds the types, `pipeline` joins the parts, `cli` is the command line.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from glossary.pipeline import annotate, extract, load, propose, read

__all__ = ["annotate", "extract", "load", "propose", "read"]


def __getattr__(name: str) -> Any:
    """Import the parts when they are first used, so that `glossary --help` answers at once."""
    if name in __all__:
        from glossary import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
