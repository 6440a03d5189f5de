"""The windows before an evening or a holiday, each made when first asked for: the hand-over, "off until"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from detox.core.commands import GoOff
from detox.core.days import day_bounds, day_of
from detox.core.inputs import Input
from detox.core.ports.clocks import Clock
from detox.core.settings import Settings
from detox.core.views import TrayView
from detox.focus.settings import COVER
from detox.ui.look import Looks
from detox.usage.settings import STARTS_AT

if TYPE_CHECKING:
    from detox.ui.evening.hand_over import HandOver
    from detox.ui.evening.off import OffWindow
    from detox.ui.evening.window import EveningWindow

A_DAY = timedelta(days=1)


class Evenings:
    """Opens them. What was written for one evening is forgotten when its block is over."""

    def __init__(
        self, looks: Looks, clock: Clock, post: Callable[[Input], None], settings: Callable[[], Settings]
    ) -> None:
        self._looks, self._clock = looks, clock
        self._post, self._settings = post, settings
        self._view = TrayView()
        self._night = False
        self._hand_over: HandOver | None = None
        self._off: OffWindow | None = None

    def render(self, view: TrayView) -> None:
        """Take in what is true now."""
        self._view = view
        if view.crisis_until is not None:  # it hides the block, which goes on
            return
        ended, self._night = self._night and view.block_until is None, view.block_until is not None
        if ended and self._hand_over:
            self._hand_over.forget()

    def open_hand_over(self) -> None:
        """Show the hand-over of tonight."""
        from detox.ui.evening.hand_over import HandOver

        window = self._hand_over = self._hand_over or HandOver(self._looks)
        now = self._clock.now()
        begins = next((item.at for item in self._view.next if item.kind == "block_start"), None)
        window.show_night(now.utc, begins, self._view.cover, ZoneInfo(now.zone))
        _open(window)

    def open_off(self) -> None:
        """Show "off until"."""
        from detox.ui.evening.off import OffWindow

        if self._off is None:
            self._off = OffWindow(self._looks)
            self._off.chosen.connect(self._go_off)
        now = self._clock.now()
        short = self._view.cover_until is not None and self._view.cover_until < now.utc + A_DAY
        cover = self._settings()[COVER] if short else self._view.cover  # who covers tonight covers no holiday
        self._off.show_day(day_of(now.utc, now.zone, self._settings()[STARTS_AT]), cover)
        _open(self._off)

    def retell(self) -> None:
        """Let them be made anew: the language is another one now. What was written for tonight stays."""
        written = self._hand_over.fields() if self._hand_over else None
        shown = bool(self._hand_over and self._hand_over.isVisible())
        self.close()
        self._hand_over = self._off = None
        if written and any(written):
            from detox.ui.evening.hand_over import HandOver

            self._hand_over = HandOver(self._looks)
            self._hand_over.write(written)
        if shown:
            self.open_hand_over()

    def close(self) -> None:
        """Take them down."""
        for window in (self._hand_over, self._off):
            if window:
                window.close()

    def _go_off(self, day: date) -> None:
        self._post(GoOff(day_bounds(day, self._clock.now().zone, self._settings()[STARTS_AT])[0]))


def _open(window: EveningWindow) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
