"""Observations in, spans out: every moment has one owner, and nothing is counted that was not observed.

A span ends where the next thing begins, never at a guess. The wall clock anchors a span, the boot clock measures it
(``usage.timeline``); when the computer slept or somebody moved the wall, the span is cut at the last observation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from detox.core.checkpoint import Checkpoint
from detox.core.decisions import Decision, Extra, Log, RewriteSpans, SaveSpan
from detox.core.facts import Facts, Presence, Seen, UsageFacts
from detox.core.history import Span, State, Surface
from detox.core.inputs import (
    ActiveWindow,
    Alarm,
    Cut,
    IdleStarted,
    InputSeen,
    Mend,
    SessionChanged,
    Stop,
    Sync,
    VisibleWindows,
    Window,
    WindowsUnknown,
)
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.core.steps import Step
from detox.usage.mending import mended
from detox.usage.settings import IDLE_MINUTES
from detox.usage.timeline import Timeline

OWNER = "usage"
CHECKPOINT_SECONDS = 12.0
"""While a social span is open and somebody is there, it is mapped to disk this often: a kill loses at most 15 s."""

Classify = Callable[[Window], Seen]


@dataclass(frozen=True)
class SaveCheckpoint(Extra):
    """Map the open span to disk; None: nothing is open."""

    checkpoint: Checkpoint | None


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose time it is: the part of a span that is not its length."""

    state: State
    platform: str | None = None
    surface: Surface | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """The span that has not ended; ``start`` is a boot-clock second."""

    id: str
    owner: Owner
    start: float
    zone: str


@dataclass(frozen=True)
class Tracker:
    """What the tracker remembers between beats; seconds are of the boot clock."""

    timeline: Timeline
    open: Open | None = None
    front: Seen | None = None
    visible: tuple[Seen, ...] = ()
    unknown: bool = True
    idle_since: float | None = None
    away_since: float | None = None
    gap: tuple[float, float] | None = None
    present_since: float = 0.0
    checkpoint_due: float | None = None

    @staticmethod
    def begin(now: Instant, frontier_ms: int = 0) -> Tracker:
        """Return the tracker of a program that has just started; ``frontier_ms`` ends what is already recorded."""
        return Tracker(Timeline.begin(now, frontier_ms), present_since=now.boot)

    @property
    def facts(self) -> UsageFacts:
        """What other features may know."""
        presence: Presence = "active"
        since = self.present_since
        if self.away_since is not None:
            presence, since = "away", self.away_since
        elif self.idle_since is not None:
            presence, since = "idle", self.idle_since
        return UsageFacts(presence, since, self.front, self.visible, gap=self.gap)


def observe(tracker: Tracker, facts: Facts, classify: Classify) -> Tracker:
    """Take in what this beat saw: window, presence, sleep. Writes nothing yet (``record`` does)."""
    now, seen = facts.now, facts.input
    slept = tracker.timeline.slept(now)
    tracker = replace(tracker, gap=(tracker.timeline.last, now.boot) if slept else None)
    if slept:
        tracker = replace(tracker, present_since=now.boot)
    match seen:
        case ActiveWindow(window):
            return replace(tracker, front=classify(window) if window else None, unknown=False)
        case WindowsUnknown():
            return replace(tracker, front=None, visible=(), unknown=True)
        case VisibleWindows(windows):
            return replace(tracker, visible=tuple(classify(window) for window in windows))
        case IdleStarted(last_input):
            # No idle time reaches back over an absence: what was asleep or locked stays so.
            return replace(tracker, idle_since=min(now.boot, max(last_input, tracker.present_since)))
        case InputSeen():
            return replace(tracker, idle_since=None, present_since=now.boot)
        case SessionChanged(locked, asleep, inactive):
            away = locked or asleep or inactive
            if away == (tracker.away_since is not None):
                return tracker
            return replace(tracker, away_since=now.boot if away else None, present_since=now.boot)
        case Alarm() if not facts.front_alive:
            return replace(tracker, front=None)
    return tracker


def _owner(tracker: Tracker, covered: frozenset[int]) -> Owner:
    front = tracker.front
    if tracker.away_since is not None:
        return Owner("away")
    if tracker.idle_since is not None:
        return Owner("idle")
    if tracker.unknown:
        return Owner("unknown")
    if front is None:
        return Owner("other")
    if front.window_id in covered or (front.own and covered):
        return Owner("door", front.platform)
    if front.platform and front.counted:
        return Owner("social", front.platform, front.surface or "feed")
    if not front.known:
        return Owner("unknown")
    return Owner("other", front.platform)


