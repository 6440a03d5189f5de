"""The screen people meet in the evening: one picture, one sentence, one next step. Also "today so far", when asked."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from detox.core.day_facts import PHONES, WORTHS
from detox.core.text import QT_TRANSLATE_NOOP, Text
from detox.summary.view import SummaryView
from detox.ui import free
from detox.ui.charts.arch import DayArch, Words
from detox.ui.charts.bars import legend, platforms, signed
from detox.ui.flow import Flow
from detox.ui.free import FreeWindow
from detox.ui.look import Looks
from detox.ui.ring import FocusRing
from detox.ui.scroll import scrolled
from detox.ui.summary import tell
from detox.ui.summary.asks import Asks
from detox.ui.summary.buttons import CloseButton, NumbersButton
from detox.ui.summary.step import StepPanel
from detox.ui.words import tr

WIDTH, PADDING = 420, 24
SCROLL_BAR = 12
HIGHEST = 700
"""A screen of 768 with a panel has no more room; at large text more of a larger screen is taken."""
TIGHT: tuple[tuple[float, int], ...] = ((1.0, 8), (1.0, 6), (0.84, 5), (0.84, 4))
"""Size of the arch and distance of the lines: the first that fits into the height is taken."""
FEWER = (3, 2, 1)
"""Where none of them fits: so many platforms have a row of their own, and the others one together."""

_TITLE = QT_TRANSLATE_NOOP("Summary", "Detox summary")
_TODAY = QT_TRANSLATE_NOOP("Summary", "Detox today")
_HEADING = QT_TRANSLATE_NOOP("Summary", "{what} · {day}")
_RECEIPT = QT_TRANSLATE_NOOP("Summary", "Copy my on-call hours…")
_PICTURE = QT_TRANSLATE_NOOP("Summary", "Your day from {start} to {end}")


class SummaryPopup(FreeWindow):
    """Shows one ``SummaryView``; made anew each time.

    ``today``: the user asked for today so far, so it may take the keyboard, and Dot is awake.
    ``motion``: 1 the usual movement, 0 none. ``numbers``: whether figures are shown; ``numbers_shown`` tells a change.
    ``step_accepted`` and ``step_undone`` carry the ``NextStep``, ``said`` a question and its answer (``asks.Asks``).
    """

    step_accepted = Signal(object)
    step_undone = Signal(object)
    said = Signal(str, str)
    numbers_shown = Signal(bool)
    receipt_wanted = Signal()

    def __init__(
        self, view: SummaryView, looks: Looks, *, today: bool = False, motion: float = 1.0, composited: bool = False,
        numbers: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(looks, asked=today, composited=composited)
        self._view, self._today, self._motion = view, today, 0.0 if looks.reduced_motion else motion
        self._numbers = numbers
        self.setWindowTitle(tr(_TODAY if today else _TITLE))
        self.setAccessibleName(self.windowTitle())
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._width = round(WIDTH * min(looks.text_scale, 1.4))
        self._step: StepPanel | None = None
        self._asks: Asks | None = None
        self._picture: DayArch | None = None
        self._bars: QWidget | None = None
        self._build()
        FocusRing(self, looks)

    def retell_sentence(self, sentence: Text) -> None:
        """Say another kind sentence: an answer made it true."""
        self._view = replace(self._view, sentence=sentence)
        self._kind.setText(tell.kind(self._view, self._numbers))
        self.setAccessibleDescription(tell.whole_day(self._view, self._numbers))
        self._fit()

    def _build(self) -> None:
        """Put everything in place, with or without numbers; the step keeps what became of it."""
        self.setAccessibleDescription(tell.whole_day(self._view, self._numbers))
        self._whole.insertWidget(0, self._body())
        step = self._view.step
        if self._step is None and tr(step.text):
            self._step = StepPanel(step, PADDING)
            self._step.accepted.connect(self.step_accepted)
            self._step.undone.connect(self.step_undone)
            self._step.left.connect(self.close)
            self._step.changed.connect(self._fit)
            self._whole.addWidget(self._step)
        if self._step is not None:
            self._step.setVisible(self._numbers or not tell.has_numbers(step.text))
        self._fit()

    def _turn_numbers(self, shown: bool) -> None:
        """Show or hide all figures, at once and from now on."""
        self._numbers, self._motion = shown, 0.0
        old = self._scroll
        self._whole.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._build()
        self._scroll.show()
        self._toggle.setFocus()
        self.numbers_shown.emit(shown)

    def paint_ground(self, painter: QPainter, shape: QRectF) -> None:
        """Draw the tint behind the next step, down to the feet."""
        if self._step is None or self._step.isHidden():
            return
        look, top = self.looks.current, self._step.y() - self.shape.y()
        painter.fillRect(QRectF(0, top, shape.width(), shape.height() - top), QColor(look.tint))
        if look.name == "contrast":
            painter.setPen(QPen(QColor(look.line), 2))
            painter.drawLine(QPointF(0, top), QPointF(shape.width(), top))

    def _body(self) -> QWidget:
        view, looks = self._view, self.looks
        self._bars = None
        self._content = QWidget()
        lines = self._lines = QVBoxLayout(self._content)
        lines.setSpacing(8)
        lines.addLayout(self._head())
        if self._numbers and self._today and tell.later(view):
            lines.addWidget(_muted(tell.later(view), looks))
        self._picture = self._arch() if view.readable else None
        if self._picture is not None:
            lines.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._kind = QLabel(tell.kind(view, self._numbers))
        self._kind.setFont(looks.font("kind"))
        self._kind.setWordWrap(True)
        lines.addWidget(self._kind)
        if view.total >= 1:
            lines.addWidget(_line())
            lines.addWidget(legend(view, looks, numbers=self._numbers))
            if self._numbers and tell.usual(view):
                usual = _muted(tell.usual(view), looks)
                usual.setToolTip(tell.usual_how(view))
                lines.addWidget(usual)
            lines.addWidget(_line())
            self._bars = platforms(view.platforms, looks, numbers=self._numbers)
            lines.addWidget(self._bars)
        if self._numbers:
            self._figures(lines)
        if view.readable and (view.asks or not self._today):
            lines.addWidget(_line())
            self._asks = Asks(view, looks)
            self._asks.said.connect(self._answer)
            lines.addWidget(self._asks)
        self._scroll = scrolled(self._content)
        self._scroll.setAccessibleName(self.windowTitle())  # where it scrolls it takes the keyboard
        return self._scroll

    def _arch(self) -> DayArch:
        view = self._view
        words = Words(tell.total(view), tr(tell.ON_THIS_COMPUTER)) if self._numbers else Words("", tr(tell.HIDDEN))
        arch = DayArch(view, words, self.looks, mood="open" if self._today else "shut", motion=self._motion)
        start, end = tell.hour_of_day(view.first_hour), tell.hour_of_day(view.last_hour)
        arch.setAccessibleName(tr(_PICTURE.with_(start=start, end=end)))
        arch.silent = not self._numbers
        if self._numbers:
            arch.setAccessibleDescription("\n".join(tell.piece_in_words(piece) for piece in view.pieces))
        return arch

    def _figures(self, lines: QVBoxLayout) -> None:
        """Add what else was counted: breaks, the door, sittings, the time after work, and what nobody could see."""
        view = self._view
        told = tell.figures(view)
        if told:
            box = QWidget()
            flow = Flow(box, gap=14, line=4)
            for sign, words in told:
                flow.addWidget(signed(sign, words, self.looks))
            lines.addWidget(box)
        if tell.unknown(view):
            lines.addWidget(_muted(tell.unknown(view), self.looks))
        if max(view.on_call, view.on_call_before) >= 1:
            copy = QPushButton(tr(_RECEIPT))
            copy.setProperty("role", "chip")
            copy.setFont(self.looks.font("small"))
            copy.setAutoDefault(False)
            copy.clicked.connect(self.receipt_wanted)
            lines.addWidget(copy, alignment=Qt.AlignmentFlag.AlignLeading)

    def _answer(self, what: str, answer: str) -> None:
        phone = next((one for one in PHONES if what == "phone" and one == answer), self._view.phone)
        worth = next((one for one in WORTHS if what == "worth" and one == answer), self._view.worth)
        self._view = replace(self._view, phone=phone, worth=worth)
        self.said.emit(what, answer)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        day_told = tell.date_in_words(self._view)
        told = day_told[:1].upper() + day_told[1:]
        if self._today:
            told = tr(_HEADING.with_(what=tr(tell.TODAY_SO_FAR), day=day_told))
        day = QLabel(told)
        day.setFont(self.looks.font("small_strong"))
        day.setWordWrap(True)
        head.addWidget(day, 1)
        self._toggle = NumbersButton(self.looks, self._numbers)
        self._toggle.setVisible(self._view.readable)
        self._toggle.clicked.connect(lambda: self._turn_numbers(not self._numbers))
        head.addWidget(self._toggle)
        close = CloseButton(self.looks)
        close.clicked.connect(self.close)
        head.addWidget(close)
        return head

    def _fit(self) -> None:
        """Take the height that the words need, and no more than a small screen has."""
        self.ensurePolished()
        room = free.screen_of_pointer().availableGeometry().height() - 2 * free.FROM_CORNER
        room = min(room, round(HIGHEST * self.looks.text_scale))
        step = self._step if self._step is not None and not self._step.isHidden() else None
        below = step.lines.totalHeightForWidth(self._width) if step else 0
        needed = self._tightened(room - below)
        height = max(80, min(needed, room - below))
        if height < needed:  # the scroll bar stands where the padding was
            self._lines.setContentsMargins(PADDING, 18, PADDING - SCROLL_BAR, 16)
        self._scroll.setFixedHeight(height)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if height < needed else Qt.FocusPolicy.NoFocus)
        if step:
            step.setFixedHeight(below)
        size = QSize(self._width, self._scroll.height() + below).grownBy(self.shadow)
        self.setFixedSize(size)
        if self.isVisible():
            self.move(free.corner(self, self.screen(), self.shadow))

    def _tightened(self, room: int) -> int:
        """Move things together as far as they have to be; return the height that they need then."""
        self._lines.setContentsMargins(PADDING, 18, PADDING, 16)
        needed = 0
        for size, spacing in TIGHT:
            if self._picture is not None:
                self._picture.shrink(size)
            self._lines.setSpacing(spacing)
            self._lines.invalidate()
            needed = self._lines.totalHeightForWidth(self._width)
            if needed <= room:
                return needed
        for rows in FEWER if self._bars else ():
            self._show_rows(rows)
            needed = self._lines.totalHeightForWidth(self._width)
            if needed <= room:
                break
        return needed

    def _show_rows(self, rows: int) -> None:
        """Show so many platforms, and all others in one row: the sum stays true."""
        old = self._bars
        if old is not None:
            self._bars = platforms(self._view.platforms, self.looks, rows, numbers=self._numbers)
            self._lines.replaceWidget(old, self._bars)
            old.setParent(None)  # gone at once: nobody shall read it beside the new ones
            old.deleteLater()
            self._bars.show()
            self._lines.invalidate()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line


def _muted(words: str, looks: Looks) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    label.setFont(looks.font("note"))
    label.setWordWrap(True)
    return label
