"""Files as people leave them: a run with nothing to do gives back every byte, and adding an entry only inserts."""

import pytest

from glossary.model import Entry
from glossary.termfile import load, updated

SAMPLES = {
    "plain": "terms:\n- en: Kim\n  bn: কিম\n",
    "indented": "terms:\n    - en: Kim\n      bn: কিম\n",
    "wide dash": "terms:\n-    en: Kim\n     bn: কিম\n",
    "dash alone": "terms:\n-\n  en: Kim\n  bn: কিম\n",
    "comments everywhere": "# a\nterms: # b\n# c\n- en: Kim # d\n  # e\n  bn: কিম # f\n  # g\n# h\n",
    "comment after dash": "terms:\n- # first\n  en: Kim\n",
    "single quotes": "terms:\n- en: 'Kim''s'\n  bn: 'কিম'\n",
    "double quotes": 'terms:\n- en: "Kim \\u0996 \\x41"\n  bn: "কিম"\n',
    "mixed quotes": "terms:\n- \"en\": Kim\n  'bn': কিম\n",
    "flow entry": "terms:\n- {en: Kim, bn: কিম, variants: [a, b]}\n",
    "flow over lines": "terms:\n- {\n    en: Kim,   # one\n    bn: কিম,\n  }\n",
    "flow list with comments": "terms:\n- en: Kim\n  also: [ক,   # first\n         খ,   # second\n        ]\n",
    "trailing comma": "terms:\n- en: Kim\n  also: [ক, খ, ]\n",
    "odd spacing": "terms:\n- en:    Kim\n  bn:কিম\n".replace("bn:কিম", "bn:   কিম   "),
    "literal": "terms:\n- en: Kim\n  note: |\n    one\n      two\n\n    three\n",
    "literal strip": "terms:\n- en: Kim\n  note: |-\n    one\n\n\n- en: Un\n",
    "literal keep": "terms:\n- en: Kim\n  note: |+\n    one\n\n\n- en: Un\n",
    "folded": "terms:\n- en: Kim\n  note: >\n    one\n    two\n\n",
    "indentation sign": "terms:\n- en: Kim\n  note: |2\n     one\n",
    "quoted over lines": 'terms:\n- en: Kim\n  note: "one\n    two"\n',
    "plain over lines": "terms:\n- en: Kim\n  note: one\n    two\n",
    "windows": "terms:\r\n- en: Kim # a\r\n  bn: কিম\r\n",
    "mixed line ends": "terms:\r\n- en: Kim\n  bn: কিম\r\n",
    "byte order mark": "\ufeffterms:\n- en: Kim\n",
    "no final newline": "terms:\n- en: Kim\n  bn: কিম",
    "many final newlines": "terms:\n- en: Kim\n\n\n\n",
    "trailing blanks": "terms:   \n- en: Kim   \n  bn: কিম\t\n   \n",
    "document marks": "---\nterms:\n- en: Kim\n...\n",
    "directive": "%YAML 1.1\n---\nterms:\n- en: Kim\n",
    "nothing words": "terms:\n- en: Kim\n  bn: ~\n  note: null\n  also:\n",
    "yes and no": "terms:\n- en: no\n  bn: ক\n  note: on\n- en: 2023-08-15\n- en: 12:30\n",
    "keys after the list": "terms:\n- en: Kim\n\nregion: IN   # ours\n",
    "anchors": "terms:\n- en: &k Kim\n  note: *k\n- en: Un\n",
    "long line": f"terms:\n- en: Kim\n  note: {'অ ' * 900}end\n",
    "unusual characters": "terms:\n- en: K\u00a0m\n  note: 'a\u2028b \u200d 😀'\n",
}


@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_nothing_to_do_changes_no_byte(text: str) -> None:
    termfile = load("t", text.encode())
    autos = {number: entry.auto for number, entry in enumerate(termfile.termbase.entries) if entry.auto}
    assert updated(termfile, [], autos).content == text.encode()


@pytest.mark.parametrize("text", SAMPLES.values(), ids=SAMPLES)
def test_a_new_entry_is_one_insertion(text: str) -> None:
    termfile = load("t", text.encode())
    new = updated(termfile, [Entry(en="Putin", bn="পুতিন")]).content.decode()
    front = next(size for size in range(len(text), -1, -1) if new.startswith(text[:size]) and new.endswith(text[size:]))
    assert "en: Putin" in new[front : len(new) - len(text) + front]
    assert load("t", new.encode()).termbase.entries[:-1] == termfile.termbase.entries
