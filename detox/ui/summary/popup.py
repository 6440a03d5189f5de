"""The screen people meet in the evening: one picture, one sentence, one next step. Also "today so far", when asked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from detox.core.text import QT_TRANSLATE_NOOP
from detox.summary.view import SummaryView
from detox.ui import free
from detox.ui.controls import FocusRing
from detox.ui.flow import Flow
from detox.ui.free import FreeWindow
from detox.ui.look import Looks
from detox.ui.scroll import scrolled
from detox.ui.summary import tell
from detox.ui.summary.arch import DayArch, Words
from detox.ui.summary.bars import legend, platforms, signed
from detox.ui.words import duration, tr

WIDTH, PADDING = 420, 24

_TITLE = QT_TRANSLATE_NOOP("Summary", "Detox summary")
_TODAY = QT_TRANSLATE_NOOP("Summary", "Detox today")
_HEADING = QT_TRANSLATE_NOOP("Summary", "{what} · {day}")
_PICTURE = QT_TRANSLATE_NOOP("Summary", "Your day from {start} to {end}")
_LEAVE = QT_TRANSLATE_NOOP("Summary", "Leave it as is")
_CLOSE = QT_TRANSLATE_NOOP("Summary", "Close")


class SummaryPopup(FreeWindow):
    """Shows one ``SummaryView``; made anew each time.

    ``today``: the user asked for today so far, so it may take the keyboard, and Dot is awake.
    ``motion``: 1 the usual movement, 0 none. ``step_accepted`` carries the ``NextStep``; ``closed`` comes after it.
    """

    step_accepted = Signal(object)

    def __init__(
        self, view: SummaryView, looks: Looks, *, today: bool = False, motion: float = 1.0, composited: bool = False
    ) -> None:
        super().__init__(looks, asked=today, composited=composited)
        self._view, self._today, self._motion = view, today, 0.0 if looks.reduced_motion else motion
        self.setWindowTitle(tr(_TODAY if today else _TITLE))
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(tell.whole_day(view))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._width = round(WIDTH * min(looks.text_scale, 1.4))
        whole.addWidget(self._body())
        self._step: QWidget | None = None
        if tr(view.step.text):
            self._step = self._next_step()
            whole.addWidget(self._step)
        FocusRing(self, looks)
        self._fit()

    def paint_ground(self, painter: QPainter, shape: QRectF) -> None:
        """Draw the tint behind the next step, down to the feet."""
        if self._step is None:
            return
        look, top = self.looks.current, self._step.y() - self.shape.y()
        painter.fillRect(QRectF(0, top, shape.width(), shape.height() - top), QColor(look.tint))
        if look.name == "contrast":
            painter.setPen(QPen(QColor(look.line), 2))
            painter.drawLine(QPointF(0, top), QPointF(shape.width(), top))

    def _body(self) -> QWidget:
        view, looks = self._view, self.looks
        self._content = QWidget()
        lines = self._lines = QVBoxLayout(self._content)
        lines.setContentsMargins(PADDING, 18, PADDING, 16)
        lines.setSpacing(12)
        lines.addLayout(self._head())
        words = Words(duration(view.total), tr(tell.ON_THIS_COMPUTER))
        arch = DayArch(view, words, looks, mood="open" if self._today else "shut", motion=self._motion)
        start, end = tell.hour_of_day(view.first_hour), tell.hour_of_day(view.last_hour)
        arch.setAccessibleName(tr(_PICTURE.with_(start=start, end=end)))
        arch.setAccessibleDescription("\n".join(tell.piece_in_words(piece) for piece in view.pieces))
        lines.addWidget(arch, alignment=Qt.AlignmentFlag.AlignHCenter)
        kind = QLabel(tr(view.sentence))
        kind.setFont(looks.font("kind"))
        kind.setWordWrap(True)
        lines.addWidget(kind)
        if view.total >= 1:
            lines.addWidget(_line())
            lines.addWidget(legend(view, looks))
            lines.addWidget(_line())
            lines.addWidget(platforms(view.platforms, looks))
        facts = [("break", tell.breaks(view)), ("door", tell.door(view))]
        if any(told for _, told in facts):
            box = QWidget()
            flow = Flow(box, gap=26, line=6)
            for sign, told in facts:
                if told:
                    flow.addWidget(signed(sign, told, looks))
            lines.addWidget(box)
        if tell.unknown(view):
            lines.addWidget(_muted(tell.unknown(view), looks))
        self._scroll = scrolled(self._content)
        return self._scroll

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
        close = CloseButton(self.looks)
        close.clicked.connect(self.close)
        head.addWidget(close)
        return head

    def _next_step(self) -> QWidget:
        panel, step = QWidget(), self._view.step
        lines = self._step_lines = QVBoxLayout(panel)
        lines.setContentsMargins(PADDING, 14, PADDING, 18)
        lines.setSpacing(10)
        text = QLabel(tr(step.text))
        text.setWordWrap(True)
        lines.addWidget(text)
        if step.accept is not None:
            buttons = QWidget()
            flow = Flow(buttons, gap=8, line=6)
            yes, no = QPushButton(tr(step.accept)), QPushButton(tr(_LEAVE))
            yes.setProperty("role", "pri")
            no.setProperty("role", "quiet")
            yes.clicked.connect(self._accept)
            no.clicked.connect(self.close)
            for button in (yes, no):
                button.setAutoDefault(False)
                flow.addWidget(button)
            lines.addWidget(buttons)
        return panel

    def _accept(self) -> None:
        self.step_accepted.emit(self._view.step)
        self.close()

    def _fit(self) -> None:
        """Take the height that the words need, and no more than the screen has."""
        self.ensurePolished()
        room = free.screen_of_pointer().availableGeometry().height() - 2 * free.FROM_CORNER
        needed = self._lines.totalHeightForWidth(self._width)
        below = self._step_lines.totalHeightForWidth(self._width) if self._step is not None else 0
        height = max(80, min(needed, room - below))
        self._scroll.setFixedHeight(height)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if height < needed else Qt.FocusPolicy.NoFocus)
        if self._step is not None:
            self._step.setFixedHeight(below)
        size = QSize(self._width, self._scroll.height() + below).grownBy(self.shadow)
        self.setFixedSize(size)


class CloseButton(QToolButton):
    """A cross of 18 px in a hit area of 32."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.setFixedSize(32, 32)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr(_CLOSE))
        self.setToolTip(tr(_CLOSE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cross."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.sunken))
            painter.drawEllipse(self.rect())
        painter.setPen(QPen(QColor(look.ink), 1.8, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(12, 12), QPointF(20, 20))
        painter.drawLine(QPointF(20, 12), QPointF(12, 20))


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
