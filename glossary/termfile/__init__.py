r"""terms.yaml: read it exactly, change it without disturbing it, say what is wrong in it.

>>> termfile = load("terms.yaml", "terms:\n- en: Putin   # by hand\n  bn: 'পুতিন'\n".encode())
>>> termfile.termbase.entries[0].bn
'পুতিন'
>>> from glossary.model import Entry
>>> print(updated(termfile, [Entry(en="Kim", bn="কিম")], {}).content.decode())
terms:
- en: Putin   # by hand
  bn: 'পুতিন'
<BLANKLINE>
- en: Kim
  bn: কিম
  status: proposed
  kind: other
<BLANKLINE>

The law: every byte outside appended entries and the values of `auto:` keys is the same after a change
as before it. If that can't be kept, the change is refused and nothing is written.
"""

from glossary.termfile.change import Update, updated
from glossary.termfile.file import Termfile, load, new
from glossary.termfile.lint import lint
from glossary.termfile.merge import Merged, merged, proposed
from glossary.termfile.places import place
from glossary.termfile.tidy import Tidied, tidied

__all__ = [
    "Merged", "Termfile", "Tidied", "Update", "lint", "load", "merged", "new", "place", "proposed", "tidied", "updated",
]  # fmt: skip
