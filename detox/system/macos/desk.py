"""Windows, idle time and session over one edge to macOS, which is made with the first of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Alarms, Clock
from detox.core.ports.desktop import Idle, Session, Windows
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from detox.system.macos.api import Api

NO_PERMISSION = QT_TRANSLATE_NOOP(
    "System", "Detox may not see titles of windows: sites in browsers are counted as unknown, apps are told apart"
)
GUIDE = QT_TRANSLATE_NOOP(
    "System",
    "Switch Detox on in System Settings > Privacy & Security > Accessibility. It is noticed while Detox runs.",
)
PANE = "x-apple.systempreferences:com.apple.preference.security?Privacy_Accessibility"
"""The pane that ``GUIDE`` names. The address stands in no document of Apple's; System Settings has kept it."""


class MacDesk:
    """This Mac. pyobjc is imported when it is needed."""

    def __init__(self, clock: Clock, alarms: Alarms, processes: Processes, api: Api | None = None) -> None:
        """``api`` stands in for macOS itself, in tests."""
        self._clock, self._alarms, self._processes = clock, alarms, processes
        self._made = api

    def windows(self, *, titled: bool) -> Windows:
        """Return the adapter. Raises DetoxError without pyobjc and, if ``titled``, without Accessibility."""
        api = self._api()
        if titled and not api.trusted():
            raise DetoxError(QT_TRANSLATE_NOOP("System", "No titles"), NO_PERMISSION)
        from detox.system.macos.windows import MacWindows

        return MacWindows(api, self._processes, self._clock, self._alarms)

    def idle(self) -> Idle:
        """Return the adapter. Raises DetoxError without pyobjc."""
        api = self._api()
        from detox.system.macos.idle import MacIdle

        return MacIdle(api, self._clock, self._alarms)

    def session(self, realign: Callable[[], None], moved: Callable[[], None]) -> Session:
        """Return the adapter: ``realign`` is called after sleep, ``moved`` too when a clock was set.

        Raises DetoxError without pyobjc.
        """
        api = self._api()
        from detox.system.macos.session import MacSession

        return MacSession(api, self._clock, self._alarms, realign, moved)

    def open_guide(self) -> None:
        """Show the pane of System Settings where the permission is given. Raises DetoxError without pyobjc."""
        self._api().open(PANE)

    def _api(self) -> Api:
        if self._made is None:
            from detox.system.macos.native import NativeApi

            self._made = NativeApi()
        return self._made
