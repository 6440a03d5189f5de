"""Windows as our adapters meet it: its functions over windows, a session and a keyboard that a test moves.

``World.load`` stands in for the dlls. Each call is checked against the declared types: a number that does not fit, an
argument too many or a pointer to the wrong thing fails the test, as it would crash on the real thing.
"""

# ruff: noqa: N802 - these are the names that Windows gives
from __future__ import annotations

from collections import deque
from collections.abc import Callable
from ctypes import addressof
from dataclasses import dataclass
from itertools import count
from typing import Any

from detox.system.win32 import api
from tests.fakes.alarms import FakeAlarms

US, SHELL_PID = 4000, 500
SCREEN = (0, 0, 1920, 1080)
NORMAL_STYLE = api.WS_CAPTION | 0x10000000


@dataclass
class Thing:
    """One window."""

    title: str = ""
    kind: str = "Chrome_WidgetWin_1"
    pid: int = 100
    thread: int = 1100
    place: tuple[int, int, int, int] = (100, 80, 900, 680)
    style: int = NORMAL_STYLE
    ex_style: int = 0
    visible: bool = True
    minimised: bool = False
    cloaked: int = 0
    parent: int = 0


class World:
    """A computer with Windows. ``turn`` is the message loop: nothing arrives before it."""

    def __init__(self, alarms: FakeAlarms) -> None:
        self.alarms = alarms
        self.things: dict[int, Thing] = {}
        self.front = 0
        self.order: list[int] = []  # the uppermost first
        self.hooks: dict[int, tuple[int, int, Any, int, int]] = {}
        self.packages: dict[int, dict[str, str]] = {}
        self.handles: dict[int, int] = {}
        self.classes: dict[str, Any] = {}
        self.raw_for: dict[tuple[int, int], int] = {}
        self.refuses: set[str] = set()
        self.told: list[int] = []  # windows that are told of the session
        self.powers: dict[int, int] = {}
        self.locked, self.state = False, 0
        self.notification_state = 5  # QUNS_ACCEPTS_NOTIFICATIONS
        self.tick_offset = 0
        self.deaf = False  # an administrator's window is in front: no raw input for us
        self.called: list[str] = []
        self._touched = alarms.clock.now().boot
        self._queue: deque[Callable[[], object]] = deque()
        self._numbers = count(0x10000, 2)
        self._kept: list[Any] = []
        self.shell = self.make(Thing("Program Manager", "Progman", SHELL_PID, 501, place=SCREEN), show=False)
        self.front = self.shell

    # --- the dlls --------------------------------------------------------------------------------------------------

    def load(self, function: api.Function) -> Callable[..., Any]:
        """Return the function; KeyError where this world has none of that name."""
        real = getattr(self, function.name)
        types = [api.TYPES[name] for name in function.takes]
        returns = api.TYPES[function.returns]

        def called(*arguments: Any) -> Any:
            assert len(arguments) == len(types), f"{function.name} takes {function.takes}"
            for argument, kind in zip(arguments, types, strict=True):
                kind.from_param(argument)
                if isinstance(argument, int):
                    assert kind(argument).value == argument, f"{argument} is no {kind.__name__} for {function.name}"
            self.called.append(function.name)
            answer = 0 if function.name in self.refuses else real(*arguments)
            return None if returns is None else returns(answer or 0).value

        return called

    def GetForegroundWindow(self) -> int:
        return self.front

    def GetWindowTextW(self, window: int, buffer: Any, size: int) -> int:
        return self._text(self.things[window].title if window in self.things else "", buffer, size)

    def GetClassNameW(self, window: int, buffer: Any, size: int) -> int:
        return self._text(self.things[window].kind if window in self.things else "", buffer, size)

    def GetWindowThreadProcessId(self, window: int, pid: Any) -> int:
        thing = self.things.get(window)
        if thing:
            pid._obj.value = thing.pid
        return thing.thread if thing else 0

    def SHQueryUserNotificationState(self, state: Any) -> int:
        state._obj.value = self.notification_state
        return self.notification_state == 0  # nobody has logged in

    def EnumWindows(self, each: Any, passed: int) -> int:
        return all(each(window, passed) for window, thing in list(self.things.items())[::-1] if not thing.parent)

    def EnumChildWindows(self, parent: int, each: Any, passed: int) -> int:
        return all(each(window, passed) for window, thing in list(self.things.items()) if thing.parent == parent)

    def GetAncestor(self, window: int, which: int) -> int:
        assert which == api.GA_ROOT
        thing = self.things.get(window)
        return 0 if thing is None else thing.parent or window

    def IsWindowVisible(self, window: int) -> int:
        return window in self.things and self.things[window].visible

    def IsIconic(self, window: int) -> int:
        return window in self.things and self.things[window].minimised

    def GetClientRect(self, window: int, rect: Any) -> int:
        if window not in self.things:
            return 0
        left, top, right, bottom = self.things[window].place
        rect._obj.right, rect._obj.bottom = right - left, bottom - top
        return 1

    def ClientToScreen(self, window: int, point: Any) -> int:
        point._obj.x, point._obj.y = self.things[window].place[:2]
        return 1

    def GetWindowLongPtrW(self, window: int, which: int) -> int:
        thing = self.things.get(window, Thing(style=0))
        return thing.style if which == api.GWL_STYLE else thing.ex_style

    def SetWindowLongPtrW(self, window: int, which: int, value: int) -> int:
        assert which == api.GWL_EXSTYLE
        if window in self.things:
            self.things[window].ex_style = value
        return 0

    def MonitorFromWindow(self, _window: int, _flags: int) -> int:
        return 77

    def GetMonitorInfoW(self, monitor: int, told: Any) -> int:
        assert (monitor, told._obj.cbSize) == (77, 40)
        told._obj.rcMonitor = api.RECT(*SCREEN)
        return 1

    def ShowWindowAsync(self, window: int, how: int) -> int:
        assert how == api.SW_MINIMIZE
        if window in self.things:
            self._queue.append(lambda: self.minimise(window))
        return 1

    def GetWindow(self, window: int, which: int) -> int:
        assert which == api.GW_HWNDPREV
        place = self.order.index(window) if window in self.order else 0
        return self.order[place - 1] if place else 0

    def SetWindowPos(self, window: int, after: int, x: int, y: int, width: int, height: int, flags: int) -> int:
        assert (x, y, width, height) == (0, 0, 0, 0)
        assert flags & (api.SWP_NOMOVE | api.SWP_NOSIZE | api.SWP_NOACTIVATE) == 0x13
        self.order.remove(window)
        self.order.insert(self.order.index(after) + 1 if after else 0, window)
        return 1

    def SetWinEventHook(self, first: int, last: int, module: int, proc: Any, pid: int, thread: int, flags: int) -> int:
        assert (module, flags) == (0, api.WINEVENT_OUTOFCONTEXT)
        assert first <= last
        hook = next(self._numbers)
        self.hooks[hook] = (first, last, proc, pid, thread)
        return hook

    def UnhookWinEvent(self, hook: int) -> int:
        del self.hooks[hook]
        return 1

    def DwmGetWindowAttribute(self, window: int, which: int, answer: Any, size: int) -> int:
        thing = self.things.get(window)
        if thing is None:
            return -2147024890  # E_HANDLE
        if which == api.DWMWA_CLOAKED:
            assert size == 4
            answer._obj.value = thing.cloaked
        else:
            assert (which, size) == (api.DWMWA_EXTENDED_FRAME_BOUNDS, 16)
            left, top, right, bottom = thing.place
            answer._obj.left, answer._obj.top = max(left, SCREEN[0]), max(top - 30, SCREEN[1])
            answer._obj.right, answer._obj.bottom = min(right, SCREEN[2]), min(bottom, SCREEN[3])
        return 0

    def OpenProcess(self, rights: int, inherit: int, pid: int) -> int:
        assert (rights, inherit) == (api.PROCESS_QUERY_LIMITED_INFORMATION, 0)
        handle = next(self._numbers)
        self.handles[handle] = pid
        return handle

    def CloseHandle(self, handle: int) -> int:
        del self.handles[handle]
        return 1

    def GetApplicationUserModelId(self, process: int, length: Any, buffer: Any) -> int:
        return self._package(process, "aumid", length, buffer, 15703)

    def GetPackageFamilyName(self, process: int, length: Any, buffer: Any) -> int:
        return self._package(process, "family", length, buffer, 15700)

    def GetLastInputInfo(self, info: Any) -> int:
        assert info._obj.cbSize == 8
        info._obj.dwTime = self._tick(self._touched)
        return 1

    def GetTickCount(self) -> int:
        return self._tick(self.alarms.clock.now().boot)

    def RegisterRawInputDevices(self, devices: Any, number: int, size: int) -> int:
        assert size == 16
        for device in devices[:number]:
            key = (device.usUsagePage, device.usUsage)
            if device.dwFlags == api.RIDEV_REMOVE:
                assert device.hwndTarget == 0
                self.raw_for.pop(key)
            else:
                assert device.dwFlags == api.RIDEV_INPUTSINK
                self.raw_for[key] = device.hwndTarget
        return 1

    def WTSRegisterSessionNotification(self, window: int, flags: int) -> int:
        assert flags == api.NOTIFY_FOR_THIS_SESSION
        self.told.append(window)
        return 1

    def WTSUnRegisterSessionNotification(self, window: int) -> int:
        self.told.remove(window)
        return 1

    def WTSQuerySessionInformationW(self, server: int, session: int, which: int, told: Any, length: Any) -> int:
        assert (server, session, which) == (0, api.WTS_CURRENT_SESSION, api.WTSSessionInfoEx)
        answer = api.WTSINFOEXW(Level=1)
        answer.Data.SessionFlags = 0 if self.locked else 1
        answer.Data.SessionState = self.state
        self._kept.append(answer)
        told._obj.value, length._obj.value = addressof(answer), 1
        return 1

    def WTSFreeMemory(self, memory: Any) -> None:
        assert memory.value == addressof(self._kept.pop())

    def RegisterSuspendResumeNotification(self, window: int, flags: int) -> int:
        assert flags == api.DEVICE_NOTIFY_WINDOW_HANDLE
        handle = next(self._numbers)
        self.powers[handle] = window
        return handle

    def UnregisterSuspendResumeNotification(self, handle: int) -> int:
        del self.powers[handle]
        return 1

    def GetModuleHandleW(self, name: str | None) -> int:
        assert name is None
        return 0x140000000

    def RegisterClassExW(self, kind: Any) -> int:
        assert kind._obj.cbSize == 80
        assert kind._obj.lpszClassName not in self.classes
        self.classes[kind._obj.lpszClassName] = kind._obj.lpfnWndProc
        return 1

    def UnregisterClassW(self, name: str, _module: int) -> int:
        del self.classes[name]
        return 1

    def CreateWindowExW(self, ex_style: int, kind: str, title: str | None, style: int, *rest: Any) -> int:
        assert rest[:4] == (0, 0, 0, 0)
        made = self.make(Thing(title or "", kind, US, 4001, style=style, ex_style=ex_style, visible=False), show=False)
        self.classes[kind](made, 0x81, 0, 0)  # WM_NCCREATE comes before there is a handle
        return made

    def DestroyWindow(self, window: int) -> int:
        del self.things[window]
        return 1

    def DefWindowProcW(self, _window: int, _message: int, _wparam: int, _lparam: int) -> int:
        return 1

    def PostMessageW(self, window: int, message: int, wparam: int, lparam: int) -> int:
        self._queue.append(lambda: self.send(window, message, wparam, lparam))
        return 1

    # --- what a test does ------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Let the loop hand over what waits."""
        for _ in range(20_000):
            if not self._queue:
                return
            self._queue.popleft()()
        raise AssertionError("the loop never comes to rest")

    def advance(self, seconds: float = 0.0) -> None:
        """Let time go by."""
        self.turn()
        self.alarms.advance(seconds)
        self.turn()

    def send(self, window: int, message: int, wparam: int = 0, lparam: int = 0) -> None:
        """Give a window a message; one that is gone gets none."""
        if window in self.things:
            self.classes[self.things[window].kind](window, message, wparam, lparam)

    def make(self, thing: Thing, *, show: bool = True) -> int:
        """Make a window."""
        window = next(self._numbers)
        self.things[window] = thing
        if show:
            self.order.insert(0, window)
            self.happen(api.EVENT_OBJECT_SHOW, window)
        return window

    def focus(self, window: int) -> None:
        """Bring a window to the front; 0: another desktop is shown."""
        if window and self.things[window].minimised:
            self.things[window].minimised = False
            self.happen(api.EVENT_SYSTEM_MINIMIZEEND, window)
        self.front = window
        if window in self.order:
            self.order.remove(window)
            self.order.insert(0, window)
        if window:
            self.happen(api.EVENT_SYSTEM_FOREGROUND, window)

    def change(self, window: int, event: int, **fields: Any) -> None:
        """Change something about a window and tell."""
        for name, value in fields.items():
            setattr(self.things[window], name, value)
        self.happen(event, window)

    def minimise(self, window: int) -> None:
        """Put a window away; the desktop comes to the front if it was there."""
        if window in self.things and not self.things[window].minimised:
            self.change(window, api.EVENT_SYSTEM_MINIMIZESTART, minimised=True)
            if self.front == window:
                self.focus(self.shell)

    def close(self, window: int) -> None:
        """Close a window."""
        self.happen(api.EVENT_OBJECT_DESTROY, window)
        del self.things[window]
        if self.front == window:
            self.focus(self.shell)

    def happen(self, event: int, window: int, thing: int = 0, child: int = 0) -> None:
        """Tell the hooks that want to know, when the loop turns."""
        made = self.things.get(window, Thing(pid=0, thread=0))
        for hook, (first, last, proc, pid, thread) in tuple(self.hooks.items()):
            if first <= event <= last and pid in {0, made.pid} and thread in {0, made.thread}:

                def deliver(hook: int = hook, proc: Any = proc) -> None:
                    if hook in self.hooks:
                        proc(hook, event, window, thing, child, made.thread, 0)

                self._queue.append(deliver)

    def touch(self) -> None:
        """Move the pointer."""
        self._touched = self.alarms.clock.now().boot
        for window in set() if self.deaf else set(self.raw_for.values()):
            self.PostMessageW(window, api.WM_INPUT, 1, 0)

    def session(self, change: int) -> None:
        """Tell those who asked of a change of the session."""
        for window in self.told:
            self.PostMessageW(window, api.WM_WTSSESSION_CHANGE, change, 1)

    def power(self, change: int) -> None:
        """Tell all of sleep or its end: it is sent, not queued."""
        for window in tuple(self.powers.values()):
            self.send(window, api.WM_POWERBROADCAST, change)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _tick(self, boot: float) -> int:
        return (round(boot * 1000) + self.tick_offset) % (1 << 32)

    def _text(self, text: str, buffer: Any, size: int) -> int:
        assert len(buffer) == size
        buffer.value = text[: size - 1]
        return len(buffer.value)

    def _package(self, process: int, key: str, length: Any, buffer: Any, without: int) -> int:
        text = self.packages.get(self.handles[process], {}).get(key)
        if text is None:
            return without
        assert len(text) < length._obj.value == len(buffer)
        buffer.value = text
        return 0