@dataclass(frozen=True)
class Recorder:
    """Turns what was observed into spans of ``device``; ``new_id`` draws 128 random bits as 32 hex digits."""

    device: str
    new_id: Callable[[], str]

    def record(self, tracker: Tracker, facts: Facts, settings: Settings) -> Step[Tracker, UsageFacts]:
        """Close and open spans for this beat, doors known; return when the next checkpoint is due."""
        now = facts.now
        owner = _owner(tracker, facts.focus.covered)
        decisions: list[Decision] = []
        since = self._since(tracker, owner, now)
        if gap := tracker.gap:
            if tracker.open and tracker.open.owner.state != "away":  # nobody told of it
                decisions.append(Log("gap", "", {"seconds": round(gap[1] - gap[0])}))
            tracker = self._close(tracker, gap[0], decisions)
            tracker = self._open(tracker, Owner("away"), gap[0], now.zone)
        if tracker.timeline.moved(now):
            decisions.append(Log("clock_moved", "", {"seconds": round(tracker.timeline.drift(now))}))
            tracker = self._close(tracker, now.boot, decisions)
            tracker = replace(tracker, timeline=tracker.timeline.anchored(now))
            since = now.boot
        ended = isinstance(facts.input, Stop)
        changed = (
            isinstance(facts.input, (Cut, Mend))
            or tracker.open is None
            or tracker.open.owner != owner
            or tracker.open.zone != now.zone
        )
        if ended or changed:
            backdated = since < now.boot
            tracker = self._close(tracker, since, decisions)
            if backdated:
                timeline = tracker.timeline
                decisions.append(RewriteSpans(max(timeline.floor_ms, timeline.ms(since)), ()))
                tracker = replace(tracker, timeline=timeline.cut(since))
            tracker = replace(tracker, open=None) if ended else self._open(tracker, owner, since, now.zone)
        elif isinstance(facts.input, Sync) and tracker.open:
            span = self._span(tracker, tracker.open, now.boot)
            decisions += [SaveSpan(span)] if span else []
        if isinstance(facts.input, Mend):
            decisions += mended(facts.input, now)
        tracker = replace(tracker, timeline=tracker.timeline.observed(now))
        tracker = self._checkpoint(tracker, facts, settings, changed, decisions)
        return Step(tracker, tracker.facts, tuple(decisions), tracker.checkpoint_due)

    def _since(self, tracker: Tracker, owner: Owner, now: Instant) -> float:
        """Return the boot second from which ``owner`` has the time: now, or the last input when idle begins."""
        was = tracker.open.owner.state if tracker.open else None
        if owner.state == "idle" and was not in ("idle", "away", None) and tracker.idle_since is not None:
            return max(tracker.idle_since, tracker.timeline.anchor_boot)
        return now.boot

    def _open(self, tracker: Tracker, owner: Owner, start: float, zone: str) -> Tracker:
        return replace(tracker, open=Open(self.new_id(), owner, start, zone))

    def _span(self, tracker: Tracker, opened: Open, end: float) -> Span | None:
        timeline, owner = tracker.timeline, opened.owner
        start_ms, end_ms = max(timeline.ms(opened.start), timeline.frontier_ms), timeline.ms(end)
        if end_ms <= start_ms:
            return None
        return Span(
            opened.id, self.device, "app", start_ms, end_ms, opened.zone, owner.state, owner.platform, owner.surface
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
            return replace(tracker, checkpoint_due=None)
        if not changed and not facts.alarm(OWNER):
            return tracker
        span = self._span(tracker, opened, now.boot) or Span(
            opened.id, self.device, "app", now.ms, now.ms, opened.zone, "social", opened.owner.platform,
            opened.owner.surface,
        )  # fmt: skip
        untouched = facts.untouched if facts.untouched is not None and not changed else 0.0
        decisions.append(
            SaveCheckpoint(
                Checkpoint(
                    span,
                    tracker.timeline.ms(now.boot - untouched),
                    round(settings[IDLE_MINUTES] * 60_000),
                    now.boot_id,
                    now.boot,
                )
            )
        )
        return replace(tracker, checkpoint_due=now.boot + CHECKPOINT_SECONDS)
