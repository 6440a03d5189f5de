"""Windows and idle time whose adapter may be changed under the hands of those who use them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from detox.core.covering import Covering
from detox.core.errors import DetoxError
from detox.core.inputs import IdleStarted, InputSeen, Lost, Observation
from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame, Idle, Sink, Windows
from detox.core.text import Text
from detox.system.nulls import nothing

OnLoss = Callable[[Text], None]


@dataclass(eq=False)
class _Follower:
    """Somebody who wants to know where a window is."""

    window_id: int
    moved: Callable[[Frame | None], None]
    cancel: Cancel = nothing


class KeptWindows:
    """The ``Windows`` port over whichever adapter there is now. What was asked of one is asked of the next."""

    def __init__(self, adapter: Windows, lost: OnLoss) -> None:
        """``lost`` is called with the reason when the adapter has said its last word."""
        self._adapter, self._lost = adapter, lost
        self.name = adapter.name
        self._sink: Sink | None = None
        self._follows = False
        self._followers: list[_Follower] = []

    def start(self, sink: Sink) -> None:
        """Report to ``sink``, whatever becomes of the adapter."""
        self._sink = sink
        try:
            self._begin()
        except DetoxError as error:
            self._lost(error.message)

    def use(self, adapter: Windows) -> None:
        """End the adapter and go on with another one. Raises DetoxError if that cannot start; it is in use then."""
        self._adapter.stop()
        self._adapter, self.name = adapter, adapter.name
        if self._sink:
            self._begin()

    def follow_visible(self, wanted: bool) -> None:
        """Report the visible windows as well, or no more."""
        self._follows = wanted
        self._adapter.follow_visible(wanted)

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:
        """Call ``moved`` with the window's frame, now and at each change."""
        follower = _Follower(window_id, moved)
        self._followers.append(follower)
        follower.cancel = self._adapter.watch_frame(window_id, moved)

        def cancel() -> None:
            if follower in self._followers:
                self._followers.remove(follower)
            follower.cancel()

        return cancel

    def minimise(self, window_id: int) -> None:
        """Ask the desktop to put that window away."""
        self._adapter.minimise(window_id)

    def ask_to_close(self, window_id: int) -> None:
        """Pass it on."""
        self._adapter.ask_to_close(window_id)

    def unlist(self, window_id: int) -> None:
        """Keep a window of ours, about to be shown, out of task lists."""
        self._adapter.unlist(window_id)

    def covering(self) -> Covering:
        """Return how far a door can go here, now."""
        return self._adapter.covering()

    def stand_before(self, ours: int, window_id: int) -> int | None:
        """Keep a window of ours just above that one."""
        return self._adapter.stand_before(ours, window_id)

    def composited(self) -> bool:
        """Return whether windows may be half transparent here."""
        return self._adapter.composited()

    def stop(self) -> None:
        """End all reports."""
        self._sink = None
        self._followers.clear()
        self._adapter.stop()

    def _begin(self) -> None:
        adapter = self._adapter

        def said(observation: Observation) -> None:
            if adapter is not self._adapter or self._sink is None:
                return  # a late word of one that was put away
            if isinstance(observation, Lost):
                self._lost(observation.reason)
            else:
                self._sink(observation)

        adapter.start(said)
        if self._follows:
            adapter.follow_visible(True)
        for follower in tuple(self._followers):
            follower.cancel()
            if follower in self._followers:
                follower.cancel = adapter.watch_frame(follower.window_id, follower.moved)


class KeptIdle:
    """The ``Idle`` port over whichever adapter there is now. It never leaves somebody idle who has come back."""

    def __init__(self, adapter: Idle, lost: OnLoss) -> None:
        """``lost`` is called with the reason when the adapter has said its last word."""
        self._adapter, self._lost = adapter, lost
        self.name = adapter.name
        self._sink: Sink | None = None
        self._limit = 0.0
        self._idle = False

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Report to ``sink``, whatever becomes of the adapter; again: another limit."""
        self._sink, self._limit = sink, limit_seconds
        try:
            self._begin()
        except DetoxError as error:
            self._lost(error.message)

    def use(self, adapter: Idle, *, lost: bool = False) -> None:
        """End the adapter and go on with another one. Raises DetoxError if that cannot start; it is in use then.

        ``lost`` says that it only stands in until there is a real one: until then nobody has come back.
        """
        self._adapter.stop()
        self._adapter, self.name = adapter, adapter.name
        if self._sink:
            self._begin()
            if self._idle and not lost:
                seconds = adapter.seconds()
                if seconds is None or seconds < self._limit:
                    self._say(InputSeen())

    def seconds(self) -> float | None:
        """Return the seconds since the last input, None where nobody can know."""
        return self._adapter.seconds()

    def stop(self) -> None:
        """End all reports."""
        self._sink = None
        self._adapter.stop()

    def _begin(self) -> None:
        adapter = self._adapter

        def said(observation: Observation) -> None:
            if adapter is not self._adapter:
                return
            if isinstance(observation, Lost):
                self._lost(observation.reason)
            else:
                self._say(observation)

        adapter.start(said, self._limit)

    def _say(self, observation: Observation) -> None:
        self._idle = isinstance(observation, IdleStarted)
        if self._sink:
            self._sink(observation)
