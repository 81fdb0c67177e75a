"""What earlier builds counted, in one SQLite file: the counts of each part as they are, and which articles they are of.

A build adds what it counted, and nothing is there before it says so: the file is changed in one transaction, which
also keeps other builds out. Only forgetting removes anything.

>>> with state(":memory:") as counts:
...     counts.add("2023-08-15", 2, [b""], [7, 8])
...     counts.summary(), sorted(counts.numbers()), counts.forget("2023-08-16"), counts.documents()
([('2023-08-15', 2)], [7, 8], 2, 0)
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from glossary.errors import FileError
from glossary.files.reading import is_file

__all__ = ["State", "state", "state_to_read"]

_APPLICATION = 0x6E676C73
"""In the header of the file, so that no other SQLite file is taken for one."""

_VERSION = 2
"""Of the tables and of the counts in them (see `extraction.packing`): to be raised when either changes."""

_MEMORY = ":memory:"
_PATIENCE = 60
_HALF = 1 << 63
"""SQLite's numbers have a sign."""

_TABLES = """
create table batches (id integer primary key, day text not null, documents integer not null);
create table parts (id integer primary key, batch integer not null, content blob not null);
create table articles (number integer primary key, batch integer not null);
create index parts_of on parts (batch);
create index articles_of on articles (batch);
"""


@contextmanager
def state(path: str, *, is_new: bool = True) -> Iterator["State"]:
    """Open a state, for one command at a time; without *is_new* it must be there.

    What is done to it counts from `State.commit` on; a new one without it is removed. Raises `FileError` for a file
    that is no state, or one of another version of the program.
    """
    may_stay = path == _MEMORY or is_file(path)
    if not is_new:
        _must_be(path)
    with _connected(path) as connection:
        connection.execute("pragma auto_vacuum = full")  # so that forgetting makes the file smaller
        connection.execute("begin immediate")
        if path != _MEMORY and not is_file(path):
            what = "another command that made this state has removed it again"
            raise FileError(where=path, what=what, remedy="run this one again")
        _check(path, connection)
        found = State(path, connection)
        try:
            yield found
        finally:
            if found.is_dirty() and not may_stay:  # while no other command can have begun to use it
                with suppress(OSError):
                    Path(path).unlink()


@contextmanager
def state_to_read(path: str) -> Iterator["State"]:
    """Open a state to look at it, also while another command changes it."""
    _must_be(path)
    with _connected(path, to_read=True) as connection:
        connection.execute("begin")
        _check(path, connection)
        yield State(path, connection)


def _must_be(path: str) -> None:
    if not is_file(path):
        is_directory = Path(path).is_dir()
        what = "this is a directory" if is_directory else "there is no such file"
        raise FileError(where=path, what=what, remedy="name a state" if is_directory else "check the name")


@contextmanager
def _connected(path: str, *, to_read: bool = False) -> Iterator[sqlite3.Connection]:
    address = f"{Path(path).absolute().as_uri()}?mode=ro" if to_read else path
    try:
        with closing(sqlite3.connect(address, _PATIENCE, isolation_level=None, uri=to_read)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise _error(path, error) from None


def _check(path: str, connection: sqlite3.Connection) -> None:
    (application,), (version,) = (
        connection.execute(f"pragma {name}").fetchone() for name in ("application_id", "user_version")
    )
    if not connection.execute("select count(*) from sqlite_schema").fetchone()[0]:
        for statement in _TABLES.strip().split(";\n"):
            connection.execute(statement)
        connection.execute(f"pragma application_id = {_APPLICATION}")
        connection.execute(f"pragma user_version = {_VERSION}")
    elif application != _APPLICATION:
        raise FileError(where=path, what="this file is no state of `glossary build`", remedy="name another file")
    elif version != _VERSION:
        what = f"this state has version {version}, this program writes version {_VERSION}"
        raise FileError(where=path, what=what, remedy="build a new one from the articles, or use the other program")


def _error(path: str, error: sqlite3.Error) -> FileError:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_BUSY:
        what = "another command has been working with this state for a minute"
        return FileError(where=path, what=what, remedy="wait for it, and run this one again")
    if code in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
        return FileError(where=path, what="this file is no state, or damaged", remedy="name another file, or a copy")
    return FileError(where=path, what=f"this state can't be used ({error})", remedy="check the name and the disk")


class State:
    """An open state; see `state`."""

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        """Take a connection with an open transaction."""
        self.path = path
        self._connection = connection

    def documents(self) -> int:
        """Return how many articles were counted."""
        return int(self._connection.execute("select coalesce(sum(documents), 0) from batches").fetchone()[0])

    def summary(self) -> list[tuple[str, int]]:
        """Return the days of batches, each with the number of its articles."""
        rows = self._connection.execute("select day, sum(documents) from batches group by day order by day")
        return [(str(day), int(count)) for day, count in rows]

    def numbers(self) -> Iterator[int]:
        """Yield the fingerprints of the articles that were counted."""
        return (number + _HALF for (number,) in self._connection.execute("select number from articles"))

    def parts(self) -> Iterator[bytes]:
        """Yield the packed counts of each part, in the order in which they were added."""
        return (content for (content,) in self._connection.execute("select content from parts order by id"))

    def add(self, day: str, documents: int, parts: Iterable[bytes], numbers: Iterable[int]) -> None:
        """Add what was counted of the articles of a *day*, `YYYY-MM-DD`: packed parts, and who the articles are."""
        run = self._connection
        batch = run.execute("insert into batches (day, documents) values (?, ?)", (day, documents)).lastrowid
        run.executemany("insert into parts (batch, content) values (?, ?)", ((batch, part) for part in parts))
        rows = ((number - _HALF, batch) for number in numbers)
        run.executemany("insert or ignore into articles (number, batch) values (?, ?)", rows)

    def forget(self, before: str) -> int:
        """Remove what is of a day before *before*; return of how many articles it was."""
        removed = self.documents()
        run = self._connection
        for table in ("parts", "articles"):
            run.execute(f"delete from {table} where batch in (select id from batches where day < ?)", (before,))  # noqa: S608
        run.execute("delete from batches where day < ?", (before,))
        return removed - self.documents()

    def commit(self) -> None:
        """Make it so; what is done after this counts at once."""
        if self.is_dirty():
            self._connection.execute("commit")

    def is_dirty(self) -> bool:
        """Tell whether what was done doesn't count yet."""
        return self._connection.in_transaction
