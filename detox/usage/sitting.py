"""The social sitting that goes on: since when, how many social seconds, and how many of them were private.

Gaps under a minute are bridged and not counted. Seconds are of the boot clock; what a moment means follows the same
precedence as ``usage.meaning``: the switch, an on-call shift, a call, a crisis, a pass, a work surface, work hours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from detox.core import facts as core
from detox.core.facts import Facts
from detox.core.hours import spans_between
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.views import Meant
from detox.usage.day import GAP_MS
from detox.usage.settings import WORK_SURFACES, work_week
from detox.usage.tracker import Tracker

Verdict = Literal["work", "private", "hours"]
"""What counts right now: what somebody or something says, or else what the work hours say."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """The sitting that runs, or the last one: its first moment (UTC ms), and its last social boot-clock second.

    ``seconds`` and ``private`` are counted up to ``end``; ``verdict`` is about what comes after it.
    """

    start_ms: int
    end: float
    runs: bool = False
    seconds: float = 0.0
    private: float = 0.0
    verdict: Verdict = "hours"


def follow(
    sitting: Sitting | None, tracker: Tracker, facts: Facts, settings: Settings, meant: Meant | None
) -> Sitting | None:
    """Return the sitting as of this beat: it goes on over gaps of less than a minute, and a longer one ends it."""
    now, opened = facts.now, tracker.open
    social = opened is not None and opened.owner.state == "social"
    if sitting and sitting.runs:
        # What the tracker dated back (nobody was there any more), or the computer slept through, is no sitting.
        end = now.boot
        if opened is not None:
            end = tracker.gap[0] if tracker.gap else now.boot if social else opened.start
        sitting = _counted(sitting, end, now, settings)
    if opened is None or not social:
        return sitting
    if sitting is None or opened.start - sitting.end >= GAP_MS / 1000:
        sitting = Sitting(tracker.timeline.ms(opened.start), opened.start, verdict=verdict(facts, settings, meant))
        sitting = _counted(sitting, now.boot, now, settings)
    return replace(sitting, end=now.boot, runs=True, verdict=verdict(facts, settings, meant))


def _counted(sitting: Sitting, end: float, now: Instant, settings: Settings) -> Sitting:
    """Return the sitting counted up to boot second ``end``; one before its own takes away what was counted too much."""
    passed = end - sitting.end
    private = passed if sitting.verdict == "private" else 0.0
    if sitting.verdict == "hours":
        low, high = sorted((now.utc_at(sitting.end), now.utc_at(end)))
        work = spans_between(settings.derived(work_week), low, high, now.zone) if low < high else []
        at_work = sum((min(until, high) - max(start, low)).total_seconds() for start, until in work)
        private = passed - at_work if passed > 0 else passed + at_work
    return replace(
        sitting,
        end=end,
        runs=False,
        seconds=max(0.0, sitting.seconds + passed),
        private=max(0.0, sitting.private + private),
    )


def verdict(facts: Facts, settings: Settings, meant: Meant | None) -> Verdict:
    """Return what the window in front means now."""
    if meant is not None:
        return meant.meaning
    if facts.focus.call or facts.focus.crisis is not None or facts.focus.on_call_until is not None:
        return "work"
    block, front = facts.focus.block, facts.usage.front
    if block is not None and block.open_until is not None:
        return "private" if block.firmness == "gentle" else "work"
    if front is not None and front.surface == "work" and settings[WORK_SURFACES] == "work":
        return "work"
    return "hours"


def told(sitting: Sitting | None, now: Instant, settings: Settings) -> core.Sitting | None:
    """Return the sitting as the other features may know it."""
    if sitting is None:
        return None
    private = sitting.verdict == "private"
    if sitting.verdict == "hours":
        week, moment = settings.derived(work_week), now.utc
        private = not any(start <= moment < end for start, end in spans_between(week, moment, moment, now.zone))
    return core.Sitting(float(sitting.start_ms), sitting.seconds, sitting.private, sitting.runs, private)
