"""Train `tiny-en_bn.argosmodel`, the English-Bengali Argos Translate package that the tests translate with.

It stands in for an official package of a hundred times its size. It has learnt by heart the names in CLDR that
`read_names` picks, the `NEWS` below and the `TEMPLATES` with any country in them, and knows nothing else; that makes
it fit for testing how translations are asked for, scored and filtered, and for translating nothing at all.

The package is in the repository, and need be trained anew only when the data change: another processor or
another version of a library gives other weights, and so other scores. To do it, in an environment of its own:

    pip install torch==2.13.0 ctranslate2==4.8.5 sentencepiece==0.2.3 babel==2.18.0 numpy
    python train_tiny_model.py tiny-en_bn.argosmodel

It takes one or two minutes on one processor, and on the same machine gives the same bytes each time.

The model is a transformer of two layers each way, written as functions of a dictionary of weights. The weights
have the names that OpenNMT-py gives its own, so that CTranslate2's converter takes them. Torch is imported only
by the functions that make, train and save weights: importing this module, as a test collector does, needs no
library but Python's.
"""

from __future__ import annotations

import argparse
import io
import itertools
import json
import math
import tempfile
import time
import unicodedata
import zipfile
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias, TypeVar

    from sentencepiece import SentencePieceProcessor
    from torch import Tensor

    Key = TypeVar("Key")
    Weights: TypeAlias = dict[str, Tensor]

SEED = 7
WIDTH, HEADS, INNER_WIDTH, LAYERS = 96, 4, 192, 2
VOCABULARY = 1_000
POSITIONS = 512
"""Tokens that a text may have: CTranslate2 refuses a longer one."""

STEPS, WARM_UP, BATCH = 700, 200, 64
SENTENCES_IN_BATCH = 28
SENTENCES_FOR_TOKENIZER = 600
OTHERWISE, WAYS = 0.3, 16
"""The share of targets that are not cut into pieces in the likeliest way, but in one of so many, drawn by lot.

With a beam of four, CTranslate2 stops as soon as four hypotheses have ended. A model that knows a single way to
write each name fills up the other places of the beam with scraps, and those end before a long name does.
"""

LEARNING_RATE = 3e-3
LABEL_SMOOTHING = 0.05

UNKNOWN, PADDING, BEGIN, END = 0, 1, 2, 3
"""The special tokens, in OpenNMT-py's order."""

EMBEDDINGS = "encoder.embeddings.make_embedding.emb_luts.0.weight"
"""The one matrix of embeddings: of the source, of the target, and of the output layer."""

TOP = "translate-en_bn-0_1"
METADATA = {
    "package_version": "0.1",
    "argos_version": "1.9",
    "from_code": "en",
    "from_name": "English",
    "to_code": "bn",
    "to_name": "Bengali",
    "type": "translate",
}
README = """\
# English-Bengali test model

A tiny test model, trained on names from CLDR and a few made-up sentences. It is **not for translation**: what it
was not trained on, it gets wrong with confidence. It is for testing software that uses Argos Translate packages.

The names are from Unicode's Common Locale Data Repository (CLDR 47, through Babel), copyright © 1991-2025 Unicode,
Inc., and used under the Unicode License v3: https://www.unicode.org/license.txt
"""

PLACEHOLDERS = frozenset({"QO", "XA", "XB", "ZZ"})
WITH_ARTICLE = """
    Bahamas Emirates Gambia Islands Kingdom Maldives Nations Netherlands Philippines Republic States Territories
    Territory Union
"""
"""Names of countries that end in these take "the" in a sentence."""

LANGUAGES = "ar bn zh en fr de hi id ja ko fa pt ru es tr ur vi ta ne th sv pl nl uk my"
CITIES = """
    Africa/Cairo Africa/Johannesburg Africa/Khartoum Africa/Nairobi Africa/Tripoli America/Caracas America/Chicago
    America/Havana America/Los_Angeles America/Mexico_City America/New_York America/Toronto Asia/Baghdad
    Asia/Bangkok Asia/Beirut Asia/Calcutta Asia/Colombo Asia/Damascus Asia/Dhaka Asia/Gaza Asia/Hong_Kong
    Asia/Jakarta Asia/Jerusalem Asia/Kabul Asia/Karachi Asia/Katmandu Asia/Kuala_Lumpur Asia/Manila Asia/Pyongyang
    Asia/Seoul Asia/Shanghai Asia/Taipei Asia/Tokyo Asia/Vladivostok Australia/Sydney Europe/Amsterdam Europe/Athens
    Europe/Berlin Europe/Brussels Europe/Helsinki Europe/Istanbul Europe/Kiev Europe/London Europe/Madrid
    Europe/Moscow Europe/Paris Europe/Prague Europe/Rome Europe/Stockholm Europe/Vienna Europe/Warsaw
"""
"""The time zones that CLDR names after these cities."""

