"""Which programs were in front lately: what a user may choose one from. Kept in memory alone, without titles."""

from __future__ import annotations

from detox.core.facts import Seen

MOST = 24

INTERPRETERS = ("python", "java", "electron", "node", "gjs", "wine", "perl", "ruby", "mono", "bwrap")
"""Programs that run others: their windows are known by their class."""


def after(lately: tuple[str, ...], front: Seen | None) -> tuple[str, ...]:
    """Return the programs with that of the window in front, the newest last; browsers and our own windows are none."""
    name = _name(front)
    if not name or name in lately:
        return lately
    return (*lately[1 - MOST :], name)


def _name(front: Seen | None) -> str:
    if front is None or not front.names:
        return ""
    if front.names[0].startswith(INTERPRETERS):
        return next((name for name in front.names[1:] if not name.startswith(INTERPRETERS)), "")
    return front.program
