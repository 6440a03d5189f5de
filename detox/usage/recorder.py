"""Spans out of what the tracker saw: every moment has one owner, and nothing is counted that was not observed.

A span ends where the next thing begins, never at a guess. The wall clock anchors a span, the boot clock measures it
(``usage.timeline``); when the computer slept or somebody moved the wall, the span is cut at the last observation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from detox.core.checkpoint import Checkpoint
from detox.core.commands import Cut, Mend, Stop, Sync
from detox.core.decisions import Decision, Extra, Log, RewriteSpans, SaveSpan
from detox.core.facts import Facts, UsageFacts
from detox.core.history import Span
from detox.core.inputs import IdleStarted
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.usage.mending import mended
from detox.usage.owner import Owner, owner_of
from detox.usage.settings import IDLE_MINUTES, PRIVATE_WINDOWS
from detox.usage.tracker import OWNER, Open, Tracker

CHECKPOINT_SECONDS = 12.0
"""While a social span is open and somebody is there, it is mapped to disk this often: a kill loses at most 15 s."""


@dataclass(frozen=True)
class SaveCheckpoint(Extra):
    """Map the open span to disk; None: nothing is open."""

    checkpoint: Checkpoint | None


def _owner(tracker: Tracker, covered: frozenset[int], settings: Settings) -> Owner:
    if tracker.away_since is not None:
        return Owner("away")
    if tracker.idle_from is not None:
        return Owner("idle")
    if tracker.unknown:
        return Owner("unknown")
    return owner_of(tracker.front, covered, private=settings[PRIVATE_WINDOWS] == "count")


@dataclass(frozen=True)
class Recorder:
    """Turns what was observed into spans of ``device``; ``new_id`` draws 128 random bits as 32 hex digits."""

    device: str
    new_id: Callable[[], str]

    def record(self, tracker: Tracker, facts: Facts, settings: Settings) -> Step[Tracker, UsageFacts]:
        """Close and open spans for this beat, doors known; return when the next checkpoint is due."""
        now = facts.now
        decisions: list[Decision] = []
        owner = _owner(tracker, facts.focus.covered, settings)
        ended = isinstance(facts.input, Stop)
        if tracker.watched_to is not None and tracker.quiet and (owner.state != "social" or ended):
            # Away, behind a door, or something else came in front: what was last seen playing is the end of it.
            tracker = replace(tracker, quiet=tracker.quiet.ended())
            owner = _owner(tracker, facts.focus.covered, settings)
        tracker = self._turn_idle(tracker, now, decisions)
        if gap := tracker.gap:
            if tracker.open and tracker.open.owner.state != "away":  # nobody told of it
                decisions.append(Log("gap", "", {"seconds": round(gap[1] - gap[0])}))
            tracker = self._close(tracker, gap[0], decisions)
            tracker = self._open(tracker, Owner("away"), gap[0], now.zone)
        if tracker.timeline.moved(now):
            decisions.append(Log("clock_moved", "", {"seconds": round(tracker.timeline.drift(now))}))
            tracker = self._close(tracker, now.boot, decisions)
            tracker = replace(tracker, timeline=tracker.timeline.anchored(now))
        changed = (
            isinstance(facts.input, (Cut, Mend))
            or tracker.open is None
            or tracker.open.owner != owner
            or tracker.open.zone != now.zone
        )
        if ended or changed:
            tracker = self._close(tracker, now.boot, decisions)
            tracker = tracker if ended else self._open(tracker, owner, now.boot, now.zone)
        elif isinstance(facts.input, Sync) and tracker.open:
            span = self._span(tracker, tracker.open, now.boot)
            decisions += [SaveSpan(span)] if span else []
        if isinstance(facts.input, Mend):
            decisions += mended(facts.input, now)
        tracker = replace(tracker, timeline=tracker.timeline.observed(now))
        tracker = self._checkpoint(tracker, facts, settings, changed, decisions)
        return Step(tracker, tracker.facts, tuple(decisions), tracker.checkpoint_due)

    def _turn_idle(self, tracker: Tracker, now: Instant, decisions: list[Decision]) -> Tracker:
        """Date idle time back to where it began: what was recorded from there on, of however many spans, is idle."""
        since, gap = tracker.idle_from, tracker.gap
        if since is None or tracker.open is None or tracker.open.owner.state in ("idle", "away"):
            return tracker
        since = max(since, tracker.timeline.anchor_boot)
        if since >= now.boot or (gap and since > gap[0]):
            return tracker
        tracker = self._close(tracker, since, decisions)
        timeline = tracker.timeline
        decisions.append(RewriteSpans(max(timeline.floor_ms, timeline.ms(since)), ()))
        return self._open(replace(tracker, timeline=timeline.cut(since)), Owner("idle"), since, now.zone)

    def _open(self, tracker: Tracker, owner: Owner, start: float, zone: str) -> Tracker:
        return replace(tracker, open=Open(self.new_id(), owner, start, zone))

    def _span(self, tracker: Tracker, opened: Open, end: float) -> Span | None:
        timeline, owner = tracker.timeline, opened.owner
        start_ms, end_ms = max(timeline.ms(opened.start), timeline.frontier_ms), timeline.ms(end)
        if end_ms <= start_ms:
            return None
        return Span(
            opened.id,
            self.device,
            "app",
            start_ms,
            end_ms,
            opened.zone,
            owner.state,
            owner.platform,
            owner.surface,
            owner.override,
        )

    def _close(self, tracker: Tracker, end: float, decisions: list[Decision]) -> Tracker:
        span = self._span(tracker, tracker.open, end) if tracker.open else None
        if span:
            decisions.append(SaveSpan(span))
            tracker = replace(tracker, timeline=replace(tracker.timeline, frontier_ms=span.end_ms))
        return replace(tracker, open=None)

    def _checkpoint(
        self, tracker: Tracker, facts: Facts, settings: Settings, changed: bool, decisions: list[Decision]
    ) -> Tracker:
        """Map a social span to disk when it opens and at each alarm; forget it when it is gone."""
        opened, now = tracker.open, facts.now
        if opened is None or opened.owner.state != "social":
            if tracker.checkpoint_due is not None:
                decisions.append(SaveCheckpoint(None))
                tracker = replace(tracker, checkpoint_due=None)
            return tracker
        if not changed and not facts.alarm(OWNER) and not isinstance(facts.input, IdleStarted):
            return tracker
        idle_limit, watched_to = settings[IDLE_MINUTES] * 60, tracker.watched_to
        # What is watched has been seen up to there: that is the end after a kill, and the last sign of somebody.
        end = now.boot if watched_to is None else watched_to
        at = tracker.timeline.ms(now.boot)  # not the wall, which may be a little off by now
        span = self._span(tracker, opened, end) or Span(
            opened.id, self.device, "app", at, at, opened.zone, "social", opened.owner.platform,
            opened.owner.surface, opened.owner.override,
        )  # fmt: skip
        untouched = facts.untouched if facts.untouched is not None and not changed else 0.0
        decisions.append(
            SaveCheckpoint(
                Checkpoint(
                    span,
                    tracker.timeline.ms(end if watched_to is not None else now.boot - untouched),
                    round(idle_limit * 1000),
                    now.boot_id,
                    now.boot,
                )
            )
        )
        due = now.boot + CHECKPOINT_SECONDS
        if tracker.quiet and watched_to is not None:
            # Then each checkpoint asks whether it still plays: a minute between would be lost, or invented, by a kill.
            due = min(now.boot + min(CHECKPOINT_SECONDS, idle_limit / 3), tracker.quiet.until)
        return replace(tracker, checkpoint_due=due)