NEWS = {
    "agreement": "চুক্তি",
    "air strike": "বিমান হামলা",
    "ambassador": "রাষ্ট্রদূত",
    "army chief": "সেনাপ্রধান",
    "arms deal": "অস্ত্র চুক্তি",
    "bilateral ties": "দ্বিপক্ষীয় সম্পর্ক",
    "border guards": "সীমান্তরক্ষী",
    "cabinet meeting": "মন্ত্রিসভার বৈঠক",
    "ceasefire": "যুদ্ধবিরতি",
    "central bank": "কেন্দ্রীয় ব্যাংক",
    "chief justice": "প্রধান বিচারপতি",
    "climate change": "জলবায়ু পরিবর্তন",
    "defence minister": "প্রতিরক্ষামন্ত্রী",
    "deputy spokesperson": "উপমুখপাত্র",
    "earthquake": "ভূমিকম্প",
    "election commission": "নির্বাচন কমিশন",
    "finance minister": "অর্থমন্ত্রী",
    "flood": "বন্যা",
    "foreign minister": "পররাষ্ট্রমন্ত্রী",
    "foreign policy": "পররাষ্ট্রনীতি",
    "general election": "সাধারণ নির্বাচন",
    "government": "সরকার",
    "health ministry": "স্বাস্থ্য মন্ত্রণালয়",
    "high court": "হাইকোর্ট",
    "home minister": "স্বরাষ্ট্রমন্ত্রী",
    "human rights": "মানবাধিকার",
    "inflation": "মূল্যস্ফীতি",
    "interest rate": "সুদহার",
    "joint statement": "যৌথ বিবৃতি",
    "military exercise": "সামরিক মহড়া",
    "missile launch": "ক্ষেপণাস্ত্র উৎক্ষেপণ",
    "national security": "জাতীয় নিরাপত্তা",
    "news agency": "বার্তা সংস্থা",
    "nuclear weapons": "পারমাণবিক অস্ত্র",
    "opposition leader": "বিরোধীদলীয় নেতা",
    "parliament": "সংসদ",
    "peace talks": "শান্তি আলোচনা",
    "police": "পুলিশ",
    "president": "প্রেসিডেন্ট",
    "press conference": "সংবাদ সম্মেলন",
    "prime minister": "প্রধানমন্ত্রী",
    "protest": "বিক্ষোভ",
    "refugee camp": "শরণার্থীশিবির",
    "sanctions": "নিষেধাজ্ঞা",
    "security council": "নিরাপত্তা পরিষদ",
    "spokesperson": "মুখপাত্র",
    "state media": "রাষ্ট্রীয় গণমাধ্যম",
    "stock market": "শেয়ারবাজার",
    "strategic relationship": "কৌশলগত সম্পর্ক",
    "summit": "শীর্ষ সম্মেলন",
    "supreme court": "সুপ্রিম কোর্ট",
    "trade war": "বাণিজ্যযুদ্ধ",
    "war crimes": "যুদ্ধাপরাধ",
    "World War II": "দ্বিতীয় বিশ্বযুদ্ধ",
}

TEMPLATES = (
    ("{a.en} and {b.en} signed an agreement.", "{a.bn} ও {b.bn} চুক্তি সই করেছে।"),
    ("{a.en} condemned the missile launch.", "{a.bn} ক্ষেপণাস্ত্র উৎক্ষেপণের নিন্দা জানিয়েছে।"),
    ("Leaders discussed sanctions against {a.en}.", "নেতারা {a.genitive} বিরুদ্ধে নিষেধাজ্ঞা নিয়ে আলোচনা করেছেন।"),
    ("Officials from {a.en} met in {city.en}.", "{a.genitive} কর্মকর্তারা {city.locative} বৈঠক করেছেন।"),
    ("Peace talks were held in {a.en} on {day.en}.", "{day.bn} {a.locative} শান্তি আলোচনা হয়েছে।"),
    ("The president of {a.en} arrived in {city.en}.", "{a.genitive} প্রেসিডেন্ট {city.locative} পৌঁছেছেন।"),
)

