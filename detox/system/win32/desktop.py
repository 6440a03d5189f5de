"""What Windows tells about windows, in plain numbers and words. A window that is gone has pid 0, no title, no place."""

from __future__ import annotations

import os
from collections.abc import Callable
from ctypes import byref, c_uint32, create_unicode_buffer, sizeof
from dataclasses import dataclass

from detox.core.ports.clocks import Cancel
from detox.core.ports.desktop import Frame
from detox.system.nulls import nothing
from detox.system.win32 import api
from detox.system.win32.library import Library

LONGEST_TITLE, LONGEST_CLASS = 1024, 257  # a class name has 256 characters at most (WNDCLASSEXW)
LONGEST_ID = 256  # an AppUserModelID has 130 (appmodel.h), a family name 64

Happened = Callable[[int, int], None]
"""Called with event and window: for windows as a whole, not for what is inside them (a caret, a list's lines)."""


@dataclass(frozen=True, slots=True)
class Owner:
    """The thread and the process that made a window; zeros for one that is gone."""

    thread: int
    pid: int


class Desktop:
    """The windows of this session."""

    def __init__(self, library: Library) -> None:
        self._call = library.call
        self._listeners: dict[int, Happened] = {}
        # One for all hooks and for good: Windows calls into it, and a hook may be taken away from inside such a call.
        self._proc = api.WINEVENTPROC(self._happened)
        self.our_pid = os.getpid()

    # --- which windows ---------------------------------------------------------------------------------------------

    def foreground(self) -> int:
        """Return the window in front; 0 while there is none, or another desktop is shown (lock screen, UAC)."""
        return int(self._call("GetForegroundWindow"))

    def windows(self) -> list[int]:
        """Return the top-level windows, the uppermost first."""
        found: list[int] = []
        self._call("EnumWindows", api.WNDENUMPROC(_collect(found)), 0)
        return found

    def children(self, window: int) -> list[int]:
        """Return all windows inside a window."""
        found: list[int] = []
        self._call("EnumChildWindows", window, api.WNDENUMPROC(_collect(found)), 0)
        return found

    def is_root(self, window: int) -> bool:
        """Whether it is a top-level window."""
        return int(self._call("GetAncestor", window, api.GA_ROOT)) == window

    # --- what it is ------------------------------------------------------------------------------------------------

    def title(self, window: int) -> str:
        """Return the title. Windows keeps it for windows of other programs: a hung one does not hold us up."""
        buffer = create_unicode_buffer(LONGEST_TITLE)
        self._call("GetWindowTextW", window, buffer, LONGEST_TITLE)
        return buffer.value

    def class_name(self, window: int) -> str:
        """Return the name of its class."""
        buffer = create_unicode_buffer(LONGEST_CLASS)
        self._call("GetClassNameW", window, buffer, LONGEST_CLASS)
        return buffer.value

    def owner(self, window: int) -> Owner:
        """Return who made it."""
        pid = c_uint32()
        thread = int(self._call("GetWindowThreadProcessId", window, byref(pid)))
        return Owner(thread, pid.value if thread else 0)

    def app_ids(self, pid: int) -> tuple[str, ...]:
        """Return AppUserModelID and package family of a packaged program, nothing for another."""
        process = self._call("OpenProcess", api.PROCESS_QUERY_LIMITED_INFORMATION, 0, pid)
        if not process:
            return ()
        try:
            found = [self._app_id(process, name) for name in ("GetApplicationUserModelId", "GetPackageFamilyName")]
        finally:
            self._call("CloseHandle", process)
        return tuple(each for each in found if each)

    def _app_id(self, process: int, function: str) -> str:
        length, buffer = c_uint32(LONGEST_ID), create_unicode_buffer(LONGEST_ID)
        answer = self._call(function, process, byref(length), buffer)
        return buffer.value if answer == api.ERROR_SUCCESS else ""

    # --- where it is -----------------------------------------------------------------------------------------------

    def on_screen(self, window: int) -> bool:
        """Whether it is shown: visible, not minimised, not cloaked (another virtual desktop, a suspended Store app)."""
        return bool(self._call("IsWindowVisible", window)) and not self.minimised(window) and not self._cloaked(window)

    def minimised(self, window: int) -> bool:
        """Whether it is put away in the task bar."""
        return bool(self._call("IsIconic", window))

    def _cloaked(self, window: int) -> bool:
        reason = c_uint32()
        failed = self._call("DwmGetWindowAttribute", window, api.DWMWA_CLOAKED, byref(reason), sizeof(reason))
        return not failed and bool(reason.value)

    def is_tool(self, window: int) -> bool:
        """Whether it is a palette, a tip or a card: a window that no task bar lists."""
        return bool(self._call("GetWindowLongPtrW", window, api.GWL_EXSTYLE) & api.WS_EX_TOOLWINDOW)

    def frame(self, window: int) -> Frame | None:
        """Return where its content is: the client area, as far as it is drawn (a maximised one reaches beyond)."""
        if not self.on_screen(window):
            return None
        client, corner = api.RECT(), api.POINT()
        if not self._call("GetClientRect", window, byref(client)):
            return None
        self._call("ClientToScreen", window, byref(corner))
        left, top = corner.x, corner.y
        right, bottom = left + client.right, top + client.bottom
        drawn, size = api.RECT(), sizeof(api.RECT)
        if not self._call("DwmGetWindowAttribute", window, api.DWMWA_EXTENDED_FRAME_BOUNDS, byref(drawn), size):
            left, top = max(left, drawn.left), max(top, drawn.top)
            right, bottom = min(right, drawn.right), min(bottom, drawn.bottom)
        if right <= left or bottom <= top:
            return None
        return Frame(left, top, right - left, bottom - top, self._fills_a_screen(window, left, top, right, bottom))

    def _fills_a_screen(self, window: int, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether it covers its screen, task bar and all, and has no title bar: a maximised window keeps its own."""
        if self._call("GetWindowLongPtrW", window, api.GWL_STYLE) & api.WS_CAPTION == api.WS_CAPTION:
            return False
        monitor = self._call("MonitorFromWindow", window, api.MONITOR_DEFAULTTONEAREST)
        told = api.MONITORINFO(cbSize=sizeof(api.MONITORINFO))
        if not self._call("GetMonitorInfoW", monitor, byref(told)):
            return False
        screen = told.rcMonitor
        return bool(left <= screen.left and top <= screen.top and right >= screen.right and bottom >= screen.bottom)

    # --- what we do to it ------------------------------------------------------------------------------------------

    def minimise(self, window: int) -> None:
        """Ask for it, without waiting. Windows refuses for a program that runs as administrator."""
        self._call("ShowWindowAsync", window, api.SW_MINIMIZE)

    def close(self, window: int) -> None:
        """Post what its close button would: the program may ask to save first."""
        self._call("PostMessageW", window, api.WM_CLOSE, 0, 0)

    def put_above(self, ours: int, window: int) -> None:
        """Put a window of ours just above another one, without the focus (SetWindowPos)."""
        above = int(self._call("GetWindow", window, api.GW_HWNDPREV))
        if above == ours:
            return
        flags = api.SWP_NOMOVE | api.SWP_NOSIZE | api.SWP_NOACTIVATE | api.SWP_ASYNCWINDOWPOS
        self._call("SetWindowPos", ours, above or api.HWND_TOP, 0, 0, 0, 0, flags)

    def unlist(self, window: int) -> None:
        """Keep a window that is about to be shown out of the task bar and of Alt+Tab."""
        style = self._call("GetWindowLongPtrW", window, api.GWL_EXSTYLE)
        wanted = style & ~api.WS_EX_APPWINDOW | api.WS_EX_TOOLWINDOW
        if wanted != style:
            self._call("SetWindowLongPtrW", window, api.GWL_EXSTYLE, wanted)

    # --- events ----------------------------------------------------------------------------------------------------

    def listen(self, first: int, last: int, happened: Happened, owner: Owner | None = None) -> Cancel:
        """Call ``happened`` for events ``first`` to ``last``, of one owner's windows or of all, from the event loop.

        Our own windows count, too: when one of them comes to the front, the other one is there no more.
        """
        if owner and not owner.thread:
            return nothing  # its window is gone; zeros would mean all windows
        pid, thread = (owner.pid, owner.thread) if owner else (0, 0)
        hook = self._call("SetWinEventHook", first, last, 0, self._proc, pid, thread, api.WINEVENT_OUTOFCONTEXT)
        if hook:  # none for a thread that has just ended
            self._listeners[hook] = happened

        def cancel() -> None:
            if self._listeners.pop(hook, None):
                self._call("UnhookWinEvent", hook)

        return cancel

    def _happened(self, hook: int, event: int, window: int, thing: int, child: int, _thread: int, _ms: int) -> None:
        whole = thing == api.OBJID_WINDOW and child == api.CHILDID_SELF
        happened = self._listeners.get(hook)
        if happened and (event < api.EVENT_OBJECT_CREATE or (window and whole)):
            happened(event, window)


def _collect(into: list[int]) -> Callable[[int, int], int]:
    def take(window: int, _: int) -> int:
        into.append(window)
        return 1

    return take
