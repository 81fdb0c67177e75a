"""Do one task for many parts of the work on the machines of a dask.distributed scheduler that runs already.

As `jobs.done` does on one machine: each part has a key of its own, is done again when its worker was killed, and is
consumed once. Parts travel packed, and so do results: the machines need no common disk. Whoever can reach a scheduler
can run any code on its workers: it belongs in a network that is trusted, or behind TLS.
"""

import logging
import pickle
import re
import socket
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast
from uuid import uuid4

from glossary.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["differences", "done"]

PartT = TypeVar("PartT")
ResultT = TypeVar("ResultT")

_PATIENCE = 10
"""Seconds to wait for a scheduler."""

_CHECKED_EACH = 10
"""Seconds after which is looked whether there is still a worker, while none gets done."""

_ADDRESS = re.compile(r"(?P<protocol>tcp|tls)://(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/@\[\]]+):(?P<port>\d{1,5})/?")
_LONGEST_GREETING = 1 << 20

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
    _check_address(address)
    with _connected(address) as client:
        threads = _checked(client, address, program)
        yield from _done(client, address, partial(_packed_task, task), enumerate(parts), _WAITING * threads)


def _check_address(address: str) -> None:
    """Raise `ClusterError` for what dask would answer with tracebacks, or wait for without end."""
    found = _ADDRESS.fullmatch(address)
    if not found or not 0 < int(found["port"]) < 65_536:
        raise ClusterError(where=address, what="this is no address of a scheduler", remedy="write tcp://HOST:PORT")
    if found["protocol"] == "tcp":
        if not _may_be_dask(found["host"].strip("[]"), int(found["port"])):
            raise ClusterError(where=address, what="what answers there is no dask scheduler", remedy="check the port")
        return
    from distributed import Security

    if Security().get_connection_args("client").get("ssl_context") is None:
        remedy = "set distributed.comm.tls, see https://distributed.dask.org/en/stable/tls.html"
        raise ClusterError(where=address, what="dask's configuration names no certificates", remedy=remedy)


def _may_be_dask(host: str, port: int) -> bool:
    """Tell whether a server greets as dask does: with the length of its greeting, in 8 bytes, and before it is asked.

    Where nobody answers, dask itself tries for a while, and says why.
    """
    try:
        connection = socket.create_connection((host, port), timeout=_PATIENCE)
    except OSError:
        return True
    with connection, connection.makefile("rb") as stream, suppress(OSError):
        greeting = stream.read(8)
        return len(greeting) == 8 and int.from_bytes(greeting, "little") < _LONGEST_GREETING
    return False


@contextmanager
def _connected(address: str) -> Iterator["Client"]:
    from distributed import Client

    class Cautious(Client):
        """A client that can't be started is not waited for when it is cleared away."""

        def start(self, **options: Any) -> None:
            try:
                super().start(**options)
            except BaseException:
                self.status = "closed"
                raise

    _hush()
    try:
        client = Cautious(address, timeout=_PATIENCE, set_as_default=False, name="glossary")
    except Exception as error:  # noqa: BLE001 - a worker, or another version, answers with whatever it likes
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
    from distributed import CancelledError, KilledWorker

    run = uuid4().hex  # two runs on one scheduler have keys of their own
    running: dict[Future[Any], int] = {}
    try:
        while True:
            for number, part in islice(numbered, most - len(running)):
                if client.status != "running":
                    _lost(address)
                key = f"glossary-{run}-{number:06}"
                content = zlib.compress(pickle.dumps(part), 1)
                running[client.submit(task, content, key=key, retries=_TRIES, pure=True)] = number
            if not running:
                return
            for future in _finished(client, address, running):
                yield running.pop(future), future.result()
    except KilledWorker:
        what = "the workers are killed while they count, perhaps for want of memory"
        raise ClusterError(
            where=address, what=what, remedy="give them more, see `dask worker --memory-limit`"
        ) from None
    except (CancelledError, OSError):
        _lost(address)


def _finished(client: "Client", address: str, running: Iterable["Future[Any]"]) -> list["Future[Any]"]:
    """Wait until something is done. Raises `ClusterError` when no worker is left, and none comes back for a while."""
    from distributed import wait

    missing = 0
    while missing < _TRIES:
        try:
            with client.as_current():
                return list(wait(list(running), timeout=_CHECKED_EACH, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            missing = 0 if client.nthreads() else missing + 1
    remedy = "start some, and run this again; with --resume, what is done is kept"
    raise ClusterError(where=address, what="all workers went away", remedy=remedy)


def _lost(address: str) -> NoReturn:
    remedy = "start it anew; with --resume, what is done is kept"
    raise ClusterError(where=address, what="the scheduler went away", remedy=remedy) from None


def _packed_task(task: Callable[[PartT], ResultT], content: bytes) -> ResultT:
    """Do the task for a packed part; runs on a worker."""
    return task(pickle.loads(zlib.decompress(content)))  # noqa: S301 - from our own client, as is the task itself