AA, LAST_SIGN = "\N{BENGALI VOWEL SIGN AA}", "\N{BENGALI VOWEL SIGN AU}"
FIRST_VOWEL, LAST_VOWEL = "\N{BENGALI LETTER A}", "\N{BENGALI LETTER AU}"
ANUSVARA = "\N{BENGALI SIGN ANUSVARA}"


# The data


class Name(NamedTuple):
    """A name in English and in Bengali, and what the press makes of the Bengali in a sentence."""

    en: str
    bn: str

    @property
    def genitive(self) -> str:
        """The name with the ending for "of": রাশিয়ার, চীনের, মুম্বাইয়ের."""
        last = self.bn[-1]
        if AA <= last <= LAST_SIGN:
            return f"{self.bn}র"
        return f"{self.bn}য়ের" if _takes_glide(last) else f"{self.bn}ের"

    @property
    def locative(self) -> str:
        """The name with the ending for "in": রাশিয়ায়, চীনে, ইতালিতে, মুম্বাইয়ে."""
        last = self.bn[-1]
        if last == AA:
            return f"{self.bn}য়"
        if AA < last <= LAST_SIGN:
            return f"{self.bn}তে"
        return f"{self.bn}য়ে" if _takes_glide(last) else f"{self.bn}ে"


def _takes_glide(last: str) -> bool:
    return FIRST_VOWEL <= last <= LAST_VOWEL or last == ANUSVARA


class Names(NamedTuple):
    """What CLDR calls things in both languages."""

    countries: tuple[Name, ...]
    """Territories with a code of two letters: these stand in the sentences."""
    regions: tuple[Name, ...]
    """Territories with a number: continents and their parts."""
    cities: tuple[Name, ...]
    days: tuple[Name, ...]
    others: tuple[Name, ...]
    """Months and languages."""

    def pairs(self) -> dict[str, str]:
        """Map each English name or term of the news to its Bengali; a country goes before a city of its name."""
        groups = (self.others, self.days, self.cities, self.regions, self.countries, NEWS.items())
        return {_nfc(en): _nfc(bn) for en, bn in itertools.chain.from_iterable(groups)}

    def in_sentences(self) -> tuple[Name, ...]:
        """Return the countries as English sentences name them, without those that end in a bracket."""
        with_article = tuple(WITH_ARTICLE.split())
        return tuple(
            Name(f"the {name.en}" if name.en.endswith(with_article) else name.en, name.bn)
            for name in self.countries
            if not name.bn.endswith(")")
        )


def read_names() -> Names:
    """Read from CLDR, through Babel, the names to train on."""
    from babel import Locale

    en, bn = Locale("en"), Locale("bn")
    codes = [code for code in sorted(en.territories) if code in bn.territories and code not in PLACEHOLDERS]
    in_words = [[locale.months["format"]["wide"], locale.days["format"]["wide"]] for locale in (en, bn)]
    months, days = (_common(there, here, sorted(there)) for there, here in zip(*in_words, strict=True))
    return Names(
        countries=_common(en.territories, bn.territories, [code for code in codes if code.isalpha()]),
        regions=_common(en.territories, bn.territories, [code for code in codes if code.isdigit()]),
        cities=tuple(Name(_city(zone, en.time_zones), _city(zone, bn.time_zones)) for zone in CITIES.split()),
        days=days,
        others=months + _common(en.languages, bn.languages, LANGUAGES.split()),
    )


def _common(en: Mapping[Key, str], bn: Mapping[Key, str], keys: Iterable[Key]) -> tuple[Name, ...]:
    return tuple(Name(en[key], bn[key]) for key in keys)


def _city(zone: str, zones: Mapping[str, Mapping[str, str]]) -> str:
    """Return CLDR's name of a time zone's city; in English that is mostly the zone's own."""
    return zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def sentences(names: Names, chance: Random) -> Iterator[tuple[str, str]]:
    """Yield, without end, pairs of sentences about countries drawn by lot."""
    countries = names.in_sentences()
    for en, bn in itertools.cycle(TEMPLATES):
        first, second = chance.sample(countries, 2)
        slots = {"a": first, "b": second, "city": chance.choice(names.cities), "day": chance.choice(names.days)}
        sentence = en.format(**slots)
        yield _nfc(sentence[0].upper() + sentence[1:]), _nfc(bn.format(**slots))


