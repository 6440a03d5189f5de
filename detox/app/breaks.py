"""The break screen of a run: who may open it, what the engine hears of it. Its windows are loaded when asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from detox.core.commands import BreakBegins, BreakEnds
from detox.core.inputs import Input
from detox.core.settings import Settings
from detox.reminders.breaks import MINUTES, PRACTICES, practice_of
from detox.reminders.card import Card
from detox.reminders.settings import BREAK_SCREENS
from detox.ui.later import Later
from detox.ui.look import Looks

if TYPE_CHECKING:
    from detox.ui.pause.pauses import Pauses
    from detox.ui.scenes import Art

COOL_MINUTES = 10.0
"""How long a hard comment may cool."""


class Breaks:
    """Opens a break; nothing here opens one by itself. ``post`` is where the engine listens."""

    def __init__(
        self,
        looks: Looks,
        scenes: Callable[[], Art],
        later: Later,
        post: Callable[[Input], None],
        settings: Callable[[], Settings],
    ) -> None:
        self._looks, self._scenes, self._later = looks, scenes, later
        self._post, self._settings = post, settings
        self._pauses: Pauses | None = None

    def take(self, name: str) -> None:
        """Open one by a click in the menu; run through, it counts for the reminder it serves."""
        self._open().begin(name, MINUTES, PRACTICES[name])

    def command(self, name: str, minutes: float) -> None:
        """Open one by the command line. It takes the keyboard from where that was typed, so that Esc ends it."""
        self._open().begin(name, minutes, PRACTICES[name])

    def together(self, card: Card) -> None:
        """Open what ``card`` offered to do together; run through, it counts for that card's reminder."""
        name = practice_of(card.tip)
        if name is not None:
            self._open().begin(name, MINUTES, card.kind)

    def breathe(self) -> None:
        """Open the breathing for a moment of one's own: it counts for nothing."""
        self._open().begin("breathe", MINUTES)

    def cool(self) -> None:
        """Open the ten minutes after a hard comment: they count for nothing."""
        self._open().begin("cool", COOL_MINUTES)

    def close(self) -> None:
        """Take it down: the program ends."""
        if self._pauses:
            self._pauses.leave()

    def _open(self) -> Pauses:
        if self._pauses is None:
            from detox.ui.pause.pauses import Pauses

            pauses = Pauses(self._looks, self._scenes(), self._later, lambda: self._settings()[BREAK_SCREENS])
            pauses.began.connect(lambda seconds: self._post(BreakBegins(seconds)))
            pauses.ended.connect(lambda kind, seconds: self._post(BreakEnds(kind, seconds)))
            self._pauses = pauses
        return self._pauses
