"""Loading and changing large glossaries, beside PyYAML and ruamel.yaml.

    uv run --with ruamel.yaml python tests/benchmarks/bench_termfile.py

Prints medians of CPU seconds of three rounds in turn, and their ratio; and the peak memory of a process
that loads and updates 100,000 entries.
"""

import io
import resource
import subprocess
import sys

import yaml
from compare import compare

from glossary.model import Auto, Entry, Seen
from glossary.termfile import load, updated

# Some 210 bytes each: a comment, three kinds of quotes, a text block, a list, Bengali, an emoji.
ENTRY = """\
  - en: "Name {number}"   # by hand
    bn: 'নাম {number} কিম'
    status: approved
    variants: [N{number}]
    note: >-
      a note
    auto:
      seen: {{count: 1, articles: 1}}
      example: Name {number} 😀.
"""
ADDED = [Entry(en=f"New {number}", bn="নতুন") for number in range(100)]
AUTO = Auto(seen=Seen(count=2, articles=1), example="Another sentence.")


def made(size: int) -> str:
    return "# our style\nterms:\n" + "\n".join(ENTRY.format(number=number) for number in range(size))


def update(content: bytes) -> bytes:
    termfile = load("terms.yaml", content)
    return updated(termfile, ADDED, dict.fromkeys(range(len(termfile.termbase.entries)), AUTO)).content


def update_with_ruamel(content: bytes) -> bytes:
    from ruamel.yaml import YAML

    round_trip = YAML()
    round_trip.preserve_quotes = True
    round_trip.width = 4096
    round_trip.indent(mapping=2, sequence=4, offset=2)
    data = round_trip.load(content.decode())
    for entry in data["terms"]:
        entry["auto"] = {"seen": {"count": 2, "articles": 1}, "example": "Another sentence."}
    data["terms"] += [{"en": entry.en, "bn": entry.bn} for entry in ADDED]
    out = io.BytesIO()
    round_trip.dump(data, out)
    return out.getvalue()


def main() -> None:
    if sys.argv[1:] == ["large"]:
        update(made(100_000).encode())
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        return
    content = made(10_000).encode()
    print(f"10,000 entries, {len(content) / 1e6:.1f} MB")
    loading = compare(lambda: load("t", content), lambda: yaml.load(content, Loader=yaml.CSafeLoader))
    print(
        f"load with places: {loading.ours:.2f} s; CSafeLoader: {loading.theirs:.2f} s; {loading.ratio:.1f} times faster"
    )
    updating = compare(lambda: update(content), lambda: update_with_ruamel(content))
    print(
        f"update all, add 100: {updating.ours:.2f} s; ruamel: {updating.theirs:.2f} s; {updating.ratio:.1f} times faster"
    )
    large = subprocess.run([sys.executable, __file__, "large"], capture_output=True, text=True, check=True)
    print(f"100,000 entries, load and update: peak {large.stdout.strip()} MB")


if __name__ == "__main__":
    main()
