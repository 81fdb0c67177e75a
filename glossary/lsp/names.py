"""Which file is a translation, and where its source is: a rule of names.

>>> sources("desk/kim.bn.txt")
('desk/kim.en.txt', 'desk/kim.txt')
>>> sources("desk/bn/kim.txt"), sources("desk/notes.txt")
(('desk/en/kim.txt',), ())
>>> is_source("desk/kim.en.txt"), is_source("desk/en/kim.txt"), is_source("kim.txt")
(True, True, False)

`NAME.bn.txt` translates `NAME.en.txt` beside it or, without one, `NAME.txt`; a file in a directory `bn` translates the
file of the same name in the directory `en` beside that.
"""

from pathlib import PurePath

__all__ = ["above", "is_bilingual", "is_source", "sources"]

_SOURCE, _TARGET = "en", "bn"
_BILINGUAL = (".xlf", ".xliff", ".tmx", ".tsv")


def sources(path: str) -> tuple[str, ...]:
    """Return where the source of a translation may be, the likeliest first; `()` for what is no translation."""
    name = PurePath(path)
    stem, dot, language = name.stem.rpartition(".")
    if dot and language == _TARGET:
        return tuple(str(name.with_name(other + name.suffix)) for other in (f"{stem}.{_SOURCE}", stem))
    if name.parent.name == _TARGET:
        return (str(name.parent.parent / _SOURCE / name.name),)
    return ()


def is_source(path: str) -> bool:
    """Tell whether a file is named as the English side of a translation."""
    name = PurePath(path)
    return name.stem.endswith(f".{_SOURCE}") or name.parent.name == _SOURCE


def is_bilingual(path: str) -> bool:
    """Tell whether a file is named as one with both languages."""
    return path.casefold().endswith(_BILINGUAL)


def above(path: str, name: str) -> tuple[str, ...]:
    """Return where a file of some name may be that is meant for *path*: in its directory, or in one above."""
    return tuple(str(parent / name) for parent in PurePath(path).parents)
