"""What the user says afterwards of time that was recorded: it was work, it was private, it shall not count.

The word is kept in the span (``Span.override``) and wins over all else; what was recorded stays, and comes back when
the word is taken back. Only social time has a meaning; the rest is left as it is.
"""

from __future__ import annotations

from detox.core.commands import Mend
from detox.core.decisions import Decision, Log, MendSpans, Refuse
from detox.core.history import Override
from detox.core.instant import Instant
from detox.core.text import QT_TRANSLATE_NOOP

AS_RECORDED = "as-recorded"
WORDS: dict[str, Override | None] = {"work": "work", "private": "private", "deleted": "deleted", AS_RECORDED: None}
"""What can be said, by the word of the command line."""

_BACKWARDS = QT_TRANSLATE_NOOP("Mend", "the end lies before the start")
_FUTURE = QT_TRANSLATE_NOOP("Mend", "that time has not come yet")


def mended(wanted: Mend, now: Instant) -> tuple[Decision, ...]:
    """Return what to do about it, as far as now; the open span has been closed in this beat."""
    if wanted.from_ms >= wanted.to_ms:
        return (Refuse(_BACKWARDS, 2),)
    if wanted.from_ms >= now.ms:
        return (Refuse(_FUTURE, 2),)
    to_ms = min(wanted.to_ms, now.ms)
    data = {"from_ms": wanted.from_ms, "to_ms": to_ms}
    return MendSpans(wanted.from_ms, to_ms, wanted.override), Log("mend", wanted.override or AS_RECORDED, data)
