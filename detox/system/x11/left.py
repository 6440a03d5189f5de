"""Windows that somebody turned away from a moment ago: whoever comes back to one that has not changed asks nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

from detox.core.inputs import Window
from detox.core.ports.clocks import Cancel
from detox.system.x11 import wire
from detox.system.x11.reader import Reader

KEPT = 6
"""Most changes of focus are between a few windows. One that is never come back to costs an event when it changes."""
STIRS = 6
"""So many events that change nothing are borne: window managers mark what loses the focus, metacity by three."""

Size = tuple[int, int]


@dataclass(slots=True)
class Followed:
    """A window as it was last read, its size as it was last told, and what ends its events."""

    cancel: Cancel
    window: Window | None = None  # None: not read yet, put away, or changed since
    size: Size = field(default=(0, 0))
    stirs: int = 0

    def is_moved(self, event: wire.Event) -> bool:
        """Whether its size is another than it was. What becomes full screen, or ceases to be, changes its size."""
        old, self.size = self.size, wire.configured_size(event)
        return self.size != old


class Left:
    """Keeps them followed until one of them changes: that costs one event, and from then on there are none."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._kept: OrderedDict[int, Followed] = OrderedDict()

    def keep(self, number: int, followed: Followed) -> None:
        """Take a window over, if it is known as it is now; else it is turned away from for good."""
        followed.stirs = 0
        self._kept[number] = followed
        if followed.window is None:
            self._let_go(number)
        elif len(self._kept) > KEPT:
            self._let_go(next(iter(self._kept)))

    def take(self, number: int) -> Followed | None:
        """Give back a window that has not changed, as far as its events have been handled (``stands``)."""
        return self._kept.pop(number, None)

    def stirred(self, event: wire.Event) -> None:
        """Something happened to one of them."""
        kept = self._kept.get(event.target)
        if kept is None:
            return
        kept.stirs += 1
        if self._changes(kept, event) or kept.stirs > STIRS:
            self._let_go(event.target)
        if event.code == wire.DESTROY:
            self._reader.forget(event.target)

    def stands(self, taken: Followed, news: Iterable[wire.Event]) -> bool:
        """Whether a window that was taken is still as it was, after events of it that nobody has handled yet."""
        return taken.window is not None and not any(self._changes(taken, event) for event in news)

    def clear(self) -> None:
        """Let all of them go."""
        for number in tuple(self._kept):
            self._let_go(number)

    def _changes(self, kept: Followed, event: wire.Event) -> bool:
        return (
            event.code in {wire.DESTROY, wire.UNMAP, wire.MAP}
            or (event.code == wire.CONFIGURE and kept.is_moved(event))
            or self._reader.describes(event)
        )

    def _let_go(self, number: int) -> None:
        self._kept.pop(number).cancel()
        self._reader.turn_away(number)
