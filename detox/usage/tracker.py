"""Who is there and what is in front, observation by observation; ``usage.recorder`` makes spans of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from detox.core.facts import Facts, Presence, Seen, UsageFacts
from detox.core.inputs import (
    ActiveWindow,
    Alarm,
    IdleStarted,
    InputSeen,
    SessionChanged,
    VisibleWindows,
    Window,
    WindowsUnknown,
)
from detox.core.instant import Instant
from detox.core.settings import Settings
from detox.usage import lately
from detox.usage.owner import Owner, is_social
from detox.usage.settings import WATCHING_MINUTES
from detox.usage.timeline import Timeline
from detox.usage.watching import Quiet

OWNER = "usage"
Classify = Callable[[Window], Seen]


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
    lately: tuple[str, ...] = ()

    @staticmethod
    def begin(now: Instant, frontier_ms: int = 0) -> Tracker:
        """Return the tracker of a program that has just started; ``frontier_ms`` ends what is already recorded."""
        return Tracker(Timeline.begin(now, frontier_ms), present_since=now.boot)

    def turned(self, front: Seen | None, timeline: Timeline, lately: tuple[str, ...]) -> Tracker:
        """Return the tracker with something else in front; made by hand, for ``replace`` is slow, and this is often."""
        return Tracker(
            timeline, self.open, front, self.visible, self.unknown, self.quiet, self.away_since, self.gap,
            self.present_since, self.checkpoint_due, lately,
        )  # fmt: skip

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
            lately=self.lately,
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
            return _turn(tracker, classify(window) if window else None, facts)
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
    tracker = replace(tracker, front=front, unknown=False, lately=lately.after(tracker.lately, front))
    if quiet is None or (was and front and was.window_id == front.window_id):
        return tracker
    turned = quiet.turned(now, facts.playing if is_social(front) and tracker.away_since is None else None)
    begins = turned.by is not None and quiet.by is None
    return replace(tracker, quiet=turned, present_since=now if begins else tracker.present_since)
