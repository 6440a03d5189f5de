"""The steps before a door: shut, a wait, a question, or the page of a crisis. One of them shows at a time."""

from __future__ import annotations

from datetime import tzinfo
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from detox.core.views import DoorView
from detox.ui.countdown import Countdown
from detox.ui.door import say
from detox.ui.door.ask_page import AskPage
from detox.ui.door.crisis_page import CrisisPage
from detox.ui.door.pages import Page, ShutPage, WaitPage
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.words import tr


class Steps(QObject):
    """The pages of one door, children of its window, and the way from one to the next.

    ``turned``: another page shows. ``passed`` carries the reason, maybe empty, and whether it is work; ``burns`` reason
    and end (UTC) of a crisis.
    """

    turned = Signal()
    left = Signal()
    passed = Signal(str, bool)
    finished = Signal()
    burns = Signal(str, object)

    def __init__(self, window: QWidget, view: DoorView, looks: Looks, later: Later, motion: float) -> None:
        super().__init__(window)
        self._window, self._view, self._looks, self._later = window, view, looks, later
        self.shut_page = ShutPage(window, looks)
        self.wait_page = WaitPage(window, looks, motion)
        self.ask_page = AskPage(window, looks)
        self._crisis: CrisisPage | None = None
        self.pages: tuple[Page, ...] = (self.shut_page, self.wait_page, self.ask_page)
        self.page: Page = self.shut_page
        self._countdown = Countdown(later, self.wait_page.breath.tick)
        self._purpose: say.Purpose = "pass"
        for page in self.pages:
            page.left.connect(self._leave)
            page.hide()
        self.shut_page.needed.connect(lambda: self._wait("pass"))
        self.shut_page.worked.connect(lambda: self._wait("work"))
        self.shut_page.burns.connect(lambda: self._wait("crisis"))
        self.shut_page.finished.connect(self.finished)
        self.wait_page.back.connect(self.shut)
        self.ask_page.back.connect(self.shut)
        self.ask_page.answered.connect(self._pass)
        self.ask_page.own.installEventFilter(window)

    @property
    def crisis_page(self) -> CrisisPage:
        """The page of a crisis, made when it is first needed: a door has to stand at once."""
        if self._crisis is None:
            page = self._crisis = CrisisPage(self._window, self._looks)
            page.left.connect(self._leave)
            page.back.connect(self.shut)
            page.begun.connect(self.burns)  # nothing swings then: the page is free at once
            page.own.installEventFilter(self._window)
            page.hide()
            self.pages = (*self.pages, page)
        return self._crisis

    @property
    def dot(self) -> Literal["asleep", "away", "awake"]:
        """How Dot is, in the arch of the door."""
        return "asleep" if self.page is self.shut_page else "away" if self.page is self.wait_page else "awake"

    def show_view(self, view: DoorView, zone: tzinfo) -> None:
        """Say what ``view`` says; another platform, or a way in that is no more, starts again from the shut door."""
        again = view.platform != self._view.platform or not (view.can_pass or self._purpose == "crisis")
        self._view = view
        self.shut_page.show_view(view, self._later.clock.now().utc.astimezone(zone), zone)
        if again or self.page is self.shut_page:
            self.shut()

    def shut(self) -> None:
        """Show the shut door again."""
        self.stop()
        self._purpose = "pass"
        self._turn_to(self.shut_page)

    def stop(self) -> None:
        """Wait for nothing any more."""
        self.wait_page.breath.stop()
        self._countdown.stop()

    def _wait(self, purpose: say.Purpose) -> None:
        if not self._view.can_pass and purpose != "crisis":
            return
        self._purpose = purpose
        self.wait_page.show_view(self._view, purpose)
        seconds = self.wait_page.seconds
        if purpose == "crisis" and seconds == 0:
            self._waited()
            return
        self._turn_to(self.wait_page)
        if seconds > 0:
            self.wait_page.breath.start(seconds)
        self._countdown.start(seconds, self._waited)

    def _waited(self) -> None:
        self.wait_page.breath.stop()
        if self._purpose == "crisis":
            self.crisis_page.show_view(self._later.clock.now())
            self._turn_to(self.crisis_page)
        elif self._purpose == "work":
            self._pass(tr(say.WORK), work=True)
        elif self._view.needs_reason:
            self.ask_page.show_view(self._view)
            self._turn_to(self.ask_page)
        else:
            self._pass("")

    def _pass(self, reason: str, *, work: bool = False) -> None:
        self.stop()
        for page in self.pages:
            page.hide()
        self.passed.emit(reason, work)

    def _leave(self) -> None:
        self.shut()
        self.left.emit()

    def _turn_to(self, page: Page) -> None:
        self.page = page
        for other in self.pages:
            other.setVisible(other is page)
        self.turned.emit()
        page.first.setFocus()
