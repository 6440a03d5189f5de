"""A day from top to bottom: bars for work, quiet and doors, and beside them what comes when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from detox.core.text import QT_TRANSLATE_NOOP
from detox.ui.look import Look, Looks
from detox.ui.paint import pattern
from detox.ui.words import tr

if TYPE_CHECKING:
    from detox.ui.settings.tomorrow import Day

_MORE = QT_TRANSLATE_NOOP("SettingsPages", "{n} more")


class Timeline(QWidget):
    """The day itself: bars for work, quiet and doors, and beside them what comes when, a dot with each card."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._day: Day | None = None
        self._words: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        looks.changed.connect(self.update)

    @property
    def font_of_words(self) -> QFont:
        """The font beside the bars."""
        return self._looks.font("note")

    def show_day(self, day: Day, words: list[str]) -> None:
        """Show ``day``; ``words`` are those of its events."""
        self._day, self._words = day, words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        day, look = self._day, self._looks.current
        if day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        high = float(self.height())
        for bar, first, until in day.stretches:
            box = QRectF(0, day.part(first) * high, 0, max(3.0, (day.part(until) - day.part(first)) * high))
            _bar(painter, look, bar, box, self.devicePixelRatioF())
        painter.resetTransform()
        self._write(painter, day, look)

    def _write(self, painter: QPainter, day: Day, look: Look) -> None:
        font = self.font_of_words
        metrics = QFontMetricsF(font)
        step, high = metrics.height() + 1, float(self.height())
        room = max(1, int(high / step))
        words = [
            (day.part(each.at) * high, told, each.kind in ("reminder", "summary", "week"))
            for each, told in zip(day.events, self._words, strict=True)
        ]
        if len(words) > room:
            left = len(words) - room + 1
            words = [*words[: room - 1], (high, tr(_MORE.with_(n=left)), False)]
        painter.setFont(font)
        painter.setBrush(QColor(look.dot))
        for top, (_, told, comes) in zip(apart([y - step / 2 for y, *_ in words], step, high), words, strict=True):
            if comes:  # beside its own words, which may have had to make room for others
                painter.setPen(QPen(QColor(look.ink), 1.2))
                dot = QPointF(self.width() - _DOTS if self.isRightToLeft() else _DOTS, top + step / 2)
                painter.drawEllipse(dot, 3.2, 3.2)
            painter.setPen(QColor(look.ink))
            box = QRectF(0 if self.isRightToLeft() else BESIDE, top, self.width() - BESIDE, step)
            fitting = metrics.elidedText(told, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, fitting)


_DOTS, BESIDE = 33.0, 44.0
"""Where the dots are, and the words, from the edge."""


def apart(tops: Sequence[float], step: float, high: float) -> list[float]:
    """Return ``tops`` moved as little as need be: each ``step`` from the next, all of them within ``high``."""
    found: list[float] = []
    for top in tops:
        found.append(max(top, found[-1] + step if found else 0.0))
    below = high
    for index in range(len(found) - 1, -1, -1):
        found[index] = max(0.0, min(found[index], below - step))
        below = found[index]
    return found


def _bar(painter: QPainter, look: Look, bar: str, box: QRectF, ratio: float) -> None:
    """Draw a stretch: quiet hours an empty strip, work solid, a door the outline of one."""
    painter.setPen(Qt.PenStyle.NoPen)
    if bar == "work":
        painter.setBrush(pattern(look, "work", ratio))
        painter.drawRoundedRect(QRectF(9, box.y(), 7, box.height()), 2, 2)
    elif bar == "quiet":
        painter.setPen(QPen(QColor(look.ctl), 1))
        painter.setBrush(QColor(look.sunken))
        painter.drawRoundedRect(QRectF(0.5, box.y() + 0.5, 6, box.height() - 1), 2, 2)
    else:
        painter.setPen(QPen(QColor(look.ink), 1.5))
        painter.setBrush(QColor(look.surface))
        painter.drawRoundedRect(QRectF(18.75, box.y() + 0.75, 7, max(3.0, box.height() - 1.5)), 2, 2)
