"""What was said around the summary of a day, and what came after it: counted from the history's events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from detox.core.day_facts import CONTEXTS, PHONES, WORTHS, Context, Later, Piece, Said
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


def shown(events: Iterable[Event], day: date) -> int | None:
    """Return when the summary of ``day`` came up first, UTC milliseconds; None if it never did."""
    return next((event.at_ms for event in _about(events, day) if not event.data), None)


def later(events: Iterable[Event], day: date, pieces: Iterable[Piece]) -> Later | None:
    """Return what came after the popup of ``day`` in its ``pieces``, None if it never came up."""
    at = shown(events, day)
    return None if at is None else Later(at, spent(pieces, at))


def spent(pieces: Iterable[Piece], from_ms: int) -> Mapping[Context, int]:
    """Return the whole seconds of ``pieces`` from ``from_ms`` on, by context."""
    ms: dict[Context, int] = dict.fromkeys(CONTEXTS, 0)
    for piece in pieces:
        ms[piece.context] += max(0, piece.end_ms - max(piece.start_ms, from_ms))
    return {context: length // 1000 for context, length in ms.items()}


def told(events: Iterable[Event], what: Literal["sentence", "offered"], first: date, last: date) -> Mapping[str, date]:
    """Return which sentences or steps were shown about the days from ``first`` to ``last``, each with its last day."""
    found: dict[str, date] = {}
    for event in events:
        shown, day = event.data.get(what), _day(event.name)
        if event.kind == "summary" and isinstance(shown, str) and shown and day and first <= day <= last:
            found[shown] = max(day, found.get(shown, day))
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