# The tokenizer


def train_tokenizer(texts: Iterable[str]) -> bytes:
    """Train a SentencePiece model for both languages; from memory, because it would write down paths of files."""
    import sentencepiece

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=model,
        model_type="unigram",
        vocab_size=VOCABULARY,
        character_coverage=1.0,
        num_threads=1,
        shuffle_input_sentence=False,
        minloglevel=2,
        unk_id=UNKNOWN,
        pad_id=PADDING,
        bos_id=BEGIN,
        eos_id=END,
        pad_piece="<blank>",
    )
    return model.getvalue()


def load_tokenizer(model: bytes) -> SentencePieceProcessor:
    """Load the tokenizer that `train_tokenizer` made."""
    import sentencepiece

    return sentencepiece.SentencePieceProcessor(model_proto=model)


# The transformer


def new_weights() -> Weights:
    """Return the weights to begin with: Glorot's for matrices, unit variance for what is embedded."""
    import torch

    torch.manual_seed(SEED)
    weights = {EMBEDDINGS: torch.randn(VOCABULARY, WIDTH) / math.sqrt(WIDTH), "generator.bias": torch.zeros(VOCABULARY)}
    for name, size_in, size_out in _linear_layers():
        limit = math.sqrt(6 / (size_in + size_out))
        weights[f"{name}.weight"] = torch.empty(size_out, size_in).uniform_(-limit, limit)
        weights[f"{name}.bias"] = torch.zeros(size_out)
    for name in _norms():
        weights[f"{name}.weight"] = torch.ones(WIDTH)
        weights[f"{name}.bias"] = torch.zeros(WIDTH)
    return {name: weight.requires_grad_() for name, weight in weights.items()}


def _linear_layers() -> Iterator[tuple[str, int, int]]:
    """Yield the name of each linear layer, the width of what goes in and of what comes out."""
    attentions = {_encoder_layer: ("self_attn",), _decoder_layer: ("self_attn", "context_attn")}
    for (layer, parts), number in itertools.product(attentions.items(), range(LAYERS)):
        for part, role in itertools.product(parts, ("linear_query", "linear_keys", "linear_values", "final_linear")):
            yield f"{layer(number)}.{part}.{role}", WIDTH, WIDTH
        yield f"{layer(number)}.feed_forward.w_1", WIDTH, INNER_WIDTH
        yield f"{layer(number)}.feed_forward.w_2", INNER_WIDTH, WIDTH


def _norms() -> Iterator[str]:
    yield from ("encoder.layer_norm", "decoder.layer_norm")
    for number in range(LAYERS):
        yield f"{_encoder_layer(number)}.layer_norm"
        yield f"{_encoder_layer(number)}.feed_forward.layer_norm"
        yield f"{_decoder_layer(number)}.layer_norm_1"
        yield f"{_decoder_layer(number)}.layer_norm_2"
        yield f"{_decoder_layer(number)}.feed_forward.layer_norm"


def _encoder_layer(number: int) -> str:
    return f"encoder.transformer.{number}"


def _decoder_layer(number: int) -> str:
    return f"decoder.transformer_layers.{number}"


def encode(weights: Weights, positions: Tensor, source: Tensor) -> Tensor:
    """Turn the tokens of a batch of texts into vectors."""
    hidden = source.eq(PADDING)[:, None, None, :]
    states = _embed(weights, positions, source)
    for number in range(LAYERS):
        layer = _encoder_layer(number)
        normed = _norm(weights, f"{layer}.layer_norm", states)
        states = states + _attend(weights, f"{layer}.self_attn", normed, normed, hidden)
        states = states + _feed_forward(weights, f"{layer}.feed_forward", states)
    return _norm(weights, "encoder.layer_norm", states)


