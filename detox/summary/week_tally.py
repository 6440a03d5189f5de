"""What the user said of weeks, counted from the history's events: of each kind the last word about a week counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from detox.core.day_facts import IfThen
from detox.core.days import week_name
from detox.core.history import Event
from detox.core.week_facts import STEPS, Feeling, WeekSaid

WORDS = ("win", "plan", "feeling")
_SLIDERS = ("energy", "nearness", "effect")


def said(events: Iterable[Event], week: str) -> WeekSaid:
    """Return what was said of ``week``, such as "2026-W48"; what is none of ours counts as not said."""
    last = _last(event for event in events if event.name == week)
    return WeekSaid(_text(last.get("win"), "text"), _plan(last.get("plan")), _feeling(last.get("feeling")))


def wins(events: Iterable[Event]) -> list[tuple[str, str]]:
    """Return the weeks that have a win, each with it, the newest first."""
    found: dict[str, str] = {}
    for event in sorted(events, key=lambda one: one.at_ms):
        if event.kind == "win":
            found[event.name] = _text(event.data, "text")
    return sorted(((week, text) for week, text in found.items() if text), reverse=True)


def week_before(monday: date) -> str:
    """Return the name of the week before the one that begins on ``monday``."""
    return week_name(monday - timedelta(days=7))


def _last(events: Iterable[Event]) -> dict[str, Mapping[str, object]]:
    ordered = sorted(events, key=lambda one: one.at_ms)
    return {event.kind: event.data for event in ordered if event.kind in WORDS}


def _text(data: Mapping[str, object] | None, key: str) -> str:
    value = data.get(key) if data else None
    return value.strip() if isinstance(value, str) else ""


def _plan(data: Mapping[str, object] | None) -> IfThen | None:
    when, then = _text(data, "when"), _text(data, "then")
    return IfThen(when, then) if when and then else None


def _feeling(data: Mapping[str, object] | None) -> Feeling | None:
    values = [data.get(name) for name in _SLIDERS] if data else []
    steps = [value for value in values if isinstance(value, int) and value in STEPS]
    return Feeling(*steps) if len(steps) == len(_SLIDERS) else None
