"""The main window: how things stand, today so far, what comes next, and every action of the tray's menu."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView
from detox.summary.view import SummaryView
from detox.ui.flow import Flow
from detox.ui.home.day import day_panel
from detox.ui.home.parts import Mark, bound, focus_row, open_from
from detox.ui.look import Looks
from detox.ui.menu import Actions
from detox.ui.phrases import next_up, sentence, state
from detox.ui.ring import FocusRing
from detox.ui.room import room_for
from detox.ui.scroll import scrolled
from detox.ui.waiting import told
from detox.ui.words import tr

WIDTH, PADDING = 460, 24

_TITLE = QT_TRANSLATE_NOOP("Home", "Detox")
_NO_TRAY = QT_TRANSLATE_NOOP(
    "Home", "This desktop has no place for tray icons. Everything is here; start Detox again to open this window."
)
_NOTHING_NEXT = QT_TRANSLATE_NOOP("Home", "Nothing is planned.")


class Home(QWidget):
    """The window "Detox". ``render``, ``show_day`` and ``set_tray`` say what is true; ``actions`` carries what is done.

    Closing it hides it; it is made once.
    """

    def __init__(self, looks: Looks, clock: Clock, actions: Actions) -> None:
        super().__init__()
        self._looks, self._clock, self._actions = looks, clock, actions
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks.dress(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        lines = self._lines = QVBoxLayout(content)
        lines.setContentsMargins(PADDING, 22, PADDING, 20)
        lines.setSpacing(16)
        lines.addLayout(self._head())
        self._notice = self._sunken()
        lines.addWidget(self._notice)
        self._day = QVBoxLayout()
        lines.addLayout(self._day)
        lines.addStretch(1)
        lines.addWidget(focus_row(self._actions, self._looks))
        lines.addWidget(self._buttons())
        outer.addWidget(scrolled(content))
        FocusRing(self, looks)
        self.set_tray(True)
        self.retell()
        self.show_day(None)
        self.render(TrayView())

    def render(self, view: TrayView) -> None:  # type: ignore[override] # QWidget.render draws; nobody calls it here
        """Show state and what comes next."""
        now = self._clock.now()
        waits = view.waiting if view.state in ("run", "due") else None
        self._state.setText(told(waits, ZoneInfo(now.zone)) if waits else sentence(state(view, now)))
        self._next.setText(sentence(next_up(view, self._actions.names, now, most=3)) or tr(_NOTHING_NEXT))

    def retell(self) -> None:
        """Say what never changes in the language of now; ``render`` and ``show_day`` say the rest."""
        self.setWindowTitle(tr(_TITLE))
        self._no_tray.setText(tr(_NO_TRAY))

    def set_tray(self, available: bool) -> None:
        """Say whether there is a tray icon, too."""
        self._notice.setVisible(not available)

    def show_day(self, view: SummaryView | None, *, numbers: bool = True) -> None:
        """Show today so far, None while nothing is known; without figures if ``numbers`` are hidden."""
        while (item := self._day.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._day.addWidget(self._looks.lettered(day_panel(view, self._looks, numbers=numbers)))

    def sizeHint(self) -> QSize:
        """Return 460 wide, as high as the contents, within what a small screen has."""
        width = round(WIDTH * min(self._looks.text_scale, 1.4))
        wanted = QSize(width, self._lines.totalHeightForWidth(width))
        return wanted.boundedTo(room_for(self))

    def showEvent(self, event: QShowEvent) -> None:
        """Open as large as the contents want it: Qt's own first size stops at two thirds of the screen."""
        if not event.spontaneous():
            self.resize(self.sizeHint())
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _hold_menu(self) -> QMenu:
        """Return the menu of holds, with what a due card waits for: without a tray it is dismissed here."""
        menu = self._actions.menus.hold(self)
        menu.addSeparator()
        menu.addAction(self._actions.waiting.reason)
        menu.addAction(self._actions.waiting.no_call)
        return menu

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Mark(self._looks), alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._state, self._next = QLabel(), QLabel()
        self._state.setFont(self._looks.font("h2"))
        self._next.setProperty("role", "muted")
        for label in (self._state, self._next):
            label.setWordWrap(True)
            words.addWidget(label)
        head.addLayout(words, 1)
        return head

    def _sunken(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "sunken")
        lines = QVBoxLayout(frame)
        lines.setContentsMargins(14, 10, 14, 10)
        label = self._no_tray = QLabel()
        label.setFont(self._looks.font("small"))
        label.setWordWrap(True)
        lines.addWidget(label)
        return frame

    def _buttons(self) -> QWidget:
        box = QWidget()
        flow = Flow(box, gap=8, line=8)
        remind = QPushButton()
        remind.setProperty("role", "pri")
        rest, hold, door, meaning = (QPushButton() for _ in range(4))
        for button, menu in (
            (remind, self._actions.menus.remind(self)),
            (rest, self._actions.menus.breaks(self)),
            (hold, self._hold_menu()),
            (door, self._actions.menus.door(self)),
            (meaning, self._actions.menus.meaning(self)),
        ):
            open_from(button, menu)
            flow.addWidget(button)
        for action in (
            self._actions.crisis,
            self._actions.hand_over,
            self._actions.off,
            self._actions.moment,
            self._actions.today,
            self._actions.days,
            self._actions.week,
            self._actions.settings,
            self._actions.help,
            self._actions.leave,
            self._actions.was_break,  # these two come and go: at the end they move no other from under the pointer
            self._actions.card,
        ):
            flow.addWidget(bound(action, box))
        return box
