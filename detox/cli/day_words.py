"""The names of days as somebody types them in their own language; the app, like every script, has the English ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from detox.cli.wording import weekday
from detox.core.text import QT_TRANSLATE_NOOP, Text

Say = Callable[[Text], str]

_TOMORROW = QT_TRANSLATE_NOOP("Help", "tomorrow")
_MONDAY = date(2026, 11, 23)


def end_in_english(words: Iterable[str], say: Say) -> str:
    """Return an end as the app reads it: what ``say`` calls tomorrow is "tomorrow", all else stays as it was typed."""
    typed = " ".join(words)
    before, space, last = typed.rpartition(" ")
    return before + space + _english(last, (_TOMORROW,), say) if before.lower() in ("", "until") else typed


def day_in_english(typed: str, say: Say) -> str:
    """Return a day as the app reads it: the names that ``say`` has for the days of the week are the English ones."""
    return _english(typed, (_TOMORROW, *(weekday(_MONDAY + timedelta(days=index)) for index in range(7))), say)


def _english(typed: str, words: Iterable[Text], say: Say) -> str:
    wanted = typed.strip().lower()
    return next((word.source.lower() for word in words if say(word).lower() == wanted), typed)
