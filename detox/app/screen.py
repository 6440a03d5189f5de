"""Everything that can be seen, made when it is first needed: the pump's ``Screen``, and the windows of the menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from shiboken6 import isValid

from detox.app.breaks import Breaks
from detox.app.surface import past_manager, surface
from detox.core.decisions import CloseCard, Decision, ShowSummary
from detox.core.inputs import AnotherTip, AnswerCard, Input, Mend, OpenPass, WalkAway
from detox.core.ports import Alarms, Clock, Notices, Windows
from detox.core.settings import Settings
from detox.core.text import Text
from detox.core.views import View
from detox.reminders.card import Card, ShowCard
from detox.reminders.kinds import kind_name
from detox.store.resources import resource
from detox.summary.view import NextStep, SummaryView
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.menu import Actions
from detox.ui.tray import Tray
from detox.ui.words import tr
from detox.usage.stretches import DayStretches

if TYPE_CHECKING:
    from detox.app.moments import Moments
    from detox.ui.card.cards import Cards
    from detox.ui.days.window import DayWindow
    from detox.ui.door.doors import Doors
    from detox.ui.home.window import Home
    from detox.ui.scenes import Art
    from detox.ui.settings.dialog import SettingsDialog
    from detox.ui.summary.popup import SummaryPopup


@dataclass(frozen=True)
class Wanted:
    """What the screen asks of the rest: the facts of a day, settings, the dialog, and where inputs go."""

    post: Callable[[Input], None]
    summary: Callable[[date | None], SummaryView]
    stretches: Callable[[date | None], DayStretches]
    settings: Callable[[], Settings]
    accept: Callable[[NextStep], None]
    open_settings: Callable[[], SettingsDialog]
    folder: Path


class Desk:
    """The screen. Windows are imported with their first use: an always-on process pays for each of them."""

    def __init__(self, tray: Tray, actions: Actions, looks: Looks, clock: Clock, alarms: Alarms, windows: Windows,
                 notices: Notices, ring: Callable[[], None]) -> None:  # fmt: skip
        self._tray, self._actions, self._looks = tray, actions, looks
        self._clock, self._alarms, self._windows = clock, alarms, windows
        self._notices, self._ring = notices, ring
        self._later = Later(clock, alarms)
        self._art: Art | None = None
        self._cards: Cards | None = None
        self._doors: Doors | None = None
        self._summary: SummaryPopup | None = None
        self._summary_day: date | None = None
        self._home: Home | None = None
        self._day: DayWindow | None = None
        self._settings: SettingsDialog | None = None
        self._card: Card | None = None
        self._moments: Moments | None = None
        self._view = View()
        self._wanted: Wanted | None = None

    def connect(self, wanted: Wanted) -> None:
        """Learn whom to ask; called once everything is built."""
        self._wanted = wanted
        self._actions.commands.connect(wanted.post)
        self._actions.open_today.connect(self.open_today)
        self._actions.open_day.connect(self.open_day)
        self._actions.open_home.connect(self.open_home)
        self._actions.open_settings.connect(self.open_settings)
        self.breaks = Breaks(self._looks, self._scenes, self._later, wanted.post, wanted.settings)
        self._actions.take_break.connect(self.breaks.take)
        self._actions.open_moment.connect(self.open_moment)

    @property
    def wanted(self) -> Wanted:
        """Whom to ask."""
        assert self._wanted is not None, "connect() comes first"
        return self._wanted

    # --- the pump's side ---------------------------------------------------------------------------------------------

    def render(self, view: View) -> None:
        """Show tray, doors and home as they are now."""
        self._view = view
        self._tray.render(view.tray)
        if view.doors or self._doors:
            self._doors_now().render(view.doors, view.zone)
        if self._home and self._home.isVisible():
            self._home.render(view.tray)
        if self._settings:
            self._settings.render(view.tray)

    def carry_out(self, decision: Decision) -> None:
        """Show or close what a decision says."""
        match decision:
            case ShowCard(card):
                self._card = card
                self._cards_now().show_card(card)
            case CloseCard() if self._cards:
                self._cards.withdraw()
            case ShowSummary(day):
                self._show_summary(day)

    def notify(self, about: str, title: Text, body: Text) -> None:
        """Show a notice; a click opens what it is about."""
        opened = {"summary": self.open_today, "problem": self.open_settings}.get(about, self.open_home)
        self._notices.show(about, tr(title), tr(body), opened)

    # --- windows -----------------------------------------------------------------------------------------------------

    def open_today(self) -> None:
        """Show today so far."""
        self._show_summary(None)

    def open_home(self) -> None:
        """Show the main window."""
        if self._home is None:
            from detox.ui.home.window import Home

            self._home = Home(self._looks, self._clock, self._actions)
            self._tray.availability_changed.connect(self._home.set_tray)
        self._home.show_day(self.wanted.summary(None))
        self._home.set_tray(self._tray.available)
        self._home.render(self._view.tray)
        self._home.show()
        self._home.raise_()
        self._home.activateWindow()

    def open_day(self) -> None:
        """Show what was recorded today, to be mended."""
        if self._day is None:
            from detox.ui.days.window import DayWindow

            self._day = DayWindow(self._looks)
            self._day.asked.connect(self._show_day)
            self._day.mended.connect(self._mend)
        self._show_day(None)
        self._day.show()
        self._day.raise_()
        self._day.activateWindow()

    def _show_day(self, day: date | None) -> None:
        if self._day:
            self._day.show_day(self.wanted.stretches(day))

    def _mend(self, wanted: Mend) -> None:
        self.wanted.post(wanted)
        if self._day:
            self._show_day(self._day.day)
        if self._home and self._home.isVisible():
            self._home.show_day(self.wanted.summary(None))

    def open_moment(self) -> None:
        """Show "Need a moment?"."""
        if self._moments is None:
            from detox.app.moments import Moments

            self._moments = Moments(
                self._looks, self._scenes(), self._clock, self.breaks, self.wanted.folder,
                lambda title, body: self.notify("problem", title, body),
            )  # fmt: skip
        self._moments.open()

    def open_settings(self) -> None:
        """Show the settings."""
        if self._settings is None:
            self._settings = self.wanted.open_settings()
            self._settings.destroyed.connect(self._settings_gone)
        self._settings.show()
        self._settings.raise_()
        self._settings.activateWindow()

    def settings_changed(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere."""
        if self._settings:
            self._settings.refresh(settings)

    def retell(self) -> None:
        """Say everything that can be seen anew: the language is another one now. Doors begin again, shut."""
        self._tray.retell()
        if self._doors:
            self._doors.render(())
            self._doors.render(self._view.doors, self._view.zone)
        if self._home:
            self._home.retell()
            self._home.show_day(self.wanted.summary(None))
            self._home.render(self._view.tray)
        if self._settings:
            self._settings.retell()
        if self._summary and isValid(self._summary) and self._summary.isVisible():
            self._show_summary(self._summary_day)
        self._retell_day()

    def _retell_day(self) -> None:
        window, self._day = self._day, None
        if window:
            shown, day = window.isVisible(), window.day
            window.close()
            window.deleteLater()
            if shown:
                self.open_day()
                self._show_day(day)

    def close(self) -> None:
        """Take everything down."""
        if self._doors:
            self._doors.render(())
        if self._cards:
            self._cards.withdraw()
        self.breaks.close()
        if self._moments:
            self._moments.close()
        for window in (self._summary, self._home, self._day, self._settings):
            if window and isValid(window):
                window.close()
        self._tray.stop()

    def _settings_gone(self) -> None:
        self._settings = None

    def _show_summary(self, day: date | None) -> None:
        from detox.ui.summary.popup import SummaryPopup

        if self._summary and isValid(self._summary):
            self._summary.close()
        self._notices.withdraw("summary")
        self._summary_day = day
        composited = self._windows.composited()
        popup = SummaryPopup(self.wanted.summary(day), self._looks, today=day is None, composited=composited)
        popup.step_accepted.connect(self.wanted.accept)
        self._summary = popup
        self._windows.unlist(int(popup.winId()))
        popup.show()

    def _cards_now(self) -> Cards:
        if self._cards is None:
            from detox.ui.card.cards import Cards

            self._cards = Cards(
                self._looks, self._scenes(), self._later, desk=partial(surface, self._windows),
                name_of=self._kind_name, ring=self._ring,
            )  # fmt: skip
            self._cards.answered.connect(self._answered)
            self._cards.up.connect(self._actions.card.setVisible)
            self._actions.open_card.connect(self._cards.take_keyboard)
            self._cards.another.connect(lambda: self.wanted.post(AnotherTip()))
        return self._cards

    def _scenes(self) -> Art:
        if self._art is None:
            from detox.ui.scenes import Art

            self._art = Art(resource("art"))
        return self._art

    def _kind_name(self, kind: str) -> str:
        return tr(kind_name(kind, self.wanted.settings()))

    def _answered(self, answer: str) -> None:
        together = answer == "together"
        self.wanted.post(AnswerCard("done" if together else answer))  # type: ignore[arg-type]
        if together and self._card:
            self.breaks.together(self._card)

    def _doors_now(self) -> Doors:
        if self._doors is None:
            from detox.ui.door.doors import Doors

            self._doors = Doors(self._looks, self._scenes(), self._later, self._windows, bypass=past_manager())
            self._doors.left.connect(lambda window: self.wanted.post(WalkAway(window)))
            self._doors.passed.connect(self._passed)
        return self._doors

    def _passed(self, window: int, reason: str) -> None:
        door = next((door for door in self._view.doors if door.window_id == window), None)
        self.wanted.post(OpenPass(reason, door.platform if door else None))
