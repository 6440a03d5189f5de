"""The ways to learn of windows, idle time and the session of a Mac."""

from __future__ import annotations

from collections.abc import Callable

from detox.app.desks import Tools
from detox.core.ports.desktop import Idle, Session, Windows
from detox.system.choose import Candidate
from detox.system.macos.desk import GUIDE, MacDesk


class MacDesks:
    """Those of a Mac. Without the permission Accessibility the first is refused, with the way to it, and one is taken
    that knows programs only; it turns into the first by itself when the permission is given.
    """

    def __init__(self, tools: Tools, forced: str = "", desk: MacDesk | None = None) -> None:
        """``forced`` is the adapter that the user insists on; ``desk`` is another one in tests."""
        self._forced = forced
        self._desk = desk or MacDesk(tools.clock, tools.alarms, tools.processes)

    def windows(self) -> list[Candidate[Windows]]:
        """Return the adapters of ``Windows``, the best first."""
        titled = self._forced != "macos"
        return [
            Candidate("macos", lambda: self._desk.windows(titled=titled), GUIDE),
            Candidate("macos-untitled", lambda: self._desk.windows(titled=False)),
        ]

    def idle(self) -> list[Candidate[Idle]]:
        """Return the adapter of ``Idle``."""
        return [Candidate("macos", self._desk.idle)]

    def session(self, realign: Callable[[], None], moved: Callable[[], None]) -> list[Candidate[Session]]:
        """Return the adapter of ``Session``, which also tells alarms when they are late."""
        return [Candidate("macos", lambda: self._desk.session(realign, moved))]

    def close(self) -> None:
        """There is no connection to close."""