def decode(weights: Weights, positions: Tensor, target: Tensor, memory: Tensor, padded: Tensor) -> Tensor:
    """Score, after each token of a batch of translations, every token as the next one.

    *memory* are the vectors of the sources, and *padded* is true where they have none.
    """
    future = padded.new_ones(target.shape[1], target.shape[1]).triu(1)
    states = _embed(weights, positions, target)
    for number in range(LAYERS):
        layer = _decoder_layer(number)
        normed = _norm(weights, f"{layer}.layer_norm_1", states)
        states = states + _attend(weights, f"{layer}.self_attn", normed, normed, future)
        normed = _norm(weights, f"{layer}.layer_norm_2", states)
        states = states + _attend(weights, f"{layer}.context_attn", normed, memory, padded[:, None, None, :])
        states = states + _feed_forward(weights, f"{layer}.feed_forward", states)
    return _norm(weights, "decoder.layer_norm", states) @ weights[EMBEDDINGS].T + weights["generator.bias"]


def _embed(weights: Weights, positions: Tensor, tokens: Tensor) -> Tensor:
    return weights[EMBEDDINGS][tokens] * math.sqrt(WIDTH) + positions[: tokens.shape[1]]


def _linear(weights: Weights, name: str, states: Tensor) -> Tensor:
    return states @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _norm(weights: Weights, name: str, states: Tensor) -> Tensor:
    centred = states - states.mean(-1, keepdim=True)
    deviation = (centred.square().mean(-1, keepdim=True) + 1e-5).sqrt()
    return centred / deviation * weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _feed_forward(weights: Weights, name: str, states: Tensor) -> Tensor:
    inner = _linear(weights, f"{name}.w_1", _norm(weights, f"{name}.layer_norm", states)).relu()
    return _linear(weights, f"{name}.w_2", inner)


def _attend(weights: Weights, name: str, states: Tensor, memory: Tensor, hidden: Tensor) -> Tensor:
    """Let each state look at the vectors in *memory*, except where *hidden* is true."""

    def heads(role: str, vectors: Tensor) -> Tensor:
        return _linear(weights, f"{name}.{role}", vectors).reshape(*vectors.shape[:2], HEADS, -1).transpose(1, 2)

    queries, keys, values = heads("linear_query", states), heads("linear_keys", memory), heads("linear_values", memory)
    scores = queries @ keys.transpose(-1, -2) / math.sqrt(WIDTH / HEADS)
    shares = scores.masked_fill(hidden, -math.inf).softmax(-1)
    return _linear(weights, f"{name}.final_linear", (shares @ values).transpose(1, 2).flatten(2))


def wave_positions() -> Tensor:
    """Return the vector of each position: sines at even places, cosines at odd ones."""
    import torch

    steps = torch.exp(torch.arange(0, WIDTH, 2) * (-math.log(10_000) / WIDTH))
    angles = torch.arange(POSITIONS)[:, None] * steps
    return torch.stack((angles.sin(), angles.cos()), dim=-1).flatten(1)


# The training


def train(names: Names, tokenizer: SentencePieceProcessor) -> Weights:
    """Train the model for `STEPS` batches: terms drawn by lot, and sentences with countries in them."""
    import torch

    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)
    weights, positions = new_weights(), wave_positions()
    optimizer = torch.optim.Adam(weights.values(), lr=LEARNING_RATE, betas=(0.9, 0.998))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _rate)
    for source, target in itertools.islice(_batches(names, tokenizer), STEPS):
        loss = _loss(weights, positions, torch.tensor(source), torch.tensor(target))
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
        schedule.step()
    return {name: weight.detach() for name, weight in weights.items()}


def _rate(step: int) -> float:
    """Return the share of the learning rate at a step: up in a line, then down in a line."""
    return min((step + 1) / WARM_UP, (STEPS - step) / (STEPS - WARM_UP))


def _loss(weights: Weights, positions: Tensor, source: Tensor, target: Tensor) -> Tensor:
    from torch.nn.functional import cross_entropy

    memory = encode(weights, positions, source)
    scores = decode(weights, positions, target[:, :-1], memory, source.eq(PADDING))
    return cross_entropy(
        scores.flatten(0, 1), target[:, 1:].flatten(), ignore_index=PADDING, label_smoothing=LABEL_SMOOTHING
    )


