"""A text editor, as far as a language server sees one: JSON-RPC over the pipes of a process."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

__all__ = ["Editor", "editor"]


class Editor:
    """A session with a server."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._number = 0
        self._version = 0
        self._told: list[dict[str, Any]] = []

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()  # ASCII: also lone surrogates can be sent
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout
        size = 0
        while (line := self._process.stdout.readline().strip()) or not size:
            assert self._process.poll() is None, "the server is gone"
            if line.lower().startswith(b"content-length:"):
                size = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self._process.stdout.read(size))
        assert message.get("method") != "window/showMessage", message
        return message

    def ask(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while (answer := self._receive()).get("id") != self._number or "method" in answer:
            self._told.append(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        """Open a file, perhaps with a text that isn't saved; return its diagnostics."""
        text = path.read_text("utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "plaintext", "version": 0, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return self.diagnostics(path, 0)

    def type(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Change the whole text; return its new diagnostics."""
        self._version += 1
        document = {"uri": path.as_uri(), "version": self._version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        return self.diagnostics(path, self._version)

    def diagnostics(self, path: Path, version: int | None = None) -> list[dict[str, Any]]:
        """Wait for the next diagnostics of a file, or for those of one version of it."""
        seen = 0
        while True:
            if seen == len(self._told):
                self._told.append(self._receive())
            params = self._told[seen].get("params", {})
            if params.get("uri") == path.as_uri() and version in {None, params.get("version")}:
                found: list[dict[str, Any]] = self._told.pop(seen)["params"]["diagnostics"]
                return found
            seen += 1

    def at(self, method: str, path: Path, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self.ask(f"textDocument/{method}", textDocument={"uri": path.as_uri()}, position=place)

    def fixes(self, path: Path, line: int, start: int, end: int) -> Any:
        places = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
        return self.ask(
            "textDocument/codeAction", textDocument={"uri": path.as_uri()}, range=places, context={"diagnostics": []}
        )


@contextmanager
def editor(folder: Path, *encodings: str) -> Iterator[Editor]:
    """Start `glossary lsp` in a folder, and shut it down as the protocol says."""
    command = [sys.executable, "-m", "glossary", "lsp"]
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    patience = threading.Timer(60, process.kill)  # a server that doesn't answer fails, and hangs nothing
    patience.start()
    try:
        session = Editor(process)
        general = {"positionEncodings": list(encodings)} if encodings else {}
        session.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={"general": general})
        session.tell("initialized")
        yield session
        session.ask("shutdown")
        session.tell("exit")
        assert process.wait(10) == 0
    finally:
        patience.cancel()
        process.kill()
        process.communicate()
