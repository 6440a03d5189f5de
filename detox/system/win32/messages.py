"""One hidden window of our own, to which Windows sends what concerns the whole computer.

It is an ordinary top-level window that is never shown, no message-only one: those get no broadcasts ("Window Features",
learn.microsoft.com), and WM_TIMECHANGE and WM_POWERBROADCAST are such. Its messages arrive through Qt's own loop.
"""

from __future__ import annotations

from collections.abc import Callable
from ctypes import byref, sizeof

from detox.core.errors import DetoxError
from detox.core.ports.clocks import Cancel
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.win32 import api
from detox.system.win32.library import Library, last_error

CLASS = "DetoxMessages"
LATER = api.WM_APP
"""The message that we send to ourselves."""

Handler = Callable[[int, int], None]
"""Called with wParam and lParam. What the window answers is always DefWindowProc's answer."""


class Messages:
    """The window, made with the first who listens and destroyed by ``close``."""

    def __init__(self, library: Library) -> None:
        """Raises DetoxError if Windows makes no window for us."""
        self._call = library.call
        self._handlers: dict[int, list[Handler]] = {}
        self._after: dict[Callable[[], None], None] = {}
        self._proc = api.WNDPROC(self._receive)  # for good: Windows calls into it
        self._module = self._call("GetModuleHandleW", None)
        self.window = self._make()

    def listen(self, message: int, handler: Handler) -> Cancel:
        """Call ``handler`` for each such message."""
        handlers = self._handlers.setdefault(message, [])
        handlers.append(handler)

        def cancel() -> None:
            if handler in handlers:
                handlers.remove(handler)

        return cancel

    def later(self, callback: Callable[[], None]) -> None:
        """Call it once all that is at hand has been dealt with; twice before that is once."""
        if not self._after:
            self._call("PostMessageW", self.window, LATER, 0, 0)
        self._after[callback] = None

    def close(self) -> None:
        """Destroy the window; any number of times."""
        self._handlers.clear()
        self._after.clear()
        if self.window:
            self._call("DestroyWindow", self.window)
            self._call("UnregisterClassW", CLASS, self._module)
            self.window = 0

    def _make(self) -> int:
        kind = api.WNDCLASSEXW(
            cbSize=sizeof(api.WNDCLASSEXW), lpfnWndProc=self._proc, hInstance=self._module, lpszClassName=CLASS
        )
        made = self._call("RegisterClassExW", byref(kind)) and self._call(
            "CreateWindowExW", 0, CLASS, None, 0, 0, 0, 0, 0, 0, 0, self._module, None
        )
        if not made:
            title = QT_TRANSLATE_NOOP("System", "Tracking")
            said = QT_TRANSLATE_NOOP("System", "Windows makes no window for messages ({reason})")
            raise DetoxError(title, said.with_(reason=last_error()))
        return int(made)

    def _receive(self, window: int, message: int, wparam: int, lparam: int) -> int:
        if message == LATER:
            callbacks = list(self._after)
            self._after.clear()
            for callback in callbacks:
                callback()
        for handler in tuple(self._handlers.get(message, ())):
            handler(wparam, lparam)
        return int(self._call("DefWindowProcW", window, message, wparam, lparam))