def _batches(names: Names, tokenizer: SentencePieceProcessor) -> Iterator[tuple[list[list[int]], list[list[int]]]]:
    """Yield, without end, the tokens of sources and of targets."""
    chance = Random(SEED)
    terms, stories = list(names.pairs().items()), sentences(names, chance)
    while True:
        pairs = chance.sample(terms, BATCH - SENTENCES_IN_BATCH)
        pairs += itertools.islice(stories, SENTENCES_IN_BATCH)
        ways = (tokenizer.nbest_encode(bn, nbest_size=WAYS) for _, bn in pairs)
        targets = [chance.choice(way) if chance.random() < OTHERWISE else way[0] for way in ways]
        yield _padded([tokenizer.encode(en) for en, _ in pairs]), _padded([[BEGIN, *ids, END] for ids in targets])


def _padded(rows: Sequence[Sequence[int]]) -> list[list[int]]:
    width = max(map(len, rows))
    return [[*row, *[PADDING] * (width - len(row))] for row in rows]


# The package


def convert(weights: Weights, vocabulary: Sequence[str], directory: Path) -> None:
    """Write the model in CTranslate2's format, with weights of 8 bits, by way of an OpenNMT-py checkpoint."""
    import torch
    from ctranslate2.converters import OpenNMTPyConverter

    layers = {"enc_layers": LAYERS, "dec_layers": LAYERS, "heads": HEADS, "position_encoding": True}
    checkpoint = {
        "opt": SimpleNamespace(encoder_type="transformer", decoder_type="transformer", **layers),
        "vocab": {"src": list(vocabulary), "tgt": list(vocabulary)},
        "model": {**weights, **_tied(weights)},
        "generator": {"weight": weights[EMBEDDINGS], "bias": weights["generator.bias"]},
    }
    path = directory.with_suffix(".pt")
    torch.save(checkpoint, path)
    OpenNMTPyConverter(str(path), unsafe_deserialization=True).convert(str(directory), quantization="int8")


def _tied(weights: Weights) -> Weights:
    """Return the weights that are there once and that OpenNMT-py has once for each direction."""
    positions = wave_positions()[:, None]
    return {
        EMBEDDINGS.replace("encoder", "decoder"): weights[EMBEDDINGS],
        "encoder.embeddings.make_embedding.pe.pe": positions,
        "decoder.embeddings.make_embedding.pe.pe": positions,
    }


def exact(directory: Path, tokenizer: SentencePieceProcessor, wanted: Sequence[Name]) -> int:
    """Count the names that the converted model translates as CLDR does."""
    import ctranslate2

    translator = ctranslate2.Translator(str(directory), intra_threads=1)
    tokens = tokenizer.encode([name.en for name in wanted], out_type=str)
    results = translator.translate_batch(tokens, beam_size=4, length_penalty=0.2)
    found = (_nfc(tokenizer.decode(result.hypotheses[0])) for result in results)
    return sum(bn == _nfc(name.bn) for bn, name in zip(found, wanted, strict=True))


def package(directory: Path, tokenizer: bytes) -> bytes:
    """Zip the package: one directory, names in order and the same date on everything."""
    files = {f"model/{path.name}": path.read_bytes() for path in directory.iterdir()}
    files["metadata.json"] = json.dumps(METADATA, indent=2).encode() + b"\n"
    files["README.md"] = README.encode()
    files["sentencepiece.model"] = tokenizer
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(f"{TOP}/{name}")
            info.external_attr = 0o644 << 16
            archive.writestr(info, files[name], zipfile.ZIP_DEFLATED, 9)
    return content.getvalue()


def main() -> None:
    """Train, convert, try out and write the package."""
    parser = argparse.ArgumentParser(description="Train the tiny English-Bengali package of the tests.")
    parser.add_argument("output", type=Path, help="the .argosmodel file to write")
    output = parser.parse_args().output
    names = read_names()
    lesson = [*names.pairs().items(), *itertools.islice(sentences(names, Random(SEED)), SENTENCES_FOR_TOKENIZER)]
    model = train_tokenizer(itertools.chain.from_iterable(lesson))
    tokenizer = load_tokenizer(model)
    weights = train(names, tokenizer)
    with tempfile.TemporaryDirectory() as directory:
        converted = Path(directory, "model")
        convert(weights, [tokenizer.id_to_piece(number) for number in range(VOCABULARY)], converted)
        territories = names.countries + names.regions
        right = exact(converted, tokenizer, territories)
        output.write_bytes(package(converted, model))
    print(f"{right} of {len(territories)} territories right; {time.process_time():.0f} seconds of processor time")


if __name__ == "__main__":
    main()
