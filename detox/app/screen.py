"""What the pump shows, made when it is first needed: tray, cards, doors, summary. The rest opens ``on_request``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from shiboken6 import isValid

from detox.app.breaks import Breaks
from detox.app.discreet import Stage
from detox.app.on_request import OnRequest, Wanted
from detox.app.surface import past_manager, surface
from detox.core.commands import AnotherTip, AnswerCard, BeginCrisis, FinishPost, LeaveSummary, OpenPass, WalkAway
from detox.core.decisions import CloseCard, Decision, Log, Quieten, ShowSummary, ShowWeek, Withdraw
from detox.core.ports.clocks import Alarms, Cancel, Clock
from detox.core.ports.notices import Notices
from detox.core.text import Text
from detox.core.views import View
from detox.reminders.card import Card, ShowCard
from detox.reminders.kinds import kind_name
from detox.store.resources import resource
from detox.summary.settings import NUMBERS
from detox.summary.view import SummaryView
from detox.system.memory import give_back
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.menu import Actions
from detox.ui.tray import Tray
from detox.ui.typeface import forget_glyphs
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.card.cards import Cards
    from detox.ui.door.doors import Doors
    from detox.ui.scenes import Art
    from detox.ui.summary.popup import SummaryPopup

AFTERWARDS = 1.0
"""So many seconds after a window nothing of it is left."""


def tidy() -> None:
    """Give back what a window that is gone has left; its glyphs go first, since they lie between what it freed."""
    forget_glyphs()
    give_back()


class Desk:
    """The screen. Windows are imported with their first use: an always-on process pays for each of them."""

    def __init__(self, tray: Tray, actions: Actions, looks: Looks, clock: Clock, alarms: Alarms, windows: Stage,
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
        self._card: Card | None = None
        self._view = View()
        self._wanted: Wanted | None = None
        self._tidying: Cancel | None = None
        looks.gone.connect(self._tidy)

    def connect(self, wanted: Wanted) -> None:
        """Learn whom to ask; called once everything is built."""
        self._wanted = wanted
        self._actions.commands.connect(wanted.chosen or wanted.post)
        self._actions.open_today.connect(self.open_today)
        self.breaks = Breaks(self._looks, self.scenes, self._later, wanted.post, wanted.settings)
        self._actions.take_break.connect(self.breaks.take)
        self.on_request = OnRequest(
            wanted, self._tray, self._actions, self._looks, self._clock, self.scenes, self.breaks,
            partial(self.notify, "problem"), self._later,
        )  # fmt: skip

    @property
    def wanted(self) -> Wanted:
        """Whom to ask."""
        assert self._wanted is not None, "connect() comes first"
        return self._wanted

    # --- the pump's side ---------------------------------------------------------------------------------------------

    def render(self, view: View) -> None:
        """Show tray, doors and open windows as they are now."""
        self._view = view
        self._tray.render(view.tray)
        if view.doors or self._doors:
            self._doors_now().render(view.doors, view.zone)
        self.on_request.render(view.tray)

    def carry_out(self, decision: Decision) -> None:
        """Show or close what a decision says."""
        match decision:
            case ShowCard(card):
                self._card = card
                self._cards_now().show_card(card)
            case CloseCard() if self._cards:
                self._cards.withdraw()
            case Log("crisis"):
                self.on_request.open_crisis()
            case Withdraw(about):
                self._notices.withdraw(about)
            case Quieten(wanted):
                self.wanted.hush(wanted)
            case ShowSummary(day):  # inside of a beat: what is open can be written only after it
                self.wanted.synced(partial(self._evening, day))
            case ShowWeek(monday):
                self.wanted.synced(partial(self.on_request.week.come, monday))

    def notify(self, about: str, title: Text, body: Text) -> None:
        """Show a notice; a click opens what it is about."""
        windows = self.on_request
        opens = {"summary": self.open_today, "problem": windows.open_settings, "block": windows.open_block}
        self._notices.show(about, tr(title), tr(body), opens.get(about, windows.open_home))

    # --- windows -----------------------------------------------------------------------------------------------------

    def open_today(self) -> None:
        """Show today so far; a summary that came by itself and is still up gets the keyboard instead."""
        up = self._summary if self._summary_day else None
        if up is not None and isValid(up) and up.isVisible():
            up.raise_()
            up.activateWindow()
            return
        self._show_summary(None)

    def retell(self) -> None:
        """Say everything that can be seen anew: the language is another one now. Doors begin again, shut."""
        self._tray.retell()
        if self._doors:
            self._doors.render(())
            self._doors.render(self._view.doors, self._view.zone)
        if self._summary and isValid(self._summary) and self._summary.isVisible():
            self._show_summary(self._summary_day)
        self.on_request.retell()

    def tell_past_anew(self) -> None:
        """Show the past anew where it stands on the screen: some of it was forgotten, or means something else."""
        if self._summary and isValid(self._summary) and self._summary.isVisible() and not self._summary_day:
            self._show_summary(None)
        self.on_request.tell_past_anew()

    def close(self) -> None:
        """Take everything down."""
        if self._doors:
            self._doors.render(())
        if self._cards:
            self._cards.withdraw()
        self.breaks.close()
        if self._summary and isValid(self._summary):
            self._summary.close()
        self.on_request.close()
        self._tray.stop()

    def _evening(self, day: date) -> None:
        """Show the summary at its time, and remember what it said: it shall not repeat itself."""
        view = self._show_summary(day)
        if view.sentence_id:
            self.wanted.evening.say(day, {"sentence": view.sentence_id, "offered": view.step.id})

    def _show_summary(self, day: date | None) -> SummaryView:
        from detox.ui.summary.popup import SummaryPopup

        if self._summary and isValid(self._summary):
            self._summary.close()
        self._notices.withdraw("summary")
        self._summary_day = day
        composited, view, evening = self._windows.composited(), self.wanted.summary(day), self.wanted.evening
        numbers = self.wanted.settings()[NUMBERS]
        popup = SummaryPopup(view, self._looks, today=day is None, composited=composited, numbers=numbers)
        popup.step_accepted.connect(lambda step: evening.accept(step, view.day))
        popup.step_undone.connect(lambda step: evening.undo(step, view.day))
        popup.said.connect(partial(self._said, day, view.day))
        popup.numbers_shown.connect(evening.show_numbers)
        popup.receipt_wanted.connect(self.on_request.open_receipt)
        if day:
            popup.closed.connect(lambda: self.wanted.post(LeaveSummary()))
        self._summary = popup
        self._windows.unlist(int(popup.winId()))
        popup.show()
        return view

    def _said(self, asked: date | None, day: date, what: str, answer: str) -> None:
        """Remember an answer; it may make another sentence true."""
        self.wanted.evening.say(day, {what: answer})
        if self._summary and isValid(self._summary):
            self._summary.retell_sentence(self.wanted.summary(asked).sentence)

    def _cards_now(self) -> Cards:
        if self._cards is None:
            from detox.ui.card.cards import Cards

            self._cards = Cards(
                self._looks, self.scenes(), self._later, desk=partial(surface, self._windows),
                name_of=self._kind_name, ring=self._ring, tidy=tidy,
            )  # fmt: skip
            self._cards.answered.connect(self._answered)
            self._cards.up.connect(self._actions.card.setVisible)
            self._actions.open_card.connect(self._cards.take_keyboard)
            self._cards.another.connect(lambda: self.wanted.post(AnotherTip()))
        return self._cards

    def _tidy(self) -> None:
        """Give back, in a moment, what a window that is gone has left; of several in a row, once."""
        if self._tidying:
            self._tidying()
        self._tidying = self._later(AFTERWARDS, tidy)

    def scenes(self) -> Art:
        """Return the drawings."""
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

            self._doors = Doors(self._looks, self.scenes(), self._later, self._windows, above=past_manager())
            self._doors.left.connect(lambda window: self.wanted.post(WalkAway(window)))
            self._doors.passed.connect(self._passed)
            self._doors.finished.connect(self._finished)
            self._doors.burns.connect(lambda reason, until: self.wanted.post(BeginCrisis(reason, until)))
        return self._doors

    def _passed(self, window: int, reason: str, work: bool) -> None:
        self.wanted.post(OpenPass(reason, self._platform(window), work=work))

    def _finished(self, window: int) -> None:
        if platform := self._platform(window):
            self.wanted.post(FinishPost(platform))

    def _platform(self, window: int) -> str | None:
        return next((door.platform for door in self._view.doors if door.window_id == window), None)
