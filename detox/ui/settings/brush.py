"""What a pointer or the keys are about to paint on a week: a block of cells, or the edge of a bar. No widget in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detox.core.painted import DAY, Days, Stretch, Stroke, bars, is_painted, stroke

CELL, FINE = 30 * 60, 15 * 60
"""Seconds: what an arrow key goes, and what a pointer can tell apart."""


@dataclass(frozen=True)
class Block:
    """Cells of ``step`` seconds from an anchor to where one is now. ``line`` counts the rows as they are shown.

    ``at`` is the second at which a cell begins; behind ``DAY`` it lies in the next day.
    """

    line: int
    at: int
    from_line: int
    from_at: int
    step: int

    @classmethod
    def cell(cls, line: int, at: int, step: int) -> Block:
        """Return the one cell that holds that second."""
        at = min(max(0, at), DAY - 1) // step * step
        return cls(line, at, line, at, step)

    @property
    def single(self) -> bool:
        """Whether it is one cell only."""
        return (self.line, self.at) == (self.from_line, self.from_at)

    @property
    def lines(self) -> range:
        """The lines it is on."""
        return range(min(self.line, self.from_line), max(self.line, self.from_line) + 1)

    @property
    def span(self) -> Stretch:
        """From, to, in seconds of each line."""
        return min(self.at, self.from_at), max(self.at, self.from_at) + self.step

    def strokes(self, order: Sequence[int]) -> list[Stroke]:
        """Return what it goes over; ``order`` says which row each line shows."""
        start, end = self.span
        return [(order[line], start, end) for line in self.lines]

    def drawn_to(self, line: int, at: int) -> Block:
        """Return the same block with another end."""
        return replace(self, line=line, at=min(max(0, at), DAY - 1) // self.step * self.step)

    def moved(self, lines: int, cells: int, count: int, *, keep: bool) -> Block:
        """Return where an arrow key leads among ``count`` lines. ``keep``: the anchor stays, and midnight is passed.

        Without it the cell behind the last one of a day is the first one of the next.
        """
        line = min(max(0, self.line + lines), count - 1)
        at = self.at + cells * self.step
        if keep:
            return replace(self, line=line, at=min(max(0, at), 2 * DAY - self.step))
        if not 0 <= at < DAY and 0 <= line + at // DAY < count:
            line, at = line + at // DAY, at % DAY
        at = min(max(0, at), DAY - self.step)
        return Block(line, at, line, at, self.step)

    def fills(self, days: Days, order: Sequence[int]) -> bool:
        """Return whether painting begins here: what is painted already is cleared instead."""
        row = (order[self.from_line] + self.from_at // DAY) % len(days)
        return not is_painted(days, row, self.from_at % DAY)


@dataclass(frozen=True)
class Edge:
    """One end of a bar that is held: ``row``, the bar, and whether it is its later end."""

    row: int
    bar: Stretch
    later: bool

    def at(self) -> int:
        """Return where it is, in seconds."""
        return self.bar[1] if self.later else self.bar[0]

    def is_near(self, at: float, reach: float) -> bool:
        """Return whether that second is close enough to hold this end."""
        beyond = at - self.at() if self.later else self.at() - at
        return -min(reach, (self.bar[1] - self.bar[0]) / 3) <= beyond <= reach

    def pulled(self, days: Days, to: int) -> Days:
        """Return ``days`` with that end at the next quarter of an hour to ``to``; the bar keeps one at least."""
        to = round(to / FINE) * FINE
        start, end = self.bar
        to = min(max(start + FINE, to), DAY) if self.later else max(0, min(to, end - FINE))
        wider = to > end if self.later else to < start
        low, high = sorted((to, self.at()))
        return stroke(days, [(self.row, low, high)], fill=wider)


def edge_near(days: Days, row: int, at: float, reach: float) -> Edge | None:
    """Return the end of a bar within ``reach`` seconds of ``at``, None if there is none. Midnight is no end.

    The middle third of a bar is never an end of it: there it is cleared, however short it is.
    """
    found = (Edge(row, bar, later) for bar in bars(days)[row] for later in (False, True))
    near = [edge for edge in found if edge.is_near(at, reach) and 0 < edge.at() < DAY]
    return min(near, key=lambda edge: abs(edge.at() - at), default=None)
