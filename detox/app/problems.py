"""What is wrong in this run, kept for the About page and ``doctor``, and told once at the start."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.text import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from detox.app.screen import Desk

log = logging.getLogger(__name__)

_ONE_OF = QT_TRANSLATE_NOOP("Run", "{first} One of {n} problems: Settings…, About names all.")


class Problems:
    """What was ``met``, and what ``of_now`` finds: in the settings, the history, the files."""

    def __init__(self, met: Iterable[DetoxError], of_now: Callable[[], Iterable[DetoxError]], desk: Desk) -> None:
        self._met, self._of_now, self._desk = list(met), of_now, desk

    def meet(self, problem: DetoxError) -> None:
        """Keep one that was met on the way."""
        self._met.append(problem)

    def all(self) -> list[DetoxError]:
        """Return what is wrong now: met at the start, in the settings, in the history."""
        return [*self._met, *self._of_now()]

    def tell_all(self) -> None:
        """Log all of them, show the first, and say that there are more; settings go first, they weigh the most."""
        problems = [*self._of_now(), *self._met]
        for problem in problems:
            log.warning("%s", problem.line())
        if len(problems) > 1:
            self.say(problems[0].title, _ONE_OF.with_(first=problems[0].message, n=len(problems)))
        elif problems:
            self.tell(problems[0])

    def tell(self, problem: DetoxError) -> None:
        """Show one as a notice."""
        self.say(problem.title, problem.message)

    def say(self, title: Text, message: Text) -> None:
        """Show a notice of something that went wrong."""
        self._desk.notify("problem", title, message)
