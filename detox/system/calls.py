"""The ``Calls`` port: who must not be interrupted, who does not want to be, and what cannot be seen here.

What counts is *use*, never that a program merely runs. Nothing here watches: it is all asked for when a card is due.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.ports.choice import Choice, Refused
from detox.core.ports.clocks import Clock
from detox.core.ports.programs import Calls, Processes
from detox.core.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from detox.system.calls_source import Source

LIMIT_SECONDS = 1.0
"""An answer never takes longer, whatever hangs; what is not known by then counts as no call."""

REASON = QT_TRANSLATE_NOOP("System", "calls and screen shares are not looked for on this system yet")
REMEDY = QT_TRANSLATE_NOOP("System", "before a call, hold the reminders from the tray menu")

_SILENT = QT_TRANSLATE_NOOP("System", "a call with microphone and camera off looks like any other program")
_X11 = QT_TRANSLATE_NOOP("System", "what shares the screen through X11, such as a browser's tab, leaves no trace")
_NO_SHARES = QT_TRANSLATE_NOOP("System", "this system does not tell who shares or records the screen")
_NO_QUIET = QT_TRANSLATE_NOOP("System", "this system tells no program whether do not disturb (a focus) is on")
_NO_NAME = QT_TRANSLATE_NOOP("System", "macOS tells that a camera is on, not who has it: it cannot be left out by name")

# They open cameras to know them; the pictures go through the daemon "pipewire".
SESSION_MANAGERS = frozenset({"wireplumber", "pipewire-media-session"})


class NullCalls:
    """Knows of no call. Cards and doors come during calls too; ``REASON`` and ``REMEDY`` say so in ``doctor``."""

    name = "none"

    def busy(self, ignored: Collection[str] = ()) -> Busy | None:  # noqa: ARG002
        """Return None: nobody can know."""
        return None


class AskedCalls:
    """Asks its sources one after the other, each time anew: a sound server may come long after us."""

    name = "asked"

    def __init__(self, clock: Clock, sources: Sequence[Source]) -> None:
        self._clock = clock
        self._sources = tuple(sources)

    def busy(self, ignored: Collection[str] = ()) -> Busy | None:
        """Return the first program found, None if there is none or nobody can know; within ``LIMIT_SECONDS``."""
        from detox.system.calls_source import Deadline

        deadline, without = Deadline(self._clock, LIMIT_SECONDS), {name.casefold() for name in ignored}
        for source in self._sources:
            try:
                rest = deadline if source is self._sources[-1] else deadline.half()
                for program in source.users(rest):
                    if program.casefold() not in without:
                        return Busy(program, source.why)
            except (OSError, ValueError) as error:
                logging.getLogger(__name__).info("%s: nobody can know (%s)", source.name, error)
        return None

    def choice(self, *unseen: Refused) -> Choice:
        """Return what sees calls now and what does not, and why."""
        ready, refused = [], []
        for source in self._sources:
            try:
                source.ready()
            except DetoxError as error:
                refused.append(Refused(source.name, error.message, source.remedy))
            else:
                ready.append(source.name)
        return Choice("Calls", ", ".join(ready) or "none", (*refused, *unseen))


Told = Callable[[], Choice]
"""What ``doctor`` says, found out when it is asked: sound servers and notification daemons come and go."""


def choose_calls(clock: Clock, processes: Processes, environment: Mapping[str, str] = os.environ) -> tuple[Calls, Told]:
    """Return what looks for calls on this computer, and what ``doctor`` says of it."""
    if sys.platform == "linux":
        return _on_linux(clock, environment)
    elif sys.platform == "win32":  # noqa: RET505 - so that a type checker for another system sees only its own part
        return _on_windows(clock)
    elif sys.platform == "darwin":
        return _on_a_mac(clock, processes)
    else:
        return NullCalls(), lambda: Choice("Calls", NullCalls.name, (Refused("calls", REASON, REMEDY),))


if sys.platform == "linux":

    def _on_linux(clock: Clock, environment: Mapping[str, str]) -> tuple[Calls, Told]:
        from detox.system.calls_microphone import Microphone
        from detox.system.calls_pipewire import VideoStreams
        from detox.system.calls_programs import Camera, Programs, Recorders
        from detox.system.calls_quiet import Quiet

        programs = Programs()
        sources = (
            Microphone(environment),
            VideoStreams(environment),
            Camera(programs, without=SESSION_MANAGERS),
            Recorders(programs),
            Quiet(clock, environment),
        )
        calls = AskedCalls(clock, sources)
        unseen = [Refused("silent calls", _SILENT, REMEDY)]
        if not environment.get("WAYLAND_DISPLAY"):
            unseen.append(Refused("shares through X11", _X11, REMEDY))
        return calls, lambda: calls.choice(*unseen)


if sys.platform == "win32":

    def _on_windows(clock: Clock) -> tuple[Calls, Told]:
        from detox.system.win32.calls import Consent, Presentation, UserRegistry
        from detox.system.win32.library import Library, load

        registry = UserRegistry()
        microphone = Consent("microphone", "microphone", registry, clock)
        calls = AskedCalls(
            clock, (microphone, Consent("webcam", "camera", registry, clock), Presentation(Library(load)))
        )
        unseen = (Refused("screen shares", _NO_SHARES, REMEDY), Refused("do not disturb", _NO_QUIET, REMEDY))
        return calls, lambda: calls.choice(Refused("silent calls", _SILENT, REMEDY), *unseen)


if sys.platform == "darwin":

    def _on_a_mac(clock: Clock, processes: Processes) -> tuple[Calls, Told]:
        from detox.system.macos.calls import Camera, Microphone
        from detox.system.macos.objects import Objects, framework

        sound, pictures = ("CoreAudio", "AudioObject"), ("CoreMediaIO", "CMIOObject")
        sources = (
            Microphone(lambda: Objects(framework(sound[0]), sound[1]), processes),
            Camera(lambda: Objects(framework(pictures[0]), pictures[1])),
        )
        calls = AskedCalls(clock, sources)
        unseen = (
            Refused("the camera's program", _NO_NAME, REMEDY),
            Refused("screen shares", _NO_SHARES, REMEDY),
            Refused("do not disturb", _NO_QUIET, REMEDY),
        )
        return calls, lambda: calls.choice(Refused("silent calls", _SILENT, REMEDY), *unseen)
