"""The ``Media`` port: whether the program behind a window plays something, and what cannot be seen here."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping, Sequence

from detox.core.errors import DetoxError
from detox.core.inputs import Window
from detox.core.media import Evidence, Media
from detox.core.ports.choice import Choice, Refused
from detox.core.ports.clocks import Clock
from detox.core.ports.programs import Processes
from detox.core.text import QT_TRANSLATE_NOOP
from detox.system.calls_source import Deadline
from detox.system.media_source import Behind, Sign

LIMIT_SECONDS = 1.0
"""An answer never takes longer, whatever hangs; what is not known by then does not play."""

REASON = QT_TRANSLATE_NOOP("System", "whether a program plays something is not looked for on this system yet")
REMEDY = QT_TRANSLATE_NOOP("System", "nothing to do: a video counts until the idle time begins")

_SAME = QT_TRANSLATE_NOOP("System", "music in another tab of the same browser looks like a video in front")
_SILENT = QT_TRANSLATE_NOOP(
    "System", "a video without sound leaves a trace only where the desktop is kept awake for it"
)


class NullMedia:
    """Knows of nothing that plays. Watching becomes idle after the usual time; ``REASON`` says so in ``doctor``."""

    name = "none"

    def plays(self, window: Window) -> Evidence | None:  # noqa: ARG002
        """Return None: nobody can know."""
        return None


class LinuxMedia:
    """Asks its signs one after the other, each time anew: a player may come long after us."""

    name = "linux"

    def __init__(self, clock: Clock, processes: Processes, signs: Sequence[Sign]) -> None:
        self._clock = clock
        self._processes = processes
        self._signs = tuple(signs)

    def plays(self, window: Window) -> Evidence | None:
        """Return the first sign that is found, None if there is none or nobody can know; within ``LIMIT_SECONDS``."""
        deadline = Deadline(self._clock, LIMIT_SECONDS)
        behind, paused = Behind(window, self._processes), False
        for sign in self._signs:
            if paused and sign.name == "sound":
                continue  # a browser keeps its stream open for some ten seconds after a pause
            try:
                found = sign.found(behind, deadline if sign is self._signs[-1] else deadline.half())
                if found:
                    return sign.name
                paused = paused or found is False
            except (OSError, ValueError) as error:
                logging.getLogger(__name__).info("%s: nobody can know (%s)", sign.name, error)
        return None

    def choice(self) -> Choice:
        """Return which signs are seen now, which are not, and why."""
        ready, refused = [], []
        for sign in self._signs:
            try:
                sign.ready()
            except DetoxError as error:
                refused.append(Refused(sign.name, error.message, sign.remedy))
            else:
                ready.append(sign.name)
        unseen = (Refused("silent videos", _SILENT, REMEDY), Refused("other tabs", _SAME, _LIMIT))
        return Choice("Media", ", ".join(ready) or "none", (*refused, *unseen))


_LIMIT = QT_TRANSLATE_NOOP("System", "shorten tracking.watching_minutes, or set it to 0")


def choose_media(
    clock: Clock, processes: Processes, environment: Mapping[str, str] = os.environ
) -> tuple[Media, Choice]:
    """Return what looks for playing programs on this computer, and what ``doctor`` says of it."""
    if sys.platform == "linux":
        return _on_linux(clock, processes, environment)
    else:  # noqa: RET505 - so that a type checker for another system sees only its own half
        return NullMedia(), Choice("Media", NullMedia.name, (Refused("media", REASON, REMEDY),))


if sys.platform == "linux":

    def _on_linux(clock: Clock, processes: Processes, environment: Mapping[str, str]) -> tuple[Media, Choice]:
        from detox.system.media_inhibitors import Inhibitors
        from detox.system.media_players import Players
        from detox.system.media_sound import Streams

        media = LinuxMedia(clock, processes, (Players(), Streams(environment), Inhibitors()))
        return media, media.choice()
