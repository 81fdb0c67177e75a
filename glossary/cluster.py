"""Do one task for many parts of the work on the machines of a dask.distributed scheduler that runs already.

As `jobs.done` does on one machine: each part has a key of its own, is done again when its worker was killed, and is
consumed once. Parts travel packed, and so do results: the machines need no common disk. Whoever can reach a scheduler
can run any code on its workers: it belongs in a network that is trusted, or behind TLS.
"""

import logging
import pickle
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast
from uuid import uuid4

from glossary.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["differences", "done"]

PartT = TypeVar("PartT")
ResultT = TypeVar("ResultT")

_PATIENCE = 10
"""Seconds to wait for a scheduler."""

_TRIES = 3
_WAITING = 2
"""Parts that are ready on the scheduler when a worker gets free, for each of its threads."""

_LOUD = ("distributed", "tornado", "asyncio")

_MUST_AGREE = ("dask", "distributed", "msgpack", "cloudpickle")


def done(
    task: Callable[[PartT], ResultT], parts: Iterable[PartT], address: str, program: Callable[[], str]
) -> Generator[tuple[int, ResultT], None, None]:
    """Yield the number of each part, from 0, with what *task* returned for it, as they get done.

    *program* names the program on a machine. Raises `ClusterError` when the scheduler can't be used: it isn't there,
    has other versions or no worker, or goes away.
    """
    if find_spec("distributed") is None:
        remedy = 'run `pip install "newsroom-glossary[cluster]"`'
        raise ClusterError(where="--cluster", what="dask.distributed isn't installed", remedy=remedy)
    if not address.startswith(("tcp://", "tls://")):
        raise ClusterError(where=address, what="this is no address of a scheduler", remedy="write tcp://HOST:PORT")
    with _connected(address) as client:
        threads = _checked(client, address, program)
        yield from _done(client, address, partial(_packed_task, task), enumerate(parts), _WAITING * threads)


@contextmanager
def _connected(address: str) -> Iterator["Client"]:
    from distributed import Client

    _hush()
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False, name="glossary")
    except (OSError, ValueError, ImportError) as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        what = f"there is no scheduler that can be reached ({said})"
        raise ClusterError(where=address, what=what, remedy="start one with `dask scheduler`") from None
    try:
        yield client
    finally:
        client.close(timeout=_PATIENCE)


def _hush() -> None:
    """Keep dask, and what it stands on, from logging: what goes wrong is said in a sentence."""
    for name in [*logging.root.manager.loggerDict, "tornado.application", "asyncio"]:
        if name.startswith(_LOUD):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _checked(client: "Client", address: str, program: Callable[[], str]) -> int:
    """Return how many threads the workers have together; raise `ClusterError` when they can't do the work."""
    wrong = differences(cast("Mapping[str, Any]", client.get_versions()))
    if wrong:
        raise ClusterError(where=address, what=wrong[0], remedy="install the same versions on all machines")
    threads = int(sum(client.nthreads().values()))
    if not threads:
        remedy = f"start some with `dask worker {address} --nthreads 1`"
        raise ClusterError(where=address, what="this scheduler has no worker", remedy=remedy)
    remedy = "install the same version of newsroom-glossary on all machines"
    try:
        programs = client.run(program)
    except Exception as error:  # noqa: BLE001 - whatever a worker raises comes through
        what = f"a worker can't run this program ({error})"
        raise ClusterError(where=address, what=what, remedy=remedy) from None
    if other := next((each for each in programs.values() if each != program()), None):
        what = f"a worker has another version of this program: {other}, here it is {program()}"
        raise ClusterError(where=address, what=what, remedy=remedy)
    return threads


def differences(versions: Mapping[str, Any]) -> list[str]:
    """Return what differs between the versions on this machine, the scheduler and the workers, a sentence each.

    >>> here = {"host": {"python": "3.11.7.final.0"}, "packages": {"dask": "2026.8.0"}}
    >>> there = {"host": {"python": "3.12.1.final.0"}, "packages": {"dask": "2026.8.0"}}
    >>> differences({"client": here, "scheduler": here, "workers": {"tcp://10.0.0.7:1": there}})
    ['tcp://10.0.0.7:1 has python 3.12, this machine 3.11']
    """
    own = _versions(versions["client"])
    others = {"the scheduler": versions["scheduler"], **versions["workers"]}
    return [
        f"{name} has {package} {version or 'not at all'}, this machine {own[package]}"
        for name, about in others.items()
        for package, version in _versions(about).items()
        if version != own[package]
    ]


def _versions(about: Mapping[str, Any]) -> dict[str, str | None]:
    host, packages = dict(about["host"]), dict(about["packages"])
    python = ".".join(str(host["python"]).split(".")[:2])
    return {"python": python, **{name: packages.get(name) for name in _MUST_AGREE}}


def _done(
    client: "Client", address: str, task: Callable[[bytes], ResultT], numbered: Iterator[tuple[int, Any]], most: int
) -> Generator[tuple[int, ResultT], None, None]:
    from distributed import CancelledError, KilledWorker, as_completed

    run = uuid4().hex  # two runs on one scheduler have keys of their own
    running: dict[str, int] = {}
    finished = as_completed(loop=client.loop, with_results=True)
    try:
        while True:
            for number, part in islice(numbered, most - len(running)):
                if client.status != "running":
                    _lost(address)
                key = f"glossary-{run}-{number:06}"
                content = zlib.compress(pickle.dumps(part), 1)
                running[key] = number
                finished.add(client.submit(task, content, key=key, retries=_TRIES, pure=True))
            if not running:
                return
            future, result = next(finished)
            if future.cancelled():
                _lost(address)
            yield running.pop(future.key), result
    except KilledWorker:
        what = "the workers are killed while they count, perhaps for want of memory"
        raise ClusterError(
            where=address, what=what, remedy="give them more, see `dask worker --memory-limit`"
        ) from None
    except (CancelledError, OSError):
        _lost(address)


def _lost(address: str) -> NoReturn:
    remedy = "start it anew; with --resume, what is done is kept"
    raise ClusterError(where=address, what="the scheduler went away", remedy=remedy) from None


def _packed_task(task: Callable[[PartT], ResultT], content: bytes) -> ResultT:
    """Do the task for a packed part; runs on a worker."""
    return task(pickle.loads(zlib.decompress(content)))  # noqa: S301 - from our own client, as is the task itself
