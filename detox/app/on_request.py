"""The windows that open on request, each made when first asked for: home, "My days", settings, "Need a moment?"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from detox.app.accept import Evening
from detox.app.breaks import Breaks
from detox.app.days import Days
from detox.app.evenings import Evenings
from detox.app.my_week import OpenWeek, WeekNeeds
from detox.core.commands import BeginCrisis, EndCrisis
from detox.core.inputs import Input
from detox.core.ports.clocks import Clock
from detox.core.settings import Settings
from detox.core.text import Text
from detox.core.views import TrayView
from detox.summary.receipt import ReceiptLine
from detox.summary.settings import NUMBERS
from detox.summary.view import SummaryView
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.menu import Actions
from detox.ui.tray import Tray

if TYPE_CHECKING:
    from detox.app.moments import Moments
    from detox.app.my_days import OpenDays
    from detox.ui.crisis.window import CrisisWindow
    from detox.ui.home.window import Home
    from detox.ui.receipt.window import ReceiptWindow
    from detox.ui.scenes import Art
    from detox.ui.settings.dialog import SettingsDialog


@dataclass(frozen=True)
class Wanted:
    """What the screen asks of the rest: the facts of a day, settings, the dialog, where inputs go.

    ``chosen`` takes what is chosen in a menu and says where that is refused; without it that goes where the rest goes.
    ``synced`` calls back once what is open has been written to the history. ``hush`` turns the desktop's "do not
    disturb" on, or back to what it was.
    """

    post: Callable[[Input], None]
    days: Days
    summary: Callable[[date | None], SummaryView]
    receipt: Callable[[], tuple[ReceiptLine, ...]]
    settings: Callable[[], Settings]
    evening: Evening
    synced: Callable[[Callable[[], None]], None]
    open_settings: Callable[[], SettingsDialog]
    folder: Path
    hush: Callable[[bool], None] = lambda _: None
    chosen: Callable[[Input], None] | None = None


class OnRequest:
    """Opens them. Each is imported with its first use: an always-on process pays for every one."""

    def __init__(
        self, wanted: Wanted, tray: Tray, actions: Actions, looks: Looks, clock: Clock, scenes: Callable[[], Art],
        breaks: Breaks, tell: Callable[[Text, Text], None], later: Later,
    ) -> None:  # fmt: skip
        """``tell`` shows a problem."""
        self._wanted, self._tray, self._actions = wanted, tray, actions
        self._looks, self._clock, self._scenes = looks, clock, scenes
        self._breaks, self._tell, self._later = breaks, tell, later
        self._view = TrayView()
        self._home: Home | None = None
        self._days: OpenDays | None = None
        self._receipt: ReceiptWindow | None = None
        self._settings: SettingsDialog | None = None
        self._moments: Moments | None = None
        self._crisis: CrisisWindow | None = None
        self.week = OpenWeek(
            WeekNeeds(looks, wanted.days, wanted.post, wanted.settings, wanted.evening,
                      partial(self.open_moment, "listen"))
        )  # fmt: skip
        actions.open_week.connect(self.week.open)
        self._evenings = Evenings(looks, clock, wanted.post, wanted.settings)
        actions.open_off.connect(self._evenings.open_off)
        actions.open_hand_over.connect(self._evenings.open_hand_over)
        actions.open_days.connect(self.open_days)
        actions.open_home.connect(self.open_home)
        actions.open_settings.connect(self.open_settings)
        actions.open_help.connect(self.open_help)
        actions.open_moment.connect(self.open_moment)
        actions.open_crisis.connect(self.open_crisis)

    def render(self, view: TrayView) -> None:
        """Show home and settings as they are now."""
        self._view = view
        self._evenings.render(view)
        if self._home and self._home.isVisible():
            self._home.render(view)
        if self._settings:
            self._settings.render(view)
        if self._crisis and self._crisis.isVisible():
            self._crisis.render(view)

    def open_home(self) -> None:
        """Show the main window."""
        if self._home is None:
            from detox.ui.home.window import Home

            self._home = Home(self._looks, self._clock, self._actions)
            self._tray.availability_changed.connect(self._home.set_tray)
        self._show_day()
        self._home.set_tray(self._tray.available)
        self._home.render(self._view)
        self._home.show()
        self._home.raise_()
        self._home.activateWindow()

    def open_block(self) -> None:
        """Show what a notice about a block is about: the hand-over before one begins, else the main window."""
        if self._view.block_until is None and any(item.kind == "block_start" for item in self._view.next):
            self._evenings.open_hand_over()
        else:
            self.open_home()

    def open_days(self) -> None:
        """Show "My days"."""
        if self._days is None:
            from detox.app.my_days import OpenDays

            self._days = OpenDays(self._looks, self._wanted, self._later, self._mended, lambda: self._view)
        self._days.open()

    def open_receipt(self) -> None:
        """Show the hours on call and after hours, to be copied."""
        from detox.ui.free import screen_of_pointer
        from detox.ui.receipt.window import ReceiptWindow

        if self._receipt and isValid(self._receipt):
            self._receipt.close()
        self._receipt = ReceiptWindow(self._looks, self._wanted.receipt())
        self._receipt.move(screen_of_pointer().availableGeometry().center() - self._receipt.rect().center())
        self._receipt.show()
        self._receipt.raise_()
        self._receipt.activateWindow()

    def tell_past_anew(self) -> None:
        """Show the past anew in every window of it: it is another one now."""
        self._mended()
        if self._days:
            self._days.refresh()
        self.week.refresh()

    def _mended(self) -> None:
        if self._home and self._home.isVisible():
            self._show_day()

    def _show_day(self) -> None:
        if self._home:
            self._home.show_day(self._wanted.summary(None), numbers=self._wanted.settings()[NUMBERS])

    def open_moment(self, page: str = "") -> None:
        """Show "Need a moment?", perhaps at a page of it."""
        if self._moments is None:
            from detox.app.moments import Moments

            self._moments = Moments(
                self._looks, self._scenes(), self._clock, self._breaks, self._wanted.folder, self._tell
            )
        self._moments.open(page)

    def open_crisis(self) -> None:
        """Ask for reason and hour of a crisis; while one is on, show what may help."""
        if self._crisis is None:
            from detox.ui.crisis.window import CrisisWindow

            self._crisis = CrisisWindow(self._looks, self._later)
            self._crisis.begun.connect(lambda reason, until: self._wanted.post(BeginCrisis(reason, until)))
            self._crisis.ended.connect(lambda: self._wanted.post(EndCrisis()))
        self._crisis.open(self._view)

    def open_settings(self) -> None:
        """Show the settings."""
        if self._settings is None:
            self._settings = self._wanted.open_settings()
            self._settings.destroyed.connect(self._settings_gone)
        self._settings.show()
        self._settings.raise_()
        self._settings.activateWindow()

    def open_help(self) -> None:
        """Open the guide in the browser."""
        from detox.app.guide import open_guide

        open_guide(self._tell)

    def settings_changed(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere."""
        self._mended()
        if self._settings:
            self._settings.refresh(settings)

    def retell(self) -> None:
        """Say them anew: the language is another one now."""
        if self._home:
            self._home.retell()
            self._show_day()
            self._home.render(self._view)
        if self._settings:
            self._settings.retell()
        self._evenings.retell()
        if self._days:
            self._days.retell()
        self.week.retell()
        window, self._crisis = self._crisis, None
        if window:
            shown = window.isVisible()
            window.close()
            window.deleteLater()
            if shown:
                self.open_crisis()

    def close(self) -> None:
        """Take them down."""
        self._evenings.close()
        self.week.close()
        if self._moments:
            self._moments.close()
        if self._days:
            self._days.close()
        for window in (self._home, self._receipt, self._settings, self._crisis):
            if window and isValid(window):
                window.close()

    def _settings_gone(self) -> None:
        self._settings = None
