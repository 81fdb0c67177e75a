"""Machine translation by an installed Argos Translate package, on this machine and nowhere else.

The light path: `argostranslate.package` for the package's metadata and tokenizer, CTranslate2 for one
batched call. `argostranslate.translate` is never imported: it loads torch, and splits sentences with
models that it fetches from the network. Nothing here opens a socket.

A score is the log-probability of the whole hypothesis, normalised for length: it ranks, it proves
nothing.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from types import ModuleType
from typing import NamedTuple, Protocol, cast

from glossary.errors import MachineError
from glossary.model import Candidate, Kind, Proposal
from glossary.sources.hypotheses import occurs, usable
from glossary.sources.packages import HOW_TO_INSTALL
from glossary.sources.setting import Setting

__all__ = ["IN_CONTEXT", "Translator", "forget", "load", "propose"]

_LENGTH_PENALTY = 0.2
_MAX_BATCH_TOKENS = 512
_MAX_OUTPUT_TOKENS = 128
_MAX_TERM = 300
"""Code points; a longer text is no term, and goes to no model."""

_COMMON_WORDS = frozenset({Kind.PHRASE, Kind.TITLE, Kind.OTHER})
IN_CONTEXT = "also in the translation of the example"


class _Result(Protocol):
    hypotheses: list[list[str]]
    scores: list[float]


class _Tokenizer(Protocol):
    def encode(self, sentence: str) -> list[str]: ...
    def decode(self, tokens: list[str]) -> str: ...


class _Engine(Protocol):
    def translate_batch(self, source: list[list[str]], **options: object) -> list[_Result]: ...


class Translator(NamedTuple):
    """A loaded package."""

    tokenizer: _Tokenizer
    engine: _Engine
    target_prefix: str

    def hypotheses(self, texts: Sequence[str], number: int) -> list[list[tuple[str, float]]]:
        """Return *number* translations with scores for each text, best first, in one batched call."""
        tokens = [self.tokenizer.encode(text) for text in texts]
        prefix = [[self.target_prefix]] * len(texts) if self.target_prefix else None
        results = self.engine.translate_batch(
            tokens, target_prefix=prefix, beam_size=max(4, number), num_hypotheses=number,
            length_penalty=_LENGTH_PENALTY, return_scores=True, max_batch_size=_MAX_BATCH_TOKENS,
            batch_type="tokens", max_decoding_length=_MAX_OUTPUT_TOKENS,
        )  # fmt: skip
        return [
            [
                (self.tokenizer.decode(words), round(score, 2))
                for words, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result in results
        ]


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Translate all terms at once.

    Raises `MachineError` when no package is installed, or the one installed can't be loaded.
    """
    if not candidates:
        return []
    if setting.package is None:
        raise MachineError(
            where="machine translation", what="no English-Bengali model is installed", remedy=HOW_TO_INSTALL
        )
    translator = _loaded(setting.package, setting.threads)
    forms = [_forms(candidate) for candidate in candidates]
    sentences = [_sentence(candidate) for candidate in candidates]
    texts = list(dict.fromkeys(text for text in (*chain.from_iterable(forms), *sentences) if text))
    answers = dict(zip(texts, translator.hypotheses(texts, setting.hypotheses), strict=True))
    return [
        _proposals(candidate.text, list(chain.from_iterable(answers[form] for form in sent)), answers.get(sentence, []))
        for candidate, sent, sentence in zip(candidates, forms, sentences, strict=True)
    ]


def _forms(candidate: Candidate) -> tuple[str, ...]:
    """Return the forms in which a term is sent: models copy capitals, and know common words small."""
    term = candidate.text
    if not term.strip() or len(term) > _MAX_TERM:
        return ()
    spoken = term.title() if term.isupper() and " " in term else term
    small = term.lower() if candidate.kind in _COMMON_WORDS else spoken
    return tuple(dict.fromkeys((spoken, small)))


def _sentence(candidate: Candidate) -> str:
    """Return the example of a term, when it holds the term and is a sentence that a model can take."""
    text = candidate.example.text if candidate.example else ""
    return text if candidate.text in text and len(text) <= _MAX_TERM else ""


def _proposals(
    term: str, answers: Sequence[tuple[str, float]], in_sentence: Sequence[tuple[str, float]]
) -> tuple[Proposal, ...]:
    """Return the usable translations; those that the translation of the example holds, too, come first.

    That is evidence, and no proof: the same model made both.
    """
    kept: dict[str, float] = {}
    for text, score in sorted(answers, key=lambda answer: -answer[1]):
        if bn := usable(term, text):
            kept.setdefault(bn, score)
    context = in_sentence[0][0] if in_sentence else ""
    found = [
        Proposal(bn=bn, sources=("machine",), score=score, evidence=IN_CONTEXT if occurs(bn, context) else None)
        for bn, score in kept.items()
    ]
    return tuple(sorted(found, key=lambda proposal: proposal.evidence is None))


def load(directory: str, threads: int = 1) -> Translator:
    """Load the package in *directory*.

    Raises `MachineError` when the libraries are missing or the package is damaged.
    """
    argos, ctranslate2 = _libraries()
    try:
        package = argos.Package(directory)
        engine = ctranslate2.Translator(f"{directory}/model", intra_threads=threads, inter_threads=1)
        tokenizer = package.tokenizer
        engine.translate_batch([tokenizer.encode("test")], max_decoding_length=4)
    except Exception as error:  # noqa: BLE001 - libraries raise bare Exception and RuntimeError here
        what = f"the model can't be loaded ({_first_line(error)})"
        remedy = "remove it with `glossary machine remove`, get the package again and install it"
        raise MachineError(where=directory, what=what, remedy=remedy) from None
    return Translator(tokenizer, cast("_Engine", engine), package.target_prefix or "")


@lru_cache(maxsize=1)
def _loaded(directory: str, threads: int) -> Translator:
    """Load a package, and keep the last: that takes longer than to translate a hundred terms."""
    return load(directory, threads)


def forget() -> None:
    """Forget the package that is loaded: another may be in its directory now."""
    _loaded.cache_clear()


def _libraries() -> tuple[ModuleType, ModuleType]:
    try:
        import argostranslate.package
        import ctranslate2
    except ImportError as error:
        remedy = 'install the extra `mt`, in the project with `pip install ".[mt]"`'
        raise MachineError(where="machine translation", what=f"{error.name} is not installed", remedy=remedy) from None
    except OSError as error:
        remedy = "set HOME to a directory that can be written"
        raise MachineError(where="machine translation", what=f"Argos can't start ({error})", remedy=remedy) from None
    return argostranslate.package, ctranslate2


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
