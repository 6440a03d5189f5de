"""Where one window is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from detox.core.ports.desktop import Frame
from detox.system.win32 import api
from detox.system.win32.desktop import Desktop
from detox.system.win32.messages import Messages

EVENTS = (
    (api.EVENT_OBJECT_DESTROY, api.EVENT_OBJECT_HIDE),
    (api.EVENT_OBJECT_LOCATIONCHANGE, api.EVENT_OBJECT_LOCATIONCHANGE),
    (api.EVENT_OBJECT_CLOAKED, api.EVENT_OBJECT_UNCLOAKED),
    (api.EVENT_SYSTEM_MINIMIZESTART, api.EVENT_SYSTEM_MINIMIZEEND),
)


class FrameWatch:
    """Follows one window: its content's place, None while it cannot be seen. Hooks only the thread that made it."""

    def __init__(
        self, desktop: Desktop, messages: Messages, window: int, moved: Callable[[Frame | None], None]
    ) -> None:
        """Call ``moved`` from the loop: soon, and at each change, until ``stop``."""
        self._desktop, self._messages = desktop, messages
        self._window = window
        self._moved = moved
        self._said: Frame | None = None
        self._has_said = self._stopped = False
        owner = desktop.owner(window)
        self._cancels = [desktop.listen(*events, self._changed, owner) for events in EVENTS]
        self.look()

    def look(self) -> None:
        """Measure soon: something happened from which no event need have come, such as the end of its program."""
        self._messages.later(self._measure)

    def stop(self) -> None:
        """Say nothing more; any number of times."""
        self._stopped = True
        for cancel in self._cancels:
            cancel()

    def _changed(self, _event: int, window: int) -> None:
        if window == self._window:
            self.look()

    def _measure(self) -> None:
        if self._stopped:
            return
        frame = self._desktop.frame(self._window)
        if frame != self._said or not self._has_said:
            self._said, self._has_said = frame, True
            self._moved(frame)
