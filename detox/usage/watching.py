"""Watching: nobody touches anything, but what is in front plays, so somebody's eyes are on it.

Only what was seen to play counts, and only up to the moment at which it was seen: when it ends, idle time begins there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from detox.core.media import Evidence


@dataclass(frozen=True, slots=True)
class Quiet:
    """A time without any input, in seconds of the boot clock.

    since      the last input
    until      from here on it is idle, whatever plays
    idle_from  since when it is idle; while ``by`` is set, since when it would be: it was last seen playing then
    by         what says that it plays: somebody watches; None: idle
    doubted    nothing played when it was asked last. Twice is the end; once may be the silence between two clips
    """

    since: float
    until: float
    idle_from: float
    by: Evidence | None = None
    doubted: bool = False

    @staticmethod
    def begin(since: float, now: float, limit: float, plays: Evidence | None) -> Quiet:
        """Return what it is when the idle limit has passed; ``limit`` is how long it may be watching, in seconds."""
        watched = plays if now < since + limit else None
        return Quiet(since, since + limit, now if watched else since, watched)

    def asked(self, now: float, plays: Evidence | None) -> Quiet:
        """Return what it is after it was asked whether it still plays."""
        if self.by is None:
            return self
        if plays is None:
            return self.ended() if self.doubted or now >= self.until else replace(self, doubted=True)
        seen = replace(self, idle_from=min(now, self.until), by=plays, doubted=False)
        return seen if now < self.until else seen.ended()

    def turned(self, now: float, plays: Evidence | None) -> Quiet:
        """Return what it is when another window came to the front by itself."""
        return replace(self, idle_from=now, by=plays, doubted=False) if plays and now < self.until else self.ended()

    def ended(self) -> Quiet:
        """Return it without anybody watching."""
        return replace(self, by=None, doubted=False)
