"""From one plain window to another: what most changes of focus are, and what no rule can tell apart."""

from __future__ import annotations

from dataclasses import replace

from detox.core.facts import Seen
from detox.core.instant import Instant
from detox.usage.owner import Owner
from detox.usage.tracker import Tracker

_OTHER = Owner("other")


def is_unmoved(before: Tracker, after: Tracker, now: Instant) -> bool:
    """Whether somebody only turned from one plain window to another: nothing but the window's number has changed.

    Both belong to no platform and do not fill the screen; nobody is idle, watching or away; the clocks and the zone are
    as they were. Then no rule can come to another end than it did in the last beat, whose moments still stand.
    """
    opened = after.open
    return (
        opened is not None
        and opened.owner == _OTHER
        and opened.zone == now.zone
        and not (after.gap or before.gap or after.quiet or before.unknown or after.unknown)
        and after.away_since is None
        and _is_plain(before.front)
        and _is_plain(after.front)
        and not after.timeline.moved(now)
    )


def _is_plain(seen: Seen | None) -> bool:
    return seen is None or (seen.known and not (seen.platform or seen.own or seen.full_screen))


def passed(tracker: Tracker, now: Instant) -> Tracker:
    """Return the tracker with this beat observed, and nothing else."""
    return replace(tracker, timeline=tracker.timeline.observed(now))
