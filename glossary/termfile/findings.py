"""Findings, made at a place: an error, or a warning."""

from glossary.model import Finding, Severity

__all__ = ["error", "warning"]

Place = tuple[int, int]
"""Line and column."""


def error(place: Place, rule: str, message: str, hint: str) -> Finding:
    """Return a finding that makes `glossary lint` fail."""
    line, column = place
    return Finding(line=line, column=column, severity=Severity.ERROR, rule=rule, message=message, hint=hint)


def warning(place: Place, rule: str, message: str, hint: str) -> Finding:
    """Return a finding that may be meant as it is."""
    line, column = place
    return Finding(line=line, column=column, severity=Severity.WARNING, rule=rule, message=message, hint=hint)
