"""Whose time a moment is."""

from __future__ import annotations

from dataclasses import dataclass

from detox.core.facts import Seen
from detox.core.history import State, Surface


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose time it is: the part of a span that is not its length."""

    state: State
    platform: str | None = None
    surface: Surface | None = None


def is_social(front: Seen | None) -> bool:
    """Whether a window's time is social: a platform that counts, and none of our own windows."""
    return front is not None and bool(front.platform) and front.counted and not front.own


def owner_of(front: Seen | None, covered: frozenset[int]) -> Owner:
    """Return whose time it is while somebody is there: the front window's, or that of the door before it."""
    if front is None:
        return Owner("other")
    if front.window_id in covered or (front.own and covered):
        return Owner("door", front.platform)
    if is_social(front):
        return Owner("social", front.platform, front.surface or "feed")
    return Owner("other" if front.known else "unknown", front.platform)
