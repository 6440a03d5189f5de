"""The desktop's "do not disturb" during a block: what it was is written down first, and comes back at the end."""

from __future__ import annotations

import logging
from collections.abc import Collection

from detox.core.busy import Busy
from detox.core.errors import DetoxError
from detox.core.ports.notices import Hush
from detox.core.ports.programs import Calls
from detox.core.text import QT_TRANSLATE_NOOP, plain
from detox.store.hushed import Hushed

log = logging.getLogger(__name__)

_TITLE = QT_TRANSLATE_NOOP("Run", "Do not disturb stays as it is")


class Hushing:
    """Turns the switch on and off again. What its user turned meanwhile stays as they turned it."""

    def __init__(self, hush: Hush, memory: Hushed) -> None:
        self._hush, self._memory = hush, memory
        self._ours: str | None = None

    @property
    def ours(self) -> bool:
        """Whether it is on because of us."""
        return self._ours is not None

    def want(self, on: bool) -> None:
        """Have it on, or as it was. Raises DetoxError when that fails; what was written down stays for the next try."""
        if on:
            self._begin()
        else:
            self.end()

    def _begin(self) -> None:
        if self._ours is not None:
            return
        left = self._memory.read()
        if left is not None:  # by a run that was killed; off by now means that its user switched it off
            if self._hush.is_on(left):
                self._ours = left
            else:
                self._forget()
            return
        try:
            switch = self._hush.found()
        except DetoxError as error:  # ``doctor`` says it, too
            log.info("%s", error.line())
            return
        if self._hush.is_on(switch):
            return
        if self._hush.keeps(switch):
            try:
                self._memory.write(switch)
            except OSError as error:
                raise DetoxError(_TITLE, plain(str(error))) from error
        self._hush.turn(switch, True)  # should that fail half-way, what was written down still puts it back
        self._ours = switch

    def end(self) -> None:
        """Put it back, also what a run that was killed left on. Raises DetoxError."""
        switch = self._ours or self._memory.read()
        if switch is None:
            return
        if self._hush.is_on(switch):
            self._hush.turn(switch, False)
        self._ours = None
        self._forget()

    def _forget(self) -> None:
        try:
            self._memory.clear()
        except OSError as error:
            raise DetoxError(_TITLE, plain(str(error))) from error


class OthersCalls:
    """The ``Calls`` of the computer, but a "do not disturb" that is ours holds nothing: the user asked for none."""

    def __init__(self, calls: Calls, hushing: Hushing) -> None:
        self._calls, self._hushing = calls, hushing
        self.name = calls.name

    def busy(self, ignored: Collection[str] = ()) -> Busy | None:
        """Return a program that must not be interrupted and why, None if there is none."""
        found = self._calls.busy(ignored)
        return None if found and found.why == "do_not_disturb" and self._hushing.ours else found
