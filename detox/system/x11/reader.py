"""Reads windows: everything about any number of them in one round trip."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass

from detox.core.inputs import Window
from detox.core.ports import Processes
from detox.system.x11 import wire
from detox.system.x11.connection import Asked, Connection

ALL_DESKTOPS = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Owner:
    """The process behind a window, which stays the same as long as the window exists."""

    pid: int | None
    program: str | None
    created: float | None
    own: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A window and what becomes of it: mapped (with all around it), minimised, rolled up to its title, on a desktop."""

    window: Window
    mapped: bool
    minimised: bool
    rolled_up: bool
    desktop: int

    @property
    def on_screen(self) -> bool:
        """Whether its content can be seen, as far as the window itself goes."""
        return self.mapped and not self.minimised and not self.rolled_up

    @property
    def can_be_active(self) -> bool:
        """Whether it can have the focus. openbox goes on naming a window that was closed, if it was the last one."""
        return self.mapped or self.rolled_up


class Reader:
    """Reads windows through one connection. Remembers who owns a window until ``forget``."""

    def __init__(self, connection: Connection, processes: Processes) -> None:
        self._x = connection
        self._processes = processes
        self._owners: dict[int, Owner] = {}
        self._named: set[int] = set()  # windows with a _NET_WM_NAME
        names = ("_NET_WM_NAME", "WM_NAME", "WM_CLASS", "WM_WINDOW_ROLE", "_NET_WM_STATE", "_NET_WM_DESKTOP")
        self._asked_for = connection.atoms(*names)
        self._name, self._old_name, self._class, self._role, self._state, self._desktop = self._asked_for
        self._full_screen, self._hidden, self._shaded = connection.atoms(
            "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_HIDDEN", "_NET_WM_STATE_SHADED"
        )
        self._has_resources = connection.has("X-Resource")
        self._same_pids, self._our_pid = self._compare_pids()

    def concerns(self, event: wire.Event) -> bool:
        """Whether an event changes something that a ``Window`` says."""
        if event.code != wire.PROPERTY:
            return False
        atom = wire.property_atom(event)
        # Nearly every client sets both names; the old one tells nothing then.
        return atom in self._asked_for and not (atom == self._old_name and event.target in self._named)

    def readings(self, windows: Iterable[int]) -> dict[int, Reading]:
        """Return those of the windows that still exist, all read together."""
        asked = [(window, self._ask(window)) for window in windows]
        found = {window: self._finish(window, questions) for window, questions in asked}
        return {window: reading for window, reading in found.items() if reading}

    def forget(self, window: int) -> None:
        """Forget who owns a window: nobody looks at it any more."""
        self._owners.pop(window, None)
        self._named.discard(window)

    # --- inside ----------------------------------------------------------------------------------------------------

    def _ask(self, window: int) -> list[Asked]:
        questions = [self._x.ask(wire.GET_WINDOW_ATTRIBUTES, wire.about(window))]
        questions += [self._x.ask_property(window, atom) for atom in self._asked_for]
        if window not in self._owners and self._has_resources:
            questions.append(self._ask_pid(window))
        return questions

    def _finish(self, window: int, questions: list[Asked]) -> Reading | None:
        attributes, *replies = [question.reply() for question in questions]
        if attributes is None:
            self.forget(window)
            return None
        values = [wire.read_property(reply) for reply in replies[: len(self._asked_for)]]
        name, old_name, classes, role, state, desktop = values
        if window not in self._owners:
            pid = wire.read_client_pid(replies[-1]) if self._has_resources else None
            self._owners[window] = self._owner(window, pid)
        owner = self._owners[window]
        states = state.numbers() if state else ()
        (self._named.add if _text(name) else self._named.discard)(window)
        shown = Window(
            id=window,
            pid=owner.pid,
            program=owner.program,
            created=owner.created,
            app_ids=tuple(part for part in _text(classes).split("\0") if part),
            title=_text(name) or _text(old_name),
            role=_text(role),
            full_screen=self._full_screen in states,
            own=owner.own,
        )
        desktops = desktop.numbers() if desktop else ()
        return Reading(
            shown,
            mapped=wire.read_viewable(attributes),
            minimised=self._hidden in states,
            rolled_up=self._shaded in states,
            desktop=desktops[0] if desktops else ALL_DESKTOPS,
        )

    def _owner(self, window: int, pid: int | None) -> Owner:
        """``pid`` is what the server says; without it the window's own word counts, if it is of this computer."""
        if pid is None:
            pid = self._claimed_pid(window)
            own = pid == os.getpid()
        else:
            own = pid == self._our_pid
            if own:
                pid = os.getpid()
            elif not self._same_pids:
                pid = None  # a number of the server's own pid namespace: here it is somebody else's
        program = self._processes.identify(pid) if pid is not None else None
        return Owner(pid, program.name if program else None, program.created if program else None, own)

    def _claimed_pid(self, window: int) -> int | None:
        said, machine = (self._x.property(window, atom) for atom in self._x.atoms("_NET_WM_PID", "WM_CLIENT_MACHINE"))
        if said is None or not said.numbers() or (machine and machine.text() != socket.gethostname()):
            return None
        return said.numbers()[0]

    def _ask_pid(self, window: int) -> Asked:
        return self._x.ask(wire.RES_QUERY_CLIENT_IDS, wire.client_pid(window), "X-Resource")

    def _compare_pids(self) -> tuple[bool, int | None]:
        """Ask the server which process we are: to a server in another pid namespace we are another number."""
        if not self._has_resources:
            return True, os.getpid()
        version = self._x.ask(wire.RES_QUERY_VERSION, wire.version(1, 2), "X-Resource").reply()
        if version is None or wire.read_version(version) < (1, 2):
            self._has_resources = False
            return True, os.getpid()
        seen = wire.read_client_pid(self._ask_pid(self._x.new_id()).reply())
        return seen == os.getpid(), seen


def _text(value: wire.Property | None) -> str:
    return value.text() if value else ""
