"""What people who translate with the glossary are handed: their articles with its terms marked, and what is new in it.

>>> from glossary.model import Entry, Status, Termbase
>>> old = Termbase(entries=(Entry(en="Putin", bn="পুটিন"),))
>>> new = Termbase(entries=(Entry(en="Putin", bn="পুতিন", status=Status.APPROVED),))
>>> print(NOTES["text"](changes(old, new)), end="")
Newly approved
  Putin = পুতিন: approved; was পুটিন
"""

from glossary.aids.annotations import ANNOTATIONS
from glossary.aids.changes import Changes, changes
from glossary.aids.notes import NOTES
from glossary.aids.uses import Finder, first_uses

__all__ = ["ANNOTATIONS", "NOTES", "Changes", "Finder", "changes", "first_uses"]
