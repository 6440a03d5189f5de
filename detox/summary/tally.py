"""What was said around the summary of a day, and what came after it: counted from the history's events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from detox.core.day_facts import CONTEXTS, PHONES, WORTHS, Context, Later, Said, UsageCount
from detox.core.history import Event


def said(events: Iterable[Event], day: date) -> Said:
    """Return the last word of each kind about ``day``; an answer that is none of ours counts as not given."""
    last: dict[str, str] = {}
    for event in _about(events, day):
        last |= {key: value for key, value in event.data.items() if isinstance(value, str)}
    return Said(
        phone=next((phone for phone in PHONES if phone == last.get("phone")), None),
        worth=next((worth for worth in WORTHS if worth == last.get("worth")), None),
        sentence=last.get("sentence", ""),
        step=last.get("step", ""),
    )


def later(events: Iterable[Event], day: date, usage: UsageCount) -> Later | None:
    """Return what came after the popup of ``day`` in its pieces, None if it never came up."""
    shown = next((event.at_ms for event in _about(events, day) if not event.data), None)
    if shown is None:
        return None
    ms: dict[Context, int] = dict.fromkeys(CONTEXTS, 0)
    for piece in usage.pieces:
        ms[piece.context] += max(0, piece.end_ms - max(piece.start_ms, shown))
    # A part is never longer than the whole, whichever way both were rounded.
    return Later(shown, {context: min(ms[context] // 1000, usage.seconds[context]) for context in CONTEXTS})


def told(events: Iterable[Event]) -> Mapping[str, date]:
    """Return the kind sentences that were shown, with the last day that each was shown of."""
    found: dict[str, date] = {}
    for event in events:
        sentence, day = event.data.get("sentence"), _day(event.name)
        if event.kind == "summary" and isinstance(sentence, str) and sentence and day:
            found[sentence] = max(day, found.get(sentence, day))
    return found


def _about(events: Iterable[Event], day: date) -> list[Event]:
    name = day.isoformat()
    mine = (event for event in events if event.kind == "summary" and event.name == name)
    return sorted(mine, key=lambda event: event.at_ms)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
