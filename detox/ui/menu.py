"""What can be done from the tray and from the main window: the same actions, made once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from detox.core.commands import ComeBack, Hold, Remind, Resume, StartFocus, StopFocus, WasBreak
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.core.views import TrayView
from detox.ui.meaning import SIDES, Side
from detox.ui.menus import Menus
from detox.ui.phrases import Names
from detox.ui.threshold import Doorway
from detox.ui.waiting import WaitingEntries
from detox.ui.words import date_of, time_of_day, tr

if TYPE_CHECKING:
    from detox.core.ports.clocks import Clock

_CARD = QT_TRANSLATE_NOOP("Menu", "Answer the card")
_OPEN = QT_TRANSLATE_NOOP("Menu", "Open")
_TODAY = QT_TRANSLATE_NOOP("Menu", "Today so far")
_DAYS = QT_TRANSLATE_NOOP("Menu", "My days")
_WEEK = QT_TRANSLATE_NOOP("Menu", "My week")
_MOMENT = QT_TRANSLATE_NOOP("Menu", "Need a moment?")
_RESUME = QT_TRANSLATE_NOOP("Menu", "Resume reminders (held until {time})")
_FOCUS = QT_TRANSLATE_NOOP("Menu", "Focus block")
_OFF = QT_TRANSLATE_NOOP("Menu", "Off until…")
_BACK = QT_TRANSLATE_NOOP("Menu", "I’m back (off until {day})")
_STAY = QT_TRANSLATE_NOOP("Menu", "Stay off until {day}")
_HAND_OVER = QT_TRANSLATE_NOOP("Menu", "Hand over…")
_CRISIS = QT_TRANSLATE_NOOP("Menu", "Crisis…")
_CRISIS_ON = QT_TRANSLATE_NOOP("Menu", "Crisis until {time}…")
_SETTINGS = QT_TRANSLATE_NOOP("Menu", "Settings…")
_WAS_BREAK = QT_TRANSLATE_NOOP("Menu", "That was a break")
_HELP = QT_TRANSLATE_NOOP("Menu", "Help")
_QUIT = QT_TRANSLATE_NOOP("Menu", "Quit")
_HOLDS: tuple[tuple[Text, timedelta | None], ...] = (
    (QT_TRANSLATE_NOOP("Menu", "30 min"), timedelta(minutes=30)),
    (QT_TRANSLATE_NOOP("Menu", "1 h"), timedelta(hours=1)),
    (QT_TRANSLATE_NOOP("Menu", "2 h"), timedelta(hours=2)),
    (QT_TRANSLATE_NOOP("Menu", "Until tomorrow"), None),
)
_BREAKS: tuple[tuple[Text, str], ...] = (
    (QT_TRANSLATE_NOOP("Menu", "Breathe"), "breathe"),
    (QT_TRANSLATE_NOOP("Menu", "Stretch"), "stretch"),
    (QT_TRANSLATE_NOOP("Menu", "Look far away"), "far"),
    (QT_TRANSLATE_NOOP("Menu", "Walk"), "walk"),
)


@dataclass(frozen=True)
class Ends:
    """Where a hold "until tomorrow" and a block begun by hand end, asked at the click. Both return aware UTC."""

    tomorrow: Callable[[], datetime]
    focus: Callable[[], datetime]


class Actions(QObject):
    """Every entry of the menu as a QAction. A click is a ``Command`` through ``commands``, or one of the signals.

    ``take_break`` carries a practice (``reminders.breaks``), ``no_call`` a program that the user counts as no call.
    ``render`` makes them say what is true now. A check mark shows a fact: it never moves because of the click itself.
    ``names`` are the reminders on offer, ``menus`` makes menus of all this.
    """

    commands = Signal(object)
    open_card = Signal()
    open_home = Signal()
    open_today = Signal()
    open_days = Signal()
    open_week = Signal()
    open_settings = Signal()
    open_help = Signal()
    open_moment = Signal()
    open_crisis = Signal()
    open_off = Signal()
    open_hand_over = Signal()
    take_break = Signal(str)
    no_call = Signal(str)
    quit = Signal()

    def __init__(self, clock: Clock, ends: Ends, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._ends, self.names = clock, ends, names
        self._view = TrayView()
        self.card = self._action(self.open_card.emit)  # the way to it without a pointer
        self.card.setVisible(False)
        self.home = self._action(self.open_home.emit)
        self.today = self._action(self.open_today.emit)
        self.days = self._action(self.open_days.emit)
        self.week = self._action(self.open_week.emit)
        self.focus = self._action(self._toggle_focus)
        self.focus.setCheckable(True)
        self.crisis = self._action(self.open_crisis.emit)
        self.off = self._action(self._off)
        self.hand_over = self._action(self.open_hand_over.emit)
        self.doorway = Doorway(clock, self._action, self.commands.emit)
        self.moment = self._action(self.open_moment.emit)
        self.breaks = tuple(self._action(partial(self.take_break.emit, name)) for _, name in _BREAKS)
        self.settings = self._action(self.open_settings.emit)
        self.help = self._action(self.open_help.emit)
        self.leave = self._action(self.quit.emit)
        self.leave.setMenuRole(QAction.MenuRole.NoRole)
        self.settings.setMenuRole(QAction.MenuRole.NoRole)
        self.resume = self._action(partial(self.commands.emit, Resume()))
        self.holds = tuple(self._action(partial(self._hold, length)) for _, length in _HOLDS)
        self.reminds: tuple[QAction, ...] = ()
        self.waiting = WaitingEntries(self._action, self.no_call.emit)
        self.was_break = self._action(partial(self.commands.emit, WasBreak()))
        self.meanings = tuple(
            Side(meaning, (words, until), self._action, self.commands.emit) for meaning, words, until in SIDES
        )
        self.menus = Menus(self)
        self.set_names(names)
        self.render(TrayView())

    def set_names(self, names: Names) -> None:
        """Offer the kinds of reminders in ``names``: the built-in ones and the user's own."""
        self.names = names
        for action in self.reminds:
            action.deleteLater()
        self.reminds = tuple(self._action(partial(self.commands.emit, Remind(kind))) for kind in names)
        self.menus.refill()
        self._say()

    def render(self, view: TrayView) -> None:
        """Show ``view``."""
        self._view = view
        self._say()
        self.resume.setVisible(view.hold_until is not None)
        self.was_break.setVisible(view.may_be_break)
        self.focus.setChecked(view.block_until is not None)
        self.focus.setVisible(view.off_until is None)  # "I’m back" ends that
        night = view.block_until is not None or any(item.kind == "block_start" for item in view.next)
        self.hand_over.setVisible(night and view.off_until is None)

    def retell(self) -> None:
        """Say everything anew: the language is another one now."""
        self.menus.retell()
        self._say()

    @property
    def view(self) -> TrayView:
        """What is shown now."""
        return self._view

    def _action(self, clicked: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda _checked=False: clicked())
        return action

    def _hold(self, length: timedelta | None) -> None:
        until = self._ends.tomorrow() if length is None else self._clock.now().utc + length
        self.commands.emit(Hold(until))

    def _toggle_focus(self) -> None:
        running = self._view.block_until is not None
        self.focus.setChecked(running)
        self.commands.emit(StopFocus() if running else StartFocus(self._ends.focus()))

    def _off_words(self) -> str:
        until = self._view.off_until
        if until is None:
            return tr(_OFF)
        words = _BACK if self._view.off_ends_at is None else _STAY
        return tr(words.with_(day=date_of(until, ZoneInfo(self._clock.now().zone))))

    def _off(self) -> None:
        if self._view.off_until is None:
            self.open_off.emit()
        else:
            self.commands.emit(ComeBack())

    def _say(self) -> None:
        for action, words in (
            (self.card, _CARD),
            (self.home, _OPEN),
            (self.today, _TODAY),
            (self.days, _DAYS),
            (self.week, _WEEK),
            (self.focus, _FOCUS),
            (self.hand_over, _HAND_OVER),
            (self.moment, _MOMENT),
            (self.settings, _SETTINGS),
            (self.help, _HELP),
            (self.leave, _QUIT),
            (self.was_break, _WAS_BREAK),
            *zip(self.breaks, (words for words, _ in _BREAKS), strict=True),
            *zip(self.holds, (words for words, _ in _HOLDS), strict=True),
            *zip(self.reminds, self.names.values(), strict=True),
        ):
            action.setText(tr(words).replace("&", "&&"))
        self.off.setText(self._off_words())
        end, zone = self._view.hold_until, ZoneInfo(self._clock.now().zone)
        burns = self._view.crisis_until
        self.crisis.setText(tr(_CRISIS_ON.with_(time=time_of_day(burns, zone)) if burns else _CRISIS))
        self.waiting.render(self._view, zone)
        self.doorway.render(self._view, zone)
        for side in self.meanings:
            side.render(self._view, zone)
        self.menus.say_sides()
        self.resume.setText(tr(_RESUME.with_(time=time_of_day(end, zone))) if end else tr(_RESUME.with_(time="–")))
