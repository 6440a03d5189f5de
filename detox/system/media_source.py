"""What the ``Media`` port is made of on Linux: sources that each know one sign of playing, and whose sign it is."""

from __future__ import annotations

import os
from typing import Protocol

from detox.core.inputs import Window
from detox.core.media import Evidence
from detox.core.ports.programs import Processes, Program
from detox.core.text import Text
from detox.system.calls_source import HOSTS, Deadline


class Behind:
    """The program behind a window. By process where the window's is known, else by name, as under some of Wayland."""

    def __init__(self, window: Window, processes: Processes) -> None:
        self._window = window
        self._processes = processes
        self._names = {part for name in (window.program or "", *window.app_ids) for part in _names(name)}

    def is_program(self, pid: int) -> bool:
        """Return whether that process is the window's, or comes from it, or is its parent in the same program."""
        if self._window.pid is None:
            program = self._processes.identify(pid)
            return program is not None and self.is_called(program.name)
        mine = self._window.pid
        if pid == mine or any(program.pid == mine for program in self._processes.ancestors(pid)):
            return True
        return any(program.pid == pid and self._same(program) for program in self._processes.ancestors(mine))

    def is_called(self, name: str) -> bool:
        """Return whether that is a name of the program: its file's, or an application id of the window."""
        return not self._names.isdisjoint(_names(name))

    def _same(self, program: Program) -> bool:
        """A session, a shell or a launcher is above every program: what it plays is not the window's."""
        return program.name == self._window.program


class Sign(Protocol):
    """One way to see that a program plays. ``remedy`` is what helps where it is not ready."""

    name: Evidence
    remedy: Text

    def ready(self) -> None:
        """Raises DetoxError with the reason why it sees nothing now."""
        ...

    def found(self, behind: Behind, deadline: Deadline) -> bool | None:
        """Return True when it is seen of that program now, None when not; False: the program says that it pauses.

        Raises OSError or ValueError when nobody can know.
        """
        ...


def _names(name: str) -> set[str]:
    """Return what a program is called: an id such as org.mozilla.firefox ends in what others call it."""
    plain = os.path.basename(name.removesuffix(" (deleted)")).removesuffix(".desktop").casefold()
    return {plain, plain.rpartition(".")[2]} if plain and not plain.startswith(HOSTS) else set()
