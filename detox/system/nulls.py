"""Adapters for a computer that tells nothing: harmless, and honest about it.

``NullCalls``, ``NullMedia`` and ``NullSites`` have files of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from detox.core.covering import Covering
from detox.core.errors import DetoxError
from detox.core.inputs import WindowsUnknown
from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame, Sink
from detox.core.ports.programs import Program
from detox.core.text import QT_TRANSLATE_NOOP, Text


class NullWindows:
    """Says once that windows are unknown, and why: that time is counted as unknown, never guessed."""

    name = "none"

    def __init__(self, reason: str = "this desktop tells nothing about windows") -> None:
        self._reason = reason

    def start(self, sink: Sink) -> None:
        """Report that windows are unknown."""
        sink(WindowsUnknown(self._reason))

    def follow_visible(self, wanted: bool) -> None:
        """Report nothing: nobody can know."""

    def watch_frame(self, window_id: int, moved: Callable[[Frame | None], None]) -> Cancel:  # noqa: ARG002
        """Say once that the window cannot be seen."""
        moved(None)
        return nothing

    def minimise(self, window_id: int) -> None:
        """Do nothing."""

    def ask_to_close(self, window_id: int) -> None:
        """Do nothing."""

    def unlist(self, window_id: int) -> None:
        """Do nothing."""

    def covering(self) -> Covering:
        """Return that no door can be anywhere: no window is known."""
        return "nothing"

    def stand_before(self, ours: int, window_id: int) -> int | None:  # noqa: ARG002
        """Do nothing: no window of ours can be kept above another program's here."""
        return None

    def composited(self) -> bool:
        """Return True: Wayland, Windows and macOS always compose."""
        return True

    def stop(self) -> None:
        """Nothing to end."""


class NullIdle:
    """Never says idle: nobody can know."""

    name = "none"

    def start(self, sink: Sink, limit_seconds: float) -> None:
        """Report nothing."""

    def seconds(self) -> float | None:
        """Return None: nobody can know."""
        return None

    def stop(self) -> None:
        """Nothing to end."""


class NullSession:
    """Knows of no lock and no sleep; the gap between the clocks still tells of a sleep afterwards."""

    name = "none"

    def start(self, sink: Sink) -> None:
        """Report nothing."""

    def stop(self) -> None:
        """Nothing to end."""


class NullSounds:
    """Plays nothing."""

    name = "none"

    def play(self) -> None:
        """Do nothing."""


class NullProcesses:
    """Knows no process."""

    name = "none"

    def identify(self, pid: int) -> Program | None:  # noqa: ARG002
        """Return None."""
        return None

    def alive(self, program: Program) -> bool:  # noqa: ARG002
        """Return False: what nobody knows does not run."""
        return False

    def terminate(self, program: Program) -> None:
        """Do nothing."""

    def ancestors(self, pid: int) -> Sequence[Program]:  # noqa: ARG002
        """Return nobody."""
        return ()


class NullNotices:
    """Shows nothing."""

    name = "none"

    def show(self, about: str, title: str, body: str, opened: Callable[[], None] | None = None) -> None:
        """Show nothing."""

    def withdraw(self, about: str) -> None:
        """Nothing stands."""

    def stop(self) -> None:
        """Nothing to close."""


class NullCaptures:
    """Leaves nothing out."""

    name = "none"

    def leave_out(self, window_id: int, wanted: bool) -> None:
        """Do nothing: nobody can here."""


class NullHush:
    """Has no switch to turn."""

    name = "none"
    reason = QT_TRANSLATE_NOOP("System", "this system lets no program switch do not disturb on")

    def found(self) -> str:
        """Raises DetoxError: there is none."""
        raise DetoxError(QT_TRANSLATE_NOOP("System", "Do not disturb"), self.reason)

    def keeps(self, switch: str) -> bool:  # noqa: ARG002
        """Return True: nothing goes off by itself."""
        return True

    def is_on(self, switch: str) -> bool:  # noqa: ARG002
        """Raises DetoxError: there is none."""
        raise DetoxError(QT_TRANSLATE_NOOP("System", "Do not disturb"), self.reason)

    def turn(self, switch: str, on: bool) -> None:  # noqa: ARG002
        """Raises DetoxError: there is none."""
        raise DetoxError(QT_TRANSLATE_NOOP("System", "Do not disturb"), self.reason)

    def stop(self) -> None:
        """Nothing to close."""


class NullAutostart:
    """Cannot start anything at log-in, and says so when asked to."""

    name = "none"

    def __init__(self, reason: Text | None = None) -> None:
        self._reason = reason or QT_TRANSLATE_NOOP("System", "this system has no list of programs that start at log-in")

    def enabled(self) -> bool:
        """Return False."""
        return False

    def set(self, enabled: bool) -> None:
        """Raises DetoxError when it is to be switched on."""
        if enabled:
            raise DetoxError(QT_TRANSLATE_NOOP("System", "Starting at log-in"), self._reason)


def nothing() -> None:
    """Take back what never began."""
