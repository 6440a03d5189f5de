"""From one plain window to another: what most changes of focus are, and what no rule can tell apart."""

from __future__ import annotations

from collections import deque

from detox.core.facts import Seen
from detox.core.inputs import Window
from detox.core.instant import Instant
from detox.usage import lately
from detox.usage.owner import Owner
from detox.usage.tracker import Classify, Tracker

_OTHER = Owner("other")


class Recall:
    """Classifies, and knows again a window that is the very same object as one of the last few.

    That is what it is to an adapter that follows windows for a while after they were left: nothing of it has changed.
    """

    KEPT = 7
    """As many as an adapter knows: the one in front, and on X11 six that were (``system.x11.left``)."""

    def __init__(self, classify: Classify) -> None:
        self._classify = classify
        self._kept: deque[tuple[Window, Seen]] = deque(maxlen=self.KEPT)

    def __call__(self, window: Window) -> Seen:
        """Return what the window is."""
        for kept, seen in self._kept:
            if kept is window:
                return seen
        seen = self._classify(window)
        self._kept.append((window, seen))
        return seen


def turned(tracker: Tracker, window: Window | None, now: Instant, classify: Classify) -> Tracker | None:
    """Return the tracker of somebody who only turned from one plain window to another; None if it is more than that.

    Both belong to no platform and do not fill the screen; nobody is idle, watching or away; the clocks and the zone are
    as they were. Then no rule can come to another end than it did in the last beat, whose moments still stand.
    """
    opened, timeline = tracker.open, tracker.timeline
    if (
        opened is None
        or opened.owner != _OTHER
        or opened.zone != now.zone
        or tracker.unknown
        or tracker.gap
        or tracker.quiet
        or tracker.away_since is not None
        or not _is_plain(tracker.front)
        or timeline.jumped(now)
    ):
        return None
    front = classify(window) if window else None
    if not _is_plain(front):
        return None
    return tracker.turned(front, timeline.observed(now), lately.after(tracker.lately, front))


def _is_plain(seen: Seen | None) -> bool:
    return seen is None or (seen.known and not (seen.platform or seen.own or seen.full_screen))
