"""The main window: how things stand, today so far, what comes next, and every action of the tray's menu."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from detox.core.ports.clocks import Clock
from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView
from detox.summary.view import SummaryView
from detox.ui.charts.bars import legend, platforms
from detox.ui.controls import FocusRing, Switch
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.menu import Actions
from detox.ui.paint import arch, dot
from detox.ui.phrases import next_up, sentence, state
from detox.ui.scroll import scrolled
from detox.ui.summary import tell
from detox.ui.waiting import told
from detox.ui.words import duration, tr

WIDTH, PADDING = 460, 24
ROWS = 3

_TITLE = QT_TRANSLATE_NOOP("Home", "Detox")
_NO_TRAY = QT_TRANSLATE_NOOP(
    "Home", "This desktop has no place for tray icons. Everything is here; start Detox again to open this window."
)
_NOTHING_NEXT = QT_TRANSLATE_NOOP("Home", "Nothing is planned.")
_NOTHING_YET = QT_TRANSLATE_NOOP("Home", "Nothing counted yet.")


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
        lines.addWidget(self._focus_row())
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

    def show_day(self, view: SummaryView | None) -> None:
        """Show today so far, None while nothing is known."""
        while (item := self._day.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._day.addWidget(self._today(view))

    def sizeHint(self) -> QSize:
        """Return 460 wide, as high as the contents, within what a small screen has."""
        width = round(WIDTH * min(self._looks.text_scale, 1.4))
        wanted = QSize(width, self._lines.totalHeightForWidth(width))
        return wanted.boundedTo(self.screen().availableGeometry().size() - QSize(0, 40))  # 40 for the title bar

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
        head.addWidget(_Mark(self._looks), alignment=Qt.AlignmentFlag.AlignTop)
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

    def _today(self, view: SummaryView | None) -> QWidget:
        panel = QFrame()
        panel.setProperty("role", "tint")
        lines = QVBoxLayout(panel)
        lines.setContentsMargins(18, 14, 18, 16)
        lines.setSpacing(10)
        title = QLabel(tr(tell.TODAY_SO_FAR))
        title.setFont(self._looks.font("small_strong"))
        lines.addWidget(title)
        if view is None or view.total < 1:
            lines.addWidget(QLabel(tr(_NOTHING_YET)))
            return panel
        total = Flow(gap=10, line=0)
        number, below = QLabel(duration(view.total)), QLabel(tr(tell.ON_THIS_COMPUTER))
        number.setFont(self._looks.font("h1"))
        below.setFont(self._looks.font("small"))
        below.setMinimumHeight(number.sizeHint().height())
        total.addWidget(number)
        total.addWidget(below)
        lines.addLayout(total)
        lines.addWidget(legend(view, self._looks))
        lines.addWidget(platforms(view.platforms, self._looks, ROWS))
        panel.setAccessibleName(tr(tell.TODAY_SO_FAR))
        panel.setAccessibleDescription(tell.whole_day(view))
        return panel

    def _focus_row(self) -> QWidget:
        action, box = self._actions.focus, QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        words, switch = QLabel(), Switch(self._looks)
        words.setFont(self._looks.font("strong"))
        words.setWordWrap(True)

        def follow() -> None:
            words.setText(action.text())
            switch.setAccessibleName(action.text())
            switch.setChecked(action.isChecked())

        def clicked() -> None:
            action.trigger()
            follow()

        action.changed.connect(follow)
        switch.clicked.connect(clicked)
        follow()
        told = QLabel()
        told.setProperty("role", "muted")
        told.setWordWrap(True)
        about = self._actions.doorway.told

        def tell() -> None:
            told.setText(about.text())
            told.setVisible(about.isVisible())

        about.changed.connect(tell)
        tell()
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(words)
        column.addWidget(told)
        row.addLayout(column, 1)
        row.addWidget(switch)
        return box

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
            _open_from(button, menu)
            flow.addWidget(button)
        for action in (
            self._actions.crisis,
            self._actions.off,
            self._actions.moment,
            self._actions.today,
            self._actions.days,
            self._actions.week,
            self._actions.settings,
            self._actions.help,
            self._actions.leave,
        ):
            flow.addWidget(_bound(action))
        return box


class _Mark(QWidget):
    """The logo: Dot in the doorway, 44 px."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.setFixedSize(44, 48)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(arch(3, 46, 38, 41), QColor(self._looks.current.brand))
        painter.fillPath(arch(10, 46.5, 24, 33.5), QColor("#CDE6D6"))
        painter.setClipRect(QRectF(0, 0, 44, 48))
        dot(painter, 22, 36, 9.2)


def _bound(action: QAction) -> QPushButton:
    """Return a button that is that action: same words, same deed."""
    button = QPushButton(action.text())
    action.changed.connect(lambda: button.setText(action.text()))
    button.clicked.connect(action.trigger)
    return button


def _open_from(button: QPushButton, menu: QMenu) -> None:
    def say() -> None:
        button.setText(f"{menu.title()}  ▾")
        button.setAccessibleName(menu.title())

    say()
    menu.menuAction().changed.connect(say)
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
