"""Counting on a cluster gives the same bytes, also when a worker is killed; what can't work ends in a sentence."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from archives import LETTER, SUMMIT, lines
from support import Run
from tasks import doubled

from glossary import cluster
from glossary.errors import ClusterError

PROGRAM = """
import sys, time
from glossary import cluster, collection
from glossary.cli import main
collection._PART_PIECES = 2
undelayed = collection.parts
def slowly(found, most):
    for part in undelayed(found, most):
        time.sleep({pause})
        yield part
collection.parts = slowly
cluster._CHECKED_EACH = 1
sys.argv = ["glossary", "extract", "wire.jsonl", "--format", "json", *sys.argv[1:]]
main()
"""
WORKERS = """
import os, sys
from distributed import Client
with Client(sys.argv[1]) as client:
    print(*client.run(os.getpid).values())
"""


def dask(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments, "--no-dashboard", "--host", "127.0.0.1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + 90
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def workers(address: str) -> list[int]:
    done = subprocess.run([sys.executable, "-c", WORKERS, address], capture_output=True, check=False, text=True)
    return [int(number) for number in done.stdout.split()]


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    place = str(tmp_path_factory.mktemp("dask"))
    running = [
        dask("scheduler", "--port", str(port)),
        dask("worker", address, "--nthreads", "1", "--nworkers", "2", "--local-directory", place),
    ]
    until(lambda: len(workers(address)) == 2)
    yield address
    for process in reversed(running):
        process.terminate()
        process.wait()


@pytest.fixture
def wire(workplace: Path) -> Path:
    stories = [f"{(LETTER, SUMMIT)[number % 2]} It was day {number}." for number in range(24)]
    (workplace / "wire.jsonl").write_bytes(lines(stories) + b'{"body": "Kim"}\n')
    return workplace


def start(*options: str, pause: float = 0.0) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", PROGRAM.format(pause=pause), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_cluster_gives_the_same_bytes_and_names_the_same_errors(wire: Path, scheduler: str) -> None:
    assert start("--cluster", scheduler).communicate() == start("--jobs", "1").communicate()


def test_a_worker_that_is_killed_changes_nothing(wire: Path, scheduler: str) -> None:
    expected = start("--jobs", "1").communicate()
    victim = workers(scheduler)[0]
    running = start("--cluster", scheduler, "--resume", "kept", pause=0.4)
    until(lambda: len(list(Path("kept").glob("*.part"))) >= 3)
    os.kill(victim, signal.SIGKILL)
    assert len(list(Path("kept").glob("*.part"))) < 12
    assert running.communicate() == expected


def test_a_scheduler_that_is_not_there_is_named(glossary: Run, wire: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    address = f"tcp://127.0.0.1:{free_port()}"
    done = glossary("extract", "wire.jsonl", "--cluster", address)
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-1].startswith(f"glossary: {address}: there is no scheduler that can be reached (")


def test_a_worker_is_no_scheduler(wire: Path, scheduler: str) -> None:
    program = WORKERS.replace("client.run(os.getpid).values()", "client.nthreads()")
    worker = subprocess.run(
        [sys.executable, "-c", program, scheduler], capture_output=True, check=True, text=True
    ).stdout
    worker = worker.split()[0]
    command = [sys.executable, "-m", "glossary", "extract", "wire.jsonl", "--cluster", worker]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"glossary: {worker}: there is no scheduler that can be reached (")


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1:8786", "http://127.0.0.1:1", "tcp://127.0.0.1", "tcp://:1", "tcp://a:0", "tcp://a:65536", "tcp://a:b"],
)
def test_an_address_must_say_how(address: str) -> None:
    with pytest.raises(ClusterError, match="this is no address of a scheduler; write tcp://HOST:PORT"):
        list(cluster.done(doubled, [1], address, str))


def test_tls_without_certificates_is_named() -> None:
    with pytest.raises(ClusterError, match="dask's configuration names no certificates; set distributed.comm.tls"):
        list(cluster.done(doubled, [1], "tls://127.0.0.1:1", str))


def greet(server: socket.socket, greeting: bytes) -> None:
    with server.accept()[0] as connection:
        connection.sendall(greeting)
        connection.recv(1)


@pytest.mark.parametrize("greeting", [b"", b"SSH-2.0-"])
def test_another_server_is_not_waited_for(greeting: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=greet, args=(server, greeting))
        thread.start()
        with pytest.raises(ClusterError, match="what answers there is no dask scheduler; check the port"):
            list(cluster.done(doubled, [1], f"tcp://127.0.0.1:{server.getsockname()[1]}", str))
        thread.join()


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    with pytest.raises(ClusterError, match=r"isn't installed; run `pip install \"newsroom-glossary\[cluster\]\"`"):
        list(cluster.done(doubled, [1], "tcp://127.0.0.1:1", str))


def test_another_version_of_dask_is_named() -> None:
    here = {"host": {"python": "3.11.7.final.0"}, "packages": {"dask": "2026.8.0"}}
    there = {"host": {"python": "3.11.2.final.0"}, "packages": {"dask": "2025.1.0"}}
    found = cluster.differences({"client": here, "scheduler": there, "workers": {}})
    assert found == ["the scheduler has dask 2025.1.0, this machine 2026.8.0"]


MISMATCH = """
import sys
from glossary import cluster
from glossary.errors import GlossaryError
import tasks
try:
    list(cluster.done(tasks.doubled, [1], sys.argv[1], eval(sys.argv[2])))
