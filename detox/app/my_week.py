"""The window of a week of a run: it comes by itself or is asked for, and what is written in it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from shiboken6 import isValid

from detox.app.accept import Evening
from detox.app.days import Days
from detox.core.commands import ForgetWords, LeaveSummary, SayOfWeek
from detox.core.days import week_name
from detox.core.inputs import Input
from detox.core.settings import Settings
from detox.core.week_facts import WeekWord
from detox.summary.settings import FEELING, NUMBERS
from detox.ui.look import Looks

if TYPE_CHECKING:
    from detox.ui.week.window import WeekWindow
    from detox.ui.week.wins import WinsWindow

_WORDS: tuple[WeekWord, ...] = ("win", "plan", "feeling")


@dataclass(frozen=True)
class WeekNeeds:
    """What it asks of the rest; ``people`` opens the help lines."""

    looks: Looks
    days: Days
    post: Callable[[Input], None]
    settings: Callable[[], Settings]
    evening: Evening
    people: Callable[[], None]


class OpenWeek:
    """Opens the window, made anew each time, and the list of wins."""

    def __init__(self, needs: WeekNeeds) -> None:
        self._needs = needs
        self.window: WeekWindow | None = None
        self.wins: WinsWindow | None = None

    def open(self) -> None:
        """Show this week."""
        self._show(None, asked=True)

    def come(self, monday: date) -> None:
        """Show a week by itself: it takes the keyboard from nobody. One that is open stays as it is."""
        if self._alive() is None:
            self._show(monday, asked=False)

    def refresh(self) -> None:
        """Show the same week anew, if it is open: the past is another one now. What was typed stays."""
        window = self._alive()
        if window is None:
            return
        typed, changed = window.words.words(), window.words.changed
        window.show_view(self._needs.days.week(window.view.monday))
        if changed:
            window.words.write(typed)

    def retell(self) -> None:
        """Say it anew, the language is another one now; what was typed stays."""
        window = self._alive()
        if window is None:
            return
        monday, typed = window.view.monday, window.words.words()
        window.close()
        self._show(monday, asked=True)
        if self.window:
            self.window.words.write(typed)

    def close(self) -> None:
        """Take it down."""
        for window in (self.window, self.wins):
            if window is not None and isValid(window):
                window.close()
        self.window = self.wins = None

    def _alive(self) -> WeekWindow | None:
        return self.window if self.window is not None and isValid(self.window) else None

    def _show(self, monday: date | None, *, asked: bool) -> None:
        from detox.ui.week.window import WeekWindow

        window = self._alive()
        if window is None:
            needs, settings = self._needs, self._needs.settings()
            window = self.window = WeekWindow(
                needs.days.week(monday), needs.looks, asked=asked, numbers=settings[NUMBERS], feeling=settings[FEELING]
            )
            window.turned.connect(self._turn)
            window.kept.connect(self._keep)
            window.forgotten.connect(self._forget_feelings)
            window.wins_wanted.connect(self._open_wins)
            window.people_wanted.connect(needs.people)
            window.numbers_shown.connect(needs.evening.show_numbers)
            window.closed.connect(self._closed)
        window.show()
        window.raise_()
        if asked:
            window.activateWindow()

    def _turn(self, weeks: int) -> None:
        if self.window:
            self.window.show_view(self._needs.days.week(self.window.view.monday + timedelta(weeks=weeks)))

    def _keep(self, kind: str, data: dict[str, object]) -> None:
        if self.window is None:
            return
        word = next(one for one in _WORDS if one == kind)
        monday = self.window.view.monday
        self._needs.post(SayOfWeek(word, week_name(monday), data))
        if word == "feeling":
            self.window.answer_feeling(self._needs.days.week(monday))

    def _forget_feelings(self, all_weeks: bool) -> None:
        if self.window:
            week = "" if all_weeks else week_name(self.window.view.monday)
            self._needs.post(ForgetWords("feeling", week))

    def _open_wins(self) -> None:
        from detox.ui.week.wins import WinsWindow

        if self.wins is not None and isValid(self.wins):
            self.wins.close()
        self.wins = WinsWindow(self._needs.looks, self._needs.days.wins())
        self.wins.forgotten.connect(self._forget_win)
        if window := self._alive():  # over it, and in no corner of the screen
            self.wins.move(window.geometry().center() - self.wins.rect().center())
        self.wins.show()
        self.wins.raise_()
        self.wins.activateWindow()

    def _forget_win(self, week: str) -> None:
        self._needs.post(ForgetWords("win", week))
        window = self._alive()
        if window is not None and week_name(window.view.monday) == week:
            window.words.win.clear()
            window.words.keep()

    def _closed(self) -> None:
        self.window = None
        self._needs.post(LeaveSummary())
