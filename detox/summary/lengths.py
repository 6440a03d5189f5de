"""Lengths of time as words of a sentence, in the words that the screen uses everywhere."""

from __future__ import annotations

from detox.core.text import QT_TRANSLATE_NOOP, Text


def length(seconds: float) -> Text:
    """Return ``seconds`` to the nearest minute: "55 min", "3 h", "3 h 55"."""
    hours, minutes = divmod(int(max(0.0, seconds) + 30) // 60, 60)
    if not hours:
        return QT_TRANSLATE_NOOP("Words", "{minutes} min").with_(minutes=minutes)
    if not minutes:
        return QT_TRANSLATE_NOOP("Words", "{hours} h").with_(hours=hours)
    return QT_TRANSLATE_NOOP("Words", "{hours} h {minutes}").with_(hours=hours, minutes=f"{minutes:02}")