except GlossaryError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("__import__('os').getpid", "a worker has another version of this program: "),
        ("tasks.doubled", "a worker can't run this program ("),
    ],
)
def test_another_program_on_a_worker_is_named(scheduler: str, program: str, message: str) -> None:
    tests = str(Path(__file__).parent.parent)
    command = [sys.executable, "-c", MISMATCH, scheduler, program]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env={**os.environ, "PYTHONPATH": tests})
    assert done.stdout.startswith(f"{scheduler}: {message}")
    assert done.stdout.endswith("; install the same version of newsroom-glossary on all machines\n")
    assert done.stdout.count("\n") == 1


def test_jobs_and_a_cluster_are_not_asked_for_together(glossary: Run, wire: Path) -> None:
    done = glossary("extract", "wire.jsonl", "--cluster", "tcp://127.0.0.1:1", "--jobs", "2")
    assert (done.code, "give --jobs or --cluster, not both" in done.err) == (2, True)


def test_a_scheduler_that_goes_away_is_named_and_what_is_done_is_kept(wire: Path, tmp_path: Path) -> None:
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    scheduler = dask("scheduler", "--port", str(port))
    worker = dask("worker", address, "--nthreads", "1", "--local-directory", str(tmp_path))
    until(lambda: workers(address))
    running = start("--cluster", address, "--resume", "kept", pause=0.4)
    until(lambda: len(list(Path("kept").glob("*.part"))) >= 2)
    scheduler.kill()
    out, err = running.communicate()
    worker.terminate()
    assert [process.wait() is not None for process in (scheduler, worker)] == [True, True]
    assert (running.returncode, out, err.decode()) == (
        2, b"", f"glossary: {address}: the scheduler went away; start it anew; with --resume, what is done is kept\n",
    )  # fmt: skip


def test_workers_that_all_go_away_are_named(wire: Path, tmp_path: Path) -> None:
    address = f"tcp://127.0.0.1:{(port := free_port())}"
    scheduler = dask("scheduler", "--port", str(port))
    worker = dask("worker", address, "--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path))
    until(lambda: workers(address))
    running = start("--cluster", address, "--resume", "kept", pause=0.4)
    until(lambda: len(list(Path("kept").glob("*.part"))) >= 2)
    worker.kill()
    _, err = running.communicate()
    scheduler.terminate()
    assert [process.wait() is not None for process in (scheduler, worker)] == [True, True]
    assert (running.returncode, err.decode()) == (
        2, f"glossary: {address}: all workers went away;"
        " start some, and run this again; with --resume, what is done is kept\n",
    )  # fmt: skip
