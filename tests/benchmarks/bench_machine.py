"""One batched call beside one call for each term, on a model of the official size with random weights.

    uv run python tests/benchmarks/bench_machine.py

Prints CPU seconds of both, in turn, and their ratio. One call for each term is what Argos's own interface does.
"""

import statistics
import tempfile
import time
from pathlib import Path

import ctranslate2
import numpy as np
from compare import alternate

WORDS = 50_000
LAYERS, HEADS, WIDTH, INNER = 6, 8, 512, 2048
TERMS = 500
OPTIONS = {"beam_size": 4, "num_hypotheses": 4, "length_penalty": 0.2, "return_scores": True, "max_decoding_length": 8}


def fill(spec: ctranslate2.specs.LayerSpec, random: np.random.Generator) -> None:
    """Give the layers of an encoder or decoder random weights."""

    def linear(layer: object, rows: int, columns: int) -> None:
        layer.weight = random.normal(0, 0.02, (rows, columns)).astype(np.float32)  # type: ignore[attr-defined]
        layer.bias = np.zeros(rows, np.float32)  # type: ignore[attr-defined]

    def norm(layer: object) -> None:
        layer.gamma = np.ones(WIDTH, np.float32)  # type: ignore[attr-defined]
        layer.beta = np.zeros(WIDTH, np.float32)  # type: ignore[attr-defined]

    norm(spec.layer_norm)
    for layer in spec.layer:
        linear(layer.self_attention.linear[0], 3 * WIDTH, WIDTH)
        linear(layer.self_attention.linear[1], WIDTH, WIDTH)
        norm(layer.self_attention.layer_norm)
        if hasattr(layer, "attention"):
            linear(layer.attention.linear[0], WIDTH, WIDTH)
            linear(layer.attention.linear[1], 2 * WIDTH, WIDTH)
            linear(layer.attention.linear[2], WIDTH, WIDTH)
            norm(layer.attention.layer_norm)
        linear(layer.ffn.linear_0, INNER, WIDTH)
        linear(layer.ffn.linear_1, WIDTH, INNER)
        norm(layer.ffn.layer_norm)


def made(directory: Path) -> ctranslate2.Translator:
    """Make a model of the official size, and load it."""
    random = np.random.default_rng(1)
    spec = ctranslate2.specs.TransformerSpec.from_config((LAYERS, LAYERS), HEADS)
    fill(spec.encoder, random)
    fill(spec.decoder, random)
    words = random.normal(0, 0.02, (WORDS, WIDTH)).astype(np.float32)
    spec.encoder.embeddings[0].weight = words
    spec.decoder.embeddings.weight = words
    spec.decoder.projection.weight = words
    spec.decoder.projection.bias = np.zeros(WORDS, np.float32)
    vocabulary = ["<unk>", "<s>", "</s>", *(f"w{number}" for number in range(WORDS - 3))]
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(directory))
    return ctranslate2.Translator(str(directory), intra_threads=1, inter_threads=1)


def main() -> None:
    with tempfile.TemporaryDirectory() as directory:
        translator = made(Path(directory))
        random = np.random.default_rng(2)
        terms = [[f"w{n}" for n in random.integers(0, WORDS - 3, size)] for size in random.integers(2, 6, TERMS)]

        def seconds(batched: bool) -> float:
            begin = time.process_time()
            if batched:
                translator.translate_batch(terms, max_batch_size=512, batch_type="tokens", **OPTIONS)
            else:
                for term in terms:
                    translator.translate_batch([term], **OPTIONS)
            return time.process_time() - begin

        together = [
            each.hypotheses
            for each in translator.translate_batch(terms, max_batch_size=512, batch_type="tokens", **OPTIONS)
        ]
        alone = [translator.translate_batch([term], **OPTIONS)[0].hypotheses for term in terms]
        same = statistics.mean(one == other for one, other in zip(together, alone, strict=True))
        compared = alternate(lambda: seconds(batched=True), lambda: seconds(batched=False), 3)
        print(f"{TERMS} terms: {compared.ours:.2f} CPU seconds in one call, {compared.theirs:.2f} one by one:")
        print(f"{compared.ratio:.1f} times as fast; the same n-best for {same:.1%}")


if __name__ == "__main__":
    main()
