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
from detox.core.history import Span
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
from detox.usage.owner import Owner, is_social, owner_of
from detox.usage.settings import IDLE_MINUTES, PRIVATE_WINDOWS, WATCHING_MINUTES
from detox.usage.timeline import Timeline
from detox.usage.watching import Quiet

OWNER = "usage"
CHECKPOINT_SECONDS = 12.0
"""While a social span is open and somebody is there, it is mapped to disk this often: a kill loses at most 15 s."""

Classify = Callable[[Window], Seen]


@dataclass(frozen=True)
class SaveCheckpoint(Extra):
    """Map the open span to disk; None: nothing is open."""

    checkpoint: Checkpoint | None


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
    quiet: Quiet | None = None
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
        elif self.idle_from is not None:
            presence, since = "idle", self.idle_from
        there = self.quiet if self.away_since is None else None
        return UsageFacts(
            presence, since, self.front, self.visible, gap=self.gap,
            watching=there.by if there else None, watchable=there.until if there else 0.0,
        )  # fmt: skip

    @property
    def idle_from(self) -> float | None:
        """Since when nobody has touched or watched anything, None while somebody does."""
        return self.quiet.idle_from if self.quiet and self.quiet.by is None else None

    @property
    def watched_to(self) -> float | None:
        """Up to when what nobody touches was seen playing, None while it is not watched."""
        return self.quiet.idle_from if self.quiet and self.quiet.by else None


def observe(tracker: Tracker, facts: Facts, classify: Classify, settings: Settings) -> Tracker:
    """Take in what this beat saw: window, presence, sleep. Writes nothing yet (``record`` does)."""
    now, seen = facts.now, facts.input
    slept = tracker.timeline.slept(now)
    if slept:
        quiet = tracker.quiet.ended() if tracker.quiet else None
        tracker = replace(tracker, gap=(tracker.timeline.last, now.boot), present_since=now.boot, quiet=quiet)
    elif tracker.gap:
        tracker = replace(tracker, gap=None)
    match seen:
        case ActiveWindow(window):
            front = replace(classify(window), program=window.known_as) if window else None
            return _turn(replace(tracker, unknown=False), front, facts)
        case WindowsUnknown():
            return replace(tracker, front=None, visible=(), unknown=True)
        case VisibleWindows(windows):
            return replace(tracker, visible=tuple(classify(window) for window in windows))
        case IdleStarted(last_input):
            return _rest(tracker, last_input, facts, settings[WATCHING_MINUTES] * 60)
        case InputSeen():
            return replace(tracker, quiet=None, present_since=now.boot)
        case SessionChanged(locked, asleep, inactive):
            away = locked or asleep or inactive
            if away == (tracker.away_since is not None):
                return tracker
            return replace(tracker, away_since=now.boot if away else None, present_since=now.boot)
        case Alarm() if not facts.front_alive:
            return replace(tracker, front=None)
        case Alarm() if facts.alarm(OWNER) and tracker.quiet:
            return replace(tracker, quiet=tracker.quiet.asked(now.boot, facts.playing))
    return tracker


def _rest(tracker: Tracker, last_input: float, facts: Facts, limit: float) -> Tracker:
    """Nobody has touched anything for the idle limit: that is idle, or a social window is being watched."""
    now = facts.now.boot
    plays = facts.playing if tracker.away_since is None and is_social(tracker.front) else None
    if tracker.quiet and tracker.quiet.by:  # said a second time
        return replace(tracker, quiet=tracker.quiet.asked(now, plays))
    # No idle time reaches back over an absence: what was asleep or locked stays so.
    since = min(now, max(last_input, tracker.present_since))
    quiet = Quiet.begin(since, now, limit, plays)
    return replace(tracker, quiet=quiet, present_since=now if tracker.quiet and quiet.by else tracker.present_since)


def _turn(tracker: Tracker, front: Seen | None, facts: Facts) -> Tracker:
    """Another window or title is in front. Without a touch, another window is watched only if it plays."""
    was, quiet, now = tracker.front, tracker.quiet, facts.now.boot
    tracker = replace(tracker, front=front)
    if quiet is None or (was and front and was.window_id == front.window_id):
        return tracker
    turned = quiet.turned(now, facts.playing if is_social(front) and tracker.away_since is None else None)
    begins = turned.by is not None and quiet.by is None
    return replace(tracker, quiet=turned, present_since=now if begins else tracker.present_since)


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
        span = self._span(tracker, opened, end) or Span(
            opened.id, self.device, "app", now.ms, now.ms, opened.zone, "social", opened.owner.platform,
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
