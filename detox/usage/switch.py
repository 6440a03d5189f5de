"""The rule of the switch *This is work* / *This is mine*: what the user says of this time, until when, since when.

It is logged as an event ``means`` and read back by ``usage.meaning``; nothing that was recorded is rewritten. A newer
one takes the place of an older one. Left alone it ends with the day: one that was forgotten must not colour tomorrow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from detox.core import facts as core
from detox.core.commands import Means, MeansNothing
from detox.core.days import day_bounds, day_of
from detox.core.decisions import Decision, Log
from detox.core.facts import Facts
from detox.core.instant import Instant, from_ms, to_ms
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.core.views import Meant
from detox.usage.day import GAP_MS
from detox.usage.settings import STARTS_AT
from detox.usage.sitting import Sitting, follow, told, verdict
from detox.usage.tracker import Tracker

OWNER = "meaning"
LONGEST = timedelta(hours=26)
"""No switch lasts longer (a day of 25 hours, and a bit): one that seems to met a clock that was set back."""

MEANINGS: tuple[Literal["work", "private"], ...] = ("work", "private")
_LATEST_MS = 10**14


@dataclass(frozen=True, slots=True)
class State:
    """The switch, and the sitting that it may be moved back to."""

    meant: Meant | None = None
    sitting: Sitting | None = None

    def saved(self, now: Instant) -> dict[str, object]:
        """Return the state as JSON; the boot second becomes UTC milliseconds, which outlive the boot."""
        meant, sitting, found = self.meant, self.sitting, dict[str, object]()
        if meant:
            found["meant"] = {
                "meaning": meant.meaning,
                "since_ms": to_ms(meant.since),
                "until_ms": to_ms(meant.until),
                "minutes": meant.minutes,
            }
        if sitting:
            end_ms = now.ms + round((sitting.end - now.boot) * 1000)
            found["sitting"] = {
                "start_ms": sitting.start_ms,
                "end_ms": end_ms,
                "seconds": sitting.seconds,
                "private": sitting.private,
            }
        return found

    @staticmethod
    def restored(data: Mapping[str, object], now: Instant) -> State:
        """Return the state of a restart. A wrong part is as if it were not there; raises nothing."""
        sitting = None
        start, end = _moments(data.get("sitting"), "start_ms", "end_ms")
        if start is not None and end is not None and start <= end <= now.ms:
            seconds, private = _moments(data.get("sitting"), "seconds", "private")
            sitting = Sitting(start, now.boot + (end - now.ms) / 1000, seconds=seconds or 0, private=private or 0)
        return State(_meant(data.get("meant"), now), sitting)


def _meant(raw: object, now: Instant) -> Meant | None:
    since, until = _moments(raw, "since_ms", "until_ms")
    if not isinstance(raw, Mapping) or since is None or until is None or not since <= now.ms < until:
        return None
    minutes = raw.get("minutes")
    asked = float(minutes) if isinstance(minutes, (int, float)) else None
    meaning = next((one for one in MEANINGS if one == raw.get("meaning")), None)
    return Meant(meaning, from_ms(since), from_ms(until), asked) if meaning else None


def _moments(raw: object, *names: str) -> tuple[int | None, ...]:
    found = [raw.get(name) if isinstance(raw, Mapping) else None for name in names]
    return tuple(int(ms) if isinstance(ms, (int, float)) and 0 <= ms < _LATEST_MS else None for ms in found)


def step(state: State, facts: Facts, tracker: Tracker, settings: Settings) -> Step[State, core.Sitting | None]:
    """Take one beat, after the tracker has taken it. The switch ends by itself only in the beat of our own alarm."""
    now, decisions = facts.now, list[Decision]()
    state = replace(state, sitting=follow(state.sitting, tracker, facts, settings, state.meant))
    if state.meant and state.meant.until > now.utc + LONGEST:
        state = replace(state, meant=None)
    match facts.input:
        case Means():
            state = _say(state, facts.input, now, settings, decisions)
        case MeansNothing() if state.meant:
            decisions.append(Log("means", "nothing"))
            state = replace(state, meant=None)
    if facts.alarm(OWNER) and state.meant and state.meant.until <= now.utc:
        state = replace(state, meant=None)
    if state.sitting and state.sitting.runs:
        state = replace(state, sitting=replace(state.sitting, verdict=verdict(facts, settings, state.meant)))
    due = now.boot_at(state.meant.until) if state.meant else None
    return Step(state, told(state.sitting, now, settings), tuple(decisions), due)


def _say(state: State, wanted: Means, now: Instant, settings: Settings, decisions: list[Decision]) -> State:
    minutes, was, since = wanted.minutes, state.meant, now.utc
    until = _day_end(now, settings) if minutes is None else now.utc + timedelta(minutes=minutes)
    if wanted.since_sitting:
        if was and was.meaning == wanted.meaning and minutes is None:  # what is on is only moved back
            until, minutes = was.until, was.minutes
        if state.sitting and now.boot - state.sitting.end < GAP_MS / 1000:
            since = min(since, from_ms(state.sitting.start_ms))
    if was and was.meaning == wanted.meaning:  # asked for longer: what was said so far stays said
        since = min(since, was.since)
    decisions.append(Log("means", wanted.meaning, {"from_ms": to_ms(since), "until_ms": to_ms(until)}))
    return replace(state, meant=Meant(wanted.meaning, since, until, minutes))


def _day_end(now: Instant, settings: Settings) -> datetime:
    starts_at = settings[STARTS_AT]
    return day_bounds(day_of(now.utc, now.zone, starts_at), now.zone, starts_at)[1]
