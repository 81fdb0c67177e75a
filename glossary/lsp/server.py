"""The language server: what the editor asks is handed to `desk` and `features`, and the answer put into its words."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from glossary.lsp import features, names
from glossary.lsp.desk import Desk
from glossary.model import Entry, Finding, Form, Severity, Span
from glossary.text.lines import Lines

__all__ = ["run", "server"]

PAUSE = 0.15
"""Seconds without a key after which a text is checked."""

_SEVERITIES = {Severity.ERROR: types.DiagnosticSeverity.Error, Severity.WARNING: types.DiagnosticSeverity.Warning}


def run(glossary: str) -> None:
    """Serve one editor over standard input and output, until it says so."""
    server(glossary).start_io()


def server(glossary: str) -> "Server":
    """Return a server with all its features."""
    made = Server(glossary)
    for name, answer in _FEATURES.items():
        made.feature(name, _OPTIONS.get(name))(answer)
    return made


class Server(LanguageServer):
    """A server with a desk; texts are sent whole, since a program shouldn't guess where an editor cuts lines."""

    def __init__(self, glossary: str) -> None:
        """Take the name of the glossary file."""
        super().__init__("glossary", version("newsroom-glossary"), types.TextDocumentSyncKind.Full)
        self.desk = Desk(glossary, self._opened, self._told)
        self._waiting: dict[str, asyncio.TimerHandle] = {}

    def _opened(self, path: str) -> str | None:
        documents = self.workspace.text_documents.values()
        return next((document.source for document in documents if document.path == path), None)

    def _told(self, sentence: str) -> None:
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, sentence))

    def check(self, uri: str) -> None:
        """Check an open text, and tell the editor."""
        document = self.workspace.text_documents.get(uri)
        if document is not None:
            text = document.source
            shown = [self.diagnostic(text, finding) for finding in self.desk.findings(_path(document), text)]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, shown, document.version))

    def check_soon(self, uri: str) -> None:
        """Check a text when no key has been pressed for a moment."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().call_later(PAUSE, self.check, uri)

    def check_all(self) -> None:
        """Check all open texts: what one is checked by has changed."""
        for uri in list(self.workspace.text_documents):
            self.check_soon(uri)

    @property
    def encoding(self) -> str:
        """In what code units this editor counts columns."""
        return types.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value

    def range(self, lines: Lines, span: Span) -> types.Range:
        """Return a stretch of a text as this editor counts."""
        start, end = (types.Position(*lines.position(offset, self.encoding)) for offset in (span.start, span.end))
        return types.Range(start, end)

    def offset(self, lines: Lines, position: types.Position) -> int:
        """Return the offset of a place that the editor names."""
        return lines.offset(position.line, position.character, self.encoding)

    def diagnostic(self, text: str, finding: Finding) -> types.Diagnostic:
        """Return a finding as the editor shows it."""
        lines = Lines(text)
        return types.Diagnostic(
            range=self.range(lines, features.span(finding, text, lines)),
            message=f"{finding.message}; {finding.hint}",
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            source="glossary",
        )


def _path(document: TextDocument) -> str:
    return to_fs_path(document.uri) or document.path


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.check(params.text_document.uri)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    document = server.workspace.get_text_document(params.text_document.uri)
    server.check_all() if names.is_source(_path(document)) else server.check_soon(document.uri)


def _saved(server: Server, _params: types.DidSaveTextDocumentParams) -> None:
    server.check_all()


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    document = server.workspace.get_text_document(params.text_document.uri)
    path, text = _path(document), document.source
    ready = server.desk.checker(path) if names.is_source(path) or server.desk.is_translation(path) else None
    lines = Lines(text)
    match = features.at(ready.uses(text), server.offset(lines, params.position)) if ready else None
    if match is None:
        return None
    cards = "\n\n".join(map(features.card, match.entries))
    content = types.MarkupContent(types.MarkupKind.PlainText, cards)
    return types.Hover(content, server.range(lines, Span(start=match.start, end=match.end)))


def _completion(server: Server, params: types.CompletionParams) -> types.CompletionList:
    document = server.workspace.get_text_document(params.text_document.uri)
    path, text = _path(document), document.source
    ready = server.desk.checker(path) if server.desk.is_translation(path) else None
    if ready is None:
        return types.CompletionList(is_incomplete=False, items=[])
    lines = Lines(text)
    offset = server.offset(lines, params.position)
    where = features.typed(text, offset)
    segment = server.desk.segment(path, text, offset)
    near = {use.entry.en: use.entry for use in ready.uses(segment.source) if use.form is Form.TERM} if segment else {}
    found = features.choices(ready.entries, list(near.values()), text[where.start : where.end])
    place = server.range(lines, where)
    return types.CompletionList(is_incomplete=True, items=[_item(choice, place) for choice in found])


def _item(choice: features.Choice, place: types.Range) -> types.CompletionItem:
    entry: Entry = choice.entry
    is_bengali = choice.word in {entry.bn, *entry.also}
    return types.CompletionItem(
        label=choice.word if is_bengali else entry.bn,
        detail=entry.en,
        documentation=features.card(entry),
        kind=types.CompletionItemKind.Text,
        filter_text=choice.word,
        sort_text=f"{int(not choice.is_near)}{entry.en}",
        text_edit=types.TextEdit(place, choice.word if is_bengali else entry.bn),
    )


def _code_action(server: Server, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
    document = server.workspace.get_text_document(params.text_document.uri)
    path, text = _path(document), document.source
    if not server.desk.is_translation(path):
        return []
    lines = Lines(text)
    start, end = (server.offset(lines, place) for place in (params.range.start, params.range.end))
    found = features.fixes(server.desk.findings(path, text), Span(start=start, end=end))
    return [_action(server, document, lines, fix) for fix in found]


def _action(server: Server, document: TextDocument, lines: Lines, fix: features.Fix) -> types.CodeAction:
    edits = [types.TextEdit(server.range(lines, edit.span), edit.text) for edit in fix.edits]
    return types.CodeAction(
        title=fix.title,
        kind=types.CodeActionKind.QuickFix if fix.findings else types.CodeActionKind.SourceFixAll,
        diagnostics=[server.diagnostic(document.source, finding) for finding in fix.findings],
        is_preferred=fix.is_certain or None,
        edit=types.WorkspaceEdit(changes={document.uri: edits}),
    )


_FEATURES: Mapping[str, Callable[[Server, Any], Any]] = {
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_COMPLETION: _completion,
    types.TEXT_DOCUMENT_CODE_ACTION: _code_action,
}
_OPTIONS = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]
    ),
}
