"""What is wrong in this run, kept for the About page and ``doctor``, and told once at the start."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from detox.core.errors import DetoxError
from detox.core.text import Text

if TYPE_CHECKING:
    from detox.app.screen import Desk

log = logging.getLogger(__name__)


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
        """Log all of them and show the first."""
        problems = self.all()
        for problem in problems:
            log.warning("%s", problem.line())
        if problems:
            self.tell(problems[0])

    def tell(self, problem: DetoxError) -> None:
        """Show one as a notice."""
        self.say(problem.title, problem.message)

    def say(self, title: Text, message: Text) -> None:
        """Show a notice of something that went wrong."""
        self._desk.notify("problem", title, message)
