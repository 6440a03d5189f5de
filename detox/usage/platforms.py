"""What the catalogue knows: browsers, and platforms with their hosts, titles, programs and window classes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detox.core.history import Surface

TOP_PX = 96
"""Pixels at 100 % that a browser's tabs and toolbar take where the catalogue says nothing else."""

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Browser:
    """A browser: how its windows are known, and what it adds to a page's title.

    ``programs`` and ``app_ids`` are lower case. ``app_window`` patterns find ``host`` in the id of an app window.
    ``loading_host``: while a page loads, the title is its host and path.
    """

    id: str
    programs: frozenset[str] = frozenset()
    app_ids: frozenset[str] = frozenset()
    suffixes: Patterns = ()
    extras: Patterns = ()
    app_window: Patterns = ()
    private: Patterns = ()
    top_px: int = TOP_PX
    loading_host: bool = False


@dataclass(frozen=True)
class Platform:
    """A platform: by which hosts, titles, programs and window classes it is known; names in lower case.

    ``category`` feed, video, forum (counted), messaging (named, in no total) or work_tool (counted, always work).
    ``tracked`` False: known, but not told apart from other windows.
    """

    id: str
    name: str
    category: str = "feed"
    domains: frozenset[str] = frozenset()
    work_hosts: frozenset[str] = frozenset()
    titles: Patterns = ()
    not_titles: Patterns = ()
    work_titles: Patterns = ()
    programs: frozenset[str] = frozenset()
    app_ids: frozenset[str] = frozenset()
    work_ids: frozenset[str] = frozenset()  # programs and window classes of its own apps for work
    tracked: bool = True

    @property
    def counted(self) -> bool:
        """Whether its time is social time."""
        return self.tracked and self.category != "messaging"

    def surface(self, *, at_work: bool = False) -> Surface | None:
        """Return what its windows are for: a messenger's nothing, a tool's or a console's work, else the feed."""
        if self.category == "messaging":
            return None
        return "work" if at_work or self.category == "work_tool" else "feed"
