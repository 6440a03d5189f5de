"""The window of a crisis: before it, what happened and until when; while it lasts, three things worth a look.

The three ticks can be ignored. They are kept nowhere: they help, they do not count.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from detox.core.text import QT_TRANSLATE_NOOP
from detox.core.views import TrayView
from detox.ui.countdown import Countdown
from detox.ui.crisis.ends import End, ends, label
from detox.ui.flow import Flow
from detox.ui.later import Later
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.words import time_of_day, tr

WIDTH, PADDING = 460, 24

_TITLE = QT_TRANSLATE_NOOP("Crisis", "Detox, crisis")
_ASK = QT_TRANSLATE_NOOP("Crisis", "What happened?")
_ASK_BODY = QT_TRANSLATE_NOOP(
    "Crisis", "Every door opens, for all platforms, until the hour you say. It ends by itself; its minutes are work."
)
_WORDS = QT_TRANSLATE_NOOP("Crisis", "In a few words; it stays in your own log")
_UNTIL = QT_TRANSLATE_NOOP("Crisis", "Until when?")
_BEGIN = QT_TRANSLATE_NOOP("Crisis", "Open everything")
_IN = QT_TRANSLATE_NOOP("Crisis", "Open everything, in {n} s")
_ON = QT_TRANSLATE_NOOP("Crisis", "Everything is open until {time}")
_ON_BODY = QT_TRANSLATE_NOOP("Crisis", "Three things that help. Leave them if they do not; nobody counts.")
_TICKS = (
    QT_TRANSLATE_NOOP("Crisis", "Look at what is still queued to go out"),
    QT_TRANSLATE_NOOP("Crisis", "Read its tone again, as somebody who is upset would"),
    QT_TRANSLATE_NOOP("Crisis", "Say who takes over, and when"),
)
_KEPT = QT_TRANSLATE_NOOP("Crisis", "Water and food still come. Everything else waits.")
_END = QT_TRANSLATE_NOOP("Crisis", "It is over")
_CLOSE = QT_TRANSLATE_NOOP("Crisis", "Close")


class CrisisWindow(QWidget):
    """``render`` says how things stand. ``begun`` carries reason and end (UTC), ``ended`` that it is over early."""

    begun = Signal(str, object)
    ended = Signal()

    def __init__(self, looks: Looks, later: Later) -> None:
        super().__init__()
        self._looks, self._later = looks, later
        self._ends: tuple[End, ...] = ()
        self._view = TrayView()
        self._waited = True
        self._countdown = Countdown(later, self._tick)
        self.setWindowTitle(tr(_TITLE))
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        looks.dress(self)
        lines = self._lines = QVBoxLayout(self)
        lines.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._pages = self._make_asking(), self._make_running()
        for page in self._pages:
            page.hide()
            lines.addWidget(page)
        FocusRing(self, looks)

    def open(self, view: TrayView) -> None:
        """Show it as things stand; asked anew, nothing is filled in, and a wait begins again."""
        self._view = view
        if view.crisis_until is None:
            self._begin_anew()
        else:
            for tick in self.ticks:
                tick.setChecked(False)
        self.render(view)
        self.show()
        self.raise_()

    def render(self, view: TrayView) -> None:  # type: ignore[override] # QWidget.render draws; nobody calls it here
        """Ask, or say until when everything is open. One that has ended by itself takes its window along."""
        over = self._view.crisis_until is not None and view.crisis_until is None
        self._view = view
        if view.crisis_until is not None:
            zone = ZoneInfo(self._later.clock.now().zone)
            self._head.setText(tr(_ON.with_(time=time_of_day(view.crisis_until, zone))))
            self._turn_to(1)
        elif over:
            self.close()
        else:
            self._turn_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        """Wait no more for a window that nobody sees."""
        self._countdown.stop()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _turn_to(self, shown: int) -> None:
        """Show one page, and be as high as it is."""
        for index, page in enumerate(self._pages):
            page.setVisible(index == shown)
        width = round(WIDTH * min(self._looks.text_scale, 1.4))
        self._lines.invalidate()
        self.setFixedSize(width, self._lines.totalHeightForWidth(width))

    def _make_asking(self) -> QWidget:
        page, lines = _page()
        lines.addWidget(_words(tr(_ASK), self._looks, "h2"))
        lines.addWidget(_words(tr(_ASK_BODY), self._looks, "body", muted=True))
        self.reason = QLineEdit()
        self.reason.setObjectName("crisis-reason")
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(tr(_WORDS))
        self.reason.setAccessibleName(tr(_ASK))
        self.reason.setMinimumHeight(round(36 * self._looks.text_scale))
        self.reason.textChanged.connect(self._changed)
        lines.addWidget(self.reason)
        lines.addWidget(_words(tr(_UNTIL), self._looks, "strong"))
        self._group = QButtonGroup(self)
        flow = Flow(gap=8, line=8)
        self.chips = [QPushButton() for _ in range(4)]
        for index, chip in enumerate(self.chips):
            chip.setObjectName(f"crisis-until-{index}")
            chip.setCheckable(True)
            chip.setProperty("role", "pill")
            chip.clicked.connect(self._changed)
            self._group.addButton(chip)
            flow.addWidget(chip)
        lines.addLayout(flow)
        self.go = QPushButton(tr(_BEGIN))
        self.go.setObjectName("crisis-go")
        self.go.setProperty("role", "pri")
        self.go.clicked.connect(self._begin)
        lines.addSpacing(8)
        lines.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        return page

    def _make_running(self) -> QWidget:
        page, lines = _page()
        self._head = _words("", self._looks, "h2")
        lines.addWidget(self._head)
        lines.addWidget(_words(tr(_ON_BODY), self._looks, "body", muted=True))
        self.ticks = [QCheckBox(tr(words)) for words in _TICKS]
        for tick in self.ticks:
            tick.setMinimumHeight(round(32 * self._looks.text_scale))
            lines.addWidget(tick)
        lines.addWidget(_words(tr(_KEPT), self._looks, "small", muted=True))
        flow = Flow(gap=8, line=8)
        close, end = QPushButton(tr(_CLOSE)), QPushButton(tr(_END))
        close.setProperty("role", "pri")
        close.clicked.connect(self.close)
        end.setObjectName("crisis-end")
        end.clicked.connect(self.ended)
        flow.addWidget(close)
        flow.addWidget(end)
        lines.addSpacing(8)
        lines.addLayout(flow)
        lines.addStretch(1)
        return page

    def _begin_anew(self) -> None:
        now = self._later.clock.now()
        self._ends = ends(now)
        self._group.setExclusive(False)
        for index, chip in enumerate(self.chips):
            chip.setChecked(False)
            chip.setVisible(index < len(self._ends))
            if index < len(self._ends):
                chip.setText(label(self._ends[index], now))
        self._group.setExclusive(True)
        self.reason.clear()
        self.reason.setFocus()
        self._waited = self._view.crisis_wait == 0
        self._tick(0)
        if not self._waited:
            self._countdown.start(self._view.crisis_wait, self._wait_over)

    def _until(self) -> datetime | None:
        return next((end.at for end, chip in zip(self._ends, self.chips, strict=False) if chip.isChecked()), None)

    def _changed(self) -> None:
        said = bool(self.reason.text().strip()) and self._until() is not None
        self.go.setEnabled(said and self._waited)

    def _tick(self, passed: int) -> None:
        left = self._view.crisis_wait - passed
        self.go.setText(tr(_BEGIN) if self._waited or left <= 0 else tr(_IN.with_(n=left)))
        self._changed()

    def _wait_over(self) -> None:
        self._waited = True
        self._tick(self._view.crisis_wait)

    def _begin(self) -> None:
        until = self._until()
        if until is not None:
            self.begun.emit(" ".join(self.reason.text().split()), until)


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    lines = QVBoxLayout(page)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(12)
    return page, lines


def _words(text: str, looks: Looks, token: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setFont(looks.font(token))  # type: ignore[arg-type]
    label.setWordWrap(True)
    if muted:
        label.setProperty("role", "muted")
    return label
