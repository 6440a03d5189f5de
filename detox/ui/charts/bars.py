"""Swatches, and platforms as bars: each bar a D, in the patterns of its uses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from detox.summary.view import PlatformRow, SummaryView
from detox.ui.flow import Flow
from detox.ui.look import Looks
from detox.ui.paint import Use, dee, pattern, weave
from detox.ui.summary.tell import CONTEXTS, others
from detox.ui.words import duration, tr

USES: tuple[Use, ...] = ("work", "private", "on_call")
ROWS = 4


class Swatch(QWidget):
    """A patch of 12 px in the pattern of one use, or the sign of a break or of the door."""

    def __init__(self, sign: str, looks: Looks) -> None:
        super().__init__()
        self._sign, self._looks = sign, looks
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return 12 by 12, wider for the door."""
        return QSize(20 if self._sign == "door" else 12, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sign."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._sign == "door":
            painter.setPen(QPen(QColor(look.ctl), 1.5))
            painter.drawPath(dee(0.75, 0.75, 18.5, 10.5))
        elif self._sign == "break":
            painter.setPen(QPen(QColor(look.ink), 1.3))
            painter.setBrush(QColor(look.dot))
            painter.drawEllipse(QRectF(1.65, 1.65, 8.7, 8.7))
        else:
            patch = QPainterPath()
            patch.addRoundedRect(QRectF(0, 0, 12, 12), 3, 3)
            painter.fillPath(patch, pattern(look, _use(self._sign), self.devicePixelRatioF()))


class Bar(QWidget):
    """One platform: the length is its time beside ``longest``, the parts are its uses."""

    def __init__(self, row: PlatformRow, longest: float, looks: Looks, *, numbers: bool = True) -> None:
        super().__init__()
        self._row, self._longest, self._looks = row, max(longest, 1.0), looks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        if numbers:
            told = (f"{tr(CONTEXTS[use])} {duration(getattr(row, use))}" for use in USES if getattr(row, use) >= 30)
            self.setToolTip(", ".join(told))
        looks.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a bar 12 high."""
        return QSize(120, 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the parts, a pixel apart, cut to the shape of a D."""
        look = self._looks.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / self._longest
        whole = max(6.0, self._row.total * scale)
        painter.setClipPath(dee(0, 0, max(whole, 12.0), 12))
        left = 0.0
        for use in USES:
            wide = getattr(self._row, use) * scale
            if wide > 0:
                last = left + wide >= whole - 0.5
                part = QRectF(left, 0, max(whole - left if last else wide - 1, 1.0), 12)
                weave(painter, part, look, use, pattern(look, use, self.devicePixelRatioF()))
            left += wide


def legend(view: SummaryView, looks: Looks, *, numbers: bool = True) -> QWidget:
    """Return the split of the day: swatch, word and time for each use."""
    box = QWidget()
    flow = Flow(box, gap=10, line=6, spread=True)
    for use in USES:
        flow.addWidget(signed(use, tr(CONTEXTS[use]), looks, duration(getattr(view, use)) if numbers else ""))
    return box


def signed(sign: str, words: str, looks: Looks, strong: str = "") -> QWidget:
    """Return ``words`` beside their swatch ("": none), and after them the ``strong`` ones."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    if sign:
        row.addWidget(Swatch(sign, looks))
        row.addSpacing(3)
    for told, font in ((words, looks.font("small")), (strong, looks.font("small_strong"))):
        if told:
            label = QLabel(told)
            label.setFont(font)
            row.addWidget(label)
    row.addStretch(1)
    return box


def platforms(rows: Sequence[PlatformRow], looks: Looks, most: int = ROWS, *, numbers: bool = True) -> QWidget:
    """Return the first ``most`` platforms as bars, and one row for all others together, so that the sum stays true."""
    own = most + 1 if len(rows) == most + 1 else most  # a row for one other is that other's row
    shown, rest = list(rows[:own]), rows[own:]
    if rest:
        shown.append(PlatformRow("", others(len(rest)), *(sum(getattr(row, use) for row in rest) for use in USES)))
    longest = max((row.total for row in shown), default=0.0)
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for line, row in enumerate(shown):
        name, time = Elided(row.name, 132), QLabel(duration(row.total))
        name.setFont(looks.font("small"))
        time.setFont(looks.font("small_strong"))
        grid.addWidget(name, line, 0)
        grid.addWidget(Bar(row, longest, looks, numbers=numbers), line, 1)
        if numbers:
            grid.addWidget(time, line, 2)
        time.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return box


class Elided(QLabel):
    """A name on one line; one that is wider than ``most`` ends in an ellipsis and tells the rest to the pointer."""

    def __init__(self, words: str, most: int) -> None:
        super().__init__(words)
        self._words, self._most = words, most
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Return the size of the name, at least 84 and at most ``most`` wide."""
        wide = self.fontMetrics().horizontalAdvance(self._words) + 2
        return QSize(min(max(84, wide), self._most), self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same as ``sizeHint``."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name to the room it has."""
        super().resizeEvent(event)
        self._cut()

    def showEvent(self, event: QShowEvent) -> None:
        """Cut it now if it stood on a page that was hidden."""
        super().showEvent(event)
        self._cut()

    def _cut(self) -> None:
        if not self.isVisibleTo(self.window()):
            return
        fitting = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(fitting)
        self.setToolTip(self._words if fitting != self._words else "")


def _use(sign: str) -> Use:
    return next(use for use in USES if use == sign)
