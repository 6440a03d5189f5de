"""Whose time a moment is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from detox.core.facts import Seen
from detox.core.history import Override, State, Surface


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose time it is: the part of a span that is not its length."""

    state: State
    platform: str | None = None
    surface: Surface | None = None
    override: Override | None = None  # what a rule of the user's own says of it


def is_social(front: Seen | None) -> bool:
    """Whether a window's time is social: a platform that counts, and none of our own windows."""
    return front is not None and bool(front.platform) and front.counted and not front.own


def owner_of(front: Seen | None, covered: frozenset[int], *, private: bool) -> Owner:
    """Return whose time it is while somebody is there: the front window's, or that of the door before it.

    Unless ``private``, a private window is some other window, and nothing names its site.
    """
    if front is None:
        return Owner("other")
    if front.private and not private:
        front = replace(front, platform=None, known=True)
    if front.window_id in covered or (front.own and covered):
        return Owner("door", front.platform)
    if is_social(front):
        return Owner("social", front.platform, front.surface or "feed", front.counts_as)
    return Owner("other" if front.known else "unknown", front.platform)
