"""A compositor at the other end of the socket: answers requests on a thread of its own, and says what a test wants."""

from __future__ import annotations

import os
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from detox.core.ports.clocks import Cancel
from detox.system.wayland import wire
from tests.fakes.alarms import FakeAlarms
from tests.fakes.clock import FakeClock

GLOBALS = {
    1: ("wl_compositor", 5),
    2: (wire.SEAT, 7),
    3: (wire.TOPLEVELS, 3),
    4: (wire.IDLE, 2),
    5: (wire.KDE_IDLE, 1),
}


@dataclass
class Shown:
    """A window, and what is said of it."""

    object: int
    title: str = ""
    app_id: str = ""
    states: set[int] = field(default_factory=set)


@dataclass
class Notice:
    """A request to be told of silence."""

    length: float
    honours_inhibitors: bool
    said: bool = False
    cancel: Cancel | None = None


class Compositor:
    """One client at a time. ``alarms`` is its clock of idle time."""

    def __init__(self, folder: Path, alarms: FakeAlarms | None = None) -> None:
        self.path = str(folder / "wayland-test")
        self.alarms = alarms or FakeAlarms(FakeClock())
        self.globals = dict(GLOBALS)
        self.windows: dict[int, Shown] = {}
        self.requests: list[tuple[str, int]] = []
        self.bound: dict[str, int] = {}
        self.inhibited = False
        self._notices: dict[int, Notice] = {}
        self._kinds: dict[int, str] = {}
        self._free: list[int] = []
        self._made = wire.FIRST_OF_SERVER
        self._lock = threading.RLock()
        self._line: socket.socket | None = None
        self._door = socket.socket(socket.AF_UNIX)
        with suppress(FileNotFoundError):
            os.unlink(self.path)
        self._door.bind(self.path)
        self._door.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    # --- what a test does ------------------------------------------------------------------------------------------

    def open(self, title: str, app_id: str = "foot", *states: int) -> Shown:
        """Open a window, which gets the focus unless states are given."""
        with self._lock:
            shown = Shown(self._new_id(), title, app_id, set(states))
            self.windows[shown.object] = shown
            self._introduce(shown)
            if not states:
                self.focus(shown)
        return shown

    def focus(self, wanted: Shown | None) -> None:
        """Turn to a window, or to none."""
        with self._lock:
            for shown in self.windows.values():
                if shown is not wanted and wire.ACTIVATED in shown.states:
                    self.change(shown, shown.states - {wire.ACTIVATED})
            if wanted:
                self.change(wanted, {*wanted.states, wire.ACTIVATED} - {wire.MINIMISED})

    def change(self, shown: Shown, states: set[int]) -> None:
        """Give a window other states."""
        with self._lock:
            shown.states = set(states)
            self._say_states(shown)
            self.say(shown.object, wire.TOPLEVEL_DONE)

    def retitle(self, shown: Shown, title: str) -> None:
        """Give a window another title."""
        with self._lock:
            shown.title = title
            self.say(shown.object, wire.TOPLEVEL_TITLE, wire.text(title))
            self.say(shown.object, wire.TOPLEVEL_DONE)

    def close(self, shown: Shown) -> None:
        """Close a window."""
        with self._lock:
            self.focus(None)
            del self.windows[shown.object]
            self.say(shown.object, wire.TOPLEVEL_CLOSED)

    def touch(self) -> None:
        """Somebody touches a key."""
        with self._lock:
            for made, notice in self._notices.items():
                self._restart(made, notice)

    def inhibit(self, inhibited: bool) -> None:
        """A program begins or ends to keep the session awake."""
        with self._lock:
            self.inhibited = inhibited
            for made, notice in self._notices.items():
                if notice.honours_inhibitors:
                    self._restart(made, notice)

    def withdraw(self, interface: str) -> None:
        """Offer something no longer."""
        with self._lock:
            name = next(name for name, (offered, _) in self.globals.items() if offered == interface)
            del self.globals[name]
            self.say(self._of("registry"), wire.REGISTRY_GLOBAL_REMOVE, wire.numbers(name))

    def offer(self, name: int, interface: str, version: int) -> None:
        """Offer something new."""
        with self._lock:
            self.globals[name] = (interface, version)
            self._announce(self._of("registry"), name)

    def finish(self) -> None:
        """Tell of windows no more."""
        with self._lock:
            manager = self._of(wire.TOPLEVELS)
            self.say(manager, wire.TOPLEVELS_FINISHED)
            self._delete(manager)

    def say(self, target: int, opcode: int, body: bytes = b"") -> None:
        """Send an event."""
        self.send(wire.message(target, opcode, body))

    def send(self, raw: bytes) -> None:
        """Send any bytes."""
        with self._lock, suppress(OSError):
            if self._line:
                self._line.sendall(raw)

    def die(self) -> None:
        """Hang up, and answer nobody."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        if self._line:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)

    @property
    def listening(self) -> int:
        """How many objects the client has, those of windows aside."""
        return len(self._kinds)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            with self._lock:
                self._line = line
                self._kinds, self._notices, self.requests, self.bound = {}, {}, [], {}
            received = bytearray()
            with line, suppress(OSError):
                while got := line.recv(1 << 16):
                    received += got
                    with self._lock:
                        for target, opcode, args in wire.messages(received):
                            self._asked(target, opcode, args)
            with self._lock:
                self._line = None

    def _asked(self, target: int, opcode: int, args: wire.Args) -> None:
        kind = "display" if target == wire.DISPLAY else self._kinds.get(target, "toplevel")
        self.requests.append((kind, opcode))
        answer: Callable[[int, int, wire.Args], None] = {
            "display": self._display_asked,
            "registry": self._registry_asked,
            wire.TOPLEVELS: self._manager_asked,
            "toplevel": self._toplevel_asked,
            wire.IDLE: self._idle_asked,
            wire.KDE_IDLE: self._idle_asked,
            "notice": self._notice_asked,
        }[kind]
        answer(target, opcode, args)

    def _display_asked(self, _target: int, opcode: int, args: wire.Args) -> None:
        made = args.number()
        if opcode == wire.DISPLAY_SYNC:
            self.say(made, wire.CALLBACK_DONE, wire.numbers(0))
            self._delete(made)
        else:
            self._kinds[made] = "registry"
            for name in self.globals:
                self._announce(made, name)

    def _registry_asked(self, _target: int, _opcode: int, args: wire.Args) -> None:
        name, interface, version, made = args.number(), args.text(), args.number(), args.number()
        assert name in self.globals
        self._kinds[made] = interface
        self.bound[interface] = version
        if interface == wire.TOPLEVELS:
            for shown in self.windows.values():
                self._introduce(shown)

    def _manager_asked(self, target: int, _opcode: int, _args: wire.Args) -> None:
        self.say(target, wire.TOPLEVELS_FINISHED)
        self._delete(target)

    def _toplevel_asked(self, target: int, opcode: int, _args: wire.Args) -> None:
        if opcode == wire.TOPLEVEL_SET_MINIMISED and target in self.windows:
            shown = self.windows[target]
            self.change(shown, {*shown.states, wire.MINIMISED} - {wire.ACTIVATED})
        elif opcode == wire.TOPLEVEL_DESTROY:
            self._free.append(target)

    def _idle_asked(self, target: int, opcode: int, args: wire.Args) -> None:
        made = args.number()
        if self._kinds[target] == wire.KDE_IDLE:
            seat, milliseconds = args.number(), args.number()
        else:
            milliseconds, seat = args.number(), args.number()
        assert self._kinds[seat] == wire.SEAT
        self._kinds[made] = "notice"
        notice = Notice(milliseconds / 1000, opcode != wire.IDLE_GET_INPUT)
        self._notices[made] = notice
        self._restart(made, notice)

    def _notice_asked(self, target: int, opcode: int, _args: wire.Args) -> None:
        assert opcode == wire.NOTICE_DESTROY
        notice = self._notices.pop(target)
        if notice.cancel:
            notice.cancel()
        self._delete(target)

    def _restart(self, made: int, notice: Notice) -> None:
        if notice.cancel:
            notice.cancel()
        if notice.said:
            notice.said = False
            self.say(made, wire.NOTICE_RESUMED)
        if not (self.inhibited and notice.honours_inhibitors):
            due = self.alarms.clock.now().boot + notice.length
            notice.cancel = self.alarms.at(due, lambda: self._fall_silent(made, notice))

    def _fall_silent(self, made: int, notice: Notice) -> None:
        with self._lock:
            notice.said = True
            self.say(made, wire.NOTICE_IDLED)

    def _introduce(self, shown: Shown) -> None:
        managers = [made for made, kind in self._kinds.items() if kind == wire.TOPLEVELS]
        if managers:
            self.say(managers[0], wire.TOPLEVELS_TOPLEVEL, wire.numbers(shown.object))
            self.say(shown.object, wire.TOPLEVEL_TITLE, wire.text(shown.title))
            self.say(shown.object, wire.TOPLEVEL_APP_ID, wire.text(shown.app_id))
            self._say_states(shown)
            self.say(shown.object, wire.TOPLEVEL_DONE)

    def _say_states(self, shown: Shown) -> None:
        raw = struct.pack(f"={len(shown.states)}I", *sorted(shown.states))
        self.say(shown.object, wire.TOPLEVEL_STATE, wire.numbers(len(raw)) + raw)

    def _announce(self, registry: int, name: int) -> None:
        interface, version = self.globals[name]
        body = wire.numbers(name) + wire.text(interface) + wire.numbers(version)
        self.say(registry, wire.REGISTRY_GLOBAL, body)

    def _delete(self, gone: int) -> None:
        self._kinds.pop(gone, None)
        self.say(wire.DISPLAY, wire.DISPLAY_DELETE_ID, wire.numbers(gone))

    def _new_id(self) -> int:
        if self._free:
            return self._free.pop()
        self._made += 1
        return self._made

    def _of(self, kind: str) -> int:
        return next(made for made, its in self._kinds.items() if its == kind)
